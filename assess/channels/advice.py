"""What should an owner do about these channels? Each rule is data; a finder looks for the places where it speaks."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from assess.channels.channel import JOBS
from assess.channels.portfolio import candidates_for
from assess.channels.score import TIE
from assess.channels.study import Study
from assess.report import Rule

EVALUATED = 3  # a fit for judging or supporting a complex purchase, from here on
LISTENS = 2  # points for two-way talk, from here on
LOOSE = 1  # points for integration, up to here
RARE = 0.3  # a reach below it is paid for by few
EQUAL = 0.05  # a weight that need move no further than this leaves two channels practically equal
SURE = 0.6  # a first channel that wins less often than this is not sure


@dataclass(frozen=True, kw_only=True)
class Occurrence:
    """One place where a rule speaks: the input it is about, its figures, and other words where it needs them."""

    path: str | None = None
    figures: dict[str, Any] = field(default_factory=dict)
    told_as: str | None = None


type Found = Iterator[Occurrence]


def find_bare_platforms(study: Study) -> Found:
    """B1: a platform without a path to the customer."""
    for at, channel in enumerate(study.channels):
        if channel.platform and not channel.path:
            figures = {"channel": channel.name, "platform": channel.platform}
            yield Occurrence(path=f"channels[{at}].path", figures=figures)


def find_idle_jobs(study: Study) -> Found:
    """B2: a job that counts and that none of the chosen channels covers, with the best candidate for it."""
    chosen = study.portfolio
    if chosen is None:
        return
    for job in JOBS:
        if not study.jobs[job] or job in chosen.covered:
            continue
        able = candidates_for(job, study.channels, gate=study.inputs["gate"])
        doers = [at for at in able if (study.channels[at].fit[job] or 0) >= study.inputs["cover"]]
        best = next(iter(doers or able), None)
        told_as = "B2_none" if best is None else None if doers else "B2_weak"
        yield Occurrence(
            figures={"job": job, "channel": study.name([best])[0] if best is not None else ""}, told_as=told_as
        )


def find_too_many(study: Study) -> Found:
    """B3: more channels than can be run at once, or more hours than there are; the weakest is named first."""
    outside = [at for at in reversed(study.best) if not study.portfolio or at not in study.portfolio.members]
    hours = sum(study.channels[at].hours or 0.0 for at in study.open)
    capacity = study.inputs["capacity"]
    many, long = len(study.open) > study.inputs["most"], capacity is not None and hours > capacity
    if not (many or long) or not study.best:
        return
    figures = {"count": len(study.open), "all_hours": hours, "channel": study.name(outside[:1] or study.best[-1:])[0]}
    yield Occurrence(figures=figures, told_as=None if long else "B3_many")


def find_dear_and_rare(study: Study) -> Found:
    """B4: a channel that costs more than the mean and reaches few."""
    costs = [channel.cost for channel in study.channels if channel.cost is not None]
    mean = math.fsum(costs) / len(costs) if costs else 0.0
    for at, channel in enumerate(study.channels):
        dear = channel.cost is not None and channel.cost > mean * (1 + TIE)  # all alike are not dear by a last digit
        if dear and channel.reach is not None and channel.reach < RARE:
            figures = {"channel": channel.name, "cost": channel.cost, "reach": channel.reach}
            yield Occurrence(path=f"channels[{at}].cost", figures=figures)


def find_silence(study: Study) -> Found:
    """B5: no chosen channel in which customers can answer."""
    members = study.portfolio.members if study.portfolio else ()
    told = [study.channels[at].two_way for at in members]
    known = [points for points in told if points is not None]
    if known and len(known) == len(told) and max(known) < LISTENS:
        talkers = [at for at in study.open if (study.channels[at].two_way or 0) >= LISTENS]
        best = max(talkers, key=lambda at: (study.channels[at].two_way or 0, -study.ranks[at]), default=None)
        figures = {"channel": study.channels[best].name if best is not None else ""}
        yield Occurrence(figures=figures, told_as=None if best is not None else "B5_none")


def find_close_race(study: Study, *, quick: bool) -> Found:
    """B6: the first two are practically equal, by a small change of one weight or by many other weights."""
    if len(study.best) < 2:  # noqa: PLR2004 a race has two
        return
    flip = abs(study.flips[0].change) if study.flips else None
    share = None if quick else study.shares[0][study.best[0]]
    if (flip is not None and flip <= EQUAL) or (share is not None and share < SURE):
        first, second = study.name(study.best[:2])
        yield Occurrence(figures={"first": first, "second": second}, told_as=None if study.flips else "B6_far")


def find_islands(study: Study) -> Found:
    """B7: a chosen channel that knows nothing of the others."""
    members = study.portfolio.members if study.portfolio else ()
    for at in members if len(members) > 1 else ():
        points = study.channels[at].integration
        if points is not None and points <= LOOSE:
            yield Occurrence(path=f"channels[{at}].integration", figures={"channel": study.channels[at].name})


def find_unanswered_questions(study: Study) -> Found:
    """B8: a complex purchase, and no channel that helps to judge the offer or supports afterwards."""
    able = [study.channels[at].fit[job] or 0 for at in study.open for job in ("evaluate", "support")]
    if study.inputs["purchase"] == "complex" and able and max(able) < EVALUATED:
        yield Occurrence()


FINDERS: dict[str, Callable[[Study], Found]] = {
    "B1": find_bare_platforms,
    "B2": find_idle_jobs,
    "B3": find_too_many,
    "B4": find_dear_and_rare,
    "B5": find_silence,
    "B7": find_islands,
    "B8": find_unanswered_questions,
}

RULES = (
    Rule(id="B8", severity="stop", rests_on=("purchase", "channels"), source="CM-7"),
    Rule(id="B3", severity="act", rests_on=("most", "capacity", "channels"), source="CH-5"),
    Rule(id="B6", severity="act", rests_on=("weights.by", "criteria", "channels"), source="CH-10"),
    Rule(id="B2", severity="act", rests_on=("channels", "cover"), source="CH-4"),
    Rule(id="B5", severity="act", rests_on=("channels",), source="CM-2"),
    Rule(id="B4", severity="act", rests_on=("channels",), source="CH-7"),
    Rule(id="B1", severity="act", rests_on=("channels",), source="CH-6"),
    Rule(id="B7", severity="know", rests_on=("channels",), source="CH-8"),
)


def advise(study: Study, *, quick: bool = False) -> tuple[Rule, ...]:
    """List every place where a rule speaks, the gravest first; a quick answer leaves out what the draws would tell."""
    return tuple(
        replace(rule, figures=found.figures, path=found.path, told_as=found.told_as)
        for rule in RULES
        for found in (find_close_race(study, quick=quick) if rule.id == "B6" else FINDERS[rule.id](study))
    )
