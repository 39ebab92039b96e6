"""Which questions are there? The bank, read chapter by chapter in the order of the book.

A chapter's questions lie in `bank/PART/NAME.toml`, one table each. Nothing is built of a table that is not as its kind
asks (`shape.py`), so whoever wrote it reads a sentence and not a traceback; `checking.py` asks for more.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from assess.quiz.item import Answer, Case, Item, Match, Multiple, Number, Order, Pair, Single, Slip, Step, Truth
from assess.quiz.shape import find_slips
from assess.words import Text

HERE = Path(__file__).parent
BANK = HERE / "bank"

type Told = Mapping[str, Any]  # a table of TOML


class Faulty(Exception):  # noqa: N818 no error of ours: the writer is told what to mend
    """What is not written as it should be, sentence by sentence."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part of the book: its name and its chapters, `channels/jobs`, in the order of reading."""

    id: str
    name: Text
    chapters: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Bank:
    """All questions by chapter, in the order of the book; a chapter that asks nothing yet is left out."""

    chapters: Mapping[str, tuple[Item, ...]]

    @property
    def items(self) -> Iterator[Item]:
        """Every question, in the order of the book."""
        return (item for items in self.chapters.values() for item in items)

    def __getitem__(self, id_: str) -> Item:
        return next(item for item in self.items if item.id == id_)


@cache
def list_parts() -> tuple[Part, ...]:
    """List the parts of the book."""
    told = tomllib.loads((HERE / "book.toml").read_text("utf-8"))
    return tuple(
        Part(id=part, name=Text(**each["name"]), chapters=tuple(f"{part}/{name}" for name in each["chapters"]))
        for part, each in told.items()
    )


@cache
def list_ideas() -> Mapping[str, Text]:
    """List the ideas that the book teaches, each with a short name."""
    told = tomllib.loads((HERE / "ideas.toml").read_text("utf-8"))
    return {idea: Text(**name) for idea, name in told.items()}


def list_chapters() -> list[str]:
    """List all chapters of the book, those without questions among them."""
    return [chapter for part in list_parts() for chapter in part.chapters]


@cache
def load(folder: Path = BANK) -> Bank:
    """Load the bank."""
    files = {chapter: folder / f"{chapter}.toml" for chapter in list_chapters()}
    return Bank(chapters={chapter: read_chapter(chapter, file) for chapter, file in files.items() if file.exists()})


def read_chapter(chapter: str, file: Path) -> tuple[Item, ...]:
    """Read the questions of one chapter, as they are written and in that order.

    Raises:
        Faulty: the file or one of its questions is not written as it should be.
    """
    try:
        return tuple(read_item(name_item(chapter, name), told) for name, told in read_file(file).items())
    except Faulty as faulty:
        raise Faulty([f"{chapter}.toml: {fault}" for fault in faulty.faults]) from None


def read_file(file: Path) -> Told:
    """Read a file of the bank as it is.

    Raises:
        Faulty: it is no TOML.
    """
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise Faulty([f"{error}; each {{ … }} stands on one line, each text in quotes, each name once"]) from None
    except (OSError, UnicodeDecodeError):
        raise Faulty(["there is no such file, or its letters are not UTF-8"]) from None


def name_item(chapter: str, name: str) -> str:
    """Name a question for good: `channels.jobs.van-and-till`."""
    return f"{chapter.replace('/', '.')}.{name}"


def read_item(id_: str, told: Any) -> Item:  # noqa: ANN401 any TOML value
    """Read one question.

    Raises:
        Faulty: it is not written as its kind asks.
    """
    if slips := [f"[{id_.split('.', 2)[-1]}] {slip}" for slip in find_slips(told)]:
        raise Faulty(slips)
    common = {"id": id_, "idea": told["idea"], "ask": Text(**told["ask"])}
    return READERS[told["kind"]](common, told)


def _read_text(told: Told) -> Text:
    return Text(fa=told["fa"], en=told["en"])


def _read_answers(told: Told) -> tuple[Answer, ...]:
    return tuple(
        Answer(text=_read_text(each), worth=each.get("worth", float(each.get("right", False))), say=Text(**each["say"]))
        for each in told["answers"]
    )


def _read_number(common: Told, told: Told) -> Number:
    slips = tuple(
        Slip(value=slip["value"], tolerance=slip.get("tolerance", told["tolerance"]), say=_read_text(slip))
        for slip in told.get("slips", ())
    )
    unit = Text(**told["unit"]) if "unit" in told else None
    texts: Told = {name: Text(**told[name]) for name in ("say", "wrong")}
    return Number(**common, **texts, right=told["right"], tolerance=told["tolerance"], unit=unit, slips=slips)


def _read_order(common: Told, told: Told) -> Order:
    steps = (Step(text=_read_text(each), say=Text(**each["say"])) for each in told["items"])
    return Order(**common, items=tuple(steps))


def _read_match(common: Told, told: Told) -> Match:
    pairs = (Pair(**{side: Text(**each[side]) for side in ("left", "right", "say")}) for each in told["pairs"])
    return Match(**common, pairs=tuple(pairs))


def _read_truth(common: Told, told: Told) -> Truth:
    says: Told = {f"say_{name}": Text(**told["say"][name]) for name in ("true", "false")}
    return Truth(**common, **says, right=told["right"])


READERS = {
    "single": lambda common, told: Single(**common, answers=_read_answers(told)),
    "multiple": lambda common, told: Multiple(**common, answers=_read_answers(told)),
    "case": lambda common, told: Case(**common, story=Text(**told["story"]), answers=_read_answers(told)),
    "truth": _read_truth,
    "number": _read_number,
    "order": _read_order,
    "match": _read_match,
}
