"""How was it worked out? Which steps are shown for this way of weighing."""

from typing import Any

from assess.channels.channel import JOBS, MOST_POINTS
from assess.channels.judgments import RANDOM_INDEX
from assess.channels.robustness import DRAWS
from assess.channels.study import Study
from assess.report import Step


def choose_steps(study: Study) -> tuple[Step, ...]:
    """Choose the steps that these inputs go through."""
    steps = [
        (choose_weighing(study), f"weight.{find_leader(study)}", True),
        ("consistency", "consistency", study.consistency is not None),
        ("score", "first_score", bool(study.best) and study.scores[study.best[0]].value is not None),
        ("portfolio", "portfolio.value", study.portfolio is not None),
        ("first_share", "first_share", bool(study.best)),
        ("flip", "flip", bool(study.flips)),
        ("tau", "tau", study.tau is not None),
    ]
    return tuple(Step(id=name, metric=metric) for name, metric, shown in steps if shown)


def find_leader(study: Study) -> str:
    """Return the criterion with the greatest weight."""
    return max(study.weights, key=lambda name: study.weights[name])


def choose_weighing(study: Study) -> str:
    """Choose the words for how weights came about."""
    way = study.inputs["weights.by"]
    return "weights_tied" if way == "rank" and not isinstance(study.order[0], str) else f"weights_{way}"


def list_step_figures(study: Study, *, quick: bool) -> dict[str, Any]:
    """Name the figures that formulas speak of."""
    given = study.inputs["weights.points"] or study.inputs["weights.shares"] or study.weights
    count = len(study.weights)
    share = None if quick or not study.best else study.shares[0][study.best[0]]
    return {
        "fractions": list(range(1, count + 1)),
        "weights": list(study.weights.values()),
        "leader_given": given[find_leader(study)],
        "all_given": list(given.values()),
        "random_index": RANDOM_INDEX[count - 1],
        "first_terms": list_score_terms(study, study.best[0]) if study.best else [],
        "job_terms": list_job_terms(study),
        "wins": None if share is None else share * DRAWS,
        "draws": DRAWS,
    }


def list_score_terms(study: Study, at: int) -> list[tuple[float, float]]:
    """Pair the weights with the values of one channel; what is unknown is left out, and the rest weighs more."""
    known = [
        (weight, value)
        for weight, value in zip(study.weights.values(), study.values[at], strict=True)
        if value is not None
    ]
    total = sum(weight for weight, _ in known)
    return [(weight / total, value) for weight, value in known] if total else []


def list_job_terms(study: Study) -> list[tuple[float, float]]:
    """Pair the weight of each job with the share of customers for whom the chosen channels do it."""
    members = study.portfolio.members if study.portfolio else ()
    terms = []
    for job in JOBS:
        missed = 1.0
        for at in members:
            channel = study.channels[at]
            missed *= 1 - (channel.reach or 0.0) * (channel.fit[job] or 0.0) / MOST_POINTS
        terms.append((study.jobs[job], 1 - missed))
    return terms
