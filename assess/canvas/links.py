"""What hangs together on the canvas, and what hangs alone?"""

from collections.abc import Iterator
from dataclasses import dataclass

from assess.canvas.board import JOBS, Board, Item

KINDS = {
    "segment-proposition": ("segments", "propositions"),
    "segment-channel": ("segments", "channels"),
    "segment-relationship": ("segments", "relationships"),
    "segment-revenue": ("segments", "revenues"),
    "proposition-activity": ("propositions", "activities"),
    "proposition-resource": ("propositions", "resources"),
    "channel-cost": ("channels", "costs"),
    "activity-partner": ("activities", "partners"),
}
"""The blocks that each kind of link leads from and to."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two items by their ids; between a segment and a channel also the job that is done."""

    kind: str
    source: str
    target: str
    job: str | None = None

    @property
    def ends(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """Both ends, each as its block and its id."""
        source, target = KINDS[self.kind]
        return (source, self.source), (target, self.target)


def list_links(board: Board) -> tuple[Link, ...]:
    """List every link once, kind by kind."""
    return tuple(dict.fromkeys(link for kind in KINDS for link in _list_kind(board, kind)))


def _list_kind(board: Board, kind: str) -> Iterator[Link]:
    """Links to segments are listed by the other item, all others by the item that they lead from."""
    source, target = KINDS[kind]
    if source == "segments":
        for item in board.list_block(target):
            for job in JOBS if target == "channels" else (None,):
                yield from (Link(kind, segment, item.id, job) for segment in getattr(item, job or "segments"))
    else:
        for item in board.list_block(source):
            yield from (Link(kind, item.id, linked) for linked in getattr(item, target))


def count_links(board: Board) -> dict[tuple[str, str], int]:
    """Count the links of each item that has any, by its block and its id."""
    counts: dict[tuple[str, str], int] = {}
    for link in list_links(board):
        for end in link.ends:
            counts[end] = counts.get(end, 0) + 1
    return counts


def find_orphans(board: Board) -> tuple[Item, ...]:
    """Find the items that no link touches, block by block."""
    linked = count_links(board)
    return tuple(item for item in board.items if (item.block, item.id) not in linked)
