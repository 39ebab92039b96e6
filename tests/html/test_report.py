"""Does a report as HTML hold every figure with its machine value, each once, and every chart with its table?"""

import json
from dataclasses import replace

import pytest

from assess.html.report import draw_report
from assess.numerals import write_plain
from assess.report import Rule
from assess.telling import tell
from assess.tool import Inputs, give_voice
from assess.words import LANGUAGES
from tests.answers import TOOL
from tests.html import pictures
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_grid_is_a_table_itself_and_asks_for_no_drawing(language: str) -> None:
    page = read(draw_report(pictures.report(pictures.grid()), pictures.VOICES[language]))
    (figure,) = page.find("data-chart")
    assert "data-plot" not in figure
    assert page.find("data-canvas") == []
    (table,) = [node for node in page.find("table") if "figure" in node.around]
    assert "details" not in table.around


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_board_is_a_picture_with_a_table_as_its_twin(language: str) -> None:
    page = read(draw_report(pictures.report(pictures.board()), pictures.VOICES[language]))
    (figure,) = page.find("data-chart")
    assert "data-plot" not in figure
    assert len(page.find("data-block")) == len(pictures.BLOCKS)
    (table,) = [node for node in page.find("table") if "figure" in node.around]
    assert "details" in table.around


@pytest.mark.parametrize(("bars", "lanes"), [(1, "2"), (2, "2"), (7, "8"), (12, "12"), (15, "12")])
def test_bars_under_each_other_have_their_room_before_they_are_drawn(bars: int, lanes: str) -> None:
    page = read(draw_report(pictures.report(pictures.stack(bars)), pictures.VOICES["en"]))
    assert [node["data-lanes"] for node in page.find("data-canvas")] == [lanes]


def test_a_rule_that_holds_twice_speaks_of_each_occurrence() -> None:
    """Its own figures go before those of the report, and its path tells one from the other."""
    rule = Rule(id="gap", severity="act", rests_on=(), source="book", holds=bool)
    advice = tuple(replace(rule, figures={"job": job}, path=f"jobs.{job}") for job in ("buying", "support"))
    page = read(draw_report(pictures.report(advice=(*advice, rule)), pictures.VOICES["en"]))
    told = page.find("data-rule", "gap")
    assert [node.attributes.get("data-path") for node in told] == ["jobs.buying", "jobs.support", None]
    for node, job in zip(told, ("buying", "support", "anything"), strict=True):
        assert all(
            text in node.text for text in (f"No channel for {job}", f"Nothing does {job}.", f"A channel for {job}.")
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_that_is_still_worked_out_says_so_quietly(language: str) -> None:
    page = read(draw_report(pictures.report(refining=True), pictures.VOICES[language]))
    (tau,) = page.find("data-metric", "tau")
    assert (tau.text, tau["data-value"]) == ("…", "")
    assert page.find("class", "assess-why")[0].text == pictures.WORDS["why.refining"][language]
