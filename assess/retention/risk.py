"""How sure is the gain when the inputs are not?

Each of four inputs has a range: lowest, most likely (the reader's own value), highest. A tornado shows which of
them moves the gain most; draws.py makes an interval of them all.
"""

import math
from dataclasses import dataclass

from assess.retention.curve import Constant, Curve, retention_curve
from assess.retention.endless import FINE
from assess.retention.model import Plan, value_gain
from assess.retention.present import subtract, weigh
from assess.retention.rates import discount_per_period

WIDTH = 0.1
"""Half the width of a range nobody gave, as a share of the value."""


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high`, most likely `value`; low <= value <= high."""

    low: float
    value: float
    high: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Ranges:
    """What each input may be. With several margins theirs is a multiple of them all, most likely 1."""

    retention: Range
    margin: Range
    discount: Range
    gain: Range


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of the tornado: the gain at both ends of an input's range, and the bar around them and the base."""

    name: str
    range: Range
    at_low: float
    at_high: float
    low: float
    high: float

    @property
    def width(self) -> float:
        """How much this input moves the gain; endless where an end is, but for two ends alike."""
        return self.high - self.low if self.low < self.high else 0.0


def make_ranges(plan: Plan, given: dict[str, tuple[float, float]]) -> Ranges:
    """The ranges `given` by input name as (lo, hi), the value -/+ 10 % for the others.

    Clipped to what the input may be, put in order and widened where the value lies outside.
    """
    margin = plan.margins[0] if len(plan.margins) == 1 else 1.0
    gain = min(plan.gain, plan.room)
    return Ranges(
        retention=_make_range(plan.retention, given.get("retention"), 0, 1),
        margin=_make_range(margin, given.get("margin"), -math.inf, math.inf),
        discount=_make_range(plan.discount, given.get("discount"), 0, 5),
        gain=_make_range(gain, given.get("gain"), 0, plan.room),
    )


def _make_range(value: float, given: tuple[float, float] | None, least: float, most: float) -> Range:
    ends = given or (value - WIDTH * abs(value), value + WIDTH * abs(value))
    return Range(max(least, min(value, *ends)), value, min(most, max(value, *ends)))


def compare_at(  # noqa: PLR0913, PLR0917 - the four inputs that vary
    plan: Plan, retention: float, margin: float, discount: float, gain: float, effort: int = FINE
) -> tuple[float, float]:
    """Value of one customer, and what the programme adds, with these four inputs in place of the plan's.

    A second retention moves with the first; `margin` is a multiple where the plan has several.
    """
    now, after = _curves_at(plan, retention, gain)
    d = discount_per_period(discount=discount, period=plan.period, inflation=plan.inflation)
    margins = plan.margins if len(plan.margins) > 1 else (1.0,)
    before = weigh(now, margins, d, plan.horizon, plan.timing, effort)[0]
    before = before * margin if margin else 0.0
    kept, unit = weigh(after, margins, d, plan.horizon, plan.timing, effort)
    if unit < math.inf:
        return before, margin * kept - plan.program_cost * unit - before
    net = tuple(margin * each - plan.program_cost for each in margins)
    kept = weigh(after, net, d, plan.horizon, plan.timing, effort)[0]
    return before, subtract(kept, before, alike=now == after, cost=plan.program_cost)


def _curves_at(plan: Plan, retention: float, gain: float) -> tuple[Curve, Curve]:
    if plan.second_retention is None:
        return Constant(retention), Constant(min(1.0, retention + gain))
    first, second, moved = plan.retention, plan.second_retention, retention - plan.retention
    return (
        retention_curve(retention=first, second_retention=second, gain=moved),
        retention_curve(retention=first, second_retention=second, gain=moved + gain),
    )


def make_tornado(plan: Plan, ranges: Ranges) -> list[Bar]:
    """The gain at each end of each range, the other inputs at their value; the widest bar first."""
    spreads = {name: getattr(ranges, name) for name in ("retention", "margin", "discount", "gain")}
    values = {name: spread.value for name, spread in spreads.items()}
    base, bars = value_gain(plan), []
    for name, spread in spreads.items():
        ends = [_gain_of(plan, {**values, name: end}) for end in (spread.low, spread.high)]
        bars.append(Bar(name, spread, ends[0], ends[1], min(base, *ends), max(base, *ends)))
    return sorted(bars, key=lambda bar: -bar.width)


def _gain_of(plan: Plan, values: dict[str, float]) -> float:
    return compare_at(plan, values["retention"], values["margin"], values["discount"], values["gain"])[1]
