"""Which figures answer the reader? Every metric of the retention report, in the order in which they are listed."""

import math

from assess.report import Metric
from assess.retention import model, profit
from assess.retention.model import Plan

FAMOUS = (0.25, 0.95)  # the gains that are quoted everywhere


def measure(plan: Plan, interval: tuple[float, float]) -> list[Metric]:
    """Work out every figure.

    Args:
        plan: the business.
        interval: low and high of the gain in value per customer.
    """
    return [
        *measure_gain(plan, interval),
        *measure_worth(plan),
        *measure_profit(plan),
        *measure_stay(plan),
        *measure_rates(plan),
    ]


def measure_gain(plan: Plan, interval: tuple[float, float]) -> list[Metric]:
    """Work out what more retention is worth, how sure that is, and how much may be spent on it."""
    gain, (low, high) = model.value_gain(plan), interval
    points = min(plan.gain, plan.room) * 100
    return [
        _name("value_gain", gain, "money", ends=interval),
        _name("total_gain", model.total_gain(plan), "money"),
        _name("break_even_spend", model.break_even_spend(plan), "money"),
        _name(
            "value_gain_share",
            model.value_gain_share(plan),
            "share",
            missing="unbounded" if model.value(plan) == math.inf else "not_positive",
        ),
        _name("per_point", gain / points if points else None, "money", missing="no_gain"),
        _name("low", low, "money"),
        _name("high", high, "money"),
    ]


def measure_worth(plan: Plan) -> list[Metric]:
    """Work out what customers are worth, one and all, as things are and after the improvement."""
    return [
        _name("value", model.value(plan), "money"),
        _name("value_after", model.value_after(plan), "money"),
        _name("total_value", model.total_value(plan), "money"),
        _name("total_value_after", model.total_value_after(plan), "money"),
    ]


def measure_profit(plan: Plan) -> list[Metric]:
    """Work out when the profit comes: in the first year, in the third, and in the long run."""
    first, _, third = profit.yearly_profit(plan, 3)
    endless = math.isinf(profit.limit_profit(plan)[0])
    return [
        _name("gain_first_year", first.gain, "money"),
        _name("gain_third_year", third.gain, "money"),
        _name("gain_limit", profit.gain_limit(plan), "money"),
        _name("gain_first_year_share", first.share, "share", missing="not_positive"),
        _name("gain_third_year_share", third.share, "share", missing="not_positive"),
        _name(
            "gain_limit_share",
            profit.gain_limit_share(plan),
            "share",
            missing="unbounded" if endless else "not_positive",
        ),
    ]


def measure_stay(plan: Plan) -> list[Metric]:
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
        f"retention_for_{round(share * 100)}": model.retention_for(share=share, gain=used, d=plan.d) for share in FAMOUS
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
