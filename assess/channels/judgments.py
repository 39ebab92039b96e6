"""What weights do judgments of one criterion against another add up to, and do they agree among themselves?

The analytic hierarchy process: in a matrix of judgments a_ij says how many times as important i is as j, 1/9 to 9,
and None that nobody judged the pair. Source: Saaty, Decision making with the analytic hierarchy process,
International Journal of Services Sciences 1(1), 2008.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from assess.channels.logarithm import find_geometric_mean
from assess.channels.nearest import find_eigenvector, fit_logarithms

type Judgments = Sequence[Sequence[float | None]]
type Completed = list[list[float | None]]

MOST = 9.0
"""Extremely more important; the words of the scale end here."""

SLACK = 5e-6
"""Two halves of a matrix may differ by this share: somebody wrote .333333 for a third."""

AGREEMENT = 1e-9
"""A judgment that misses the ratio of the weights by no more than this share agrees with them."""

RANDOM_INDEX = (0.0, 0.0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59)
"""Mean inconsistency of judgments made by chance, for 1 to 15 criteria.

Source: Saaty, Theory and applications of the analytic network process, 2005.
"""


@dataclass(frozen=True, slots=True)
class Judgment:
    """How many times as important `row` was `given` to be as `column`, and the `mend` that the others ask for."""

    row: int
    column: int
    given: float
    mend: float


@dataclass(frozen=True, slots=True)
class Consistency:
    """How far judgments agree.

    `lambda_` is the principal eigenvalue and `ratio` (lambda - n)/(n - 1) by the random index, 0 when they agree.
    Both are None for an incomplete matrix, to which the index does not apply; `ratio` is for more than 15 criteria.
    `worst` is the judgment farthest from the weights, None when all agree, and `ratio_after` the ratio once its mend
    has replaced it.
    """

    lambda_: float | None
    ratio: float | None
    worst: Judgment | None
    ratio_after: float | None


def complete(matrix: Judgments) -> Completed:
    """Fill each half from the reciprocals of the other, and the diagonal with 1.

    Where both halves are given the number of 1 or more stands, as its reciprocal may have been rounded.

    Raises:
        ValueError: not a square, a judgment of 0 or less, a diagonal other than 1, or halves that contradict.
    """
    n = len(matrix)
    if any(len(row) != n or any(given is not None and not given > 0 for given in row) for row in matrix):
        raise ValueError("Judgments form a square of numbers above 0")
    if any(matrix[i][i] not in {1, None} for i in range(n)):
        raise ValueError("A criterion is as important as itself")
    if clash := find_contradiction(matrix):
        raise ValueError(f"Judgments {clash} and its mirror image contradict each other")
    return [[1.0 if i == j else _read(matrix[i][j], matrix[j][i]) for j in range(n)] for i in range(n)]


def find_contradiction(matrix: Judgments) -> tuple[int, int] | None:
    """The first pair (row, column) whose judgment and mirror image do not multiply to 1, None where all do."""
    for i, j in _list_pairs(matrix):
        one, other = matrix[i][j], matrix[j][i]
        if one is not None and other is not None and abs(one * other - 1) > SLACK:
            return i, j
    return None


def merge(matrices: Sequence[Judgments]) -> Completed:
    """One matrix of several judges: for each pair the geometric mean over those who judged it.

    The only mean that keeps reciprocals reciprocal. Source: Aczel and Saaty, Procedures for synthesizing ratio
    judgements, Journal of Mathematical Psychology 27(1), 1983.

    Raises:
        ValueError: as `complete`, for any of them.
    """
    judges = [complete(matrix) for matrix in matrices]
    merged: Completed = [[None] * len(judges[0]) for _ in judges[0]]
    for i, j in _list_pairs(merged):
        told = [given for judge in judges if (given := judge[i][j]) is not None]
        merged[i][j] = find_geometric_mean(told) if told else None
    return complete(merged)


def find_groups(matrix: Judgments) -> list[list[int]]:
    """Criteria that judgments connect, directly or through others; one group when weights can be had."""
    filled = complete(matrix)
    groups: list[list[int]] = []
    for start in range(len(filled)):
        if not any(start in group for group in groups):
            group = [start]
            for at in group:  # it grows while it is walked through
                group += [j for j, given in enumerate(filled[at]) if given is not None and j not in group]
            groups.append(sorted(group))
    return groups


def weigh(matrix: Judgments) -> list[float]:
    """The weights, above 0 and summing to 1.

    A complete matrix gives its principal eigenvector. An incomplete one gives the weights whose ratios miss the
    judgments least: least squares of the logarithms. Source of the latter: Bozoki, Fulop and Ronyai, On optimal
    completion of incomplete pairwise comparison matrices, Mathematical and Computer Modelling 52(1-2), 2010.

    Raises:
        ValueError: as `complete`, or judgments that leave the criteria in more than one group.
    """
    filled = complete(matrix)
    if (known := _read_all(filled)) is not None:
        return find_eigenvector(known)
    if len(find_groups(filled)) > 1:
        raise ValueError("Judgments do not connect all criteria")
    return fit_logarithms(filled)


def check(matrix: Judgments, weights: Sequence[float]) -> Consistency:
    """How far the judgments agree with the `weights` that `weigh` made of them.

    The worst judgment is the one whose a_ij x w_j/w_i is farthest from 1, as a factor up or down, and that a number
    from 1/9 to 9 would mend. Its mend is the ratio of the weights that all other judgments give.

    Raises:
        ValueError: as `complete`.
    """
    filled = complete(matrix)
    lambda_, ratio = _measure(filled, weights)
    worst = _find_worst(filled, weights)
    after = None
    if worst is not None and ratio is not None:
        mended = _replace(filled, worst.row, worst.column, worst.mend)
        after = _measure(mended, weigh(mended))[1]
    return Consistency(lambda_, ratio, worst, after)


def _measure(filled: Completed, weights: Sequence[float]) -> tuple[float | None, float | None]:
    """Lambda, the mean over i of the sum over j of a_ij x w_j/w_i, and the consistency ratio."""
    known, n = _read_all(filled), len(filled)
    if known is None:
        return None, None
    grown = (math.sumprod(row, weights) / weight for row, weight in zip(known, weights, strict=True))
    lambda_ = max(float(n), math.fsum(grown) / n)  # never less, but for the last digit
    if n > len(RANDOM_INDEX):
        return lambda_, None
    by_chance = RANDOM_INDEX[n - 1]
    return lambda_, (lambda_ - n) / (n - 1) / by_chance if by_chance else 0.0


def _find_worst(filled: Completed, weights: Sequence[float]) -> Judgment | None:
    missed = {
        (i, j): max(factor := given * weights[j] / weights[i], 1 / factor) - 1
        for i, j in _list_pairs(filled)
        if (given := filled[i][j]) is not None
    }
    apart = sorted((-round(miss, 9), pair) for pair, miss in missed.items() if miss > AGREEMENT)
    judgments = [_mend(filled, weights, *pair) for _, pair in apart]
    mendable = (each for each in judgments if abs(each.mend - each.given) > AGREEMENT)
    return next(mendable, judgments[0] if judgments else None)


def _mend(filled: Completed, weights: Sequence[float], row: int, column: int) -> Judgment:
    """What all others say of this pair; the weights as they are where the others do not connect it."""
    others = _replace(filled, row, column, None)
    agreed = weigh(others) if len(find_groups(others)) == 1 else weights
    return Judgment(row, column, filled[row][column] or 1, min(MOST, max(1 / MOST, agreed[row] / agreed[column])))


def _replace(filled: Completed, row: int, column: int, given: float | None) -> Completed:
    changed = [line[:] for line in filled]
    changed[row][column] = given
    changed[column][row] = None if given is None else 1 / given
    return changed


def _list_pairs(matrix: Judgments) -> list[tuple[int, int]]:
    """Each pair once, as it stands above the diagonal."""
    return [(i, j) for i in range(len(matrix)) for j in range(i + 1, len(matrix))]


def _read(given: float | None, mirrored: float | None) -> float | None:
    if mirrored is None or (given is not None and given >= 1):
        return None if given is None else float(given)
    return 1 / mirrored


def _read_all(filled: Completed) -> list[list[float]] | None:
    known = [[given for given in row if given is not None] for row in filled]
    return known if all(len(row) == len(filled) for row in known) else None
