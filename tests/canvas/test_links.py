"""Is every link listed once, and everything found that hangs alone?"""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assess.canvas.board import BLOCKS, make_board
from assess.canvas.links import KINDS, Link, find_orphans, list_links
from tests.canvas.boards import G3, SOUND, Inputs, canvases, list_slots, sound_canvases, toggle


def orphans(inputs: Inputs) -> set[str]:
    """Name the items that no link touches."""
    return {item.id for item in find_orphans(make_board(inputs))}


def test_links_lead_from_segments_outwards() -> None:
    assert set(list_links(make_board(G3))) == {
        Link("segment-proposition", "s1", "v1"),
        Link("segment-channel", "s1", "c1", "aware"),
        Link("segment-channel", "s1", "c1", "buy"),
        Link("segment-relationship", "s1", "b1"),
        Link("segment-revenue", "s1", "m1"),
        Link("proposition-activity", "v1", "a1"),
        Link("proposition-resource", "v1", "r1"),
    }


def test_partners_and_costs_are_reached_too() -> None:
    links = list_links(make_board(SOUND))
    assert Link("activity-partner", "a1", "p1") in links
    assert Link("channel-cost", "c1", "k1") in links


@given(canvases())
def test_there_are_as_many_links_as_ids_in_lists(inputs: Inputs) -> None:
    assert len(list_links(make_board(inputs))) == len(list_slots(inputs, taken=True))


def test_a_link_given_twice_is_one_link() -> None:
    inputs = {"segments": [{"id": "s1", "text": "a"}], "revenues": [{"id": "m1", "text": "b", "segments": ["s1"] * 2}]}
    assert list_links(make_board(inputs)) == (Link("segment-revenue", "s1", "m1"),)


def test_every_block_can_be_linked() -> None:
    assert {block for ends in KINDS.values() for block in ends} == set(BLOCKS)


@pytest.mark.parametrize("block", BLOCKS)
def test_an_item_without_any_link_is_an_orphan(block: str) -> None:
    alone: dict[str, Any] = {"id": "x", "text": "alone"}
    assert orphans(SOUND) == set()
    assert orphans(SOUND | {block: [*SOUND[block], alone]}) == {"x"}


def test_items_of_two_blocks_may_share_an_id() -> None:
    """A linked partner "x" is no link of a cost "x"."""
    inputs = {
        "activities": [{"id": "a1", "text": "baking", "partners": ["x"]}],
        "partners": [{"id": "x", "text": "mill"}],
        "costs": [{"id": "x", "text": "rent"}],
    }
    assert [item.block for item in find_orphans(make_board(inputs))] == ["costs"]


@given(canvases(), st.data())
def test_adding_a_link_never_adds_an_orphan(inputs: Inputs, data: st.DataObject) -> None:
    """Both its ends have one from then on."""
    slots = list_slots(inputs, taken=False)
    assume(slots)
    slot = data.draw(st.sampled_from(slots))
    owner = inputs[slot[0]][slot[1]]["id"]
    assert orphans(toggle(inputs, slot)) == orphans(inputs) - {owner, slot[3]}


@given(canvases(), st.data())
def test_removing_a_link_never_removes_an_orphan(inputs: Inputs, data: st.DataObject) -> None:
    """At most its two ends become orphans."""
    slots = list_slots(inputs, taken=True)
    assume(slots)
    slot = data.draw(st.sampled_from(slots))
    owner = inputs[slot[0]][slot[1]]["id"]
    before, after = orphans(inputs), orphans(toggle(inputs, slot))
    assert before <= after <= before | {owner, slot[3]}


@given(sound_canvases())
def test_where_all_is_linked_nothing_is_alone(inputs: Inputs) -> None:
    assert orphans(inputs) == set()
