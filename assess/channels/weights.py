"""How much does each criterion count? Weights are at least 0 and sum to 1."""

import math
from collections.abc import Iterable, Mapping, Sequence

type Order = Sequence[str | Sequence[str]]
"""Names from the most to the least important; a list inside holds names of equal importance."""


def rank_order_centroid(order: Order) -> dict[str, float]:
    """Weights from a mere ranking: the k-th of n gets (1/k + 1/(k + 1) + ... + 1/n)/n, the mean of all that fit it.

    Names that tie share the mean of their ranks' weights.

    Raises:
        ValueError: a name stands in the ranking twice.
    Source: Barron and Barrett, Decision quality using ranked attribute weights, Management Science 42(11), 1996.
    """
    groups = split_ties(order)
    places = iter(find_centroid(sum(map(len, groups))))
    shared = [(group, [next(places) for _ in group]) for group in groups]
    return {name: math.fsum(worth) / len(worth) for group, worth in shared for name in group}


def find_centroid(n: int) -> list[float]:
    """The rank-order centroid of `n` ranks without ties, largest first."""
    return [math.fsum(1 / rank for rank in range(first, n + 1)) / n for first in range(1, n + 1)]


def split_ties(order: Order) -> list[tuple[str, ...]]:
    """The names of each rank.

    Raises:
        ValueError: a name stands in the ranking twice.
    """
    groups = [(rank,) if isinstance(rank, str) else tuple(rank) for rank in order]
    names = [name for group in groups for name in group]
    if len(set(names)) < len(names):
        raise ValueError("A ranking names each criterion once")
    return groups


def share_out(points: Mapping[str, float]) -> dict[str, float]:
    """Weights in proportion to `points` >= 0: points/sum.

    Raises:
        ValueError: none is above 0, or one is below.
    """
    total = math.fsum(points.values())
    if total <= 0 or min(points.values()) < 0:
        raise ValueError("Weights need points of 0 or more, one of them above 0")
    return {name: given / total for name, given in points.items()}


def share_equally(names: Iterable[str]) -> dict[str, float]:
    """The same weight for each of one or more names: 1/n."""
    return share_out(dict.fromkeys(names, 1.0))
