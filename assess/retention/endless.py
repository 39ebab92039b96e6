"""What do customers who differ pay in all, when nobody sets an end?"""

import math

FINE, QUICK = 10, 3
"""Steps of the sum in units of 1/sqrt(d): 10 give full precision, 3 give about five digits."""

STEPS = 20_000
"""No more steps than this: below d = 2.5e-7 a period the sum falls short."""


def sum_endless(b: float, a: float, d: float, effort: int) -> float:
    """Sum over t >= 0 of b(b + 1)...(b + t - 1)/(c(c + 1)...(c + t - 1)) v^t, c = a + b >= 1, v = 1/(1 + d), d > 0.

    It is 2F1(1, b; c; v), here Gauss's continued fraction from its far end back. Source: Gauss, Disquisitiones
    generales circa seriem infinitam, 1813; NIST Digital Library of Mathematical Functions 15.7.
    """
    z, c, tail = 1 / (1 + d), a + b, 1.0
    steps = min(STEPS, 4 + int(effort * math.sqrt(1 + 1 / d)))
    k, middle = float(steps), c + 2 * steps - 1
    for _ in range(steps):
        tail = 1 - z * (b + k) * (c - 1 + k) / (middle * (middle + 1) * tail)
        tail = 1 - z * k * (a - 1 + k) / ((middle - 1) * middle * tail)
        k -= 1.0
        middle -= 2.0
    return 1 / (1 - z * b / c / tail)
