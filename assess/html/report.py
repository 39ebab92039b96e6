"""How does an answer read? As HTML: the figures, what to do, pictures, and how it was worked out."""

import json

from assess.html.board import draw_board
from assess.html.element import Markup, element, join
from assess.html.grid import draw_grid, name_cells
from assess.html.source import draw_source
from assess.html.table import draw_table
from assess.numerals import write_plain
from assess.report import Chart, Metric, Report, Rule, Step, Table
from assess.telling import label_column, plot
from assess.words import Voice

HOME = "../../"  # from the page of a tool
LYING = {"stack", "share"}
LANES = 12  # the largest room that charts.css keeps


def draw_report(report: Report, voice: Voice, home: str = HOME) -> Markup:
    """Draw the whole report; `home` is the way from its page to the home page of its language."""
    return join(
        (
            element("p", voice.say(report.headline, report.figures), class_="assess-headline"),
            draw_leading(report, voice),
            *(_draw_titled(table, voice) for table in report.tables if table.leading),
            _draw_warnings(report, voice),
            _draw_advice(report, voice, home),
            _draw_charts(report, voice),
            _draw_steps(report, voice),
            _draw_assumptions(report, voice),
            _draw_metrics(report, voice),
        )
    )


def _draw_titled(table: Table, voice: Voice) -> Markup:
    return draw_table(table, voice, caption=label_column(f"tables.{table.id}", voice))


def draw_leading(report: Report, voice: Voice) -> Markup:
    """Draw the figures that stand first."""
    leading = [report.metrics[name] for name in report.leading]
    return element("dl", *(_draw_lead(metric, voice) for metric in leading), class_="assess-leading")


def _draw_lead(metric: Metric, voice: Voice) -> Markup:
    return element("div", element("dt", voice.say(f"metrics.{metric.id}")), element("dd", _draw_figure(metric, voice)))


def _draw_figure(metric: Metric, voice: Voice) -> Markup:
    """Draw one figure with its machine value; the reason where there is none, the range where there is one."""
    exact = "" if metric.value is None else write_plain(metric.value)
    figure = element("output", _write_value(metric, voice), data_metric=metric.id, data_value=exact)
    return join((figure, _draw_why(metric, voice), _draw_range(metric, voice)))


def _write_value(metric: Metric, voice: Voice) -> str:
    """Write the figure; one that is still being worked out is not yet missing."""
    return "…" if metric.why == "refining" else voice.write(metric.value, metric.unit)


def _draw_why(metric: Metric, voice: Voice) -> Markup | None:
    return metric.why and element("small", voice.say(f"why.{metric.why}"), class_="assess-why")  # type: ignore[return-value]


def _draw_range(metric: Metric, voice: Voice) -> Markup | None:
    if metric.low is None or metric.high is None:
        return None
    ends = {"low": voice.write(metric.low, metric.unit), "high": voice.write(metric.high, metric.unit)}
    return element("small", voice.say("report.likely", ends), class_="assess-range")


def _draw_block(name: str, voice: Voice, *children: object) -> Markup:
    return element("section", element("h2", voice.say(f"report.{name}")), *children, class_=f"assess-{name}")


def _draw_warnings(report: Report, voice: Voice) -> Markup | None:
    if not report.warnings:
        return None
    told = [element("li", voice.say(f"warnings.{name}", report.figures), data_warning=name) for name in report.warnings]
    return _draw_block("warnings", voice, element("ul", *told))


def _draw_advice(report: Report, voice: Voice, home: str) -> Markup:
    told = [_draw_rule(rule, report, voice, home) for rule in report.advice]
    shown = element("ul", *told) if told else element("p", voice.say("report.no_advice"))
    return _draw_block("advice", voice, shown)


def _draw_rule(rule: Rule, report: Report, voice: Voice, home: str) -> Markup:
    figures = {**report.figures, **rule.figures}

    def said(part: str) -> str:
        return voice.say(rule.key(part, voice.words), figures)

    severity = element("span", voice.say(f"severity.{rule.severity}"), class_="assess-severity")
    flip = element("p", element("b", voice.say("report.flip")), " ", said("flip"), class_="assess-flip")
    body = (
        element("h3", severity, " ", said("title")),
        element("p", said("text")),
        flip,
        draw_source(rule, voice, home),
    )
    return element("li", *body, data_rule=rule.id, data_path=rule.path, data_severity=rule.severity)


