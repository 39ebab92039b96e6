"""Between which two figures does the gain lie, eight times in ten?

Two thousand seeded draws from triangular distributions, the same on every machine. Where retention is constant they
are worked out a column at a time, which a browser's Python does several times faster than one by one.
"""

import math
import random
from functools import lru_cache
from operator import mul

from assess.retention.endless import QUICK
from assess.retention.model import Plan
from assess.retention.rates import discount_per_period
from assess.retention.risk import Range, Ranges, compare_at

DRAWS = 2000
TAIL = DRAWS // 10
"""Draws left out on each side: the interval runs from the 10th to the 90th percentile."""

NEAR = 1e-6
"""So near to 1 a factor's sum is read from its series: seven digits either way, which is enough for a draw."""

type Column = tuple[float, ...] | list[float]


def find_interval(plan: Plan, ranges: Ranges, *, seed: int = 1) -> tuple[float, float]:
    """Low and high of the gain: one draw in ten lies below, one in ten above."""
    gains = draw_gains(plan, ranges, seed=seed)
    return gains[TAIL], gains[-1 - TAIL]


def draw_gains(plan: Plan, ranges: Ranges, *, seed: int = 1) -> list[float]:
    """The gain of one customer in every draw, in rising order."""
    retentions, margins, discounts, gains = (
        draw_triangular(spread, column, seed)
        for column, spread in enumerate((ranges.retention, ranges.margin, ranges.discount, ranges.gain))
    )
    if plan.second_retention is None and len(plan.margins) == 1:
        periodic = convert_discounts(ranges.discount, seed, plan.period, plan.inflation)
        found = compare_columns(plan, retentions, margins, periodic, gains)
        if all(map(math.isfinite, found)):
            return sorted(found)
    drawn = zip(retentions, margins, discounts, gains, strict=True)
    return sorted(compare_at(plan, r, m, i, g, QUICK)[1] for r, m, i, g in drawn)


@lru_cache(maxsize=8)
def draw_uniforms(seed: int) -> tuple[tuple[float, ...], ...]:
    """Four columns of seeded numbers between 0 and 1, the same on every machine."""
    source = random.Random(seed)  # noqa: S311 - chance for a model, not for a secret
    return tuple(tuple(source.random() for _ in range(DRAWS)) for _ in range(4))


@lru_cache(maxsize=16)  # the reader changes one input at a time: the columns of the others stand
def draw_triangular(spread: Range, column: int, seed: int) -> tuple[float, ...]:
    """The inverse of the triangular distribution at each uniform of a column."""
    low, value, high = spread.low, spread.value, spread.high
    if low == high:
        return (value,) * DRAWS
    root, turn = math.sqrt, (value - low) / (high - low)
    up, down = (high - low) * (value - low), (high - low) * (high - value)
    uniforms = draw_uniforms(seed)[column]
    return tuple([low + root(u * up) if u < turn else high - root((1 - u) * down) for u in uniforms])


@lru_cache(maxsize=4)
def convert_discounts(spread: Range, seed: int, period: str, inflation: float) -> tuple[float, ...]:
    """The drawn discounts a year as discounts per period, inflation taken out."""
    drawn = draw_triangular(spread, 2, seed)
    return tuple([discount_per_period(discount=i, period=period, inflation=inflation) for i in drawn])


def compare_columns(plan: Plan, retentions: Column, margins: Column, discounts: Column, gains: Column) -> list[float]:
    """What the programme adds in every draw, as `compare_at` has it for constant retention and one margin.

    Where a worth has no end the answer is infinite or not a number.
    """
    raised = [r if (r := retention + gain) < 1 else 1.0 for retention, gain in zip(retentions, gains, strict=True)]
    now = sum_annuities(plan, retentions, discounts)
    after = sum_annuities(plan, raised, discounts)
    cost = plan.program_cost
    return [m * unit - cost * unit - m * before for m, unit, before in zip(margins, after, now, strict=True)]


def sum_annuities(plan: Plan, retentions: Column, discounts: Column) -> list[float]:
    """Worth today of one unit of money a period, for each retention and discount per period."""
    rates = list(zip(retentions, discounts, strict=True))
    factors = [r / (1 + d) for r, d in rates]
    if plan.horizon is None:
        sums = [(1 + d) / left if (left := 1 - r + d) > 0 else math.inf for r, d in rates]
    else:
        sums = sum_powers(factors, plan.horizon)
    if plan.timing == "after":
        return list(map(mul, sums, factors))
    return [s / (1 + d) for s, d in zip(sums, discounts, strict=True)] if plan.timing == "arrears" else sums


def sum_powers(factors: list[float], n: int) -> list[float]:
    """1 + k + ... + k^(n - 1) for each factor k: (1 - k^n)/(1 - k), or the start of its series where k is near 1."""
    pairs = zip(factors, raise_all(factors, n), strict=True)
    return [(1 - p) / (1 - k) if abs(1 - k) > NEAR else n - n * (n - 1) / 2 * (1 - k) for k, p in pairs]


def raise_all(factors: list[float], n: int) -> list[float]:
    """k^n for each factor k, by squaring: only multiplications, so that every machine gives the same."""
    powers = [1.0] * len(factors)
    while n:
        if n & 1:
            powers = list(map(mul, powers, factors))
        n >>= 1
        if n:
            factors = list(map(mul, factors, factors))
    return powers
