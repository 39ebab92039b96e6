"""Does a report as HTML hold every figure with its machine value, each once, and every chart with its table?"""

import json

import pytest

from assess.html.report import draw_report
from assess.numerals import write_plain
from assess.telling import tell
from assess.tool import Inputs, give_voice
from assess.words import LANGUAGES
from tests.answers import TOOL
from tests.html.reader import Reader, read
from tests.retention.cases import ALL

EVERY = [
    pytest.param(inputs, language, id=f"{name}, {language}") for name, inputs in ALL.items() for language in LANGUAGES
]
FEW = [each for each in EVERY if str(each.id).startswith(("the defaults", "shop", "nobody leaves, no discount"))]


def draw(inputs: Inputs, language: str) -> Reader:
    """Draw and read a report."""
    return read(draw_report(TOOL.answer(inputs), give_voice(TOOL, inputs, language)))


@pytest.mark.parametrize(("inputs", "language"), EVERY)
def test_every_figure_stands_once_with_its_machine_value(inputs: Inputs, language: str) -> None:
    metrics, page = TOOL.answer(inputs).metrics, draw(inputs, language)
    shown = {node["data-metric"]: node["data-value"] for node in page.find("data-metric")}
    assert shown == {name: "" if each.value is None else write_plain(each.value) for name, each in metrics.items()}
    assert len(shown) == len(page.find("data-metric"))


@pytest.mark.parametrize(("inputs", "language"), EVERY)
def test_nothing_untold_is_left_in_the_report(inputs: Inputs, language: str) -> None:
    """No key instead of a text, no place left open, no infinity, no name of Python's."""
    for node in draw(inputs, language).nodes:
        for wrong in ("None", "nan", "inf", "{", "}", "metrics.", "advice.", "True", "why."):
            assert wrong not in node.text.replace("inflation", "").replace("information", ""), node.text


@pytest.mark.parametrize(("inputs", "language"), FEW)
def test_the_report_says_what_the_json_says(inputs: Inputs, language: str) -> None:
    page, told = draw(inputs, language), tell(TOOL.answer(inputs), give_voice(TOOL, inputs, language))
    assert [node["data-rule"] for node in page.find("data-rule")] == [each["rule"] for each in told["advice"]]
    assert [node["data-warning"] for node in page.find("data-warning")] == [each["id"] for each in told["warnings"]]
    assert [node["data-step"] for node in page.find("data-step")] == [each["id"] for each in told["steps"]]
    assert [node["data-chart"] for node in page.find("data-chart")] == [each["id"] for each in told["charts"]]
    assert told["headline"] == next(node.text for node in page.find("class", "assess-headline"))


@pytest.mark.parametrize(("inputs", "language"), FEW)
def test_a_chart_is_drawn_from_data_and_told_in_a_table(inputs: Inputs, language: str) -> None:
    page = draw(inputs, language)
    charts = page.find("data-chart")
    assert [node.tag for node in charts] == ["figure"] * len(charts)
    tables = [node for node in page.find("table") if "figure" in node.around]
    assert len(tables) == len(charts)
    assert all("details" in table.around for table in tables)
    for chart in charts:
        plot = json.loads(chart["data-plot"])
        assert {len(row) for row in plot["rows"]} == {len(plot["columns"])}
        assert all(mark["label"] for mark in plot["marks"] if "series" in mark)


@pytest.mark.parametrize("language", LANGUAGES)
def test_leading_figures_stand_before_everything_else(language: str) -> None:
    report = TOOL.answer(TOOL.example())
    shown = [node["data-metric"] for node in draw(TOOL.example(), language).find("data-metric")]
    assert tuple(shown[: len(report.leading)]) == report.leading


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_and_column_of_a_table_has_a_head(language: str) -> None:
    for node in draw(TOOL.example("software"), language).find("th"):
        assert node["scope"] in ("row", "col")
        assert node.text.strip()


def test_what_does_not_exist_says_why() -> None:
    page = draw(ALL["nobody leaves, no discount, no end"], "en")
    value = next(node for node in page.find("data-metric", "value"))
    assert (value.text, value["data-value"]) == ("—", "")
    assert page.find("class", "assess-why")[0].text == TOOL.words["why.unbounded"].en
