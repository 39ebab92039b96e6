"""Which weights come nearest to a matrix of judgments, one that is complete and one that is not?"""

import math
from collections.abc import Sequence

from assess.channels.logarithm import find_logarithm, raise_e

SETTLED = 1e-15
ROUNDS = 2000
"""The most contradictory judgments from 1/9 to 9 settle within a few hundred."""


def find_eigenvector(matrix: Sequence[Sequence[float]]) -> list[float]:
    """The principal eigenvector of positive numbers, summing to 1, by power iteration: multiply until it settles."""
    weights = [1 / len(matrix)] * len(matrix)
    for _ in range(ROUNDS):
        grown = [math.sumprod(row, weights) for row in matrix]
        total = math.fsum(grown)
        before, weights = weights, [each / total for each in grown]
        if all(abs(new - old) <= SETTLED * new for new, old in zip(weights, before, strict=True)):
            break
    return weights


def fit_logarithms(matrix: Sequence[Sequence[float | None]]) -> list[float]:
    """Weights with the least sum of (ln a_ij - ln w_i + ln w_j)^2 over the known judgments, which connect all.

    The condition for each i, the sum over its known j of (ln w_i - ln w_j) = the sum of ln a_ij, is one line of a
    system of equations; ln w_0 is put at 0.
    """
    lines = [_write_equation(matrix[i], i) for i in range(1, len(matrix))]
    powers = [0.0, *solve(lines)]
    grown = [raise_e(power - max(powers)) for power in powers]
    total = math.fsum(grown)
    return [each / total for each in grown]


def _write_equation(row: Sequence[float | None], i: int) -> list[float]:
    """The coefficients of ln w_1, ln w_2, ... and the right side."""
    judged = {j: find_logarithm(given) for j, given in enumerate(row) if given is not None and j != i}
    signs = [float(len(judged)) if j == i else -float(j in judged) for j in range(1, len(row))]
    return [*signs, math.fsum(judged.values())]


def solve(lines: list[list[float]]) -> list[float]:
    """Gauss's elimination; each line ends with its right side.

    No line is exchanged for another: in this system the diagonal outweighs the rest.
    """
    lines = [line[:] for line in lines]
    for at, line in enumerate(lines):
        for below in lines[at + 1 :]:
            factor = below[at] / line[at]
            below[at:] = [old - factor * new for old, new in zip(below[at:], line[at:], strict=True)]
    found: list[float] = []
    for at in reversed(range(len(lines))):
        rest = lines[at][-1] - math.sumprod(lines[at][at + 1 : -1], found)
        found.insert(0, rest / lines[at][at])
    return found
