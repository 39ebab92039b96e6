"""Do the pictures show the figures of the report, each channel where it belongs?"""

import pytest

from assess.report import Chart
from tests.channels.cases import ALL, TOOL


def draw(name: str) -> dict[str, Chart]:
    """Draw a case."""
    return {chart.id: chart for chart in TOOL.answer(ALL[name]).charts}


@pytest.mark.parametrize("name", ALL)
def test_the_pieces_of_each_bar_sum_to_its_score(name: str) -> None:
    report = TOOL.answer(ALL[name])
    pieces = draw(name)["parts"].table.rows
    for told in report.facts["rows"]:
        parts = [row[2] for row in pieces if row[0] == told["name"]]
        known = [part for part in parts if isinstance(part, float)]
        assert sum(known) == pytest.approx(told["score"] or 0)
        assert len(parts) == len(ALL[name]["criteria"])


def test_a_picture_of_first_places_needs_two_that_race() -> None:
    assert "firsts" in draw("calm")
    assert "firsts" not in draw("one of two set aside")
    assert "firsts" not in draw("all set aside")


def test_judgments_are_drawn_where_there_are_any_and_the_worst_is_marked() -> None:
    assert "judgments" not in draw("calm")
    kinds = [mark.kind for mark in draw("judgments that disagree")["judgments"].marks]
    assert kinds == ["cell", "worst"]
    assert [mark.kind for mark in draw("judgments that agree")["judgments"].marks] == ["cell"]


def test_a_channel_of_unknown_reach_has_no_place_among_the_bubbles() -> None:
    assert [row[0] for row in draw("the second unknown")["bubbles"].table.rows] == ["a"]
    assert [row[0] for row in draw("nothing known")["bubbles"].table.rows] == []


def test_what_is_set_aside_is_drawn_hollow_and_told_in_the_key() -> None:
    chart = draw("one of two set aside")["bubbles"]
    at = [column.id for column in chart.table.columns].index("gated")
    assert [row[at] for row in chart.table.rows] == [0, 1]
    assert [mark.series for mark in chart.marks] == ["bubble", "gated"]
    assert [mark.series for mark in draw("calm")["bubbles"].marks] == ["bubble"]


@pytest.mark.parametrize("name", ALL)
def test_every_mark_names_columns_of_its_table(name: str) -> None:
    for chart in draw(name).values():
        columns = {column.id for column in chart.table.columns}
        assert {chart.x.id, chart.y.id} <= columns
        assert all(len(row) == len(columns) for row in chart.table.rows)
