"""Does the calculator's page say what the calculator says? Its worked case and its tables, in both languages."""

import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from assess import tools
from assess.numerals import ISOLATE, MINUS, RELEASE, read
from assess.reading import take
from assess.report import Report
from assess.tool import give_voice

TOOL = tools.find("retention")
PAGES = Path(__file__).parents[3] / "docs/tools"
SHARED = re.compile(r'href="#([^"]*=[^"]*)"')
NUMBER_CELLS = re.compile(r"^\| ([\d۰-۹].*) \|$", re.MULTILINE)
NO_COSTS = {"margin": 100, "acquisition_cost": 0, "horizon": None, "gain": 0.05, "discount": 0.1}

both = pytest.mark.parametrize("language", ["fa", "en"])


def read_page(language: str) -> str:
    """The page as it is written."""
    return (PAGES / f"retention.{language}.md").read_text("utf-8")


def open_link(language: str) -> dict[str, Any]:
    """What the page's one link fills in, as the page itself would read it."""
    (link,) = SHARED.findall(read_page(language))
    return take(TOOL, dict(parse_qsl(unescape(link))), base=TOOL.example())


def find_row(language: str, *cells: float) -> list[float]:
    """The row of a table of numbers that begins with these."""
    rows = [[read(cell)[0] for cell in row.split(" | ")] for row in NUMBER_CELLS.findall(read_page(language))]
    (found,) = [row for row in rows if tuple(row[: len(cells)]) == cells]
    return found


def ask(**given: object) -> Report:
    """Answer five points more, without costs and without end."""
    return TOOL.answer(take(TOOL, NO_COSTS | given))


@both
@pytest.mark.parametrize(
    "metric",
    [
        *("value", "value_after", "value_gain", "total_gain", "break_even_spend"),
        *("gain_first_year", "gain_third_year", "gain_limit", "low", "high"),
    ],
)
def test_the_worked_case_shows_what_its_link_answers(language: str, metric: str) -> None:
    """A loss is told in words there, without a minus, and cents in pairs."""
    inputs = open_link(language)
    voice = give_voice(TOOL, inputs, language)
    shown = voice.write(TOOL.answer(inputs).metrics[metric].value, "money")
    amount = re.escape(shown.strip(ISOLATE).replace(RELEASE, "").replace(MINUS, ""))
    assert re.search(rf"(?<![\d۰-۹٬,.٫]){amount}0?(?![\d۰-۹])", read_page(language))


@both
def test_the_worked_case_is_left_undecided_by_the_improvement(language: str) -> None:
    report = TOOL.answer(open_link(language))
    assert "A8" in {rule.id for rule in report.advice}
    assert report.figures["strongest"] == "gain"


@both
def test_the_worked_case_without_inflation_is_told_rightly(language: str) -> None:
    inputs = open_link(language) | {"inflation": None}
    voice = give_voice(TOOL, inputs, language)
    assert voice.write(TOOL.answer(inputs).metrics["value_gain"].value, "money") in read_page(language)


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
def test_two_rates_and_one_are_worth_what_the_page_says(language: str) -> None:
    voice = give_voice(TOOL, TOOL.example() | {"currency": "none"}, language)
    for second in (None, 0.742):
        metric = ask(retention=0.631, second_retention=second).metrics["value"]
        assert voice.write(metric.value, "money") in read_page(language)
