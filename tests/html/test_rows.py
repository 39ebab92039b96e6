"""Does a table stand in the form as cards, each field with its name, its label and a place for a refusal?"""

import pytest

from assess import tools
from assess.html.form import draw_form
from assess.html.typed import show_inputs
from assess.tables import Rows
from assess.tool import Inputs, give_voice
from assess.words import LANGUAGES
from tests.html.reader import Reader, read

TOOL = tools.find("channels")
CHANNELS = TOOL.questions["channels"]
assert isinstance(CHANNELS, Rows)
ITEMS = CHANNELS.items


def form(language: str = "en", **changes: object) -> Reader:
    """Draw and read the form of the first example, changed as told."""
    inputs: Inputs = TOOL.example(language=language) | changes
    return read(draw_form(TOOL, inputs, give_voice(TOOL, inputs, language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_every_row_stands_once_and_one_more_row_stays_blank(language: str) -> None:
    names = [node["name"] for node in form(language).find("name") if node["name"].startswith("channels.")]
    assert names == [f"channels.{place}.{item}" for place in ("0", "1", "2", "3", "4", "#") for item in ITEMS]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fields_hold_what_a_reader_would_have_typed(language: str) -> None:
    inputs = TOOL.example(language=language)
    shown = show_inputs(TOOL, inputs, give_voice(TOOL, inputs, language))
    fields = {node["name"]: node["value"] for node in form(language).find("name") if node.tag == "input"}
    for name in (each for each in fields if each.startswith("channels.")):
        assert fields[name] == shown.get(name, "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_has_a_label_and_a_place_for_its_refusal_by_path(language: str) -> None:
    page = form(language)
    labels = {node["for"]: node.text for node in page.find("for")}
    fields = {node["data-field"] for node in page.find("data-field")}
    ids = [node["id"] for node in page.find("id")]
    assert len(ids) == len(set(ids))
    assert "channels" in fields
    for place in range(5):
        for item in ITEMS:
            assert f"channels[{place}].{item}" in fields
            label = TOOL.words[f"questions.channels.{item}.label"][language]
            assert labels[f"channels-channels-{place}-{item.replace('.', '-')}"] == label


def test_the_script_is_told_how_many_rows_there_may_be_and_what_it_says() -> None:
    (table,) = form().find("data-rows", "channels")
    assert (table["data-least"], table["data-most"]) == ("2", "12")
    assert "{name}" in table["data-told-removed"]


def test_the_first_row_stands_open_and_each_can_be_moved_copied_and_removed() -> None:
    page = form()
    cards = [node for node in page.find("details") if node.around[-1] == "li"]
    assert ["open" in node for node in cards][:5] == [True, False, False, False, False]
    acts = [node["data-row-do"] for node in page.find("data-row-do")]
    assert acts.count("remove") == acts.count("copy") == acts.count("up") == acts.count("down") >= 6


def test_what_a_reader_wrote_never_becomes_markup() -> None:
    rows = TOOL.example()["channels"]
    hostile = "\"><script>x</script>&<b>'"
    rows[0] |= {"name": hostile, "path": hostile}
    page = form(channels=rows)
    assert not page.find("script")
    (entry,) = (node for node in page.find("input") if "name" in node and node["name"] == "channels.0.name")
    assert entry["value"] == hostile
