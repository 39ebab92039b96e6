"""What are a customer's payments to come worth today?

The timing says when a payment counts: in `advance` (the first one now), `after` (only those that follow the first
one, from one period on) or in `arrears` (each at the end of its period). Margins go by age in periods, the last
one held. Horizon None has no end, and then the answer may be infinite.

Source: Fader and Hardie, note 024, Reconciling and clarifying CLV formulas, 2012.
"""

import math
from dataclasses import dataclass

from assess.retention.curve import Curve
from assess.retention.endless import FINE


@dataclass(frozen=True, slots=True)
class Payment:
    """One payment: the customer's age in periods, its time from now, what is expected and what that is worth now."""

    age: int
    time: int
    expected: float
    discounted: float


def margin_at(margins: tuple[float, ...], age: int) -> float:
    """Margin of a customer `age` >= 0 periods old."""
    return margins[min(age, len(margins) - 1)]


def weigh(  # noqa: PLR0913, PLR0917 - one kernel for every timing and horizon, called 4000 times a report
    curve: Curve, margins: tuple[float, ...], d: float, horizon: int | None, timing: str, effort: int = FINE
) -> tuple[float, float]:
    """Present value of the margins, and of one unit a period paid when the margin is.

    Advance: sum of m_t S(t)/(1 + d)^t over t = 0..H-1. After: a customer one period older, one period later.
    Arrears: one period later.
    """
    if timing == "after":
        step = curve.rate(1) / (1 + d)
        if not step:
            return 0.0, 0.0
        worth, annuity = weigh(curve.aged(1), margins[1:] or margins, d, horizon, "advance", effort)
        return step * worth, step * annuity
    if len(margins) == 1:
        annuity = curve.annuity(d, horizon, effort)
        worth = margins[0] * annuity if margins[0] else 0.0
    else:
        worth, annuity = _weigh_ages(curve, margins, d, horizon, effort)
    return (worth / (1 + d), annuity / (1 + d)) if timing == "arrears" else (worth, annuity)


def _weigh_ages(
    curve: Curve, margins: tuple[float, ...], d: float, horizon: int | None, effort: int
) -> tuple[float, float]:
    """The early margins one by one, then the last one held as the annuity of those who reach it."""
    early = len(margins) - 1 if horizon is None else min(len(margins) - 1, horizon)
    weights = curve.discounted(d, early + 1)
    reached = weights.pop()
    left = None if horizon is None else horizon - early
    rest = reached * curve.aged(early).annuity(d, left, effort) if reached else 0.0
    held = margins[early] * rest if margins[early] else 0.0
    return math.sumprod(margins[:early], weights) + held, math.fsum(weights) + rest


def present_value(*, curve: Curve, margins: tuple[float, ...], d: float, horizon: int | None, timing: str) -> float:
    """Money a customer's margins are worth today.

    With one margin m and no end, by timing: advance m(1 + d)/(1 + d - r), after m r/(1 + d - r),
    arrears m/(1 + d - r); a horizon H leaves out (r/(1 + d))^H of each.
    """
    return weigh(curve, margins, d, horizon, timing)[0]


def annuity(*, curve: Curve, d: float, horizon: int | None, timing: str) -> float:
    """Worth today of one unit of money in every period the customer is there to pay."""
    return weigh(curve, (1.0,), d, horizon, timing)[1]


def list_payments(*, curve: Curve, margins: tuple[float, ...], d: float, periods: int, timing: str) -> list[Payment]:
    """The first `periods` payments that this timing counts, one after another."""
    first, wait = (1, 0) if timing == "after" else (0, 1 if timing == "arrears" else 0)
    ages = range(first, first + periods)
    shares, worths = curve.discounted(0.0, first + periods), curve.discounted(d, first + periods)
    late = 1 / (1 + d) if wait else 1.0
    return [
        Payment(
            age=age,
            time=age + wait,
            expected=margin_at(margins, age) * shares[age],
            discounted=margin_at(margins, age) * worths[age] * late,
        )
        for age in ages
    ]


def subtract(after: float, before: float, *, alike: bool, cost: float) -> float:
    """What a programme adds: after - before. Of two endless worths the more loyal customers outgrow the others.

    `alike`: the programme changes nobody's stay, so two endless worths differ by its `cost` a period alone.
    """
    if not (math.isinf(after) and math.isinf(before)):
        return after - before
    if alike:
        return -math.inf if cost else 0.0
    return after
