"""Which figures answer the reader? Those of the whole, and a row for each channel."""

from typing import Any

from assess.channels import money
from assess.channels.study import Study
from assess.report import Metric


def measure(study: Study, *, quick: bool) -> list[Metric]:
    """Work out every figure of the whole."""
    return [*measure_portfolio(study), *measure_surety(study, quick=quick), *measure_weights(study)]


def measure_portfolio(study: Study) -> list[Metric]:
    """Work out what the chosen channels do together, and what that takes."""
    chosen = study.portfolio
    units = {
        "jobs": "count",
        "value": "share",
        "cost": "money",
        "hours": "hours",
        "over_cost": "money",
        "over_hours": "hours",
    }
    told: dict[str, float | None] = dict.fromkeys(units)
    if chosen:
        told = {name: getattr(chosen, name, None) for name in units} | {"jobs": len(chosen.covered)}
    return [_name(f"portfolio.{name}", told[name], unit, missing="gated") for name, unit in units.items()]


def measure_surety(study: Study, *, quick: bool) -> list[Metric]:
    """Work out how sure the first place is."""
    raced = len(study.best) > 1
    share = None if quick or not study.best else study.shares[0][study.best[0]]
    flip = abs(study.flips[0].change) if study.flips else None
    score = study.scores[study.best[0]].value if study.best else None
    return [
        _name("first_score", score, "score", missing="gated" if not study.best else "unknown"),
        _name("first_share", share, "share", missing="refining" if quick and study.best else "gated"),
        _name("flip", flip, "points", missing="no_flip" if raced else "no_race"),
        _name("tau", study.tau, "ratio", missing="no_race" if not raced else "level"),
    ]


def measure_weights(study: Study) -> list[Metric]:
    """Tell the weights, and how far judgments agree where they were made."""
    told = [_name(f"weight.{name}", weight, "share") for name, weight in study.weights.items()]
    if study.consistency is None:
        return told
    agreed = study.consistency
    return [
        *told,
        _name("consistency", agreed.ratio, "number", missing="incomplete"),
        _name("lambda", agreed.lambda_, "number", missing="incomplete"),
        _name("consistency_after", agreed.ratio_after, "number", missing="nothing_to_mend"),
    ]


def _name(name: str, value: float | None, unit: str, *, missing: str = "unknown") -> Metric:
    return Metric(id=name, value=value, unit=unit, why=missing if value is None else None)


def tell_rows(study: Study, *, quick: bool) -> list[dict[str, Any]]:
    """Tell each channel's figures, in the order in which the reader listed them."""
    return [tell_row(study, at, quick=quick) for at in range(len(study.channels))]


def tell_row(study: Study, at: int, *, quick: bool) -> dict[str, Any]:
    """Tell one channel's figures; shares wait for the draws."""
    channel, score = study.channels[at], study.scores[at]
    first, upper = (None, None) if quick else (shares[at] for shares in study.shares)
    return {
        "name": channel.name,
        "rank": study.ranks[at],
        "score": score.value,
        "low": score.low,
        "high": score.high,
        "gated": study.gated[at],
        "topsis": study.second_opinion[at],
        "first_share": first,
        "top_share": upper,
        "value_for_money": money.score_per_cost(score=score.value, cost=channel.cost),
        "cost_per_point": money.cost_per_result(cost=channel.cost, results=score.value),
        "cost_per_result": money.cost_per_result(cost=channel.cost, results=channel.results),
        "free": channel.cost == 0,
        "front": study.front[at],
        "chosen": study.portfolio is not None and at in study.portfolio.members,
    }


def list_figures(study: Study, *, quick: bool) -> dict[str, Any]:
    """Name what the texts speak of, beside inputs and metrics."""
    first, second = (*study.name(study.best[:2]), "", "")[:2]
    favourite = None if quick else find_favourite(study)
    worst = study.consistency.worst if study.consistency else None
    names = list(study.weights)
    return {
        "first": first,
        "second": second,
        "first_score": study.scores[study.best[0]].value if study.best else None,
        "second_score": study.scores[study.best[1]].value if len(study.best) > 1 else None,
        "members": study.name(study.portfolio.members) if study.portfolio else [],
        "covered": list(study.portfolio.covered) if study.portfolio else [],
        "gated_names": study.name([at for at, gated in enumerate(study.gated) if gated]),
        "unknown_names": [channel.name for channel in study.channels if channel.reach is None],
        "flip_criterion": study.flips[0].criterion if study.flips else None,
        "flip_change": study.flips[0].change if study.flips else None,
        "criteria_count": len(names),
        "worst_row": names[worst.row] if worst else None,
        "worst_column": names[worst.column] if worst else None,
        "worst_given": worst.given if worst else None,
        "worst_mend": worst.mend if worst else None,
        "favourite": "" if favourite is None else study.channels[favourite].name,
        "favourite_share": None if favourite is None else study.shares[0][favourite],
        "flip_way": "up" if study.flips and study.flips[0].change > 0 else "down",
    }


def find_favourite(study: Study) -> int | None:
    """Return the place of the channel that comes first most often under other weights; the one that leads, if level."""
    return max(study.best, key=lambda at: (study.shares[0][at], -study.ranks[at]), default=None)
