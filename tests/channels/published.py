"""How does the model of channel scoring work out what others have printed? The cases are in published.toml."""

from collections.abc import Callable, Sequence

from assess.channels import portfolio, robustness, weights
from assess.channels.channel import EVEN
from assess.channels.judgments import Completed, check, weigh
from assess.channels.score import score, value
from assess.channels.topsis import closeness
from tests.channels.samples import BUDGET, G2, LIMITS, SIX, TOLD, make_channel

GIVEN = weights.rank_order_centroid(SIX)
FOUR_POINTS = ("two_way", "personal", "measurable")


def read_judgments(matrix: str) -> tuple[list[str], Completed]:
    """The names, and how many times as much each is as the others, where that is told."""
    told = TOLD["judgments"][matrix]
    return list(told), [[told[row].get(column) for column in told] for row in told]


def make_judgments(upper: Sequence[float]) -> Completed:
    """Three criteria: the first over the second, over the third, the second over the third."""
    return [[1, upper[0], upper[1]], [None, 1, upper[2]], [None, None, 1]]


def _weight_in(*, matrix: str, name: str) -> float:
    names, judgments = read_judgments(matrix)
    return weigh(judgments)[names.index(name)]


def _lambda_of(judgments: Completed) -> float:
    found = check(judgments, weigh(judgments)).lambda_
    assert found is not None
    return found


def _ratio_of(judgments: Completed) -> float:
    found = check(judgments, weigh(judgments)).ratio
    assert found is not None
    return found


def _weighted_sum(*, points: list[float], most: float, weights: list[float]) -> float:
    """The score of a channel told on another scale, back on that scale."""
    told = {name: 4 * each / most for name, each in zip(FOUR_POINTS, points, strict=True)}
    named = dict(zip(FOUR_POINTS, weights, strict=True))
    found = score(make_channel(**told), named, jobs=EVEN, budget=None).value
    assert found is not None
    return most * found / 100


def _rank_order_centroid(*, n: int, rank: int, tied: int = 1) -> float:
    names = [str(each) for each in range(1, n + 1)]
    order = [*names[: rank - 1], names[rank - 1 : rank - 1 + tied], *names[rank - 1 + tied :]]
    return weights.rank_order_centroid(order)[str(rank)]


def _score(*, channel: str) -> float:
    found = score(G2[channel], GIVEN, jobs=EVEN, budget=BUDGET).value
    assert found is not None
    return found


def _find_portfolio(members: list[str]) -> portfolio.Portfolio:
    places = tuple(list(G2).index(name) for name in members)
    return next(each for each in portfolio.search(list(G2.values()), **LIMITS) if each.members == places)


def _list_values(names: Sequence[str]) -> list[list[float | None]]:
    return [[value(G2[name], criterion, BUDGET) for criterion in GIVEN] for name in names]


def _flip(*, criterion: str) -> float:
    flips = robustness.find_flip(GIVEN, _list_values(("phone", "site")), 0, 1)
    return next(flip.change for flip in flips if flip.criterion == criterion)


def _first_share(*, channel: str, draws: int) -> float:
    names = [name for name in G2 if name != "linkedin"]
    drawn = robustness.draw_weights(SIX, list(GIVEN), draws=draws, seed=1)
    return robustness.share_first(_list_values(names), drawn)[0][names.index(channel)]


FORMULAS: dict[str, Callable[..., float]] = {
    "weight_in": _weight_in,
    "lambda_in": lambda *, matrix: _lambda_of(read_judgments(matrix)[1]),
    "ratio_in": lambda *, matrix: _ratio_of(read_judgments(matrix)[1]),
    "weight": lambda *, upper, at: weigh(make_judgments(upper))[at],
    "eigenvalue": lambda *, upper: _lambda_of(make_judgments(upper)),
    "ratio": lambda *, upper: _ratio_of(make_judgments(upper)),
    "closeness": lambda *, matrix, weights, at: closeness(matrix, weights)[at],
    "weighted_sum": _weighted_sum,
    "rank_order_centroid": _rank_order_centroid,
    "score": _score,
    "portfolio_value": lambda *, members: _find_portfolio(members).value,
    "jobs_covered": lambda *, members: len(_find_portfolio(members).covered),
    "over_cost": lambda *, members: _find_portfolio(members).over_cost,
    "over_hours": lambda *, members: _find_portfolio(members).over_hours,
    "flip": _flip,
    "first_share": _first_share,
}
