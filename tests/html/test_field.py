"""Does each kind of field come with what a reader needs: a label, a unit, a hint, boxes or buttons as a group?"""

import pytest

from assess import tools
from assess.html.field import Field, Sheet, draw_entry
from assess.html.form import draw_form
from assess.tables import Rows
from assess.tool import Inputs, give_voice
from assess.words import LANGUAGES
from tests.html.reader import Reader, read

TOOL = tools.find("channels")


def form(language: str = "en", **changes: object) -> Reader:
    """Draw and read the form of the first example, changed as told."""
    inputs: Inputs = TOOL.example(language=language) | changes
    return read(draw_form(TOOL, inputs, give_voice(TOOL, inputs, language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_some_options_are_boxes_in_a_group_with_a_legend(language: str) -> None:
    page = form(language, criteria=["reach", "cost"])
    boxes = page.find("name", "criteria")
    assert [node["value"] for node in boxes if "checked" in node] == ["reach", "cost"]
    assert all("fieldset" in node.around and node.around[-1] == "label" for node in boxes)
    legends = [node.text for node in page.find("legend")]
    assert TOOL.words["questions.criteria.label"][language] in legends


def test_a_text_field_takes_no_more_than_its_question() -> None:
    lengths = {node["name"]: node["maxlength"] for node in form().find("maxlength")}
    assert lengths["channels.0.name"] == "40"
    assert lengths["channels.0.path"] == "160"


def test_a_text_goes_in_its_own_direction_and_a_number_from_left_to_right() -> None:
    page = form("fa")
    directions = {node["name"]: node["dir"] for node in page.find("dir") if "name" in node}
    assert (directions["channels.0.name"], directions["channels.0.cost"]) == ("auto", "ltr")


def test_only_a_name_is_required_in_a_row() -> None:
    required = {node["name"] for node in form().find("required") if node["name"].startswith("channels.0.")}
    assert required == {"channels.0.name"}


def test_an_amount_in_a_row_follows_the_currency() -> None:
    assert {node.text for node in form("fa").find("data-unit", "currency")} == {"تومان"}
    assert {node.text for node in form("en", currency="none").find("data-unit", "currency")} == {""}


def test_a_kind_that_cannot_be_drawn_as_one_field_is_our_mistake() -> None:
    inputs = TOOL.example()
    sheet = Sheet(tool=TOOL, inputs=inputs, voice=give_voice(TOOL, inputs, "en"))
    table = TOOL.questions["channels"]
    assert isinstance(table, Rows)
    with pytest.raises(TypeError):
        draw_entry(sheet, Field(question=table, name="x", path="x", key="x", value=[]), {})
