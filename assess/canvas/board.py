"""What stands on the canvas? Nine blocks of items, each with what it says and the links that it owns.

A link is owned by one of its two ends: an item lists the ids of the others. What the owner could not say is left at
the value that accuses nobody.

Source: Osterwalder and Pigneur, Business Model Generation, 2010 (the nine blocks, the five jobs of channels).
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar

BLOCKS = (
    "segments",
    "propositions",
    "channels",
    "relationships",
    "revenues",
    "resources",
    "activities",
    "partners",
    "costs",
)
JOBS = ("aware", "evaluate", "buy", "deliver", "support")
FEW = 4  # channels at once, unless the owner says otherwise: our choice, no study behind it


@dataclass(frozen=True, kw_only=True)
class Item:
    """One note in a block, and how far what it says is known: evidence none, opinion or data."""

    block: ClassVar[str]
    place: int
    id: str
    text: str
    evidence: str = "none"

    @property
    def path(self) -> str:
        """Where the inputs hold it."""
        return f"{self.block}[{self.place}]"


@dataclass(frozen=True, kw_only=True)
class Segment(Item):
    """Customers who are alike: what they pay with, and how hard their purchase is."""

    block = "segments"
    pays: str = "money"
    purchase: str = "unsure"


@dataclass(frozen=True, kw_only=True)
class Proposition(Item):
    """What is offered, to whom, and what making it takes."""

    block = "propositions"
    segments: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()
    resources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Channel(Item):
    """A path to customers: the segments for which it does each job, its costs, whether customers talk there."""

    block = "channels"
    aware: tuple[str, ...] = ()
    evaluate: tuple[str, ...] = ()
    buy: tuple[str, ...] = ()
    deliver: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    costs: tuple[str, ...] = ()
    peer: str = "no"

    @property
    def segments(self) -> tuple[str, ...]:
        """The segments for which it does any job."""
        return tuple(dict.fromkeys(segment for job in JOBS for segment in self.list_served(job)))

    def list_served(self, job: str) -> tuple[str, ...]:
        """List the segments for which it does this job."""
        served: tuple[str, ...] = getattr(self, job)
        return served


@dataclass(frozen=True, kw_only=True)
class Relationship(Item):
    """How customers are dealt with: its nature, by people or automated, for how long."""

    block = "relationships"
    segments: tuple[str, ...] = ()
    nature: str | None = None
    mode: str | None = None
    term: str | None = None


@dataclass(frozen=True, kw_only=True)
class Revenue(Item):
    """Money that comes in, and from whom."""

    block = "revenues"
    segments: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Resource(Item):
    """What must be there: people, things, knowledge, money."""

    block = "resources"
    kind: str | None = None


@dataclass(frozen=True, kw_only=True)
class Activity(Item):
    """What must be done, and with which partners."""

    block = "activities"
    partners: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Partner(Item):
    """Who else is needed."""

    block = "partners"


@dataclass(frozen=True, kw_only=True)
class Cost(Item):
    """Money that goes out."""

    block = "costs"


@dataclass(frozen=True, kw_only=True)
class Board:
    """A whole canvas, what its owner is after now, and how many channels can be run well at once (None: any)."""

    segments: tuple[Segment, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    channels: tuple[Channel, ...] = ()
    relationships: tuple[Relationship, ...] = ()
    revenues: tuple[Revenue, ...] = ()
    resources: tuple[Resource, ...] = ()
    activities: tuple[Activity, ...] = ()
    partners: tuple[Partner, ...] = ()
    costs: tuple[Cost, ...] = ()
    goal: str = "unsure"
    most: int | None = FEW

    def list_block(self, block: str) -> tuple[Item, ...]:
        """List the items of a block by its name."""
        items: tuple[Item, ...] = getattr(self, block)
        return items

    @property
    def items(self) -> tuple[Item, ...]:
        """Every item, block by block; without any, only the short form was filled in."""
        return tuple(item for block in BLOCKS for item in self.list_block(block))


ITEM_KINDS: tuple[type[Item], ...] = (
    Segment,
    Proposition,
    Channel,
    Relationship,
    Revenue,
    Resource,
    Activity,
    Partner,
    Cost,
)


def make_board(inputs: Mapping[str, Any]) -> Board:
    """Set the items of plain inputs on a board; ids that lead nowhere were refused before."""
    blocks: dict[str, Any] = {
        kind.block: tuple(make_item(kind, place, given) for place, given in enumerate(inputs.get(kind.block) or ()))
        for kind in ITEM_KINDS
    }
    return Board(**blocks, goal=inputs.get("goal") or "unsure", most=inputs.get("most", FEW))


def make_item(kind: type[Item], place: int, given: Mapping[str, Any]) -> Item:
    """Take from plain inputs what an item of this kind has; silence (null) leaves its default."""
    names = {field.name for field in fields(kind)}
    said: dict[str, Any] = {name: value for name, value in given.items() if name in names and value is not None}
    lists = {name: tuple(value) for name, value in said.items() if isinstance(value, list)}
    return kind(**(said | lists | {"place": place}))
