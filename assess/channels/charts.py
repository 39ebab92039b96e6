"""Which pictures does the report on channels draw, and from which figures?"""

import math
from collections.abc import Iterable

from assess.channels.channel import JOBS, MOST_POINTS
from assess.channels.judgments import MOST as MOST_TIMES
from assess.channels.study import Study
from assess.report import Chart, Column, make_mark, make_table

NAME = Column(id="name", unit="given")
LEAST = 2  # a picture of first places needs two who race


def draw_charts(study: Study, *, quick: bool) -> tuple[Chart, ...]:
    """Draw all of them, in the order in which the questions come."""
    drawn = [draw_contributions(study), draw_bubbles(study), draw_jobs(study)]
    if len(study.open) >= LEAST:
        drawn.append(draw_shares(study, quick=quick))
    if study.consistency is not None:
        drawn.append(draw_judgments(study))
    return tuple(drawn)


def draw_contributions(study: Study) -> Chart:
    """Draw what each criterion brings to each score."""
    columns = (NAME, Column(id="criterion", unit="criteria"), Column(id="part", unit="score"))
    ranked = sorted(range(len(study.channels)), key=lambda at: study.ranks[at])
    rows = tuple(
        (study.channels[at].name, criterion, study.scores[at].parts[criterion])
        for at in ranked
        for criterion in study.weights
    )
    marks = (make_mark("stack", y="name", part="criterion", x="part"),)
    return Chart(
        table=make_table("parts", columns, rows, pivot=("name", "criterion", "part")), x=columns[2], y=NAME, marks=marks
    )


def draw_bubbles(study: Study) -> Chart:
    """Draw whom a channel reaches and what it does for them; its size is what it costs."""
    columns = (
        NAME,
        Column(id="reach", unit="share"),
        Column(id="fit", unit="share"),
        Column(id="cost", unit="money"),
        Column(id="gated", unit="flag"),
    )
    rows = tuple(
        (channel.name, channel.reach, _average(channel.fit.values()), channel.cost, float(gated))
        for channel, gated in zip(study.channels, study.gated, strict=True)
        if channel.reach is not None and _average(channel.fit.values()) is not None
    )
    ends = {"x1": 0, "x2": 1, "y1": 0, "y2": 1}
    bubble = make_mark("bubble", x="reach", y="fit", r="cost", name="name", gated="gated", series="bubble", **ends)
    marks = (bubble, make_mark("gated", series="gated")) if any(study.gated) else (bubble,)
    return Chart(table=make_table("bubbles", columns, rows), x=columns[1], y=columns[2], marks=marks)


def _average(fit: Iterable[float | None]) -> float | None:
    known = [points for points in fit if points is not None]
    return sum(known) / len(known) / MOST_POINTS if known else None


def draw_jobs(study: Study) -> Chart:
    """Draw which channel does which job, and how well."""
    columns = (NAME, Column(id="job", unit="jobs"), Column(id="points", unit="level"))
    rows = tuple((channel.name, job, channel.fit[job]) for channel in study.channels for job in JOBS)
    table = make_table("jobs", columns, rows, pivot=("name", "job", "points"))
    marks = (make_mark("cell", fill="points", low=0, high=MOST_POINTS),)
    return Chart(table=table, x=columns[1], y=NAME, marks=marks, shape="grid")


def draw_shares(study: Study, *, quick: bool) -> Chart:
    """Draw how often each channel comes first under other weights."""
    columns = (NAME, Column(id="first_share", unit="share"))
    told = [None] * len(study.channels) if quick else study.shares[0]
    rows = tuple((study.channels[at].name, told[at]) for at in study.best)
    marks = (make_mark("share", y="name", x="first_share", series="share"),)
    return Chart(table=make_table("firsts", columns, rows), x=columns[1], y=NAME, marks=marks)


def draw_judgments(study: Study) -> Chart:
    """Draw the judgments in pairs, the one to look at again marked."""
    names = list(study.weights)
    columns = (
        Column(id="row", unit="criteria"),
        Column(id="column", unit="criteria"),
        Column(id="times", unit="judgment"),
        Column(id="tint", unit="number"),  # a third is as far from one as three is
    )
    cells = [(one, other, study.matrix[i][j]) for i, one in enumerate(names) for j, other in enumerate(names)]
    rows = tuple((*cell, math.log(cell[2]) if cell[2] else None) for cell in cells)
    marks = [make_mark("cell", fill="tint", low=-math.log(MOST_TIMES), high=math.log(MOST_TIMES))]
    if study.consistency and study.consistency.worst:
        worst = study.consistency.worst
        marks.append(make_mark("worst", x=names[worst.column], y=names[worst.row], series="worst"))
    table = make_table("judgments", columns, rows, pivot=("row", "column", "times"))
    return Chart(table=table, x=columns[1], y=columns[0], marks=tuple(marks), shape="grid")
