"""What is asked, and what is said to each answer? Seven kinds of question.

An answer is given as JSON, by places in the lists as they are written in the bank: single and case: a place; truth:
0 for true, 1 for false; multiple: a list of places; order: every place in the order chosen; match: for each left the
place of its right; number: the number. Places, ids and the names of `says` are lasting; pages and exports keep them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from assess.words import Text

PERCENT = ("per cent", "percent", "%")


@dataclass(frozen=True, kw_only=True)
class Item:
    """A question: its lasting id (`channels.jobs.van-and-till`), the idea it tests, and how it is put."""

    kind: ClassVar[str]
    id: str
    idea: str
    ask: Text

    @property
    def chapter(self) -> str:
        """The chapter that asks it, as pages name it: `channels/jobs`."""
        return "/".join(self.id.split(".")[:2])

    @property
    def part(self) -> str:
        """The part of the book that its chapter stands in."""
        return self.id.split(".")[0]

    @property
    def says(self) -> Mapping[str, Text]:
        """Everything that may be said to an answer, by the name under which marking calls for it."""
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One of the answers to choose from, what choosing it is worth, from 0 to 1, and what is said to whoever does."""

    text: Text
    worth: float
    say: Text


@dataclass(frozen=True, kw_only=True)
class Choosing(Item):
    """A question with answers to choose from."""

    answers: tuple[Answer, ...]

    @property
    def says(self) -> Mapping[str, Text]:
        """One text an answer, by its place: "0", "1"."""
        return {str(place): answer.say for place, answer in enumerate(self.answers)}


@dataclass(frozen=True, kw_only=True)
class Single(Choosing):
    """One answer is right."""

    kind = "single"


@dataclass(frozen=True, kw_only=True)
class Multiple(Choosing):
    """Two answers or more are right."""

    kind = "multiple"


@dataclass(frozen=True, kw_only=True)
class Case(Choosing):
    """A short story to judge; one answer is worth 1, others may be worth a part of it."""

    kind = "case"
    story: Text


@dataclass(frozen=True, kw_only=True)
class Truth(Item):
    """A statement: true or false?"""

    kind = "truth"
    right: bool
    say_true: Text
    say_false: Text

    @property
    def key(self) -> int:
        """The right answer: 0 for true, 1 for false."""
        return 0 if self.right else 1

    @property
    def says(self) -> Mapping[str, Text]:
        """What is said to "true" under "0", to "false" under "1"."""
        return {"0": self.say_true, "1": self.say_false}


@dataclass(frozen=True, kw_only=True)
class Slip:
    """A number that a typical mistake leads to, and what is said to it."""

    value: float
    tolerance: float
    say: Text


@dataclass(frozen=True, kw_only=True)
class Number(Item):
    """A number to work out; right within the tolerance on either side."""

    kind = "number"
    right: float
    tolerance: float
    unit: Text | None
    say: Text
    wrong: Text
    slips: tuple[Slip, ...]

    @property
    def in_percent(self) -> bool:
        """Whether the number is a percentage: then 12.5 and 12.5% are the same answer."""
        return self.unit is not None and any(word in self.unit.en for word in PERCENT)

    @property
    def says(self) -> Mapping[str, Text]:
        """What is said to the right number, to each slip ("slip-0") and to any other."""
        slips = {f"slip-{place}": slip.say for place, slip in enumerate(self.slips)}
        return {"right": self.say, **slips, "wrong": self.wrong}


@dataclass(frozen=True, kw_only=True)
class Step:
    """One of the things to bring into order, and why it stands where it does."""

    text: Text
    say: Text


@dataclass(frozen=True, kw_only=True)
class Order(Item):
    """Things to bring into order; the bank holds them in the right one."""

    kind = "order"
    items: tuple[Step, ...]

    @property
    def says(self) -> Mapping[str, Text]:
        """One text a thing, by its place."""
        return {str(place): step.say for place, step in enumerate(self.items)}


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two things that belong together, and why."""

    left: Text
    right: Text
    say: Text


@dataclass(frozen=True, kw_only=True)
class Match(Item):
    """Pairs to find again: to each left its right."""

    kind = "match"
    pairs: tuple[Pair, ...]

    @property
    def says(self) -> Mapping[str, Text]:
        """One text a pair, by its place."""
        return {str(place): pair.say for place, pair in enumerate(self.pairs)}


KINDS: tuple[type[Item], ...] = (Single, Multiple, Truth, Number, Order, Match, Case)
