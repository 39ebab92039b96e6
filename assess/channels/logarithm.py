"""What is a number's logarithm, and its exponential, with the same last digit on every machine?

The C libraries of a server and of a browser round these differently; additions and multiplications they do not.
"""

import math

LN_2 = 0.6931471805599453
TERMS = 14
"""Of either series; one more would change nothing."""


def find_logarithm(number: float) -> float:
    """The natural logarithm of a number above 0: 2 x (s + s^3/3 + s^5/5 + ...) with s = (m - 1)/(m + 1), plus e ln 2.

    The number is m x 2^e with m near 1.
    """
    mantissa, exponent = math.frexp(number)
    if mantissa * mantissa < 0.5:  # noqa: PLR2004 - from the root of 1/2 to that of 2
        mantissa, exponent = 2 * mantissa, exponent - 1
    s = (mantissa - 1) / (mantissa + 1)
    total = 0.0
    for odd in range(2 * TERMS - 1, 0, -2):
        total = total * s * s + 1 / odd
    return 2 * s * total + exponent * LN_2


def raise_e(power: float) -> float:
    """The exponential: 2^k x (1 + r + r^2/2! + r^3/3! + ...), where power = k ln 2 + r."""
    k = round(power / LN_2)
    rest = power - k * LN_2
    total = 1.0
    for divisor in range(TERMS, 0, -1):
        total = 1 + total * rest / divisor
    return math.ldexp(total, k)


def find_geometric_mean(numbers: list[float]) -> float:
    """The n-th root of the product of n numbers above 0; that of equal numbers is the number itself."""
    if min(numbers) == max(numbers):
        return numbers[0]
    return raise_e(math.fsum(map(find_logarithm, numbers)) / len(numbers))
