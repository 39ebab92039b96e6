"""How do the reader's inputs become a report? Models are asked, their figures named, and the parts set in order."""

import math
from typing import Any

from assess.report import Metric, Report
from assess.retention import model, profit, risk
from assess.retention.advice import advise
from assess.retention.charts import draw_charts, list_residuals
from assess.retention.curve import BetaGeometric
from assess.retention.model import Plan
from assess.retention.rates import retention_from_counts
from assess.retention.steps import choose_steps, list_figures

Inputs = dict[str, Any]

LEADING = ("value_gain", "total_gain", "gain_first_year", "break_even_spend")
NOMINAL = 0.2  # a discount from here on smells of inflation
TINY = 0.02  # a retention below two per cent was likelier meant as a fraction


def answer(inputs: Inputs) -> Report:
    """Answer the reader: what one more point is worth, when it comes, and how much may be spent on it."""
    plan = make_plan(inputs)
    ranges = risk.make_ranges(plan, given_ranges(inputs, plan))
    bars = risk.make_tornado(plan, ranges)
    metrics = {metric.id: metric for metric in measure(plan, risk.find_interval(plan, ranges, seed=inputs["seed"]))}
    known = {name: metric.value for name, metric in metrics.items()}
    figures = inputs | list_figures(plan) | known | {"strongest": bars[0].name}
    return Report(
        tool="retention",
        version="1",
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


def measure(plan: Plan, interval: tuple[float, float]) -> list[Metric]:
    """Work out every figure of the answer, in the order in which they are listed."""
    low, high = interval
    money = {
        "value_gain": model.value_gain(plan),
        "total_gain": model.total_gain(plan),
        "gain_first_year": profit.gain_first_year(plan),
        "break_even_spend": model.break_even_spend(plan),
        "value": model.value(plan),
        "value_after": model.value_after(plan),
        "per_point": model.value_gain(plan) / (used * 100) if (used := min(plan.gain, plan.room)) else None,
        "low": low,
        "high": high,
        "total_value": model.total_value(plan),
        "total_value_after": model.total_value_after(plan),
        "gain_third_year": profit.gain_third_year(plan),
        "gain_limit": profit.gain_limit(plan),
    }
    years = profit.yearly_profit(plan, 3)
    shares = {
        "value_gain_share": model.value_gain_share(plan),
        "gain_first_year_share": years[0].share,
        "gain_third_year_share": years[2].share,
        "gain_limit_share": profit.gain_limit_share(plan),
    }
    range_of = {"value_gain": interval}
    return [
        *(_name(name, value, "money", missing="no_gain", ends=range_of.get(name)) for name, value in money.items()),
        *(_name(name, value, "share", missing="not_positive") for name, value in shares.items()),
        *measure_time(plan),
        *measure_rates(plan),
    ]


def measure_time(plan: Plan) -> list[Metric]:
    """Work out how long customers stay and when they have paid for themselves."""
    return [
        _name("lifetime", model.lifetime(plan), "periods"),
        _name("lifetime_after", plan.after.lifetime, "periods"),
        _name("half_life", model.half_life(plan), "periods"),
        _name("payback", model.payback(plan), "ordinal", missing="never"),
        _name("value_to_cost", model.value_to_cost(plan), "ratio", missing="free"),
    ]


def measure_rates(plan: Plan) -> list[Metric]:
    """Work out the rates, and those at which the gain would be worth what is claimed of it everywhere."""
    used = min(plan.gain, plan.room)
    none = "outside" if used else "no_gain"
    famous = {
        f"retention_for_{round(share * 100)}": model.retention_for(share=share, gain=used, d=plan.d)
        for share in (0.25, 0.95)
    }
    return [
        _name("retention", plan.now.retention, "share"),
        _name("retention_after", plan.after.retention, "share"),
        _name("discount_per_period", plan.d, "fine"),
        _name("elasticity", model.elasticity(retention=plan.retention, d=plan.d), "ratio"),
        *(_name(name, value, "share", missing=none) for name, value in famous.items()),
    ]


def _name(
    name: str, value: float | None, unit: str, *, missing: str = "unbounded", ends: tuple[float, float] | None = None
) -> Metric:
    """Name a figure; one that does not exist, or has no limit, becomes nothing with its reason."""
    if value is None:
        return Metric(id=name, value=None, unit=unit, why=missing)
    if not math.isfinite(value):
        return Metric(id=name, value=None, unit=unit, why="unbounded")
    low, high = ends if ends and all(map(math.isfinite, ends)) else (None, None)
    return Metric(id=name, value=value, unit=unit, low=low, high=high)


def choose_headline(figures: dict[str, Any]) -> str:
    """Choose the sentence that stands first."""
    gain = figures["value_gain"]
    if gain is None:
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
