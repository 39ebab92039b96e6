"""How well does a channel answer the criteria, whatever the other channels are?

Every criterion has fixed ends, so a channel that comes or goes never moves the score of another.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assess.channels.channel import EVEN, JOBS, MOST_POINTS, Channel

SCALE = 100.0

TIE = 1e-9
"""Scores closer than this share of their scale are level."""


@dataclass(frozen=True, slots=True)
class Score:
    """Points from 0 to 100: unknowns at their worst, left out, at their best; low <= value <= high.

    `value` is None where nothing is known. `parts` are the points each criterion brings, None for one that is left
    out; they sum to `value`.
    """

    low: float
    value: float | None
    high: float
    parts: dict[str, float | None]


def value(
    channel: Channel, criterion: str, budget: float | None = None, *, jobs: Mapping[str, float] = EVEN
) -> float | None:
    """How well the channel meets one criterion, 0 to 1; None where that is unknown.

    Points are divided by 4 and reach is taken as it is. Fit is the mean over the jobs that are known, weighted by
    `jobs`, divided by 4. Cost is 1 - cost/budget and at least 0.

    Raises:
        ValueError: "budget", as cost has no other end.
    """
    if criterion == "cost":
        return _spare(channel.cost, budget)
    if criterion == "fit":
        return _average(channel.fit, jobs)
    told: float | None = getattr(channel, criterion)
    return told if told is None or criterion == "reach" else told / MOST_POINTS


def bound(
    channel: Channel, criterion: str, budget: float | None = None, *, jobs: Mapping[str, float] = EVEN
) -> tuple[float, float]:
    """The least and the most that `value` can be, once what is unknown becomes known."""
    if criterion == "fit":
        ends = [{job: end if (told := channel.fit[job]) is None else told for job in JOBS} for end in (0, MOST_POINTS)]
        low, high = (_average(fit, jobs) for fit in ends)
    else:
        low = high = value(channel, criterion, budget, jobs=jobs)
    return 0.0 if low is None else low, 1.0 if high is None else high


def score(channel: Channel, weights: Mapping[str, float], *, jobs: Mapping[str, float], budget: float | None) -> Score:
    """100 x sum of weight x value, with the range that the unknowns leave open.

    `weights` sum to 1. For `value` and `parts` the criteria that are unknown are left out and the weights of the
    others made to sum to 1 again.

    Raises:
        ValueError: "budget", where cost is a criterion and there is none.
    """
    values = {criterion: value(channel, criterion, budget, jobs=jobs) for criterion in weights}
    ends = {criterion: bound(channel, criterion, budget, jobs=jobs) for criterion in weights}
    low, high = (_limit(weights[name] * ends[name][side] for name in weights) for side in (0, 1))
    known = math.fsum(weights[name] for name in weights if values[name] is not None)
    parts = {name: _share(weights[name], values[name], known) for name in weights}
    middle = _limit(part / SCALE for part in parts.values() if part is not None) if known > 0 else None
    return Score(low, None if middle is None else min(max(low, middle), high), high, parts)


def is_gated(channel: Channel, gate: float) -> bool:
    """Tell whether too few target customers are there for the channel to be one of theirs: reach < gate."""
    return channel.reach is not None and channel.reach < gate


def rank(scores: Sequence[float | None], gated: Sequence[bool]) -> list[int]:
    """Places from 1 on, highest score first: 1, 1, 3 where the first two are level.

    The gated follow after all others, ranked among themselves; within both, what has no score comes last.
    """
    classes = [(shut, points is None) for shut, points in zip(gated, scores, strict=True)]
    keys = [(*kind, -(points or 0.0)) for kind, points in zip(classes, scores, strict=True)]
    order = sorted(range(len(keys)), key=keys.__getitem__)
    places = [1] * len(order)
    for place, (before, here) in enumerate(pairwise(order), start=2):
        level = classes[before] == classes[here] and keys[here][2] - keys[before][2] < TIE * SCALE
        places[here] = places[before] if level else place
    return places


def _spare(cost: float | None, budget: float | None) -> float | None:
    if budget is None:
        raise ValueError("budget")
    if cost is None:
        return None
    return 1 - cost / budget if cost < budget else float(cost <= 0)


def _average(fit: Mapping[str, float | None], jobs: Mapping[str, float]) -> float | None:
    known = [(jobs[job], points) for job in JOBS if (points := fit[job]) is not None]
    total = math.fsum(weight for weight, _ in known)
    if total <= 0:
        return None
    return min(1.0, math.fsum(weight * points for weight, points in known) / (MOST_POINTS * total))


def _share(weight: float, worth: float | None, known: float) -> float | None:
    return None if worth is None or known <= 0 else SCALE * weight * worth / known


def _limit(shares: Iterable[float]) -> float:
    """On the scale, whatever the last digit of a sum says."""
    return min(SCALE, SCALE * math.fsum(shares))
