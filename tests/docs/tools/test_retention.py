"""Does the calculator's page say what the calculator says? Its worked case and its two rates, in both languages."""

import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from assess import tools
from assess.numerals import ISOLATE, MINUS, RELEASE
from assess.reading import take
from assess.report import Report
from assess.tool import give_voice

TOOL = tools.find("retention")
PAGES = Path(__file__).parents[3] / "docs/tools"
SHARED = re.compile(r'href="#([^"]*=[^"]*)"')
NO_COSTS = {"margin": 100, "acquisition_cost": 0, "horizon": None, "gain": 0.05, "discount": 0.1}

both = pytest.mark.parametrize("language", ["fa", "en"])


def read_page(language: str) -> str:
    """The page as it is written."""
    return (PAGES / f"retention.{language}.md").read_text("utf-8")


def open_link(language: str) -> dict[str, Any]:
    """What the page's one link fills in, as the page itself would read it."""
    (link,) = SHARED.findall(read_page(language))
    return take(TOOL, dict(parse_qsl(unescape(link))), base=TOOL.example())


def ask(**given: object) -> Report:
    """Answer without costs and without end."""
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
def test_two_rates_and_one_are_worth_what_the_page_says(language: str) -> None:
    voice = give_voice(TOOL, TOOL.example() | {"currency": "none"}, language)
    for second in (None, 0.742):
        metric = ask(retention=0.631, second_retention=second).metrics["value"]
        assert voice.write(metric.value, "money") in read_page(language)
