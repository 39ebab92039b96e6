"""What is a number of a year worth in one period, and how many stayed between two counts?"""

import math

PERIODS = {"year": 1, "quarter": 4, "month": 12}
"""How many periods a year has, by name."""


def power(base: float, times: int) -> float:
    """Multiply `base` by itself, `times` >= 0 times, by squaring.

    Only multiplications, so that every machine (a browser too) gives the same last digit.
    """
    result = 1.0
    while times:
        if times & 1:
            result *= base
        base *= base
        times >>= 1
    return result


def take_root(value: float, periods: int) -> float:
    """Find the number whose power `periods` (1, 4 or 12) is `value` >= 0, with the same last digit everywhere."""
    if periods == 1:
        return value
    fourth = math.sqrt(math.sqrt(value))
    return fourth if periods == PERIODS["quarter"] else _cube_root(fourth)


def _cube_root(value: float) -> float:
    """Newton's method from above: it falls until the last digit stands."""
    if not value:
        return 0.0
    guess, better = math.inf, max(value, 1.0)
    while better < guess:
        guess = better
        better = (2 * guess + value / (guess * guess)) / 3
    return guess


def real_discount(*, nominal: float, inflation: float) -> float:
    """Discount a year in constant money: (1 + nominal)/(1 + inflation) - 1, below 0 where prices rise faster.

    Source: Fisher, The Theory of Interest, 1930.
    """
    return (1 + nominal) / (1 + inflation) - 1


def discount_per_period(*, discount: float, period: str, inflation: float = 0.0) -> float:
    """Discount of one period d = (1 + discount)^(1/n) - 1, n periods a year; inflation is taken out first.

    `discount` and `inflation` are shares a year, `period` is year, quarter or month (else a KeyError).
    """
    yearly = real_discount(nominal=discount, inflation=inflation) if inflation else discount
    periods = PERIODS[period]
    return yearly if periods == 1 else take_root(1 + yearly, periods) - 1


def retention_per_year(*, retention: float, period: str) -> float:
    """Share of customers left after a year when `retention` stay each period: r^n."""
    return power(retention, PERIODS[period])


def retention_per_period(*, retention: float, period: str) -> float:
    """Share that stays each period when `retention` are left after a year: r^(1/n)."""
    return take_root(retention, PERIODS[period])


def retention_from_counts(*, start: float, end: float, new: float) -> float:
    """Retention of a period (end - new)/start: customers at its start and its end, and those who joined between.

    Raises:
        ValueError: nobody at the start, or a share below 0 or above 1 (were new customers counted?).
    """
    if start <= 0:
        raise ValueError("Retention needs at least one customer at the start")
    retention = (end - new) / start
    if not 0 <= retention <= 1:
        raise ValueError("Retention from these counts is not between 0 and 1: were new customers counted?")
    return retention
