"""What does a channel give for its money?"""

import math
from collections.abc import Sequence

from assess.channels.score import SCALE, TIE


def score_per_cost(*, score: float | None, cost: float | None) -> float | None:
    """Points of score per unit of money; None where the channel is free, its cost unknown, or has no score."""
    return None if score is None or cost is None else _divide(score, cost)


def cost_per_result(*, cost: float | None, results: float | None) -> float | None:
    """Money per result; None where cost or results are unknown or there are none."""
    return None if results is None or cost is None else _divide(cost, results)


def find_front(costs: Sequence[float], scores: Sequence[float | None]) -> list[bool]:
    """Tell of each channel whether none is as good and cheaper, or better and as cheap: the Pareto front.

    Scores that are level count as the same; a channel without a score is not on the front.
    """
    points = list(zip(costs, scores, strict=True))
    return [score is not None and not any(_beats(other, cost, score) for other in points) for cost, score in points]


def _beats(other: tuple[float, float | None], cost: float, score: float) -> bool:
    other_cost, other_score = other
    if other_score is None or other_cost > cost or other_score < score - TIE * SCALE:
        return False
    return other_cost < cost or other_score > score + TIE * SCALE


def _divide(given: float, by: float) -> float | None:
    """Nothing where there is nothing to divide by, or so little that the answer has no end."""
    ratio = given / by if by else math.inf
    return ratio if math.isfinite(ratio) else None
