"""Which tables set the channels, and the sets of them, side by side?"""

from assess.channels.measures import tell_row
from assess.channels.study import Study
from assess.report import Column, Table

SHOWN = 5  # so many sets of channels
UNITS = {
    "name": "given",
    "rank": "ordinal",
    "score": "score",
    "low": "score",
    "high": "score",
    "topsis": "decimal",
    "first_share": "share",
    "top_share": "share",
    "front": "flag",
    "cost_per_point": "price",
    "cost_per_result": "price",
}


def list_tables(study: Study, *, quick: bool) -> tuple[Table, ...]:
    """List them: the channels as they are ranked, and the best sets."""
    return (list_channels(study, quick=quick), list_sets(study))


def list_channels(study: Study, *, quick: bool) -> Table:
    """List the channels, the first one first; gated ones at the end."""
    sure = all(score.low == score.high for score in study.scores)
    units = {name: unit for name, unit in UNITS.items() if not (sure and name in ("low", "high"))}
    ranked = sorted(range(len(study.channels)), key=lambda at: study.ranks[at])
    rows = [tell_row(study, at, quick=quick) for at in ranked]
    columns = tuple(Column(id=name, unit=unit) for name, unit in units.items())
    told = tuple(tuple(row[name] for name in units) for row in rows)
    return Table(id="rows", columns=columns, rows=told, named_by="name", leading=True)


def list_sets(study: Study) -> Table:
    """List the best sets of channels, the chosen one first."""
    units = {
        "set": "given",
        "jobs_done": "count",
        "together": "share",
        "cost": "money",
        "hours": "hours",
        "fits": "flag",
    }
    rows = tuple(
        (
            " + ".join(study.name(each.members)),
            len(each.covered),
            each.value,
            each.cost,
            each.hours,
            float(each.feasible),
        )
        for each in study.portfolios[:SHOWN]
    )
    return Table(id="sets", columns=tuple(Column(id=name, unit=unit) for name, unit in units.items()), rows=rows)
