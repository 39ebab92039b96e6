"""How do the reader's inputs become a report? Models are asked, their figures named, and the parts set in order."""

from typing import Any

from assess.report import Report
from assess.retention import draws, risk
from assess.retention.advice import advise
from assess.retention.charts import draw_charts, list_residuals
from assess.retention.curve import BetaGeometric
from assess.retention.measures import measure
from assess.retention.model import Plan
from assess.retention.rates import retention_from_counts
from assess.retention.steps import choose_steps, list_figures
from assess.tool import Inputs

VERSION = "1"  # rises when the same inputs would give another answer
LEADING = ("value_gain", "total_gain", "gain_first_year", "break_even_spend")
NOMINAL = 0.2  # a discount from here on smells of inflation
TINY = 0.02  # a retention below two per cent was likelier meant as a fraction


def answer(inputs: Inputs) -> Report:
    """Answer the reader: what one more point is worth, when it comes, and how much may be spent on it."""
    plan = make_plan(inputs)
    ranges = risk.make_ranges(plan, given_ranges(inputs, plan))
    bars = risk.make_tornado(plan, ranges)
    metrics = {metric.id: metric for metric in measure(plan, draws.find_interval(plan, ranges, seed=inputs["seed"]))}
    known = {name: metric.value for name, metric in metrics.items()}
    figures = inputs | list_figures(plan) | known | {"strongest": bars[0].name}
    return Report(
        tool="retention",
        version=VERSION,
        inputs=inputs,
        headline=choose_headline(figures),
        leading=LEADING,
        metrics=metrics,
        steps=choose_steps(plan, inputs),
        tables=list_residuals(plan),
        charts=draw_charts(plan, bars),
        advice=advise(figures),
        warnings=choose_warnings(plan, inputs),
        assumptions=choose_assumptions(plan),
        figures=figures,
    )


def make_plan(inputs: Inputs) -> Plan:
    """Gather the inputs into the business they describe; three counts go before a rate, margins before one margin."""
    counts = {name: inputs[name] for name in ("start", "end", "new")}
    counted = None not in counts.values()
    same = ("gain", "discount", "horizon", "customers", "period", "timing", "second_retention", "new_customers")
    costs = ("acquisition_cost", "program_cost", "program_setup")
    return Plan(
        margins=tuple(inputs["margins"] or [inputs["margin"]]),
        retention=retention_from_counts(**counts) if counted else inputs["retention"],
        inflation=inputs["inflation"] or 0.0,
        **{name: inputs[name] for name in (*same, *costs)},
    )


def given_ranges(inputs: Inputs, plan: Plan) -> dict[str, tuple[float, float]]:
    """Complete the ranges of which an end was given; the other end is ten per cent away.

    With margins by age, the range of the first stands for all, as multiples of it.
    """
    own = {"retention": plan.retention, "margin": plan.margins[0], "discount": plan.discount, "gain": plan.gain}
    given = {}
    for name, value in own.items():
        low, high = inputs[f"ranges.{name}.lo"], inputs[f"ranges.{name}.hi"]
        if low is None and high is None:
            continue
        unit = value if name == "margin" and len(plan.margins) > 1 and value else 1.0
        ends = (
            value - abs(value) * risk.WIDTH if low is None else low,
            value + abs(value) * risk.WIDTH if high is None else high,
        )
        given[name] = (ends[0] / unit, ends[1] / unit)
    return given


def choose_headline(figures: dict[str, Any]) -> str:
    """Choose the sentence that stands first."""
    gain = figures["value_gain"]
    if gain is None or figures["value"] is None:
        return "headline.unbounded"
    if not figures["gain_used"] and not gain:
        return "headline.none"
    if gain < 0:
        return "headline.loss"
    return "headline.plain" if None in (figures["value_gain_share"], figures["break_even_spend"]) else "headline.gain"


def choose_warnings(plan: Plan, inputs: Inputs) -> tuple[str, ...]:
    """Say what was read or cut otherwise than the reader may think."""
    told = {
        "counts": inputs["start"] is not None,
        "tiny": 0 < plan.retention < TINY,
        "clipped": plan.gain_clipped,
        "fallback": plan.fell_back,
        "inflation": plan.discount >= NOMINAL and inputs["inflation"] is None,
        "sinking": plan.d < 0,
        "unused_margins": plan.horizon is not None and len(plan.margins) > plan.horizon,
    }
    return tuple(name for name, holds in told.items() if holds)


def choose_assumptions(plan: Plan) -> tuple[str, ...]:
    """List what the figures take for granted."""
    return (
        "curve" if isinstance(plan.now, BetaGeometric) else "constant",
        "margin" if len(plan.margins) == 1 else "margins",
        "first",
        "steady",
        "at_once",
        "endless" if plan.horizon is None else "horizon",
        "draws",
        "words",
    )
