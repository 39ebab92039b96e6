"""Which retention curve would most likely have left these survivors?

Source: Fader and Hardie, How to project customer retention, Journal of Interactive Marketing 21, 2007, appendix B.
"""

import math
from itertools import pairwise

from assess.retention.curve import BetaGeometric, Constant, Curve

ROUNDS = 200
LARGEST = 1e6
"""A sum of shapes beyond this is a constant rate in all but name."""


def log_likelihood(*, a: float, b: float, survivors: list[float]) -> float:
    """Sum of n_t ln P(t) over those lost at renewal t, plus n ln S(T) for those left at the end.

    `survivors` counts who is there before the first renewal and after each one. Written by renewal: of R at risk
    K stayed and L left, which adds K ln(b + t - 1) + L ln a - R ln(a + b + t - 1). Both shapes are above 0.
    """
    return math.fsum(
        stayed * math.log(b + t) + (risk - stayed) * math.log(a) - risk * math.log(a + b + t)
        for t, (risk, stayed) in enumerate(pairwise(survivors))
    )


def fit(survivors: list[float]) -> Curve:
    """The curve that makes `survivors` most likely; `Constant` where the rate does not rise with age.

    Raises:
        ValueError: fewer than two renewals, a count below 0 or one that rises.
    """
    pairs = list(pairwise(survivors))
    if len(pairs) < 2 or any(stayed < 0 or stayed > risk for risk, stayed in pairs):  # noqa: PLR2004 - two shapes
        raise ValueError("A curve needs the count at the start and after two or more renewals, never rising")
    pooled = math.fsum(survivors[1:]) / math.fsum(survivors[:-1])
    if not 0 < pooled < 1:
        return Constant(pooled)
    a, b = _climb(1 - pooled, pooled, survivors)
    return BetaGeometric(b / (a + b), a + b) if a + b < LARGEST else Constant(pooled)


def _climb(a: float, b: float, survivors: list[float]) -> tuple[float, float]:
    """Newton's method on (ln a, ln b), each step halved until it climbs."""
    here = log_likelihood(a=a, b=b, survivors=survivors)
    for _ in range(ROUNDS):
        up, right = _find_step(a, b, survivors)
        size = min(1.0, 2 / max(abs(up), abs(right), 1e-300))
        there = -math.inf
        while size > 1e-9 and there <= here:  # noqa: PLR2004 - a step this small is no step
            move = a * math.exp(size * up), b * math.exp(size * right)
            there = log_likelihood(a=move[0], b=move[1], survivors=survivors)
            size /= 2
        if there <= here or sum(move) > LARGEST:
            return (a, b) if there <= here else move
        (a, b), here = move, there
    return a, b


def _find_step(a: float, b: float, survivors: list[float]) -> tuple[float, float]:
    """Newton's step in (ln a, ln b), or the gradient where the surface does not bend down."""
    terms = [(risk, stayed, b + t, a + b + t) for t, (risk, stayed) in enumerate(pairwise(survivors))]
    lost = survivors[0] - survivors[-1]
    common = math.fsum(risk / c for risk, _, _, c in terms)
    bend = math.fsum(risk / (c * c) for risk, _, _, c in terms)
    slope_a = lost - a * common
    slope_b = b * (math.fsum(stayed / k for _, stayed, k, _ in terms) - common)
    aa = -a * common + a * a * bend
    bb = slope_b + b * b * (bend - math.fsum(stayed / (k * k) for _, stayed, k, _ in terms))
    ab = a * b * bend
    det = aa * bb - ab * ab
    if aa >= 0 or det <= 0:
        scale = max(abs(slope_a), abs(slope_b), 1e-300)
        return slope_a / scale, slope_b / scale
    return (ab * slope_b - bb * slope_a) / det, (ab * slope_a - aa * slope_b) / det
