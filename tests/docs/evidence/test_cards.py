"""Do the evidence cards print what the calculator answers? Tables, ratios and a loss, in both languages."""

import re

import pytest

from assess.numerals import read
from assess.reading import take
from assess.report import Report
from tests.docs.shown import TOOL, open_link, read_page, says

NUMBER_CELLS = re.compile(r"^\| ([\d۰-۹.٫| ]+) \|$", re.MULTILINE)
NO_COSTS = {"margin": 100, "acquisition_cost": 0, "horizon": None, "gain": 0.05, "discount": 0.1}
COUNTS = {"start": 420, "end": 460, "new": 166}

both = pytest.mark.parametrize("language", ["fa", "en"])


def find_row(language: str, *cells: float) -> list[float]:
    """The row of the tables of five points that begins with these."""
    table = NUMBER_CELLS.findall(read_page("evidence/ev-3", language))
    rows = [[read(cell)[0] for cell in row.split(" | ")] for row in table]
    (found,) = [row for row in rows if tuple(row[: len(cells)]) == cells]
    return found


def ask(**given: object) -> Report:
    """Answer five points more, without costs and without end."""
    return TOOL.answer(take(TOOL, NO_COSTS | given))


@both
@pytest.mark.parametrize("retention", [0.30, 0.55, 0.70, 0.85, 0.90])
def test_the_table_of_five_points_is_what_the_calculator_answers(language: str, retention: float) -> None:
    metrics = ask(retention=retention).metrics
    names = ("gain_first_year_share", "value_gain_share", "gain_limit_share")
    worked_out = [100 * (metrics[name].value or 0) for name in names]
    assert find_row(language, round(100 * retention))[1:] == pytest.approx(worked_out, abs=0.05)


@both
@pytest.mark.parametrize("share", [25, 95])
def test_the_table_of_needed_rates_is_what_the_calculator_answers(language: str, share: int) -> None:
    inputs = (NO_COSTS | {"discount": discount} for discount in (0.1, 0))
    needed = [TOOL.answer(take(TOOL, given)).metrics[f"retention_for_{share}"].value for given in inputs]
    assert find_row(language, share)[1:] == pytest.approx([100 * (each or 0) for each in needed], abs=0.05)


def test_from_95_to_100_five_points_bring_half_at_ten_per_cent_discount() -> None:
    assert ask(retention=0.95).metrics["value_gain_share"].value == pytest.approx(0.5)


@both
def test_the_two_ratios_are_those_of_the_case_on_the_calculators_page(language: str) -> None:
    inputs = open_link("tools/retention", language)
    metrics = TOOL.answer(inputs).metrics
    ceiling = metrics["break_even_spend"].value or 0
    assert says("evidence/ev-4", inputs, language, metrics["value_to_cost"].value, "ratio")
    assert says("evidence/ev-4", inputs, language, ceiling)
    assert says("evidence/ev-4", inputs, language, round(ceiling / inputs["program_cost"], 1), "number")


def test_three_counts_give_the_rate_that_the_card_shows() -> None:
    assert ask(**COUNTS).metrics["retention"].value == pytest.approx(0.70)


@both
@pytest.mark.parametrize("metric", ["value", "value_after", "gain_first_year", "gain_limit"])
def test_the_negative_margin_loses_what_its_card_says(language: str, metric: str) -> None:
    inputs = open_link("evidence/ev-7", language)
    lost = TOOL.answer(inputs).metrics[metric].value or 0
    assert lost < 0
    assert says("evidence/ev-7", inputs, language, lost)
