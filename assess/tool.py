"""What is a tool? Its questions, the conditions between them, its examples, and the function that answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from assess.question import Question
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
class Section:
    """Questions that belong together; a folded one waits until the reader wants it."""

    name: str
    questions: tuple[Question, ...]
    folded: bool = False


@dataclass(frozen=True, kw_only=True)
class Tool:
    """One room of the house: what is asked, what is shown first, and how an answer is worked out."""

    name: str
    version: str
    words: Words
    sections: tuple[Section, ...]
    examples: Mapping[str, Mapping[str, Any]]  # the first one is what a page opens with
    checks: tuple[Check, ...] = ()
    answer: Callable[[Inputs], Report]

    @property
    def questions(self) -> dict[str, Question]:
        """Every question by its dotted name, in the order of the form."""
        return {question.name: question for section in self.sections for question in section.questions}

    def example(self, name: str | None = None) -> Inputs:
        """Return an example's inputs, complete; the first one where none is named."""
        chosen = self.examples[name or next(iter(self.examples))]
        return {question.name: chosen.get(question.name, question.default) for question in self.questions.values()}


def give_voice(tool: Tool, inputs: Inputs, language: str) -> Voice:
    """Return the voice in which these inputs are answered."""
    settings = {name: inputs[name] for name in ("currency", "period") if name in inputs}
    return Voice(words=tool.words, language=language, **settings)
