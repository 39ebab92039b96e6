"""Where does the canvas contradict itself or leave a gap? Thirteen rules, each naming the items concerned.

A rule speaks once for every place that it finds. Only what the owner said counts: without any item no rule speaks,
and what was left open (an unsure purchase, an unsure goal) is not held against the canvas.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from assess.canvas.board import BLOCKS, JOBS, Board, Item, Segment
from assess.canvas.links import count_links, list_links

TOO_MUCH = 70  # per cent of all segment-channel-job links that one channel may carry: our choice, no study behind it
TELLING = len(JOBS)  # with fewer of those links than there are jobs, a share of them says nothing

_ALIKE = str.maketrans("يىكۀةأإآ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "ییکههااا01234567890123456789")
_UNSEEN = dict.fromkeys(map(ord, "ـٔ\u200b\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069\ufeff"))


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One place where a rule speaks: the input it is about, the ids of the items concerned, and what it names."""

    rule: str
    path: str
    items: tuple[str, ...]
    figures: Mapping[str, Any]


def list_findings(board: Board) -> tuple[Finding, ...]:
    """List what every rule finds, rule by rule and in the order of the items."""
    return tuple(finding for find in RULES for finding in find(board)) if board.items else ()


def find_neglected(board: Board) -> Iterator[Finding]:
    """C1: a segment without proposition, channel, relationship or revenue; unsure how it pays is no excuse."""
    linked = {(link.ends[1][0], link.source) for link in list_links(board)}
    for segment in board.segments:
        needed = ("propositions", "channels", "relationships", *(() if _is_exempt(board, segment) else ("revenues",)))
        missing = tuple(block for block in needed if (block, segment.id) not in linked)
        if missing:
            yield _find("C1", segment.path, segment, segment=segment.text, missing=missing)


def _is_exempt(board: Board, segment: Segment) -> bool:
    """Attention is a price as well; who pays nothing at all needs somebody else who pays."""
    paid = any(revenue.segments for revenue in board.revenues)
    return segment.pays == "attention" or (segment.pays == "none" and paid)


def find_idle_jobs(board: Board) -> Iterator[Finding]:
    """C2: a job that no channel does for a segment; one that no channel reaches at all is C1's."""
    for segment in board.segments:
        channels = [channel for channel in board.channels if segment.id in channel.segments]
        for job in JOBS if channels else ():
            if not any(segment.id in channel.list_served(job) for channel in channels):
                yield _find("C2", segment.path, segment, segment=segment.text, job=job)


def find_aimless_channels(board: Board) -> Iterator[Finding]:
    """C3: a channel that leads to no segment."""
    for channel in board.channels:
        if not channel.segments:
            yield _find("C3", channel.path, channel, channel=channel.text)


def find_unmade_propositions(board: Board) -> Iterator[Finding]:
    """C4: a proposition without an activity or without a resource."""
    for proposition in board.propositions:
        missing = tuple(block for block in ("resources", "activities") if not getattr(proposition, block))
        if missing:
            yield _find("C4", proposition.path, proposition, proposition=proposition.text, missing=missing)


def find_costless_channels(board: Board) -> Iterator[Finding]:
    """C5: a channel without a cost."""
    for channel in board.channels:
        if not channel.costs:
            yield _find("C5", f"{channel.path}.costs", channel, channel=channel.text)


def find_cold_relationships(board: Board) -> Iterator[Finding]:
    """C6: a transactional relationship, though loyalty is the goal or it is to last."""
    for relationship in board.relationships:
        clashes = {"goal": board.goal == "loyalty", "term": relationship.term == "long"}
        because = tuple(name for name, holds in clashes.items() if holds)
        if relationship.nature == "transactional" and because:
            path = f"{relationship.path}.nature"
            yield _find("C6", path, relationship, relationship=relationship.text, because=because)


def find_silent_communities(board: Board) -> Iterator[Finding]:
    """C7: a community whose members have no channel to talk to each other; one without members is an orphan."""
    meeting = {segment for channel in board.channels if channel.peer == "yes" for segment in channel.segments}
    for relationship in board.relationships:
        members = set(relationship.segments)
        if relationship.nature == "community" and members and not members & meeting:
            yield _find("C7", f"{relationship.path}.nature", relationship, relationship=relationship.text)


