"""Does another way of adding up agree? A second opinion on the order, and how much it agrees."""

import math
from collections.abc import Sequence
from itertools import combinations

MIDDLE = 0.5
"""The closeness of alternatives that are all alike: as near to the best of them as to the worst."""

LEVEL = 1e-9


def closeness(matrix: Sequence[Sequence[float]], weights: Sequence[float]) -> list[float]:
    """How near each row comes to the best of all, as a share: d-/(d- + d+), 0 to 1.

    Each column, where more is better, is divided by its length (the root of the sum of squares; a column of noughts
    stays so) and multiplied by its weight. d+ and d- are the distances from the best and the worst of each column.
    Source: Hwang and Yoon, Multiple Attribute Decision Making, 1981.
    """
    columns = [_stretch(column, weight) for column, weight in zip(zip(*matrix, strict=True), weights, strict=True)]
    best, worst = [max(column) for column in columns], [min(column) for column in columns]
    return [_compare_ends(math.dist(row, worst), math.dist(row, best)) for row in zip(*columns, strict=True)]


def kendall_tau(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Kendall's tau-b of two lists: (agreeing - opposed pairs)/root of (untied in one x untied in the other), -1 to 1.

    None where one of them is all level, or shorter than two. Source: Kendall, The treatment of ties in ranking
    problems, Biometrika 33(3), 1945.
    """
    signs = [(_compare(*a), _compare(*b)) for a, b in zip(combinations(one, 2), combinations(other, 2), strict=True)]
    untied = sum(a * a for a, _ in signs) * sum(b * b for _, b in signs)
    return sum(a * b for a, b in signs) / math.sqrt(untied) if untied else None


def _stretch(column: Sequence[float], weight: float) -> list[float]:
    length = math.sqrt(math.fsum(each * each for each in column))
    return [weight * each / length if length else 0.0 for each in column]


def _compare_ends(from_worst: float, from_best: float) -> float:
    total = from_worst + from_best
    return from_worst / total if total else MIDDLE


def _compare(before: float, after: float) -> int:
    if math.isclose(before, after, rel_tol=LEVEL, abs_tol=LEVEL):
        return 0
    return 1 if after > before else -1
