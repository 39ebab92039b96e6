"""Are texts that say the same pointed out, however they were typed, and left as they are?"""

import pytest
from hypothesis import given

from assess.canvas.board import BLOCKS, make_board
from assess.canvas.findings import find_duplicates
from tests.canvas.boards import Inputs, canvases


def write(*texts: str, block: str = "channels") -> Inputs:
    """A canvas with these texts in one block."""
    return {block: [{"id": f"x{n}", "text": text} for n, text in enumerate(texts)]}


def find(inputs: Inputs) -> list[list[str]]:
    """Name the items of each group that says the same."""
    return [[item.id for item in items] for items in find_duplicates(make_board(inputs))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("site", "  site "),
        ("Site", "SITE"),
        ("web  site", "web site"),
        ("مشتری وفادار", "مشتري وفادار"),
        ("شبکهٔ مشتریان", "شبكه مشتريان"),
        ("فروش‌گاه", "فروش گاه"),
        ("نمایندگی ۲", "نمایندگی 2"),
    ],
)
def test_the_same_typed_otherwise_is_the_same(one: str, other: str) -> None:
    """Ends, case, spaces and half-spaces, Arabic ye and kaf, digits."""
    assert find(write(one, "something else", other)) == [["x0", "x2"]]


@pytest.mark.parametrize(("one", "other"), [("site", "sites"), ("کانال", "کانون"), ("shop 1", "shop 2")])
def test_what_differs_by_a_letter_is_not_the_same(one: str, other: str) -> None:
    assert find(write(one, other)) == []


def test_blank_texts_are_not_the_same() -> None:
    assert find(write("", " ", "\u200c")) == []


def test_two_blocks_may_speak_of_the_same() -> None:
    """A shop can be a channel and a resource."""
    assert find(write("shop") | write("shop", block="resources")) == []


def test_three_of_a_kind_are_one_group() -> None:
    assert find(write("site", "shop", "Site", "shop ", "SITE")) == [["x0", "x2", "x4"], ["x1", "x3"]]


@given(canvases())
def test_a_canvas_written_twice_over_is_all_duplicates(inputs: Inputs) -> None:
    """Every item with its copy; on the board both stay."""
    twice = {
        block: [*inputs[block], *({**item, "id": f"{item['id']}-copy"} for item in inputs[block])] for block in BLOCKS
    }
    board = make_board(twice)
    assert len(board.items) == 2 * len(make_board(inputs).items)
    pairs = [[item["id"], f"{item['id']}-copy"] for block in BLOCKS for item in inputs[block]]
    assert find(twice) == pairs
