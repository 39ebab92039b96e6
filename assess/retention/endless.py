"""What do customers who differ pay in all, when nobody sets an end?

With a discount that can be felt a continued fraction answers in a few dozen steps. The smaller the discount, the
more steps it takes, so below SMALL the sum is read from its far end: two series that meet at a discount of 0.
"""

import math

FINE, QUICK = 10, 3
"""Steps of the sum in units of 1/sqrt(d), which leave exp(-4 x effort) undone: full precision, or about five digits."""

SMALL = 4e-4
"""Discount a period (half a per cent a year, by months) below which the fraction would take hundreds of steps."""

TERMS = 40
"""No more terms of the series than this; they fall about as fast as 1/j!, so that some 20 give full precision."""

STEADY = 20
"""From here on three terms tell the slope of ln Gamma to 13 digits."""

HAIR = 1e-100
"""Stands for a distance of 0 from a whole number, where the two series have no value but their sum has."""


def sum_endless(b: float, a: float, d: float, effort: int) -> float:
    """Sum over t >= 0 of b(b + 1)...(b + t - 1)/(c(c + 1)...(c + t - 1)) v^t, c = a + b >= 1, v = 1/(1 + d), d > 0.

    It is 2F1(1, b; c; v), b >= 1. Near v = 1 its first term is taken apart, so that b >= 2 in the series.
    """
    if d < SMALL and b * d < 1:
        return 1 + b / (a + b) / (1 + d) * _sum_series(b + 1, a, d / (1 + d), math.exp(-4 * effort))
    return _sum_fraction(b, a, d, count_steps(b, d, effort))


def count_steps(b: float, d: float, effort: int) -> int:
    """Steps of the fraction: n of them leave about exp(-4 sqrt(n(n + b)d)) undone."""
    return 4 + int(effort * math.sqrt(1 + 1 / d) if d >= SMALL else effort * effort / (b * d))


def _sum_fraction(b: float, a: float, d: float, steps: int) -> float:
    """Gauss's continued fraction from its far end back.

    Source: Gauss, Disquisitiones generales circa seriem infinitam, 1813; NIST Digital Library of Mathematical
    Functions 15.7.
    """
    z, c, tail = 1 / (1 + d), a + b, 1.0
    k, middle = float(steps), c + 2 * steps - 1
    for _ in range(steps):
        tail = 1 - z * (b + k) * (c - 1 + k) / (middle * (middle + 1) * tail)
        tail = 1 - z * k * (a - 1 + k) / ((middle - 1) * middle * tail)
        k -= 1.0
        middle -= 2.0
    return 1 / (1 - z * b / c / tail)


def _sum_series(b: float, a: float, y: float, precision: float) -> float:
    """The same sum in powers of y = 1 - v: with n the whole number next to a, the n - 1 terms that need no partner.

    Term k is (c - 1)(b)_k y^k/((a - 1)(2 - a)_k). Source: NIST Digital Library of Mathematical Functions 15.8.4.
    """
    whole, total, weight = max(1, round(a)), 0.0, a + b - 1
    for k in range(whole - 1):
        total += weight / (a - 1 - k)
        weight *= (b + k) * y / (1 - a + k)
        if abs(weight) <= precision * precision * total:
            return total
    return total + weight * _sum_pairs(b + whole - 1, (a - whole) or HAIR, y, precision)


def _sum_pairs(b: float, h: float, y: float, precision: float) -> float:
    """The terms from y^(n - 1) on, each with its partner from the series that begins with y^(a - 1), h = a - n.

    Apart, they grow as 1/h and cancel. Together a pair is (b)_j y^j/(1 - h)_j x (1 - exp(hg))/h, where
    g = ln y + the slopes of ln Gamma from b + j to b + j + h, less those from 1 + j - h to 1 + j.
    """
    g, total, weight = math.log(y) + _find_slope(b, h) - _find_slope(1 - h, h), 0.0, 1.0
    for j in range(TERMS):
        total -= weight * math.expm1(h * g) / h
        weight *= (b + j) * y / (1 + j - h)
        if weight <= precision:
            break
        g += (math.log1p(h / (b + j)) - math.log1p(h / (1 + j - h))) / h
    return total


def _find_slope(x: float, h: float) -> float:
    """(ln Gamma(x + h) - ln Gamma(x))/h without loss however small h is, -1 <= h <= 1/2, x + h > 0.

    Source: Tricomi and Erdelyi, The asymptotic expansion of a ratio of gamma functions, 1951.
    """
    passed = 0.0
    while x < STEADY:
        passed += math.log1p(h / x) / h
        x += 1.0
    middle, square = x + (h - 1) / 2, h * h
    w = 1 / (middle * middle)
    rest = 1 - w * ((7 - 3 * square) / 40 - w * (31 - 18 * square + 3 * square * square) / 336)
    return math.log(middle) + (1 - square) / 24 * w * rest - passed
