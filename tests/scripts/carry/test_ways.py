"""Does every way lead to a file, and to nothing else than before?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.carry.ways import lead_all, lead_to_file


@pytest.mark.parametrize(
    ("way", "file"),
    [
        ("../channels/", "../channels/index.html"),
        ("../channels/#jobs", "../channels/index.html#jobs"),
        ("../channels/?h=a#jobs", "../channels/index.html?h=a#jobs"),
        (".", "index.html"),
        ("./", "./index.html"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        ("../../", "../../index.html"),
        ("./#top", "./index.html#top"),
    ],
)
def test_a_folder_s_page_is_named_in_full(way: str, file: str) -> None:
    assert lead_to_file(way) == file


@pytest.mark.parametrize(
    "way",
    [
        "",
        "#jobs",
        "?h=a",
        "https://peyvand.example/",
        "//peyvand.example/",
        "mailto:a@b.example",
        "a/b.css",
        "a.b/c",
        "data:,",
    ],
)
def test_what_is_a_file_or_lies_elsewhere_is_left_alone(way: str) -> None:
    assert lead_to_file(way) == way


@given(st.text(alphabet="./ab#?:", max_size=12))
def test_to_lead_twice_is_to_lead_once(way: str) -> None:
    once = lead_to_file(way)
    assert lead_to_file(once) == once


def test_ways_are_led_wherever_they_stand_in_a_page() -> None:
    page = '<link rel="next" href="../b/"><a class="x" href="../..">خانه</a><iframe src="c/"></iframe>'
    led = '<link rel="next" href="../b/index.html"><a class="x" href="../../index.html">خانه</a>'
    assert lead_all(page) == f'{led}<iframe src="c/index.html"></iframe>'


def test_what_is_no_way_is_left_alone() -> None:
    """Python's own ways, too: they are followed from a server only."""
    page = '<section data-home="../../" title="a/">href="b/" <code>&lt;a href="c/"&gt;</code></section>'
    assert lead_all(page) == page
