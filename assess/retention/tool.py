"""What does the retention calculator ask?"""

from typing import Any

from assess.amounts import CURRENCY, MOST, ask_money, ask_share
from assess.question import Choice, Number, Numbers, Question
from assess.retention.answer import VERSION, answer
from assess.retention.rates import retention_from_counts
from assess.tool import Check, Inputs, Section, Tool
from assess.words import load

COUNTS = ("start", "end", "new")
RANGED = ("retention", "margin", "discount", "gain")


def _people(name: str, default: float | None = None, *, low: float = 0, optional: bool = False) -> Number:
    return Number(name=name, unit="count", low=low, high=1e9, default=default, optional=optional)


def _range_ends() -> tuple[Question, ...]:
    """The lowest and highest value of each uncertain input; left open, ten per cent either way."""
    kinds = {
        "retention": {"unit": "share", "low": 0, "high": 1},
        "margin": {"unit": "money", "low": -MOST, "high": MOST},
        "discount": {"unit": "share", "low": 0, "high": 5},
        "gain": {"unit": "points", "low": 0, "high": 1},
    }
    return tuple(
        Number(name=f"ranges.{name}.{end}", optional=True, **kinds[name])  # type: ignore[arg-type]
        for name in RANGED
        for end in ("lo", "hi")
    )


SECTIONS = (
    Section(
        name="business",
        questions=(
            _people("customers", 1000, low=1),
            Choice(name="period", options=("year", "quarter", "month"), default="year"),
            CURRENCY,
            ask_money("margin", 100, low=-MOST),
            ask_share("retention", 0.8),
            Number(name="gain", unit="points", low=0, high=1, default=0.05),
            Choice(name="contract", options=("unsure", "yes", "no"), default="unsure"),
        ),
    ),
    Section(
        name="counts",
        folded=True,
        questions=(
            Number(name="start", unit="count", low=0, above=True, high=1e9, optional=True),
            _people("end", optional=True),
            _people("new", optional=True),
        ),
    ),
    Section(
        name="costs",
        folded=True,
        questions=(ask_money("acquisition_cost", 0), ask_money("program_cost", 0), ask_money("program_setup", 0)),
    ),
    Section(
        name="time",
        folded=True,
        questions=(
            ask_share("discount", 0.1, high=5),
            ask_share("inflation", high=10, optional=True),
            Number(name="horizon", unit="periods", low=1, high=100, whole=True, default=10, optional=True),
            Choice(name="timing", options=("advance", "after", "arrears"), default="advance"),
            _people("new_customers", optional=True),
        ),
    ),
    Section(
        name="ages",
        folded=True,
        questions=(
            ask_share("second_retention", optional=True),
            Numbers(name="margins", unit="money", most=50, item=ask_money("", low=-MOST), optional=True),
        ),
    ),
    Section(
        name="ranges",
        folded=True,
        questions=(*_range_ends(), Number(name="seed", unit="count", low=0, high=1e6, whole=True, default=1)),
    ),
)

EXAMPLES = {
    # Every other buyer is gone after a year: five points are far from 25 per cent, and a better margin pays sooner.
    "shop": {
        "customers": 1000,
        "currency": "toman",
        "margin": 900_000,
        "retention": 0.55,
        "contract": "no",
        "acquisition_cost": 450_000,
    },
    # Faithful by contract, yet the programme costs more than the one point that it brings.
    "gym": {
        "customers": 420,
        "period": "month",
        "currency": "euro",
        "margin": 24,
        "retention": 0.94,
        "gain": 0.01,
        "contract": "yes",
        "acquisition_cost": 60,
        "program_cost": 4,
        "program_setup": 800,
        "horizon": 36,
    },
    # Who renews once is likelier to renew again, so a constant rate would undervalue the old customers.
    "software": {
        "customers": 250,
        "currency": "dollar",
        "margin": 600,
        "retention": 0.78,
        "second_retention": 0.86,
        "gain": 0.04,
        "contract": "yes",
        "acquisition_cost": 900,
        "program_cost": 20,
        "discount": 0.12,
        "horizon": None,
    },
}


def _counts_given(inputs: Inputs) -> bool:
    return any(inputs[name] is not None for name in COUNTS)


def _counts_agree(inputs: Inputs) -> bool:
    counts = {name: inputs[name] for name in COUNTS}
    if None in counts.values():
        return True
    try:
        retention_from_counts(**counts)
    except ValueError:
        return False
    return True


def _complete(name: str) -> Check:
    """The three counts are needed together."""
    return Check(
        path=name,
        rests_on=COUNTS,
        reason="counts_missing",
        holds=lambda inputs: inputs[name] is not None or not _counts_given(inputs),
    )


def _bound(name: str, end: str) -> Check:
    """A range must hold the reader's own value."""

    def holds(inputs: Inputs) -> bool:
        bound, value = inputs[f"ranges.{name}.{end}"], _own(name, inputs)
        return bound is None or (bound <= value if end == "lo" else bound >= value)

    reason = "low_above" if end == "lo" else "high_below"
    return Check(
        path=f"ranges.{name}.{end}", rests_on=(f"ranges.{name}.{end}", name, *COUNTS), reason=reason, holds=holds
    )


def _own(name: str, inputs: Inputs) -> Any:  # noqa: ANN401
    """The reader's own value of an uncertain input, wherever it was given."""
    if name == "margin" and inputs["margins"]:
        return inputs["margins"][0]
    if name == "retention" and None not in (counts := {each: inputs[each] for each in COUNTS}).values():
        return retention_from_counts(**counts) if _counts_agree(inputs) else inputs[name]
    return inputs[name]


TOOL = Tool(
    name="retention",
    version=VERSION,
    words=load("assess.retention"),
    sections=SECTIONS,
    examples=EXAMPLES,
    checks=(
        *map(_complete, COUNTS),
        Check(path="new", rests_on=COUNTS, reason="counts", holds=_counts_agree),
        *(_bound(name, end) for name in RANGED for end in ("lo", "hi")),
    ),
    answer=answer,
)