def _draw_charts(report: Report, voice: Voice) -> Markup | None:
    if not report.charts:
        return None
    return _draw_block("charts", voice, *(draw_chart(chart, report, voice) for chart in report.charts))


def draw_chart(chart: Chart, report: Report, voice: Voice) -> Markup:
    """Draw a chart: its picture, what is seen in it, and the table that is its twin unless the picture is a table."""
    title = element("figcaption", voice.say(f"charts.{chart.id}.title", report.figures))
    about = element("p", voice.say(f"charts.{chart.id}.{chart.told_as}", report.figures), class_="assess-chart-text")
    if chart.shape == "grid":
        return element("figure", title, draw_grid(chart, voice), about, data_chart=chart.id)
    twin = element("details", element("summary", voice.say("report.table")), draw_table(chart.table, voice))
    if chart.shape == "board":
        return element("figure", title, draw_board(chart, voice), about, twin, data_chart=chart.id)
    marks = json.dumps(plot(chart, voice), ensure_ascii=False, separators=(",", ":"))
    return element("figure", title, _draw_frame(chart), about, twin, data_chart=chart.id, data_plot=marks)


def _draw_frame(chart: Chart) -> Markup:
    """Draw the frame that the drawing library fills."""
    return element("div", class_="assess-canvas", data_canvas=True, data_lanes=_count_lanes(chart))


def _count_lanes(chart: Chart) -> int | None:
    """Count the bars that lie under each other, rounded up to a room that the style sheet keeps for them."""
    lying = next((mark for mark in chart.marks if mark.kind in LYING), None)
    if lying is None:
        return None
    names = {row[str(lying.channels["y"])] for row in name_cells(chart.table)}
    return min(len(names) + len(names) % 2, LANES)


def _draw_steps(report: Report, voice: Voice) -> Markup:
    told = element("ol", *(_draw_step(step, report, voice) for step in report.steps))
    return element("details", element("summary", voice.say("report.steps")), told, class_="assess-steps")


def _draw_step(step: Step, report: Report, voice: Voice) -> Markup:
    """Draw a step: its formula, the same with the reader's own numbers, what comes out, and where it is from."""
    metric = report.metrics[step.metric]
    numbers = voice.formula(f"steps.{step.id}.numbers", report.figures)
    result = _write_value(metric, voice)
    return element(
        "li",
        element("p", voice.say(f"steps.{step.id}.name", report.figures)),
        element("p", voice.formula(f"steps.{step.id}.formula"), class_="assess-formula", dir="ltr"),
        element("p", f"= {numbers}", class_="assess-formula", dir="ltr"),
        element("p", element("b", result), _draw_why(metric, voice), class_="assess-result"),
        element("p", voice.say("report.source"), " ", voice.say(f"steps.{step.id}.source"), class_="assess-source"),
        data_step=step.id,
    )


def _draw_assumptions(report: Report, voice: Voice) -> Markup:
    told = [element("li", voice.say(f"assumptions.{name}", report.figures)) for name in report.assumptions]
    summary = element("summary", voice.say("report.assumptions"))
    return element("details", summary, element("ul", *told), class_="assess-assumptions")


def _draw_metric(metric: Metric, voice: Voice) -> Markup:
    name = element("th", voice.say(f"metrics.{metric.id}"), scope="row")
    return element("tr", name, element("td", _draw_figure(metric, voice)))


def _draw_metrics(report: Report, voice: Voice) -> Markup:
    """List every figure that does not lead already."""
    rest = [metric for name, metric in report.metrics.items() if name not in report.leading]
    rows = [_draw_metric(metric, voice) for metric in rest]
    heads = (element("th", voice.say(f"report.{name}"), scope="col") for name in ("metric", "value"))
    table = element("table", element("thead", element("tr", *heads)), element("tbody", *rows))
    other = [_draw_titled(table, voice) for table in report.tables if not table.leading]
    return element("details", element("summary", voice.say("report.metrics")), table, *other, class_="assess-metrics")
