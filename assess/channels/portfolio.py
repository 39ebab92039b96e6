"""Which few channels together do all the jobs, within the money and the hours there are?

Channels that do different jobs beat those with the highest scores: a portfolio is judged by its jobs first.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import mul
from typing import NamedTuple

from assess.channels.channel import JOBS, MOST_POINTS, Channel
from assess.channels.score import TIE, is_gated
from assess.channels.weights import share_out

DIGITS = 9
"""Values and hours that differ only after so many decimals are level."""

type Work = tuple[int, tuple[float, ...]]


class Portfolio(NamedTuple):  # a tuple is made several times faster than a dataclass, and there may be 4095 of them
    """Channels run together, by their places in the list, and the jobs that one of them at least covers.

    `value` is the share, 0 to 1, of what could be done for the target customers. `over_cost` and `over_hours` say how
    far cost and hours lie above what there is; `feasible` is when neither does.
    """

    members: tuple[int, ...]
    covered: tuple[str, ...]
    value: float
    cost: float
    hours: float
    feasible: bool
    over_cost: float
    over_hours: float


class Subset(NamedTuple):
    """A set on the way: `jobs` has one bit for each job covered, `missed` the chance that no member does a job."""

    members: tuple[int, ...]
    jobs: int
    missed: tuple[float, ...]
    cost: float
    hours: float


def search(  # noqa: PLR0913 - the limits that the reader sets
    channels: Sequence[Channel],
    *,
    gate: float,
    jobs: Mapping[str, float],
    most: int,
    budget: float | None,
    capacity: float | None,
    cover: float,
) -> list[Portfolio]:
    """Every set of one to `most` channels that are not gated, the best first.

    Feasible ones precede. Then count the jobs covered (fit >= cover) among those with a weight above 0, the value,
    fewer hours, fewer channels and the order of the list. Value is the sum over the jobs of weight x (1 - product of
    (1 - reach x fit/4)), the weights of `jobs` made to sum to 1. What is unknown counts as nought, cost and hours
    included, so that a set may need more than it says.
    """
    weights = share_out(jobs)
    single = {at: _do_jobs(each, weights, cover) for at, each in enumerate(channels) if not is_gated(each, gate)}
    found = _list_sets(channels, single, most)
    return sorted(_judge(found, tuple(weights[job] for job in JOBS), budget, capacity), key=_order)


def choose(found: Sequence[Portfolio], *, budget: float | None, capacity: float | None) -> Portfolio | None:
    """The best feasible set of those that `search` found; the nearest where there is none; None where there is no set.

    Nearest is the least over_cost/budget + over_hours/capacity, then the least money over, then the least hours.
    """
    if not found or found[0].feasible:
        return found[0] if found else None
    return min(found, key=lambda each: _lack(each, budget, capacity))


def candidates_for(job: str, channels: Sequence[Channel], *, gate: float) -> list[int]:
    """The places of the channels that could do a job, best first: not gated, a fit above 0.

    They are ordered by reach x fit, unknown reach as nought; then by fit, fewer hours (unknown ones last) and the
    order of the list.
    """
    fits = [0.0 if is_gated(each, gate) else each.fit[job] or 0.0 for each in channels]
    able = [at for at, fit in enumerate(fits) if fit > 0]
    hours = [math.inf if each.hours is None else each.hours for each in channels]
    return sorted(able, key=lambda at: (-(channels[at].reach or 0.0) * fits[at], -fits[at], hours[at]))


def _do_jobs(channel: Channel, weights: Mapping[str, float], cover: float) -> Work:
    """The jobs that one channel covers, as bits, and the chance of each that it is missed."""
    reach = channel.reach or 0.0
    done = [weights[job] > 0 and (fit := channel.fit[job]) is not None and fit >= cover for job in JOBS]
    missed = tuple(1 - reach * (channel.fit[job] or 0.0) / MOST_POINTS for job in JOBS)
    return sum(covers << bit for bit, covers in enumerate(done)), missed


def _list_sets(channels: Sequence[Channel], single: Mapping[int, Work], most: int) -> list[Subset]:
    """Each channel joins all sets of those before it that have room, so every set costs one step."""
    found = [Subset((), 0, (1.0,) * len(JOBS), 0.0, 0.0)]
    for at, (jobs, missed) in single.items():
        cost, hours = channels[at].cost or 0.0, channels[at].hours or 0.0
        found += [
            Subset((*old[0], at), old[1] | jobs, tuple(map(mul, old[2], missed)), old[3] + cost, old[4] + hours)
            for old in found
            if len(old[0]) < most
        ]
    return found[1:]


def _judge(
    found: Iterable[Subset], weights: tuple[float, ...], budget: float | None, capacity: float | None
) -> Iterator[Portfolio]:
    covered = [tuple(job for bit, job in enumerate(JOBS) if jobs >> bit & 1) for jobs in range(1 << len(JOBS))]
    for members, jobs, missed, cost, hours in found:
        value = max(0.0, 1 - math.sumprod(weights, missed))
        over_cost, over_hours = _exceed(cost, budget), _exceed(hours, capacity)
        feasible = not over_cost and not over_hours
        yield Portfolio(members, covered[jobs], value, cost, hours, feasible, over_cost, over_hours)


def _exceed(spent: float, limit: float | None) -> float:
    """What is spent above the limit, none where only the last digits of a sum are."""
    return 0.0 if limit is None or spent <= limit * (1 + TIE) else spent - limit


def _order(found: Portfolio) -> tuple[bool, int, float, float, int, tuple[int, ...]]:
    members, covered, value, _, hours, feasible, _, _ = found
    return not feasible, -len(covered), -round(value, DIGITS), round(hours, DIGITS), len(members), members


def _lack(found: Portfolio, budget: float | None, capacity: float | None) -> tuple[float, float, float]:
    money, hours = found.over_cost, found.over_hours
    return _relate(money, budget) + _relate(hours, capacity), money, hours


def _relate(over: float, limit: float | None) -> float:
    if not over or limit is None:
        return 0.0
    return over / limit if limit else math.inf