def find_unstaffed_relationships(board: Board) -> Iterator[Finding]:
    """C8: people are promised, if only beside machines, and none are among the resources."""
    staffed = any(resource.kind == "people" for resource in board.resources)
    for relationship in board.relationships:
        if relationship.mode in ("personal", "both") and not staffed:
            yield _find("C8", f"{relationship.path}.mode", relationship, relationship=relationship.text)


def find_lonely_buyers(board: Board) -> Iterator[Finding]:
    """C9: a complex purchase, and no relationship of this segment that people tend."""
    for segment in board.segments:
        own = [relationship for relationship in board.relationships if segment.id in relationship.segments]
        automated = all(relationship.mode == "automated" for relationship in own)
        if segment.purchase == "complex" and own and automated:
            texts = tuple(relationship.text for relationship in own)
            yield _find("C9", segment.path, segment, *own, segment=segment.text, relationships=texts)


def find_bottleneck(board: Board) -> Iterator[Finding]:
    """C10: one of several channels carries over 70 % of the links; an only channel has nothing to share them with."""
    carried = [sum(len(set(channel.list_served(job))) for job in JOBS) for channel in board.channels]
    total, shared = sum(carried), sum(1 for links in carried if links) > 1
    for channel, links in zip(board.channels, carried, strict=True):
        if shared and total >= TELLING and 100 * links > TOO_MUCH * total:
            yield _find("C10", channel.path, channel, channel=channel.text, links=links, share=links / total)


def find_crowd(board: Board) -> Iterator[Finding]:
    """C11: more channels than can be run well at once."""
    count = len(board.channels)
    if board.most is not None and count > board.most:
        yield _find("C11", "channels", *board.channels, count=count, most=board.most)


def find_untested(board: Board) -> Iterator[Finding]:
    """C12: nothing rests on data; of the first block that has items, the one on which most hangs is tested first."""
    if any(item.evidence == "data" for item in board.items):
        return
    first = next(items for block in BLOCKS if (items := board.list_block(block)))
    counts = count_links(board)
    item = min(first, key=lambda item: (-counts.get((item.block, item.id), 0), len(item.id), item.id))
    yield _find("C12", f"{item.path}.evidence", item, block=item.block, item=item.text, count=len(board.items))


def find_unearned_revenues(board: Board) -> Iterator[Finding]:
    """C13: money from a segment that no proposition serves."""
    served = {segment for proposition in board.propositions for segment in proposition.segments}
    for revenue in board.revenues:
        for segment in board.segments:
            if segment.id in revenue.segments and segment.id not in served:
                yield _find("C13", revenue.path, revenue, segment, revenue=revenue.text, segment=segment.text)


RULES: tuple[Callable[[Board], Iterator[Finding]], ...] = (
    find_neglected,
    find_idle_jobs,
    find_aimless_channels,
    find_unmade_propositions,
    find_costless_channels,
    find_cold_relationships,
    find_silent_communities,
    find_unstaffed_relationships,
    find_lonely_buyers,
    find_bottleneck,
    find_crowd,
    find_untested,
    find_unearned_revenues,
)


def _find(rule: str, path: str, *items: Item, **figures: Any) -> Finding:  # noqa: ANN401 texts and numbers
    return Finding(rule=rule, path=path, items=tuple(item.id for item in items), figures=figures)


def find_duplicates(board: Board) -> tuple[tuple[Item, ...], ...]:
    """Group the items of one block that say the same; they are only pointed out, as their links may differ."""
    alike: dict[tuple[str, str], list[Item]] = {}
    for item in board.items:
        alike.setdefault((item.block, make_plain(item.text)), []).append(item)
    return tuple(tuple(items) for (_, text), items in alike.items() if text and len(items) > 1)


def make_plain(text: str) -> str:
    """Leave only what tells two texts apart: not case, spaces and half-spaces, nor which ye, kaf or digits."""
    return "".join(text.casefold().translate(_ALIKE).translate(_UNSEEN).split())
