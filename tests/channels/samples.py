"""Which channels do the tests try?"""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from assess.channels.channel import CRITERIA, EVEN, JOBS, Channel

TOLD = tomllib.loads(Path(__file__).with_name("published.toml").read_text("utf-8"))

BUDGET, CAPACITY, GATE = 1000.0, 40.0, 0.1
SIX = ("reach", "fit", "cost", "two_way", "measurable", "personal")


def make_channel(**given: Any) -> Channel:  # noqa: ANN401 - inputs of any kind
    """A channel half as good as can be, but for what is given; `fit` may be a list in the order of the jobs."""
    half = {"two_way": 2, "personal": 2, "direct": 2, "measurable": 2, "integration": 2, "cost": 100, "hours": 5}
    names = {"name": "shop", "platform": "street", "path": "they pass by", "results": None}
    fit = given.get("fit", [2] * len(JOBS))
    fit = fit if isinstance(fit, dict) else dict(zip(JOBS, fit, strict=True))
    return Channel(**{"reach": 0.5, **half, **names, **given, "fit": fit})


G2 = {name: make_channel(name=name, **told) for name, told in TOLD["channels"].items()}
LIMITS: dict[str, Any] = {"gate": GATE, "jobs": EVEN, "most": 4, "budget": BUDGET, "capacity": CAPACITY, "cover": 2}

POINTS = st.sampled_from([0, 1, 2, 2.5, 3, 4])
SHARES = st.sampled_from([0.0, 0.05, 0.1, 1 / 3, 0.6, 1.0]) | st.floats(0, 1)
MONEY = st.sampled_from([0.0, 100.0, 1000.0]) | st.floats(0, 3000)
HOURS = st.sampled_from([0.0, 5.0, 12.5, 40.0])


@st.composite
def channels(draw: st.DrawFn, *, unknowns: bool = True) -> Channel:
    """Any channel; some of what a person may not know is unknown."""
    nothing = st.none() if unknowns else st.nothing()
    points = POINTS | nothing
    told = {name: draw(points) for name in CRITERIA if name not in {"reach", "fit", "cost"}}
    fit = {job: draw(points) for job in JOBS}
    return make_channel(
        **told, fit=fit, reach=draw(SHARES | nothing), cost=draw(MONEY | nothing), hours=draw(HOURS | nothing)
    )


@st.composite
def weights(draw: st.DrawFn, names: tuple[str, ...] = CRITERIA) -> dict[str, float]:
    """Weights of at least 0 that sum to 1; of some or all criteria, in any order."""
    chosen = draw(st.permutations(names).flatmap(lambda all_: st.integers(2, len(all_)).map(lambda n: all_[:n])))
    points = [draw(st.integers(0, 20)) for _ in chosen]
    points[0] += not any(points)
    return {name: each / sum(points) for name, each in zip(chosen, points, strict=True)}


def improve(channel: Channel, criterion: str) -> Channel:
    """The same channel with all there is of one criterion; a cost falls to nothing."""
    if criterion == "fit":
        return replace(channel, fit=dict.fromkeys(JOBS, 4))
    best = {"reach": 1.0, "cost": 0.0}.get(criterion, 4.0)
    return replace(channel, **{criterion: best})  # type: ignore[arg-type]
