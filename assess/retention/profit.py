"""How do the customer base and its yearly profit grow, with the programme and without?

Today's customers all count as being in their first period and the same number joins every period, so after t
periods there are customers x S(t) + new x (S(0) + ... + S(t-1)). Profit is what customers pay in the period less
what those who join cost; nothing is discounted.
"""

import math
from dataclasses import dataclass
from itertools import accumulate

from assess.retention.curve import Curve
from assess.retention.model import Plan
from assess.retention.present import margin_at, subtract, weigh
from assess.retention.rates import PERIODS


@dataclass(frozen=True, slots=True)
class Year:
    """Profit of one year, counted from 1: without the programme, with it (setup in the first), and the gain."""

    year: int
    now: float
    after: float

    @property
    def gain(self) -> float:
        """Money a year against no programme."""
        return self.after - self.now

    @property
    def share(self) -> float | None:
        """The gain as a share of the profit without programme, None unless that is above 0."""
        return self.gain / self.now if self.now > 0 else None


def customers_by_period(plan: Plan, curve: Curve, periods: int) -> list[float]:
    """Customers after 1, 2, ... `periods` periods."""
    shares = curve.discounted(0.0, periods + 1)
    joined = list(accumulate(shares))
    return [plan.customers * shares[t] + plan.joining * joined[t - 1] for t in range(1, periods + 1)]


def profit_by_period(plan: Plan, curve: Curve, margins: tuple[float, ...], periods: int) -> list[float]:
    """Profit of period 1, 2, ... `periods`: margins of all customers less the cost of those who join."""
    earned = [margin_at(margins, t) * share for t, share in enumerate(curve.discounted(0.0, periods + 1))]
    joined = list(accumulate(earned))
    spent = plan.joining * plan.acquisition_cost
    return [plan.customers * earned[t] + plan.joining * joined[t - 1] - spent for t in range(1, periods + 1)]


def yearly_profit(plan: Plan, years: int) -> list[Year]:
    """Profit of the first `years` years."""
    now = _sum_years(plan, plan.now, plan.margins, years)
    after = _sum_years(plan, plan.after, plan.margins_after, years)
    after[0] -= plan.program_setup
    return [Year(year, *both) for year, both in enumerate(zip(now, after, strict=True), start=1)]


def limit_profit(plan: Plan) -> tuple[float, float]:
    """Profit a year that the business tends to, without the programme and with it; infinite where it has no end."""
    return _find_limit(plan, plan.now, plan.margins), _find_limit(plan, plan.after, plan.margins_after)


def gain_first_year(plan: Plan) -> float:
    """Money the programme adds to the profit of the first year, its setup taken off."""
    return yearly_profit(plan, 1)[0].gain


def gain_third_year(plan: Plan) -> float:
    """Money the programme adds to the profit of the third year."""
    return yearly_profit(plan, 3)[2].gain


def gain_limit(plan: Plan) -> float:
    """Money a year that the programme's gain tends to; infinite where it has no end."""
    now, after = limit_profit(plan)
    return subtract(after, now, alike=plan.now == plan.after, cost=plan.program_cost)


def gain_limit_share(plan: Plan) -> float | None:
    """The same as a share of the profit without programme, None unless that is above 0 and has an end."""
    now, _ = limit_profit(plan)
    return gain_limit(plan) / now if 0 < now < math.inf else None


def _sum_years(plan: Plan, curve: Curve, margins: tuple[float, ...], years: int) -> list[float]:
    n = PERIODS[plan.period]
    profits = profit_by_period(plan, curve, margins, n * years)
    return [math.fsum(profits[start : start + n]) for start in range(0, n * years, n)]


def _find_limit(plan: Plan, curve: Curve, margins: tuple[float, ...]) -> float:
    """A year's worth of: who never leaves, and one full life of everybody who joins in a period."""
    faithful = plan.customers * curve.floor * margins[-1]
    life = weigh(curve, margins, 0.0, None, "advance")[0] if plan.joining else 0.0
    joining = plan.joining * (life - plan.acquisition_cost) if plan.joining else 0.0
    return PERIODS[plan.period] * (faithful + joining)
