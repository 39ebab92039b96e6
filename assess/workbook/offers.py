"""What can be carried from tool to tool in this plan, and how is it said?"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assess.tables import Rows
from assess.tool import Tool
from assess.words import Voice, load
from assess.workbook.carry import Haul, carry_acquisition, carry_to_canvas, carry_to_scoring
from assess.workbook.room import Room

WORDS = load("assess.workbook")


@dataclass(frozen=True, kw_only=True)
class Offer:
    """One thing that a tool can give another, and what it would be in this plan."""

    id: str
    target: Room
    haul: Haul

    @property
    def voice(self) -> Voice:
        """The workbook's voice, in the currency of the tool that takes."""
        return Voice(words=WORDS, language=self.target.language, currency=self.target.voice.currency)

    def say(self, part: str) -> str:
        """Say what would be carried (`offer`), how the button is called (`do`), or what was carried (`told`)."""
        return self.voice.say(f"carry.{self.id}.{part}", self.haul.figures)

    def report(self) -> str:
        """Say what was carried and what was not."""
        return " ".join(map(self.say, ("told", *self.haul.left)))


def list_offers(rooms: Sequence[Room]) -> list[Offer]:
    """List what could be carried; what a tool holds but cannot read is never written over."""
    named = {room.tool.name: room for room in rooms}
    offers = []
    for id_, source, target, find in WAYS:
        if not {source, target} <= set(named) or not named[source].answers or named[target].refusals:
            continue
        haul = find(named[source], named[target])
        offers += [Offer(id=id_, target=named[target], haul=haul)] if haul else []
    return offers


def _find_scoring(canvas: Room, scoring: Room) -> Haul | None:
    return carry_to_scoring(canvas.inputs, scoring.inputs, _table(scoring.tool, "channels"))


def _find_board(scoring: Room, canvas: Room) -> Haul | None:
    """Cost items get their names in the reader's language."""
    tables = {name: _table(canvas.tool, name) for name in ("channels", "costs")}
    text = WORDS["carry.board.cost"][canvas.language]
    names = list(_list_chosen(scoring))
    return carry_to_canvas(scoring.inputs, canvas.inputs, names, tables, lambda name: text.replace("{name}", name))


def _find_acquisition(scoring: Room, retention: Room) -> Haul | None:
    """Where nobody has said how many customers there are, a cost would stand among made-up figures."""
    return carry_acquisition(scoring.inputs, retention.inputs, list(_list_chosen(scoring))) if retention.kept else None


def _list_chosen(scoring: Room) -> Iterator[str]:
    """Name the channels of the portfolio; where there is none, nothing was chosen."""
    portfolio = scoring.report.facts.get("portfolio") or {}
    yield from portfolio.get("names", ())


def _table(tool: Tool, name: str) -> Rows:
    table = tool.questions[name]
    assert isinstance(table, Rows)  # noqa: S101 told by the tool
    return table


type Find = Callable[[Room, Room], Haul | None]
WAYS: tuple[tuple[str, str, str, Find], ...] = (
    ("scoring", "canvas", "channels", _find_scoring),
    ("board", "channels", "canvas", _find_board),
    ("acquisition", "channels", "retention", _find_acquisition),
)
