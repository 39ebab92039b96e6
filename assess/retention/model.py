"""What is a customer worth, what would keeping more of them add, and how much may that cost?

Every function takes a `Plan`: one business as its owner describes it. Money is per customer unless the name says
total; shares are fractions; None is "does not exist", infinity is "has no end".
"""

import math
from dataclasses import dataclass
from functools import cached_property

from assess.retention.curve import Constant, Curve, retention_curve
from assess.retention.present import annuity, list_payments, present_value, subtract
from assess.retention.rates import discount_per_period

PATIENCE = 1200
"""Periods to wait for the acquisition cost where the horizon has no end: a hundred years of months."""

ROUNDING = 1e-12
"""How far past 0 or 1 a share may be by rounding alone: .8 + .2 is not too much."""


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A business and its retention programme: the inputs of the tool under the same names.

    `margins` is money by age in periods, the last held. `discount` and `inflation` are a year; the rest is a period.
    """

    margins: tuple[float, ...]
    retention: float
    gain: float
    discount: float
    horizon: int | None
    customers: float = 1.0
    period: str = "year"
    timing: str = "advance"
    second_retention: float | None = None
    inflation: float = 0.0
    acquisition_cost: float = 0.0
    program_cost: float = 0.0
    program_setup: float = 0.0
    new_customers: float | None = None

    @cached_property
    def d(self) -> float:
        """Discount of one period, inflation taken out."""
        return discount_per_period(discount=self.discount, period=self.period, inflation=self.inflation)

    @cached_property
    def now(self) -> Curve:
        """How customers stay today."""
        return retention_curve(retention=self.retention, second_retention=self.second_retention)

    @cached_property
    def after(self) -> Curve:
        """How they would stay with the gain, clipped where everybody stays."""
        return retention_curve(retention=self.retention, second_retention=self.second_retention, gain=self.gain)

    @cached_property
    def margins_after(self) -> tuple[float, ...]:
        """Margins less what the programme costs in every period."""
        return tuple(margin - self.program_cost for margin in self.margins)

    @property
    def room(self) -> float:
        """The largest gain there is room for: 1 less the (larger) retention."""
        return 1 - max(self.retention, self.second_retention or 0.0)

    @property
    def gain_clipped(self) -> bool:
        """Whether more gain was asked for than there is room for."""
        return self.gain > self.room + ROUNDING

    @property
    def fell_back(self) -> bool:
        """Whether a second retention was given that does not rise, so that the rate was taken as constant."""
        return self.second_retention is not None and isinstance(self.now, Constant)

    @property
    def joining(self) -> float:
        """New customers a period; by default as many as leave today: customers x (1 - retention)."""
        return self.customers * (1 - self.retention) if self.new_customers is None else self.new_customers


def lifetime(plan: Plan) -> float:
    """Expected number of periods 1/(1 - r); infinite where nobody leaves."""
    return plan.now.lifetime


def half_life(plan: Plan) -> float:
    """Periods until half of the customers have left: ln .5/ln r."""
    return plan.now.half_life


def value(plan: Plan) -> float:
    """Worth today of one customer's margins; acquisition cost not taken off."""
    return _worth(plan, plan.now, plan.margins)


def value_after(plan: Plan) -> float:
    """The same with the programme: retention + gain, margins less its cost a period."""
    return _worth(plan, plan.after, plan.margins_after)


def value_gain(plan: Plan) -> float:
    """What the programme adds to one customer; in advance and without end m(1 + d)D/((1 + d - r)(1 + d - r - D)).

    Of two endless values the one with more loyal customers outgrows the other.
    """
    return subtract(value_after(plan), value(plan), alike=plan.now == plan.after, cost=plan.program_cost)


def value_gain_share(plan: Plan) -> float | None:
    """The gain as a share of today's value, D/(1 + d - r - D) without programme cost; None unless that is above 0."""
    before = value(plan)
    return value_gain(plan) / before if 0 < before < math.inf else None


def break_even_spend(plan: Plan) -> float:
    """Money per customer and period at which the programme gains exactly nothing.

    (value with the gain and no programme cost - value)/(worth of one unit a period); endless and in advance
    mD/(1 + d - r). Infinite where either worth has no end.
    """
    kept = _worth(plan, plan.after, plan.margins)
    unit = annuity(curve=plan.after, d=plan.d, horizon=plan.horizon, timing=plan.timing)
    if math.isinf(unit):
        return math.inf
    return (kept - value(plan)) / unit if unit else 0.0


def value_to_cost(plan: Plan) -> float | None:
    """Value over acquisition cost; None where customers come for free."""
    return value(plan) / plan.acquisition_cost if plan.acquisition_cost > 0 else None


def payback(plan: Plan) -> int | None:
    """The first period (1 is the first) whose cumulated discounted margins cover the acquisition cost.

    0 where customers come for free, None where they never do within the horizon (or within PATIENCE periods).
    """
    if plan.acquisition_cost <= 0:
        return 0
    earned, periods = 0.0, PATIENCE if plan.horizon is None else plan.horizon
    enough = plan.acquisition_cost * (1 - 1e-12)
    for payment in list_payments(curve=plan.now, margins=plan.margins, d=plan.d, periods=periods, timing=plan.timing):
        earned += payment.discounted
        if earned >= enough:
            return payment.age + 1
    return None


def elasticity(*, retention: float, d: float) -> float:
    """Per cent of value gained by one per cent more retention, r/(1 + d - r): in advance, constant r, no end.

    That of the margin is 1. Source: Gupta, Lehmann and Stuart, Valuing customers, JMR 41, 2004.
    """
    left = (1 - retention) + d
    return retention / left if left > 0 else math.inf


def retention_for(*, share: float, gain: float, d: float) -> float | None:
    """Retention at which `gain` points are worth `share` > 0 of the value: r = 1 + d - D(1 + 1/share).

    From share = D/(1 + d - r - D): in advance, constant r, no end, no programme cost. None outside 0..1 or for no gain.
    """
    retention = 1 + d - gain * (1 + 1 / share)
    return min(1.0, max(0.0, retention)) if gain and -ROUNDING <= retention <= 1 + ROUNDING else None


def total_value(plan: Plan) -> float:
    """Value of all customers."""
    return plan.customers * value(plan)


def total_value_after(plan: Plan) -> float:
    """Value of all customers with the programme, its setup not taken off."""
    return plan.customers * value_after(plan)


def total_gain(plan: Plan) -> float:
    """All customers x gain per customer - programme setup."""
    return plan.customers * value_gain(plan) - plan.program_setup


def _worth(plan: Plan, curve: Curve, margins: tuple[float, ...]) -> float:
    return present_value(curve=curve, margins=margins, d=plan.d, horizon=plan.horizon, timing=plan.timing)
