"""Does the page of channel scoring say what the tool says? Its worked case and its tables, in both languages."""

import pytest

from assess.channels.topsis import closeness
from assess.channels.weights import rank_order_centroid
from assess.numerals import write_percent
from assess.report import Report
from tests.docs.tools.page import ISOLATES, Page

CRITERIA = ["reach", "fit", "cost", "two_way"]
SLIP = 1 / 3  # the judgment that the page's example gets the wrong way round
THREE, NEWCOMER, WEIGHTS = [[5, 5, 5], [4, 3, 1], [3, 3, 4]], [1, 2, 1], [0.5, 0.3, 0.2]

SHOWN = {
    "rows": ("name", "rank", "score", "topsis", "first_share", "cost_per_result"),
    "sets": ("set", "jobs_done", "together", "cost", "hours"),
}
"""Of the tables of the tool, the columns that the page shows."""

both = pytest.mark.parametrize("page", [Page("channels", "fa"), Page("channels", "en")], ids=["fa", "en"])


def list_cells(page: Page, table: str) -> list[list[str]]:
    """A table of the worked case, as the page should show it."""
    (found,) = (each for each in page.ask().tables if each.id == table)
    units = {column.id: (at, column.unit) for at, column in enumerate(found.columns)}
    return [[page.write(row[units[name][0]], units[name][1]) for name in SHOWN[table]] for row in found.rows]


def judge(page: Page, judgment: float) -> Report:
    """Answer with the page's judgments in pairs, the last of the first row as given."""
    matrix = [[1, 2, 4, judgment], [None, 1, 2, 3], [None, None, 1, 2], [None, None, None, 1]]
    return page.ask(**{"criteria": CRITERIA, "weights.by": "pairwise", "weights.matrices": [matrix]})


def judge_three(page: Page, *upper: float) -> Report:
    """Answer with judgments of three criteria, given above the diagonal."""
    one, other, last = upper
    matrix = [[1, one, other], [None, 1, last], [None, None, 1]]
    return page.ask(**{"criteria": CRITERIA[:3], "weights.by": "pairwise", "weights.matrices": [matrix]})


@both
def test_the_leading_figures_are_called_what_the_tool_calls_them(page: Page) -> None:
    assert all(f"**{page.voice.say(f'metrics.{name}')}" in page.text for name in page.ask().leading)


@both
def test_the_worked_case_lists_the_channels_as_the_tool_does(page: Page) -> None:
    for cells in list_cells(page, "rows"):
        assert page.list_rows(*cells[:2]) == [cells]


@both
def test_the_worked_case_lists_the_best_sets_as_the_tool_does(page: Page) -> None:
    for cells in list_cells(page, "sets")[:3]:
        assert page.list_rows(cells[0]) == [cells]


@both
@pytest.mark.parametrize("metric", ["portfolio.value", "portfolio.cost", "portfolio.hours", "first_share"])
def test_the_worked_case_tells_the_leading_figures(page: Page, metric: str) -> None:
    """The change of a weight is told in words of its own."""
    told = page.ask().metrics[metric]
    assert page.says(page.write(told.value, told.unit).removesuffix(" hours").removesuffix(" ساعت"))


@both
def test_the_worked_case_tells_how_little_draws_the_second_level(page: Page) -> None:
    report = page.ask()
    assert page.says(page.write(100 * (report.metrics["flip"].value or 0), "decimal"))
    assert report.figures["flip_criterion"] == {"en": "fit", "fa": "measurable"}[page.language]
    assert report.figures["flip_way"] == "up"
    assert {"B1", "B4", "B6"} <= {rule.id for rule in report.advice}


@both
def test_the_best_channel_alone_is_missing_from_the_team_until_there_are_more_hours(page: Page) -> None:
    assert page.ask().headline == "headline.without_best"
    more = page.ask(capacity={"en": 20, "fa": 40}[page.language])
    assert more.headline == "headline.with_best"
    assert page.says(page.write(more.metrics["portfolio.value"].value, "share"))


@both
def test_the_worked_case_is_told_as_its_link_fills_it_in(page: Page) -> None:
    inputs = page.open_link()
    assert page.says(page.write(inputs["capacity"], "level"))
    for channel in inputs["channels"]:
        assert channel["name"] in page.text
        assert page.says(page.write(channel["reach"], "share"))


@both
def test_a_lower_gate_turns_two_channels_about_in_the_second_opinion_only(page: Page) -> None:
    before, after = (
        {row["name"]: row for row in page.ask(gate=gate).facts["rows"] if row["topsis"] is not None}
        for gate in (0.1, 0.05)
    )
    assert len(after) == len(before) + 1
    assert all(after[name]["score"] == row["score"] for name, row in before.items())
    orders = [sorted(before, key=lambda name, rows=rows: -rows[name]["topsis"]) for rows in (before, after)]  # type: ignore[misc]
    moved = [name for name, other in zip(*orders, strict=True) if name != other]
    assert len(moved) == len(["one", "other"])
    for rows in (before, after):
        assert all(page.says(page.write(rows[name]["topsis"], "decimal")) for name in moved)


@both
@pytest.mark.parametrize("count", [2, 3, 4, 5, 6])
def test_the_table_of_weights_is_what_an_order_gives(page: Page, count: int) -> None:
    weights = rank_order_centroid([str(place) for place in range(count)]).values()
    cells = [write_percent(weight, page.language).translate(ISOLATES).strip("%٪") for weight in weights]
    (row,) = page.list_rows(page.write(count, "count"), cells[0])
    assert [cell for cell in row[1:] if cell.strip("| ")] == cells


@both
def test_a_hopeless_newcomer_turns_two_others_about_by_topsis(page: Page) -> None:
    three, four = [*closeness(THREE, WEIGHTS), None], closeness([*THREE, NEWCOMER], WEIGHTS)
    for at, row in enumerate([*THREE, NEWCOMER]):
        summed = sum(weight * mark for weight, mark in zip(WEIGHTS, row, strict=True))
        cells = [page.write(at + 1, "count"), page.write(three[at], "decimal"), page.write(four[at], "decimal")]
        assert page.list_rows(*cells) == [[*cells, page.write(summed, "level")]]


@both
def test_judgments_that_agree_give_the_weights_on_the_page(page: Page) -> None:
    metrics = judge_three(page, 2, 4, 2).metrics
    assert all(page.says(page.write(metrics[f"weight.{name}"].value, "share")) for name in CRITERIA[:3])
    assert metrics["consistency"].value == pytest.approx(0, abs=1e-9)


@both
def test_judgments_that_go_round_in_a_circle_have_the_ratio_on_the_page(page: Page) -> None:
    assert page.says(page.write(judge_three(page, 3, 1 / 3, 3).metrics["consistency"].value, "decimal"))


@both
def test_one_slip_among_judgments_is_pointed_out_as_the_page_tells(page: Page) -> None:
    report = judge(page, SLIP)
    assert (report.figures["worst_row"], report.figures["worst_column"]) == ("reach", "two_way")
    assert page.says(page.write(report.figures["worst_mend"], "judgment"))
    assert page.says(page.write(report.metrics["consistency"].value, "decimal"))
    mended = [report.metrics["consistency_after"].value, judge(page, 3).metrics["consistency"].value]
    assert all(page.says(page.write(round(ratio or 0, 3), "number")) for ratio in mended)
