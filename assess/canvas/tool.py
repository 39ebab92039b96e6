"""What does the canvas checklist ask?"""

from collections.abc import Iterator
from itertools import starmap

from assess.canvas.answer import VERSION, answer
from assess.canvas.board import BLOCKS, FEW, JOBS
from assess.canvas.checks import CHECKS, name_check
from assess.canvas.examples import EXAMPLES
from assess.lists import Links, Text, list_words
from assess.question import Choice, Number, Question
from assess.tables import Group, Rows
from assess.tool import Inputs, Inspection, Refusal, Section, Tool
from assess.words import load

MOST = 20  # items a block; a canvas with more is a list
LETTERS = dict(zip(BLOCKS, "svcbmrapk", strict=True))


def _link(name: str, to: str | None = None) -> Links:
    return Links(name=name, to=to or name, default=())


def _kind(name: str, *options: str, default: str | None = None) -> Choice:
    """An attribute that may be left open; where one option says so by itself, silence need not."""
    return Choice(name=name, options=options, default=default, optional=default is None, spread=True)


OWNED: dict[str, tuple[Group, ...]] = {
    "segments": (
        Group(
            name="kind",
            questions=(
                _kind("pays", "money", "attention", "none", "unsure", default="money"),
                _kind("purchase", "simple", "complex", "unsure", default="unsure"),
            ),
        ),
    ),
    "propositions": (Group(name="links", questions=(_link("segments"), _link("activities"), _link("resources"))),),
    "channels": (
        Group(name="jobs", questions=tuple(_link(job, "segments") for job in JOBS)),
        Group(name="links", questions=(_link("costs"), _kind("peer", "yes", "no", default="no"))),
    ),
    "relationships": (
        Group(
            name="kind",
            questions=(
                _kind("nature", "transactional", "emotional", "community", "added_value"),
                _kind("mode", "personal", "automated", "both"),
                _kind("term", "short", "long"),
            ),
        ),
        Group(name="links", questions=(_link("segments"),)),
    ),
    "revenues": (Group(name="links", questions=(_link("segments"),)),),
    "resources": (Group(name="kind", questions=(_kind("kind", "people", "physical", "intellectual", "financial"),)),),
    "activities": (Group(name="links", questions=(_link("partners"),)),),
}
"""What the items of a block are asked beside what they say and how it is known."""


def _ask_items(block: str) -> Rows:
    """A table of the items of a block."""
    note: tuple[Question, ...] = (
        Text(name="id", optional=True, most=20),
        Text(name="text"),
        Choice(
            name="evidence",
            options=("none", "opinion", "data"),
            default="none",
            spread=True,
            words="options.evidence",
        ),
    )
    return Rows(
        name=block,
        groups=(Group(name="note", questions=note), *OWNED.get(block, ())),
        most=MOST,
        title="text",
        unique=("id",),
        ids=LETTERS[block],
        default=(),
    )


def _ask_checks(block: str) -> tuple[Question, ...]:
    """The four questions about a block."""
    return tuple(
        Choice(
            name=name_check(block, slug),
            options=("yes", "partly", "no"),
            optional=True,
            spread=True,
            words="options.answer",
        )
        for slug in CHECKS[block]
    )


SECTIONS = (
    Section(
        name="now",
        questions=(
            Choice(name="goal", options=("acquire", "loyalty", "unsure"), default="unsure", spread=True),
            Number(name="most", unit="count", low=1, high=50, whole=True, default=FEW, optional=True),
        ),
    ),
    *(
        Section(name=f"check_{block}", questions=_ask_checks(block), folded=place > 0, shut=True)
        for place, block in enumerate(BLOCKS)
    ),
    *(Section(name=block, questions=(_ask_items(block),), folded=True, shut=True) for block in BLOCKS),
)


def _list_links() -> Iterator[tuple[str, Links]]:
    """List every question that links items, with the block whose items are asked it."""
    for block, groups in OWNED.items():
        yield from ((block, each) for group in groups for each in group.questions if isinstance(each, Links))


def _follow(block: str, links: Links) -> Inspection:
    """Look whether links lead to items that are there; one refusal a field, with all the ids that lead nowhere."""

    def find(inputs: Inputs) -> Iterator[Refusal]:
        known = {row["id"] for row in inputs[links.to]}
        for place, row in enumerate(inputs[block]):
            if lost := [linked for linked in row[links.name] if linked not in known]:
                yield Refusal(path=f"{block}[{place}].{links.name}", given=" ".join(lost), reason="no_item")

    return Inspection(rests_on=(block, links.to), find=find)


def _read_ids(block: str) -> Inspection:
    """Look whether ids are single words; no row of links could name any other."""

    def find(inputs: Inputs) -> Iterator[Refusal]:
        for place, row in enumerate(inputs[block]):
            if row["id"].startswith("[") or list_words(row["id"]) != [row["id"]]:
                yield Refusal(path=f"{block}[{place}].id", given=row["id"], reason="id")

    return Inspection(rests_on=(block,), find=find)


TOOL = Tool(
    name="canvas",
    version=VERSION,
    words=load("assess.canvas"),
    sections=SECTIONS,
    examples=EXAMPLES,
    inspections=(*map(_read_ids, BLOCKS), *starmap(_follow, _list_links())),
    answer=answer,
)
