"""Is importance asked for in each of its ways: an order, figures by part, judgments in pairs?"""

import pytest

from assess import tools
from assess.channels.channel import CRITERIA
from assess.html.form import draw_form
from assess.tool import Inputs, give_voice
from assess.words import LANGUAGES
from tests.html.reader import Node, Reader, read

TOOL = tools.find("channels")


def form(example: str = "cafe", language: str = "en", **changes: object) -> Reader:
    """Draw and read the form of an example; a dot in a name is written as two underscores."""
    changed = {name.replace("__", "."): value for name, value in changes.items()}
    inputs: Inputs = TOOL.example(example, language) | changed
    return read(draw_form(TOOL, inputs, give_voice(TOOL, inputs, language)))


def named(page: Reader, name: str) -> Node:
    """Take the one field of that name."""
    (found,) = (node for node in page.find("name", name) if node.tag != "template")
    return found


def test_an_order_stands_in_one_hidden_field_as_people_would_write_it() -> None:
    page = form(weights__order=[["fit", "reach"], "cost", "two_way", "measurable", "personal"])
    assert named(page, "weights.order")["value"] == "fit=reach cost two_way measurable personal"
    assert [node["aria-pressed"] for node in page.find("data-order-do", "tie")][:3] == ["false", "true", "false"]


def test_where_no_order_was_given_the_criteria_stand_as_they_were_chosen() -> None:
    chosen = TOOL.example()["criteria"]
    assert named(form(), "weights.order")["value"].split() == list(chosen)


def turn(name: str) -> str:
    """Name the cell on the other side of the diagonal."""
    *start, one, other = name.split(".")
    return ".".join([*start, other, one])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_criterion_can_be_moved_by_buttons_that_name_it(language: str) -> None:
    page = form(language=language)
    for move in ("up", "down", "tie"):
        buttons = page.find("data-order-do", move)
        assert len(buttons) == len({node["aria-label"] for node in buttons}) == len(CRITERIA)
        assert all(node.text for node in buttons)


def test_only_the_criteria_that_were_chosen_are_shown() -> None:
    page = form(criteria=["reach", "fit"])
    shown = {node["data-part"] for node in page.find("data-part") if "hidden" not in node}
    assert {name for part in shown for name in part.split()} == {"reach", "fit"}


def test_each_way_of_weighing_waits_for_its_choice() -> None:
    for way in ("rank", "swing", "share", "pairwise"):
        page = form(weights__by=way)
        waiting = {node["data-when"]: "hidden" in node for node in page.find("data-when")}
        assert [name for name, hidden in waiting.items() if not hidden] == [f"weights.by={way}"]


def test_points_are_asked_by_the_name_of_each_criterion() -> None:
    points = {"reach": 100.0, "fit": 50.0}
    page = form(criteria=["reach", "fit"], weights__by="swing", weights__points=points)
    assert [named(page, f"weights.points.{name}")["value"] for name in ("reach", "fit", "cost")] == ["100", "50", ""]


def test_half_a_matrix_is_asked_and_the_other_half_mirrors_it() -> None:
    page = form("maker")
    asked = [node["name"] for node in page.find("select") if node["name"].startswith("weights.matrices.0.")]
    assert len(asked) == len(set(asked)) == len(CRITERIA) * (len(CRITERIA) - 1) / 2
    mirrored = {turn(node["data-mirror"]) for node in page.find("data-mirror")}
    assert set(asked) <= mirrored
    assert {node["data-field"] for node in page.find("data-field")} >= {"weights.matrices[0]", "weights.matrices[1]"}


def test_the_cells_hold_what_each_judge_said() -> None:
    page = form("maker")
    mirrored = {turn(node["data-mirror"]): node.text for node in page.find("data-mirror")}
    assert mirrored["weights.matrices.0.reach.fit"] == "3"
    assert mirrored["weights.matrices.0.reach.cost"] == "1/3"
    assert mirrored["weights.matrices.1.reach.fit"] == "2"


def test_a_judgment_that_is_on_no_scale_is_offered_as_it_is() -> None:
    matrix = [[1.0, 2.5], [0.4, 1.0]]
    page = form(criteria=["reach", "fit"], weights__by="pairwise", weights__matrices=[matrix])
    assert any(node["value"] == "2.5" and "selected" in node for node in page.find("option"))
