"""How is a report told to a program? As JSON, as CSV, and as data for the drawing library.

Here, and only here, figures are rounded for machines: to twelve significant ones, which hides the last bit in which
two platforms' logarithms may differ, so that the bytes are the same everywhere.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from assess import tools
from assess.nesting import nest
from assess.numerals import write_plain
from assess.report import Cell, Chart, Column, Mark, Metric, Report, Rule, Step, Table
from assess.tool import Inputs
from assess.words import Voice

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")  # what a spreadsheet takes for the start of one
NUMBER = re.compile(r"[-+]?\d+(\.\d+)?(e[-+]?\d+)?")  # as we write it; to float(), -inf and -1_0 are numbers, too


def to_json(report: Report, voice: Voice) -> str:
    """Write a report as JSON text."""
    return json.dumps(tell(report, voice), ensure_ascii=False, indent=2)


def tell(report: Report, voice: Voice) -> dict[str, Any]:
    """Tell a report as plain data, its texts in the voice's language."""
    return {
        "tool": report.tool,
        "version": report.version,
        "inputs": tell_inputs(report.tool, dict(report.inputs)),
        "headline": voice.say(report.headline, report.figures),
        "metrics": {name: _tell_metric(metric) for name, metric in report.metrics.items()},
        "steps": [_tell_step(step, report, voice) for step in report.steps],
        "tables": [tell_table(table) for table in report.tables],
        "charts": [_tell_chart(chart) for chart in report.charts],
        "advice": [_tell_rule(rule, report, voice) for rule in report.advice],
        "warnings": [{"id": name, "text": voice.say(f"warnings.{name}", report.figures)} for name in report.warnings],
        **{name: _round(fact) for name, fact in report.facts.items()},
        "assumptions": [voice.say(f"assumptions.{name}", report.figures) for name in report.assumptions],
    }


def tell_inputs(tool: str, inputs: Inputs) -> dict[str, Any]:
    """Tell a tool's inputs, nested as a file holds them."""
    return nest({name: shorten(value) for name, value in tools.find(tool).tell(inputs).items()})


def _round(value: Any) -> Any:  # noqa: ANN401 any JSON value
    if isinstance(value, float):
        return shorten(float(f"{value:.12g}"))
    if isinstance(value, Mapping):
        return {name: _round(each) for name, each in value.items()}
    return [_round(each) for each in value] if isinstance(value, (list, tuple)) else value


def shorten(value: Any) -> Any:  # noqa: ANN401 any JSON value
    """Write a whole number without its point; the reader's own numbers keep every figure, to be read back."""
    if isinstance(value, float):
        return int(value) if value == int(value) and abs(value) < 1e15 else value  # noqa: PLR2004 exact in a double
    if isinstance(value, Mapping):
        return {name: shorten(each) for name, each in value.items()}
    return [shorten(each) for each in value] if isinstance(value, (list, tuple)) else value


def _tell_metric(metric: Metric) -> dict[str, Any]:
    told = {"value": _round(metric.value), "unit": metric.unit}
    extra = {"why": metric.why, "low": _round(metric.low), "high": _round(metric.high)}
    return told | {name: value for name, value in extra.items() if value is not None}


def _tell_step(step: Step, report: Report, voice: Voice) -> dict[str, Any]:
    words = {part: voice.say(f"steps.{step.id}.{part}", report.figures) for part in ("name", "source")}
    formulas = {part: voice.formula(f"steps.{step.id}.{part}", report.figures) for part in ("formula", "numbers")}
    return (
        {"id": step.id, "metric": step.metric, "result": _round(report.metrics[step.metric].value)} | words | formulas
    )


def tell_table(table: Table) -> dict[str, Any]:
    """Tell a table: its columns with their units, and its rows."""
    columns = [{"id": column.id, "unit": column.unit} for column in table.columns]
    return {"id": table.id, "columns": columns, "rows": [[_round(cell) for cell in row] for row in table.rows]}


def _tell_chart(chart: Chart) -> dict[str, Any]:
    marks = [{"kind": mark.kind, "series": mark.series, "channels": dict(mark.channels)} for mark in chart.marks]
    return tell_table(chart.table) | {"x": chart.x.id, "y": chart.y.id, "marks": _round_marks(marks)}


def _round_marks(marks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [mark | {"channels": {name: _round(cell) for name, cell in mark["channels"].items()}} for mark in marks]


def _tell_rule(rule: Rule, report: Report, voice: Voice) -> dict[str, Any]:
    figures = {**report.figures, **rule.figures}
    parts = {part: voice.say(rule.key(part, voice.words), figures) for part in ("title", "text", "flip")}
    told = {"rule": rule.id, "severity": rule.severity, "rests_on": list(rule.rests_on), "source": rule.source}
    return told | ({"path": rule.path} if rule.path else {}) | parts


def label_column(key: str, voice: Voice) -> str:
    """Name a column or a table; the kind of period and the currency may stand in its name."""
    return voice.say(key, {"period": voice.period})


def plot(chart: Chart, voice: Voice) -> dict[str, Any]:
    """Tell a chart to the drawing library: labels in the reader's language, figures as they are."""
    return {
        "x": _axis(chart.x, voice),
        "y": _axis(chart.y, voice),
        "marks": [_mark(mark, chart, voice) for mark in chart.marks],
        "columns": [column.id for column in chart.table.columns],
        "rows": [_label_row(chart.table.columns, row, voice) for row in chart.table.rows],
    }


def _axis(column: Column, voice: Voice) -> dict[str, str]:
    return {"label": label_column(f"columns.{column.id}", voice), "unit": column.unit}


def _mark(mark: Mark, chart: Chart, voice: Voice) -> dict[str, Any]:
    told = {"kind": mark.kind, "channels": {name: _round(cell) for name, cell in mark.channels.items()}}
    if mark.series is None:
        return told
    return told | {"series": mark.series, "label": label_column(f"charts.{chart.id}.series.{mark.series}", voice)}


def _label_row(columns: tuple[Column, ...], row: tuple[Cell, ...], voice: Voice) -> list[Any]:
    return [
        voice.write(cell, column.unit) if isinstance(cell, str) else _round(cell)
        for column, cell in zip(columns, row, strict=True)
    ]


def to_csv(report: Report, voice: Voice) -> str:
    """Write inputs and figures as CSV that spreadsheets open: name, machine value, unit, label."""
    rows = [("id", "value", "unit", "label")]
    rows += [
        (leaf.name, _csv_value(leaf.value), "", voice.say(f"questions.{leaf.key}.label"))
        for leaf in tools.find(report.tool).list_leaves(dict(report.inputs))
    ]
    rows += [
        (name, _csv_value(metric.value), metric.unit, voice.say(f"metrics.{name}"))
        for name, metric in report.metrics.items()
    ]
    # The mark in front tells spreadsheets that the letters are UTF-8.
    return "\ufeff" + "".join(",".join(map(_csv_cell, row)) + "\r\n" for row in rows)


def _csv_value(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return " ".join(_csv_value(each) for each in value)
    return write_plain(value) if isinstance(value, (int, float)) else str(value)


def _csv_cell(text: str) -> str:
    """Quote a cell; a text that a spreadsheet would run as a formula is kept a text."""
    if text.startswith(FORMULA) and not NUMBER.fullmatch(text):
        text = f"'{text}"
    return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in '",\r\n') else text
