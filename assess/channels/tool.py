"""What does channel scoring ask?"""

from collections.abc import Iterator

from assess.amounts import CURRENCY, ask_money, ask_share
from assess.channels.answer import VERSION, answer, hint
from assess.channels.channel import CRITERIA, JOBS, MOST_POINTS
from assess.channels.examples import EXAMPLES
from assess.channels.judgments import find_groups, merge
from assess.importance import Figures, Judgments
from assess.lists import Choices, Order, Text
from assess.question import Choice, Number
from assess.tables import Group, Rows
from assess.tool import Check, Inputs, Inspection, Refusal, Section, Tool
from assess.words import load

USUAL = ("reach", "fit", "cost", "two_way", "measurable", "personal")
WAYS = {"swing": "points", "share": "shares", "pairwise": "matrices"}  # what each way of weighing needs


def _points(name: str) -> Number:
    return Number(name=name, unit="level", low=0, high=MOST_POINTS, optional=True)


CHANNELS = Rows(
    name="channels",
    default=(),
    least=2,
    most=12,
    title="name",
    headed=False,  # its section has the same name
    unique=("name",),
    groups=(
        Group(
            name="who",
            questions=(
                Text(name="name", most=40),
                Text(name="platform", most=40, optional=True),
                Text(name="path", most=160, optional=True),
                ask_share("reach", optional=True),
            ),
        ),
        Group(name="fit", questions=tuple(_points(f"fit.{job}") for job in JOBS)),
        Group(
            name="way",
            questions=tuple(_points(name) for name in ("two_way", "personal", "direct", "measurable", "integration")),
        ),
        Group(
            name="effort",
            questions=(
                ask_money("cost", optional=True),
                Number(name="hours", unit="hours", low=0, high=168, optional=True),
                Number(name="results", unit="count", low=0, high=1e9, optional=True),
            ),
        ),
    ),
)

SECTIONS = (
    Section(
        name="limits",
        questions=(
            CURRENCY,
            Choice(name="period", options=("month", "quarter", "year"), default="month"),
            ask_money("budget", above=True, optional=True),
            Number(name="capacity", unit="hours", low=0, high=10_000, optional=True),
            Number(name="most", unit="count", low=1, high=12, whole=True, default=4),
            Choice(name="purchase", options=("simple", "complex"), default="simple"),
        ),
    ),
    Section(name="channels", questions=(CHANNELS,)),
    Section(
        name="weights",
        questions=(
            Choices(name="criteria", options=CRITERIA, words="criteria", least=2, default=USUAL),
            Choice(name="weights.by", options=("rank", "swing", "share", "pairwise", "equal"), default="rank"),
            Order(name="weights.order", of="criteria", when=("weights.by", "rank"), optional=True),
            Figures(
                name="weights.points",
                of="criteria",
                when=("weights.by", "swing"),
                optional=True,
                item=Number(name="points", unit="number", low=0, high=100),
            ),
            Figures(
                name="weights.shares",
                of="criteria",
                when=("weights.by", "share"),
                optional=True,
                item=Number(name="shares", unit="number", low=0, high=1e6),
            ),
            Judgments(
                name="weights.matrices", of="criteria", when=("weights.by", "pairwise"), optional=True, parts=CRITERIA
            ),
        ),
    ),
    Section(
        name="jobs",
        folded=True,
        questions=tuple(Number(name=f"jobs.{job}", unit="number", low=0, high=100, default=1) for job in JOBS),
    ),
    Section(
        name="fine",
        folded=True,
        questions=(
            ask_share("gate", 0.1),
            Number(name="cover", unit="level", low=0, above=True, high=MOST_POINTS, default=2),
            Number(name="seed", unit="count", low=0, high=1e6, whole=True, default=1),
        ),
    ),
)


def _needs(way: str, part: str) -> Check:
    """A way of weighing needs what it weighs by."""
    return Check(
        path=f"weights.{part}",
        rests_on=("weights.by", "criteria", f"weights.{part}"),
        reason="missing",
        holds=lambda inputs: inputs["weights.by"] != way or inputs[f"weights.{part}"] is not None,
    )


def find_strangers(inputs: Inputs) -> Iterator[Refusal]:
    """Refuse judgments that leave the criteria in groups which nobody compared with each other."""
    matrices = inputs["weights.matrices"]
    groups = find_groups(merge(matrices)) if matrices and inputs["weights.by"] == "pairwise" else []
    if len(groups) > 1:
        names = [[inputs["criteria"][at] for at in group] for group in groups]
        figures = {"one": names[0], "other": [name for group in names[1:] for name in group]}
        yield Refusal(path="weights.matrices", given=None, reason="groups", figures=figures)


TOOL = Tool(
    name="channels",
    version=VERSION,
    words=load("assess.channels"),
    sections=SECTIONS,
    examples=EXAMPLES,
    checks=(
        Check(
            path="budget",
            rests_on=("budget", "criteria"),
            reason="budget_needed",
            holds=lambda inputs: inputs["budget"] is not None or "cost" not in inputs["criteria"],
        ),
        *(_needs(way, part) for way, part in WAYS.items()),
        Check(
            path="jobs.aware",
            rests_on=tuple(f"jobs.{job}" for job in JOBS),
            reason="all_nought",
            holds=lambda inputs: any(inputs[f"jobs.{job}"] for job in JOBS),
        ),
    ),
    inspections=(Inspection(rests_on=("criteria", "weights.by", "weights.matrices"), find=find_strangers),),
    answer=answer,
    hint=hint,
)
