"""How does an answer read in a terminal?"""

from collections.abc import Mapping
from typing import Any

from assess.report import Metric, Report, Rule, Table
from assess.telling import label_column
from assess.words import Voice


def to_text(report: Report, voice: Voice) -> str:
    """Write a report as plain text: the headline, the figures, the advice, the steps."""
    parts = [[voice.say(report.headline, report.figures)], _tables(report, voice), _figures(report, voice)]
    parts += [_warnings(report, voice), _advice(report, voice), _steps(report, voice)]
    return "\n\n".join("\n".join(part) for part in parts if part)


def _figures(report: Report, voice: Voice) -> list[str]:
    return [f"{voice.say(f'metrics.{metric.id}')}: {_figure(metric, voice)}" for metric in report.metrics.values()]


def _figure(metric: Metric, voice: Voice) -> str:
    shown = voice.write(metric.value, metric.unit)
    if metric.why:
        return f"{shown} ({voice.say(f'why.{metric.why}')})"
    if metric.low is None or metric.high is None:
        return shown
    ends = {"low": voice.write(metric.low, metric.unit), "high": voice.write(metric.high, metric.unit)}
    return f"{shown} ({voice.say('report.likely', ends)})"


def _warnings(report: Report, voice: Voice) -> list[str]:
    told = [f"! {voice.say(f'warnings.{name}', report.figures)}" for name in report.warnings]
    return [voice.say("report.warnings"), *told] if told else []


def _advice(report: Report, voice: Voice) -> list[str]:
    told = [line for rule in report.advice for line in _say_rule(rule, {**report.figures, **rule.figures}, voice)]
    return [voice.say("report.advice"), *told] if told else []


def _say_rule(rule: Rule, figures: Mapping[str, Any], voice: Voice) -> list[str]:
    title, text = (voice.say(rule.key(part, voice.words), figures) for part in ("title", "text"))
    return [f"{rule.id}  {title}", f"    {text}"]


def _tables(report: Report, voice: Voice) -> list[str]:
    return [line for table in report.tables for line in _say_table(table, voice)]


def _say_table(table: Table, voice: Voice) -> list[str]:
    heads = [label_column(f"columns.{column.id}", voice) for column in table.columns]
    rows = [
        [voice.write(cell, column.unit) for column, cell in zip(table.columns, row, strict=True)] for row in table.rows
    ]
    return [label_column(f"tables.{table.id}", voice), *("    " + " | ".join(row) for row in [heads, *rows])]


def _steps(report: Report, voice: Voice) -> list[str]:
    told = [voice.say("report.steps")]
    for step in report.steps:
        metric = report.metrics[step.metric]
        told.append(f"{voice.say(f'steps.{step.id}.name', report.figures)}")
        told.append(f"    {voice.formula(f'steps.{step.id}.formula')}")
        told.append(f"    = {voice.formula(f'steps.{step.id}.numbers', report.figures)}")
        told.append(f"    = {voice.write(metric.value, metric.unit)}")
    return told
