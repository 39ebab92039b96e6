"""What do the charts of the retention report show? Numbers only: rows in the order they are drawn."""

import math
from dataclasses import dataclass

from assess.retention.model import Plan, payback
from assess.retention.present import Payment, list_payments
from assess.retention.risk import compare_at

RETENTIONS, RETENTION_STEP = 13, 0.05
DISCOUNTS, DISCOUNT_STEP = 9, 0.025

DEAR = 0.2
"""The discount from which on the steps are twice as wide, then three times, and so on."""


@dataclass(frozen=True, slots=True)
class Now:
    """A number of one period, without the programme and with it."""

    period: int
    now: float
    after: float


@dataclass(frozen=True, slots=True)
class Earned:
    """Discounted margins less acquisition cost of one customer up to and with this period (0 is the start)."""

    period: int
    earned: float
    mark: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """The gain as a share of the value at this retention and discount a year; None where there is none."""

    retention: float
    discount: float
    share: float | None


def survivors(plan: Plan, periods: int) -> list[Now]:
    """Of all customers today, how many are left after 0, 1, ... `periods` periods."""
    now, after = (curve.discounted(0.0, periods + 1) for curve in (plan.now, plan.after))
    return [Now(t, plan.customers * now[t], plan.customers * after[t]) for t in range(periods + 1)]


def timeline(plan: Plan, periods: int) -> list[Payment]:
    """The first payments of one customer that the timing counts: when, how much is expected, and its worth now."""
    return list_payments(curve=plan.now, margins=plan.margins, d=plan.d, periods=periods, timing=plan.timing)


def cumulative_profit(plan: Plan, periods: int) -> list[Earned]:
    """What one customer has brought by the end of each period, the period of the payback marked."""
    earned, paid = -plan.acquisition_cost, payback(plan)
    rows = [Earned(0, earned, paid == 0)]
    for payment in timeline(plan, periods):
        earned += payment.discounted
        rows.append(Earned(payment.age + 1, earned, payment.age + 1 == paid))
    return rows


def heat_map(plan: Plan) -> list[Cell]:
    """The gain's share over 13 retentions x 9 discounts, the reader's own among them."""
    retentions = make_grid(plan.retention, RETENTION_STEP, RETENTIONS, 1.0)
    discounts = make_grid(plan.discount, DISCOUNT_STEP * (1 + int(plan.discount / DEAR)), DISCOUNTS, 5.0)
    return [Cell(r, i, _share_at(plan, r, i)) for r in retentions for i in discounts]


def make_grid(own: float, step: float, count: int, most: float) -> list[float]:
    """`count` numbers `step` apart from 0 to `most` with `own` among them, in the middle where there is room."""
    below = min(int(own / step + 1e-9), count // 2)
    above = min(int((most - own) / step + 1e-9), count - 1 - below)
    below = min(int(own / step + 1e-9), count - 1 - above)
    return [own if k == 0 else round(own + k * step, 12) for k in range(-below, above + 1)]


def _share_at(plan: Plan, retention: float, discount: float) -> float | None:
    margin = plan.margins[0] if len(plan.margins) == 1 else 1.0
    before, gain = compare_at(plan, retention=retention, margin=margin, discount=discount, gain=plan.gain)
    share = gain / before if 0 < before < math.inf else math.inf
    return share if math.isfinite(share) else None
