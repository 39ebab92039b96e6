"""How was it worked out? Which steps are shown, and the figures that their formulas name."""

import math
from dataclasses import replace
from typing import Any

from assess.report import Step
from assess.retention.curve import BetaGeometric
from assess.retention.model import Plan, value_after
from assess.retention.present import annuity, margin_at
from assess.retention.profit import yearly_profit
from assess.retention.rates import PERIODS
from assess.tool import Inputs

SHOWN = 4  # so many terms of a sum are written out


def list_figures(plan: Plan) -> dict[str, Any]:
    """Name the figures that formulas and advice speak of, beside inputs and metrics."""
    first = yearly_profit(plan, 1)[0]
    shapes = {"a": plan.now.a, "b": plan.now.b} if isinstance(plan.now, BetaGeometric) else {}
    figures = shapes | {
        "margin": plan.margins[-1],
        "gain_used": min(plan.gain, plan.room),
        "d": plan.d,
        "k": plan.retention / (1 + plan.d),
        "n": PERIODS[plan.period],
        "newcomers": plan.joining,
        "first_margins": [margin_at(plan.margins, age) for age in range(SHOWN)],
        "first_shares": plan.now.discounted(0.0, SHOWN),
        "value_free": value_after(replace(plan, program_cost=0.0)),
        "annuity_after": annuity(curve=plan.after, d=plan.d, horizon=plan.horizon, timing=plan.timing),
        "profit_now": first.now,
        "profit_after": first.after,
        "quarter": 0.25,
    }
    return {name: None if figure in (math.inf, -math.inf) else figure for name, figure in figures.items()}


def choose_steps(plan: Plan, inputs: Inputs) -> tuple[Step, ...]:
    """Choose the steps that this plan goes through."""
    curved = isinstance(plan.now, BetaGeometric)
    steps = [
        ("retention", "retention", inputs["start"] is not None),
        ("real_discount", "discount_per_period", bool(plan.inflation)),
        ("discount", "discount_per_period", not plan.inflation and plan.period != "year"),
        ("lifetime_curve" if curved else "lifetime", "lifetime", True),
        (choose_formula(plan), "value", True),
        ("value_after_gain", "value_after", True),
        ("value_gain", "value_gain", True),
        ("break_even", "break_even_spend", True),
        ("total", "total_gain", True),
        ("first_year", "gain_first_year", True),
        ("elasticity", "elasticity", True),
        ("threshold", "retention_for_25", True),
    ]
    return tuple(Step(id=name, metric=metric) for name, metric, shown in steps if shown)


def choose_formula(plan: Plan) -> str:
    """Choose the closed form for the value where one exists, else the sum itself."""
    if isinstance(plan.now, BetaGeometric) or len(plan.margins) > 1 or plan.retention >= 1 + plan.d:
        return "value_sum"
    return f"value_{plan.timing}" + ("" if plan.horizon is None else "_finite")
