"""Does the canvas show nine blocks, each with its name, its items and its health in figures?"""

import pytest

from assess.html.board import draw_board
from assess.words import LANGUAGES
from tests.html.pictures import BLOCKS, VOICES, board
from tests.html.reader import Reader, read

KNOWN = {
    "segments": (0.75, 0.5, 1.0, 1.0, "Families\nShops"),
    "costs": (0.0, 0.0, 0.0, 0.5, None),
    "revenues": (1.0, 1.0, 1.0, 1.0, "<b>Sales</b>"),
}


def draw(language: str = "en") -> Reader:
    """Draw and read a canvas of which three blocks are known."""
    return read(draw_board(board(**KNOWN), VOICES[language]))


def told(page: Reader, block: str) -> list[tuple[str, str]]:
    """The figures of a block, by their names."""
    start = page.nodes.index(page.find("data-block", block)[0])
    rest = page.nodes[start + 1 :]
    end = next((place for place, node in enumerate(rest) if "data-block" in node), len(rest))
    names, figures = ([node.text for node in rest[:end] if node.tag == tag] for tag in ("dt", "dd"))
    return list(zip(names, figures, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_block_stands_once_under_its_name_in_the_order_of_the_rows(language: str) -> None:
    page = draw(language)
    assert [node["data-block"] for node in page.find("data-block")] == list(BLOCKS)
    assert [node.text for node in page.find("h3")] == [VOICES[language].write(name, "blocks") for name in BLOCKS]


def test_health_has_a_tint_and_what_is_not_known_is_hatched() -> None:
    blocks = {node["data-block"]: node for node in draw().find("data-block")}
    assert {name: node["data-tone"] for name, node in blocks.items() if "data-tone" in node} == {
        "segments": "3",
        "costs": "0",
        "revenues": "4",
    }
    assert {name for name, node in blocks.items() if "data-unknown" in node} == set(BLOCKS) - set(KNOWN)


def test_health_is_told_in_figures_with_how_far_it_may_be_off() -> None:
    assert told(draw(), "segments") == [
        ("Health", "75%"),
        ("At worst", "50%"),
        ("At best", "100%"),
        ("Complete", "100%"),
    ]


def test_a_health_that_is_sure_has_no_ends() -> None:
    assert told(draw(), "costs") == [("Health", "0%"), ("Complete", "50%")]


def test_an_unknown_health_has_a_dash_and_both_ends() -> None:
    assert told(draw("fa"), "partners")[:3] == [
        ("سلامت", "—"),
        ("دست‌کم", VOICES["fa"].write(0.0, "share")),
        ("دست بالا", VOICES["fa"].write(1.0, "share")),
    ]


def test_items_are_a_list_and_no_markup() -> None:
    page = draw()
    items = [node.text for node in page.find("li") if "data-block" not in node]
    assert items == ["Families", "Shops", "<b>Sales</b>"]
    assert len(page.find("class", "assess-items")) == 2
