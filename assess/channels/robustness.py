"""Would the first channel still be first if the weights were other than the reader thinks?

A weight is hard to name. Thousands of seeded ones, each as likely as any other, tell how often a channel comes out
first; the flip tells how far one weight must move until the second draws level.
"""

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from assess.channels.score import TIE
from assess.channels.weights import Order, split_ties

DRAWS = 5000

type Weights = tuple[float, ...]
type Row = Sequence[float | None]
"""The values of one channel, criterion by criterion, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Flip:
    """What must be added to the weight of one criterion for the second channel to draw level with the first."""

    criterion: str
    change: float


def draw_weights(order: Order | None, names: Sequence[str], *, draws: int = DRAWS, seed: int = 1) -> list[Weights]:
    """Weights in the order of `names`, uniform over all that are at least 0 and sum to 1.

    With an `order` they are uniform over those that respect it, and names that tie share the mean of their places,
    so that the mean of all draws is the rank-order centroid.

    Raises:
        ValueError: the order names other criteria than `names`, or one twice.
    Source: Devroye, Non-Uniform Random Variate Generation, 1986, chapter V (spacings of sorted uniforms).
    """
    groups = [(name,) for name in sorted(names)] if order is None else split_ties(order)
    ranked = [name for group in groups for name in group]
    if sorted(ranked) != sorted(names):
        raise ValueError("A ranking names all criteria and no other")
    drawn = _draw_simplex(len(ranked), draws, seed, ordered=order is not None)
    if len(groups) < len(ranked):
        drawn = [_level(each, groups) for each in drawn]
    places = [ranked.index(name) for name in names]
    return [tuple([each[at] for at in places]) for each in drawn]


def share_first(values: Sequence[Row], draws: Sequence[Weights]) -> tuple[list[float], list[float]]:
    """Of all draws, the share in which each channel comes first, and in which it is one of the first two.

    Channels that are level share the place, so that the first shares sum to 1. What is unknown is left out and the
    weights of the rest sum to 1 again, as in the score; a channel of which nothing with a weight is known is last.
    """
    first, upper = [0.0] * len(values), [0.0] * len(values)
    for scores in zip(*(_rate(row, draws) for row in values), strict=True):
        leaders = _find_level(scores, max(scores))
        for at in leaders:
            first[at] += 1 / len(leaders)
            upper[at] += min(1.0, 2 / len(leaders))
        if len(leaders) == 1 < len(scores):
            seconds = _find_level(scores, max(score for at, score in enumerate(scores) if at != leaders[0]))
            for at in seconds:
                upper[at] += 1 / len(seconds)
    return [each / len(draws) for each in first], [each / len(draws) for each in upper]


def find_flip(weights: Mapping[str, float], values: Sequence[Row], first: int, second: int) -> list[Flip]:
    """For each criterion that can do it, the change of its weight that draws `second` level with `first`.

    The other weights keep their proportions and all sum to 1; the smallest change comes first. `values` has its
    columns in the order of `weights`. What is unknown is left out, as in the score; where one of the two has no score
    there is no flip. A criterion that has all the weight cannot change, as the others have no proportions.
    """
    shares = list(weights.values())
    one, other = values[first], values[second]
    changes = {name: _find_change(shares, at, one, other) for at, name in enumerate(weights)}
    flips = [Flip(name, change) for name, change in changes.items() if change is not None]
    return sorted(flips, key=lambda flip: (round(abs(flip.change), 12), flip.criterion))


@lru_cache(maxsize=4)  # the reader changes one input at a time: the draws stand
def _draw_simplex(n: int, draws: int, seed: int, *, ordered: bool) -> list[Weights]:
    """The gaps that n - 1 uniform numbers leave between 0 and 1; largest first where `ordered`."""
    chance = random.Random(seed).random  # noqa: S311 - chance for a model, not for a secret
    cuts = (sorted([chance() for _ in range(n - 1)]) for _ in range(draws))
    gaps = ([after - before for before, after in pairwise((0.0, *each, 1.0))] for each in cuts)
    return [tuple(sorted(each, reverse=True) if ordered else each) for each in gaps]


def _level(places: Weights, groups: Sequence[tuple[str, ...]]) -> Weights:
    """Give all members of a tie the mean of their places."""
    left = iter(places)
    shared = [[next(left) for _ in group] for group in groups]
    return tuple(sum(each) / len(each) for each in shared for _ in each)


def _rate(row: Row, draws: Sequence[Weights]) -> list[float]:
    told = tuple(0.0 if value is None else float(value) for value in row)
    rated = [math.sumprod(told, weights) for weights in draws]
    if None not in row:
        return rated
    known = tuple(float(value is not None) for value in row)
    parts = (math.sumprod(known, weights) for weights in draws)
    return [points / part if part > 0 else -1.0 for points, part in zip(rated, parts, strict=True)]


def _find_level(scores: Sequence[float], best: float) -> list[int]:
    """The places of those level with the best, whoever is better than that left aside."""
    return [at for at, score in enumerate(scores) if abs(score - best) < TIE]


def _find_change(weights: Sequence[float], at: int, one: Row, other: Row) -> float | None:
    """The root nearest to the weight as it is, of the equation that the two scores are the same.

    With t the weight of the criterion, a score is (t v + (1 - t) vs)/(t k + (1 - t) ks): v its value, vs the sum of the
    other weighted values, k and ks 1 or less by what is known of it and of them.
    """
    rest = math.fsum(weights[:at]) + math.fsum(weights[at + 1 :])
    if rest <= 0:
        return None
    (v, k, vs, ks), (u, h, us, hs) = (_split(weights, at, row, rest) for row in (one, other))
    alone, mixed, without = v * h - u * k, v * hs + vs * h - u * ks - us * k, vs * hs - us * ks

    def know(t: float) -> float:
        """Both denominators; where one is nothing, so is the score."""
        return (t * k + (1 - t) * ks) * (t * h + (1 - t) * hs)

    now = weights[at]
    ahead = alone * now * now + mixed * now * (1 - now) + without * (1 - now) * (1 - now)
    if know(now) <= TIE:
        return None
    if abs(ahead) < TIE * know(now):
        return 0.0
    roots = solve_square(alone - mixed + without, mixed - 2 * without, without)
    legal = [min(1.0, max(0.0, root)) for root in roots if -TIE <= root <= 1 + TIE]
    return min((root - now for root in legal if know(root) > TIE), key=abs, default=None)


def _split(weights: Sequence[float], at: int, row: Row, rest: float) -> tuple[float, float, float, float]:
    """Value and knowledge of one criterion, and the same of all others, their weights made to sum to 1."""
    others = [(weight, value) for place, (weight, value) in enumerate(zip(weights, row, strict=True)) if place != at]
    told = [(weight / rest, value) for weight, value in others if value is not None]
    own = row[at]
    values, known = math.fsum(weight * value for weight, value in told), math.fsum(weight for weight, _ in told)
    return own or 0.0, float(own is not None), values, known


def solve_square(a: float, b: float, c: float) -> list[float]:
    """The real roots of a x^2 + b x + c, exact however small `a` is."""
    under = b * b - 4 * a * c
    if under < 0:
        return []
    half = -(b + math.copysign(math.sqrt(under), b)) / 2
    return [over / below for over, below in ((half, a), (c, half)) if below]
