"""What does one tool hold and answer in a plan?"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from assess import tools
from assess.html.typed import show_inputs
from assess.reading import sift
from assess.refusing import sentence
from assess.report import Report
from assess.tables import Rows
from assess.tool import Inputs, Refusal, Tool, give_voice
from assess.words import Voice
from assess.workbook.book import MOST_PLANS, Plan, Typed, list_tools

ANSWERS: dict[str, Report] = {}  # what was worked out, so that a plan is not worked out again at each look
MOST_ANSWERS = 4 * MOST_PLANS


@dataclass(frozen=True, kw_only=True)
class Room:
    """One tool in a plan. Without anything kept, the inputs are the defaults and nothing is answered."""

    tool: Tool
    inputs: Inputs
    kept: bool
    refusals: tuple[Refusal, ...]
    language: str

    @property
    def answers(self) -> bool:
        """Whether there is something that can be answered."""
        return self.kept and not self.refusals

    @property
    def key(self) -> str:
        """The inputs as text: what is told alike is answered alike."""
        return json.dumps([self.tool.name, self.tool.tell(self.inputs)])

    @property
    def known(self) -> bool:
        """Whether the answer was worked out before, or there is none to work out."""
        return not self.answers or self.key in ANSWERS

    @cached_property
    def report(self) -> Report:
        """The tool's answer."""
        if self.key not in ANSWERS:
            for old in list(ANSWERS)[: len(ANSWERS) - MOST_ANSWERS + 1]:
                del ANSWERS[old]
            ANSWERS[self.key] = self.tool.answer(self.inputs)
        return ANSWERS[self.key]

    @cached_property
    def voice(self) -> Voice:
        """The voice in which the tool speaks here."""
        return give_voice(self.tool, self.inputs, self.language)

    def explain(self) -> list[str]:
        """Say what cannot be taken, each once."""
        return list(dict.fromkeys(sentence(refusal, self.tool, self.voice) for refusal in self.refusals))


def enter(name: str, plan: Plan, language: str) -> Room:
    """Read what a plan keeps of a tool, as the tool's own page would."""
    tool, typed = tools.find(name), plan.typed.get(name)
    if not typed:
        return Room(tool=tool, inputs=tool.defaults(), kept=False, refusals=(), language=language)
    known = {field: text for field, text in typed.items() if tool.find_question(field)[1]}
    inputs, refusals = sift(tool, known, base=tool.example(language=language), typed=True)
    return Room(tool=tool, inputs=inputs, kept=True, refusals=tuple(refusals), language=language)


def list_rooms(plan: Plan, language: str) -> Iterator[Room]:
    """Enter every tool, in the order of a plan."""
    return (enter(name, plan, language) for name in list_tools())


def type_inputs(tool: Tool, inputs: Inputs, language: str) -> Typed:
    """Write inputs as a reader would have typed them; a table says that it is there even where it is empty."""
    tables = {name: "" for name, question in tool.questions.items() if isinstance(question, Rows)}
    return tables | show_inputs(tool, inputs, give_voice(tool, inputs, language))
