"""How does an answer read in a terminal?"""

from assess.report import Metric, Report
from assess.words import Voice


def to_text(report: Report, voice: Voice) -> str:
    """Write a report as plain text: the headline, the figures, the advice, the steps."""
    parts = [[voice.say(report.headline, report.figures)], _figures(report, voice), _warnings(report, voice)]
    return "\n\n".join("\n".join(part) for part in [*parts, _advice(report, voice), _steps(report, voice)] if part)


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
    told = [
        f"{rule.id}  {voice.say(rule.key('title', voice.words), report.figures)}\n"
        f"    {voice.say(rule.key('text', voice.words), report.figures)}"
        for rule in report.advice
    ]
    return [voice.say("report.advice"), *told] if told else []


def _steps(report: Report, voice: Voice) -> list[str]:
    told = [voice.say("report.steps")]
    for step in report.steps:
        metric = report.metrics[step.metric]
        told.append(f"{voice.say(f'steps.{step.id}.name', report.figures)}")
        told.append(f"    {voice.formula(f'steps.{step.id}.formula')}")
        told.append(f"    = {voice.formula(f'steps.{step.id}.numbers', report.figures)}")
        told.append(f"    = {voice.write(metric.value, metric.unit)}")
    return told
