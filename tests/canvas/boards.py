"""Which canvases do the tests try?"""

from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

from assess.canvas.board import BLOCKS, JOBS

Inputs = dict[str, Any]
Slot = tuple[str, int, str, str]
"""A place for a link: block and place of the item that owns it, the list, the id in it."""

OWNED = {
    "propositions": {"segments": "segments", "activities": "activities", "resources": "resources"},
    "channels": dict.fromkeys(JOBS, "segments") | {"costs": "costs"},
    "relationships": {"segments": "segments"},
    "revenues": {"segments": "segments"},
    "activities": {"partners": "partners"},
}
"""The lists that items of a block own, and the block that each leads to."""

CHOICES: dict[str, dict[str, list[str]]] = {
    "segments": {"pays": ["money", "attention", "none", "unsure"], "purchase": ["simple", "complex", "unsure"]},
    "channels": {"peer": ["yes", "no"]},
    "relationships": {
        "nature": ["transactional", "emotional", "community", "added_value"],
        "mode": ["personal", "automated", "both"],
        "term": ["short", "long"],
    },
    "resources": {"kind": ["people", "physical", "intellectual", "financial"]},
}

# G3 with what it leaves unsaid in order: somebody pays, the proposition is made, one thing was tested.
G3: Inputs = {
    "goal": "loyalty",
    "segments": [{"id": "s1", "text": "young parents", "evidence": "data"}],
    "propositions": [
        {"id": "v1", "text": "fresh meals", "segments": ["s1"], "activities": ["a1"], "resources": ["r1"]},
    ],
    "channels": [{"id": "c1", "text": "site", "aware": ["s1"], "buy": ["s1"]}],
    "relationships": [{"id": "b1", "text": "self-service", "segments": ["s1"], "nature": "transactional"}],
    "revenues": [{"id": "m1", "text": "sales", "segments": ["s1"]}],
    "activities": [{"id": "a1", "text": "cooking"}],
    "resources": [{"id": "r1", "text": "kitchen"}],
}

SOUND: Inputs = G3 | {
    "channels": [{"id": "c1", "text": "site", "peer": "yes", "costs": ["k1"]} | {job: ["s1"] for job in JOBS}],
    "relationships": [
        {"id": "b1", "text": "club", "segments": ["s1"], "nature": "community", "mode": "both", "term": "long"},
    ],
    "resources": [{"id": "r1", "text": "cooks", "kind": "people"}],
    "activities": [{"id": "a1", "text": "cooking", "partners": ["p1"]}],
    "partners": [{"id": "p1", "text": "farm"}],
    "costs": [{"id": "k1", "text": "hosting"}],
}

ANSWERS = st.sampled_from(["yes", "partly", "no", None])
FOUR_ANSWERS = st.lists(ANSWERS, min_size=4, max_size=4)
ALL_ANSWERS = st.fixed_dictionaries(dict.fromkeys(BLOCKS, FOUR_ANSWERS))


def change(inputs: Inputs, path: str, **changes: Any) -> Inputs:  # noqa: ANN401 any inputs
    """Change the item at a path such as `segments.0`."""
    changed = deepcopy(inputs)
    block, place = path.split(".")
    changed[block][int(place)] |= changes
    return changed


def add(inputs: Inputs, block: str, **item: Any) -> Inputs:  # noqa: ANN401
    """Add an item to the end of a block."""
    return inputs | {block: [*inputs.get(block, ()), item]}


@st.composite
def canvases(draw: st.DrawFn) -> Inputs:
    """Inputs with up to three items a block and any links between them."""
    ids = {block: [f"{block}-{n}" for n in range(draw(st.integers(0, 3)))] for block in BLOCKS}
    blocks = {block: [draw(_items(block, each, ids)) for each in ids[block]] for block in BLOCKS}
    goal, most = draw(st.sampled_from(["acquire", "loyalty", "unsure"])), draw(st.none() | st.integers(1, 5))
    return blocks | {"goal": goal, "most": most}


def _items(block: str, own: str, ids: dict[str, list[str]]) -> st.SearchStrategy[dict[str, Any]]:
    links = {name: _subsets(ids[other]) for name, other in OWNED.get(block, {}).items()}
    choices = {name: st.sampled_from(options) for name, options in CHOICES.get(block, {}).items()}
    evidence = st.sampled_from(["none", "opinion", "opinion", "data"])
    return st.fixed_dictionaries({"id": st.just(own), "text": st.just(own), "evidence": evidence} | choices | links)


def _subsets(ids: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(ids), unique=True) if ids else st.just([])


@st.composite
def sound_canvases(draw: st.DrawFn) -> Inputs:
    """Inputs of one to four items a block in which everything is linked, tested and in agreement."""
    ids = {block: [f"{block}-{n}" for n in range(draw(st.integers(1, 4)))] for block in BLOCKS}
    fixed = {"evidence": "data", "peer": "yes", "nature": "community", "mode": "both", "kind": "people"}
    blocks = {
        block: [
            {"id": own, "text": own} | fixed | {name: ids[other] for name, other in OWNED.get(block, {}).items()}
            for own in ids[block]
        ]
        for block in BLOCKS
    }
    return blocks | {"goal": draw(st.sampled_from(["acquire", "loyalty", "unsure"])), "most": 4}


def list_slots(inputs: Inputs, *, taken: bool) -> list[Slot]:
    """List the places of links that are there, or of those that could be added."""
    return [
        (block, place, name, each["id"])
        for block, lists in OWNED.items()
        for place, item in enumerate(inputs[block])
        for name, other in lists.items()
        for each in inputs[other]
        if (each["id"] in item[name]) is taken
    ]


def toggle(inputs: Inputs, slot: Slot) -> Inputs:
    """Add the link at this place, or take it away where it is."""
    block, place, name, other = slot
    linked = inputs[block][place][name]
    now = [each for each in linked if each != other] if other in linked else [*linked, other]
    return change(inputs, f"{block}.{place}", **{name: now})
