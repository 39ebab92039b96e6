"""What is a tool? Its questions, the conditions between them, its examples, and the function that answers."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from assess.nesting import flatten
from assess.question import Leaf, Question
from assess.report import Report
from assess.words import Voice, Words

Inputs = dict[str, Any]  # what was answered, by dotted name


@dataclass(frozen=True, kw_only=True)
class Refusal:
    """Why one answer cannot be taken: where, what was given, and the key of the reason in the words."""

    path: str
    given: object
    reason: str
    nearest: str | None = None
    figures: Mapping[str, Any] = field(default_factory=dict)  # what the reason's words name besides


class Refused(Exception):  # noqa: N818 it is not an error of ours: the reader is told what to mend
    """The inputs cannot be taken; every refusal is told at once."""

    def __init__(self, refusals: list[Refusal]) -> None:
        super().__init__(", ".join(f"{refusal.path}: {refusal.reason}" for refusal in refusals))
        self.refusals = refusals


@dataclass(frozen=True, kw_only=True)
class Check:
    """A condition between several answers; where it does not hold, the field at `path` is refused."""

    path: str
    rests_on: tuple[str, ...]
    reason: str
    holds: Callable[[Inputs], bool]


@dataclass(frozen=True, kw_only=True)
class Inspection:
    """A look at several answers together that may refuse any part of them, such as a link to an item that is gone."""

    rests_on: tuple[str, ...]
    find: Callable[[Inputs], Iterable[Refusal]]


@dataclass(frozen=True, kw_only=True)
class Section:
    """Questions that belong together; a folded one waits until the reader wants it."""

    name: str
    questions: tuple[Question, ...]
    folded: bool = False
    shut: bool = False  # folded even where something in it was answered, as one of many


@dataclass(frozen=True, kw_only=True)
class Tool:
    """One room of the house: what is asked, what is shown first, and how an answer is worked out."""

    name: str
    version: str
    words: Words
    sections: tuple[Section, ...]
    examples: Mapping[str, Mapping[str, Any]]  # the first one is what a page opens with
    checks: tuple[Check, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    answer: Callable[[Inputs], Report]
    hint: Callable[[Inputs], Report] | None = None  # a quick answer without what takes longer, where that is worth it

    @property
    def questions(self) -> dict[str, Question]:
        """Every question by its dotted name, in the order of the form."""
        return {question.name: question for section in self.sections for question in section.questions}

    def example(self, name: str | None = None, language: str = "en") -> Inputs:
        """Return an example's inputs, complete and with its texts in a language; the first one where none is named."""
        told = self._translate(self.examples[name or next(iter(self.examples))], language)
        chosen = flatten(told, self.questions)
        return {name: question.settle(chosen.get(name, question.default)) for name, question in self.questions.items()}

    @property
    def tables(self) -> list[Question]:
        """The questions that are answered row by row."""
        return [question for question in self.questions.values() if question.kind == "rows"]

    def blank(self) -> Inputs:
        """Return a form that nobody has filled in: defaults, and in tables as many empty rows as they need."""
        rows = {table.name: table.settle([{}] * getattr(table, "least", 0)) for table in self.tables}
        return self.defaults() | rows

    def _translate(self, told: Any, language: str) -> Any:  # noqa: ANN401 any JSON
        """Put words where an example names them: `@window` stands for the text `example.window`."""
        if isinstance(told, Mapping):
            return {name: self._translate(each, language) for name, each in told.items()}
        if isinstance(told, (list, tuple)):
            return [self._translate(each, language) for each in told]
        named = isinstance(told, str) and told.startswith("@")
        return self.words[f"example.{told[1:]}"][language] if named else told

    def defaults(self) -> Inputs:
        """Return what is taken for every question that is not answered."""
        return {name: question.settle(question.default) for name, question in self.questions.items()}

    def find_question(self, path: str) -> tuple[str, Question | None]:
        """Return the key of the words and the question behind a path such as `channels[2].reach`."""
        key = re.sub(r"\[\d+\]", "", path)
        root = next((name for name in self.questions if key == name or key.startswith(f"{name}.")), None)
        if root is None:
            return key, None
        question = self.questions[root]
        part = question.find(key.removeprefix(f"{root}.")) if key != root else None
        return (key, part) if part else (root, question)

    def list_leaves(self, inputs: Inputs) -> Iterator[Leaf]:
        """Give every field of the form with its value."""
        for name, question in self.questions.items():
            yield from question.list_leaves(inputs[name], name_parts(question, inputs))

    def tell(self, inputs: Inputs) -> dict[str, Any]:
        """Tell inputs as JSON values, by dotted name."""
        return {name: question.tell(inputs[name]) for name, question in self.questions.items()}


def name_parts(question: Question, inputs: Inputs) -> Sequence[str]:
    """Return the names of a question's parts, where another answer gives them."""
    return inputs.get(question.of) or () if question.of else ()


def give_voice(tool: Tool, inputs: Inputs, language: str) -> Voice:
    """Return the voice in which these inputs are answered."""
    settings = {name: inputs[name] for name in ("currency", "period") if name in inputs}
    return Voice(words=tool.words, language=language, **settings)
