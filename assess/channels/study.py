"""What comes out for these channels? Every model is asked once, and what it says is kept together."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from assess.channels import judgments, money, portfolio, robustness, score, topsis, weights
from assess.channels.channel import JOBS, Channel
from assess.channels.judgments import Consistency
from assess.channels.portfolio import Portfolio
from assess.channels.robustness import Flip
from assess.channels.score import Score
from assess.tool import Inputs

UNKNOWN = 0.5  # where the second opinion needs a number and nobody knows one, the middle of the scale


@dataclass(frozen=True)
class Study:
    """The reader's channels, seen through every model; what is not asked for is not worked out."""

    inputs: Inputs

    @cached_property
    def channels(self) -> list[Channel]:
        """The channels as the models know them."""
        return [make_channel(row) for row in self.inputs["channels"]]

    @cached_property
    def jobs(self) -> dict[str, float]:
        """How much each job counts; they sum to 1."""
        return weights.share_out({job: self.inputs[f"jobs.{job}"] for job in JOBS})

    @cached_property
    def matrix(self) -> judgments.Completed:
        """What all judges together say of each pair."""
        return judgments.merge(self.inputs["weights.matrices"])

    @cached_property
    def weights(self) -> dict[str, float]:
        """The weight of each criterion, by the way that the reader chose."""
        names = self.inputs["criteria"]
        match self.inputs["weights.by"]:
            case "rank":
                given = weights.rank_order_centroid(self.order)
            case "swing":
                given = weights.share_out(self.inputs["weights.points"])
            case "share":
                given = weights.share_out(self.inputs["weights.shares"])
            case "pairwise":
                given = dict(zip(names, judgments.weigh(self.matrix), strict=True))
            case _:
                given = weights.share_equally(names)
        return {name: given[name] for name in names}

    @property
    def order(self) -> list[str | list[str]]:
        """The ranking that the reader gave."""
        return self.inputs["weights.order"] or list(self.inputs["criteria"])

    @cached_property
    def implied_order(self) -> list[str | list[str]] | None:
        """The ranking that random weights respect: the given one, the one that the weights imply, or none at all."""
        if self.inputs["weights.by"] == "equal":
            return None
        return self.order if self.inputs["weights.by"] == "rank" else rank_weights(self.weights)

    @cached_property
    def consistency(self) -> Consistency | None:
        """How far judgments agree, where there are any."""
        pairwise = self.inputs["weights.by"] == "pairwise"
        return judgments.check(self.matrix, list(self.weights.values())) if pairwise else None

    @cached_property
    def values(self) -> list[list[float | None]]:
        """How well each channel meets each criterion, 0 to 1."""
        budget = self.inputs["budget"]
        return [
            [score.value(channel, name, budget, jobs=self.jobs) for name in self.weights] for channel in self.channels
        ]

    @cached_property
    def scores(self) -> list[Score]:
        """The score of each channel, 0 to 100."""
        budget = self.inputs["budget"]
        return [score.score(channel, self.weights, jobs=self.jobs, budget=budget) for channel in self.channels]

    @cached_property
    def gated(self) -> list[bool]:
        """Which channels hardly reach the target customers."""
        return [score.is_gated(channel, self.inputs["gate"]) for channel in self.channels]

    @cached_property
    def open(self) -> list[int]:
        """The places of the channels that are not gated."""
        return [at for at, gated in enumerate(self.gated) if not gated]

    @cached_property
    def ranks(self) -> list[int]:
        """The rank of each channel, from 1; those who are level share one."""
        return score.rank([each.value for each in self.scores], self.gated)

    @cached_property
    def best(self) -> list[int]:
        """The places of the channels that are not gated, by rank and then as listed."""
        return sorted(self.open, key=lambda at: self.ranks[at])

    @cached_property
    def second_opinion(self) -> list[float | None]:
        """TOPSIS closeness of each channel that is not gated."""
        rows = [[UNKNOWN if value is None else value for value in self.values[at]] for at in self.open]
        found = dict(zip(self.open, topsis.closeness(rows, list(self.weights.values())) if rows else (), strict=True))
        return [found.get(at) for at in range(len(self.channels))]

    @cached_property
    def tau(self) -> float | None:
        """How far score and second opinion rank alike."""
        told = [at for at in self.open if self.scores[at].value is not None]
        scores = [self.scores[at].value or 0.0 for at in told]
        return topsis.kendall_tau(scores, [self.second_opinion[at] or 0.0 for at in told])

    @cached_property
    def portfolio(self) -> Portfolio | None:
        """The few channels to run together."""
        return portfolio.choose(self.portfolios, budget=self.limits["budget"], capacity=self.limits["capacity"])

    @cached_property
    def portfolios(self) -> list[Portfolio]:
        """Every set of channels, the best first."""
        return portfolio.search(self.channels, **self.limits)

    @property
    def limits(self) -> dict[str, Any]:
        """What a set of channels must keep within."""
        same = ("gate", "budget", "capacity", "most", "cover")
        return {name: self.inputs[name] for name in same} | {"jobs": self.jobs}

    @cached_property
    def shares(self) -> tuple[list[float], list[float]]:
        """Over thousands of other weights, how often each channel comes first, and among the first two."""
        drawn = robustness.draw_weights(self.implied_order, list(self.weights), seed=self.inputs["seed"])
        found = robustness.share_first([self.values[at] for at in self.open], drawn) if self.open else ([], [])
        spread = [dict(zip(self.open, shares, strict=True)) for shares in found]
        first, upper = ([share.get(at, 0.0) for at in range(len(self.channels))] for share in spread)
        return first, upper

    @cached_property
    def flips(self) -> list[Flip]:
        """The weights that would draw the second level with the first, the smallest change first."""
        if len(self.best) < 2 or self.scores[self.best[1]].value is None:  # noqa: PLR2004 a first and a second
            return []
        return robustness.find_flip(self.weights, self.values, *self.best[:2])

    @cached_property
    def front(self) -> list[bool]:
        """Which channels no other beats on score and cost at once; gated ones and unknown costs stand aside."""
        told = [at for at in self.open if self.channels[at].cost is not None]
        costs = [self.channels[at].cost or 0.0 for at in told]
        found = dict(zip(told, money.find_front(costs, [self.scores[at].value for at in told]), strict=True))
        return [found.get(at, False) for at in range(len(self.channels))]

    def name(self, places: Sequence[int]) -> list[str]:
        """Name the channels at these places."""
        return [self.channels[at].name for at in places]


def make_channel(row: dict[str, Any]) -> Channel:
    """Take a row of the reader's table for a channel."""
    plain = {name: value for name, value in row.items() if not name.startswith("fit.")}
    texts = {name: row[name] or "" for name in ("name", "platform", "path")}
    return Channel(**(plain | texts), fit={job: row[f"fit.{job}"] for job in JOBS})


def rank_weights(given: dict[str, float]) -> list[str | list[str]]:
    """Tell the ranking that weights imply; equal ones stand level."""
    levels: dict[float, list[str]] = {}
    for name, weight in given.items():
        levels.setdefault(round(weight, 9), []).append(name)
    return [level[0] if len(level) == 1 else level for _, level in sorted(levels.items(), reverse=True)]
