"""Is a report told to programs in numbers that are finite, the same everywhere, and harmless in a spreadsheet?"""

import csv
import io
import json
from typing import Any

import pytest

from assess.telling import _csv_cell, plot, tell, to_csv, to_json
from assess.tool import Inputs, give_voice
from assess.words import LANGUAGES
from tests.answers import TOOL, VOICES, refuse_constant
from tests.retention.cases import ALL


def told(inputs: Inputs, language: str = "en") -> dict[str, Any]:
    """Tell the report of some inputs."""
    return tell(TOOL.answer(inputs), give_voice(TOOL, inputs, language))


@pytest.mark.parametrize("name", ALL)
def test_every_number_is_finite_or_null_with_its_reason(name: str) -> None:
    text = to_json(TOOL.answer(ALL[name]), VOICES["en"])
    report = json.loads(text, parse_constant=refuse_constant)
    for metric in report["metrics"].values():
        assert (metric["value"] is None) == ("why" in metric)
        assert ("low" in metric) == ("high" in metric)
    for chart in TOOL.answer(ALL[name]).charts:
        json.dumps(plot(chart, VOICES["fa"]), allow_nan=False)


@pytest.mark.parametrize("name", ALL)
def test_both_languages_tell_the_same_figures(name: str) -> None:
    fa, en = (told(ALL[name], language) for language in LANGUAGES)
    for part in ("inputs", "metrics", "tables", "charts"):
        assert fa[part] == en[part]
    assert [each["rule"] for each in fa["advice"]] == [each["rule"] for each in en["advice"]]
    assert fa["headline"] != en["headline"]


def test_the_report_has_the_parts_of_the_contract() -> None:
    report = told(TOOL.example())
    parts = ("tool", "version", "inputs", "metrics", "steps", "tables", "charts", "advice", "warnings")
    assert set(parts) <= set(report)
    assert (report["tool"], report["version"]) == (TOOL.name, TOOL.version)
    assert set(report["metrics"]["value"]) == {"value", "unit"}
    assert {"rule", "severity", "rests_on", "source", "title", "text", "flip"} == set(report["advice"][0])


def test_inputs_are_told_to_the_last_figure() -> None:
    """So that a saved file opens to the very same report."""
    assert told(TOOL.example() | {"retention": 0.1234567890123456})["inputs"]["retention"] == 0.1234567890123456


def test_figures_are_told_to_twelve_significant_ones() -> None:
    """The last bit may differ between machines, the text may not."""
    value = told(ALL["no end"])["metrics"]["value"]["value"]
    assert repr(value) == "366.666666667"


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("language", LANGUAGES)
def test_csv_names_every_input_and_every_figure_in_a_row_of_four(name: str, language: str) -> None:
    report = TOOL.answer(ALL[name])
    rows = list(csv.reader(io.StringIO(to_csv(report, VOICES[language]).removeprefix("\ufeff"))))
    assert {len(row) for row in rows} == {4}
    assert [row[0] for row in rows[1:]] == [*report.inputs, *report.metrics]
    for cell in (cell for row in rows for cell in row):
        assert cell[:1] not in "=+@\t\r" or not cell
        assert not cell.startswith("-") or float(cell.split()[0]) < 0


@pytest.mark.parametrize("text", ["=1+1", "+1+1", "@sum", "-x", "-", "\tx", "\r=1", "-1+1"])
def test_a_text_that_a_spreadsheet_would_run_is_kept_a_text(text: str) -> None:
    assert _csv_cell(text).strip('"').startswith("'")


@pytest.mark.parametrize("text", ["-5", "-5.25", "-1e+15", "+1", "5", "plain"])
def test_a_number_stays_a_number_in_a_spreadsheet(text: str) -> None:
    assert _csv_cell(text) == text


@pytest.mark.parametrize("text", ['say "x"', "a,b", "a\nb", "a\rb"])
def test_a_cell_with_a_mark_of_its_own_is_quoted(text: str) -> None:
    assert next(csv.reader(io.StringIO(_csv_cell(text), newline=""))) == [text]


@pytest.mark.parametrize("text", ["-inf", "+nan", "-Infinity", "-1_0", "＝1+1", "＠SUM(A1)", "-1 "])
def test_a_name_that_only_a_program_takes_for_a_number_is_kept_a_text(text: str) -> None:
    """Fuzzing found a channel of the name -inf, which a spreadsheet reads as a formula."""
    assert _csv_cell(text) == f"'{text}"
