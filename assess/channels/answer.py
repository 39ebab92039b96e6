"""How do the reader's channels become a report? The models are asked, and what they say is named and set in order."""

from typing import Any

from assess.channels.advice import advise
from assess.channels.charts import draw_charts
from assess.channels.measures import find_favourite, list_figures, measure, tell_rows
from assess.channels.steps import choose_steps, list_step_figures
from assess.channels.study import Study
from assess.channels.tables import list_tables
from assess.report import Report
from assess.tool import Inputs

VERSION = "1"  # rises when the same inputs would give another answer
LEADING = ("portfolio.jobs", "portfolio.value", "first_share", "flip")
AGREED = 0.1  # consistency ratios up to here are commonly accepted; Saaty, 2008
CONFUSED = 0.2  # beyond it a ranking tells more than such judgments
COMPARABLE = 7  # criteria that people can still compare in pairs; Saaty and Ozdemir, 2003


def answer(inputs: Inputs) -> Report:
    """Answer the reader: which few channels to run for these customers, and how sure that is."""
    return _report(Study(inputs), quick=False)


def hint(inputs: Inputs) -> Report:
    """Answer at once, without the thousands of other weights."""
    return _report(Study(inputs), quick=True)


def _report(study: Study, *, quick: bool) -> Report:
    metrics = {metric.id: metric for metric in measure(study, quick=quick)}
    told = {name.replace(".", "_"): metric.value for name, metric in metrics.items()}
    figures = study.inputs | list_figures(study, quick=quick) | list_step_figures(study, quick=quick) | told
    return Report(
        tool="channels",
        version=VERSION,
        inputs=study.inputs,
        headline=choose_headline(study),
        leading=LEADING,
        metrics=metrics,
        steps=choose_steps(study),
        tables=list_tables(study, quick=quick),
        charts=draw_charts(study, quick=quick),
        advice=advise(study, quick=quick),
        warnings=choose_warnings(study, quick=quick),
        assumptions=choose_assumptions(study),
        figures=figures,
        facts=tell_facts(study, quick=quick),
        refining=quick,
    )


def choose_headline(study: Study) -> str:
    """Choose the sentence that stands first."""
    chosen = study.portfolio
    if chosen is None:
        return "headline.gated"
    if not chosen.feasible:
        return "headline.infeasible"
    if not chosen.covered:
        return "headline.idle"
    if len(chosen.members) == 1:
        return "headline.single"
    return "headline.with_best" if study.best[0] in chosen.members else "headline.without_best"


def choose_warnings(study: Study, *, quick: bool) -> tuple[str, ...]:
    """Say what the figures alone do not tell."""
    agreed = study.consistency.ratio if study.consistency else None
    confused = study.inputs["weights.by"] == "pairwise" and (
        len(study.inputs["criteria"]) > COMPARABLE or (agreed is not None and agreed > CONFUSED)
    )
    members = study.portfolio.members if study.portfolio else ()
    told = {
        "gated": any(study.gated) and bool(study.open),
        "one_open": len(study.open) == 1,
        "tie": len(study.best) > 1 and study.ranks[study.best[0]] == study.ranks[study.best[1]],
        "other_first": not quick and find_favourite(study) not in (None, *study.best[:1]),
        "unknown_reach": any(study.channels[at].reach is None for at in study.open),
        "unknown_effort": any(None in (study.channels[at].cost, study.channels[at].hours) for at in members),
        "no_limits": study.inputs["budget"] is None and study.inputs["capacity"] is None,
        "inconsistent": agreed is not None and agreed > AGREED,
        "rank_instead": confused,
        "incomplete": study.consistency is not None and study.consistency.lambda_ is None,
    }
    return tuple(name for name, holds in told.items() if holds)


def choose_assumptions(study: Study) -> tuple[str, ...]:
    """List what the figures take for granted."""
    pairwise = study.inputs["weights.by"] == "pairwise"
    drawn = "draws_free" if study.implied_order is None else "draws"
    unknown = any(value is None for row in study.values for value in row)
    return (
        "anchors",
        "independent",
        "reach",
        "hours",
        drawn,
        *(["unknown"] if unknown else []),
        *(["judges"] if pairwise else []),
        "words",
    )


def tell_facts(study: Study, *, quick: bool) -> dict[str, Any]:
    """Tell programs what stands in tables for people: a row a channel, and the portfolio."""
    chosen = study.portfolio
    told = chosen and {
        "names": study.name(chosen.members),
        "covered": list(chosen.covered),
        "value": chosen.value,
        "feasible": chosen.feasible,
        "cost": chosen.cost,
        "hours": chosen.hours,
        "over_cost": chosen.over_cost,
        "over_hours": chosen.over_hours,
    }
    return {"rows": tell_rows(study, quick=quick), "portfolio": told}
