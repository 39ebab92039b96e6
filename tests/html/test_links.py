"""Does a linked item show a box for each item of the other table, ticked where they belong together?"""

import pytest

from assess import tools
from assess.html.form import draw_form
from assess.tool import Inputs, give_voice
from assess.words import LANGUAGES
from tests.html.reader import Reader, read

TOOL = tools.find("canvas")


def form(language: str = "en", **changes: object) -> Reader:
    """Draw and read the form of the first example, changed as told."""
    inputs: Inputs = TOOL.example(language=language) | changes
    return read(draw_form(TOOL, inputs, give_voice(TOOL, inputs, language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_box_stands_for_an_item_and_is_ticked_where_it_is_linked(language: str) -> None:
    inputs = TOOL.example(language=language)
    page = form(language)
    for place, row in enumerate(inputs["propositions"]):
        boxes = page.find("name", f"propositions.{place}.segments")
        assert [node["value"] for node in boxes] == [item["id"] for item in inputs["segments"]]
        assert [node["value"] for node in boxes if "checked" in node] == row["segments"]


def test_links_have_a_place_for_their_refusal_and_know_their_table() -> None:
    groups = form().find("data-links", "propositions.0.segments")
    assert [(node["data-to"], node["data-field"]) for node in groups] == [("segments", "propositions[0].segments")]


def test_where_there_is_nothing_to_link_to_that_is_said() -> None:
    page = form(segments=[])
    assert not page.find("name", "propositions.0.segments")
    assert any("hidden" not in node for node in page.find("data-link-none"))


def test_what_an_item_says_never_becomes_markup() -> None:
    rows = TOOL.example()["segments"]
    rows[0] |= {"text": "</span><script>x</script>"}
    assert not form(segments=rows).find("script")
