"""What should an owner do about these figures? Each rule is data: when it holds, and what it rests on."""

from collections.abc import Mapping
from typing import Any

from assess.report import Rule
from assess.retention.measures import FAMOUS

Figures = Mapping[str, Any]

ENOUGH = 2  # an elasticity of twice that of the margin, which is one
SLACK = 1e-9  # spending exactly the break-even destroys nothing


def is_overspent(figures: Figures) -> bool:
    """Tell whether the programme costs more than its break-even."""
    cost, most = figures["program_cost"], figures["break_even_spend"]
    return cost > 0 and most is not None and cost > most + SLACK * abs(cost)


def is_underwater(figures: Figures) -> bool:
    """Tell whether winning a customer costs more than one is worth."""
    cost, value = figures["acquisition_cost"], figures["value"]
    return cost > 0 and value is not None and value < cost


def is_movable(figures: Figures) -> bool:
    """Tell whether both retention and margin could be worked on: there is a margin, and somebody still leaves."""
    return figures["margin"] > 0 and figures["retention"] < 1 and figures["elasticity"] is not None


def is_steep(figures: Figures) -> bool:
    """Tell whether retention moves the value at least twice as much as the margin does."""
    return bool(figures["elasticity"] >= ENOUGH)


def is_unlike_the_famous(figures: Figures) -> bool:
    """Tell whether the gain lies outside the famous range."""
    share = figures["value_gain_share"]
    return bool(figures["gain_used"]) and share is not None and not FAMOUS[0] <= share <= FAMOUS[1]


def is_undecided(figures: Figures) -> bool:
    """Tell whether nought lies within the range of the gain."""
    low, high = figures["low"], figures["high"]
    return low is not None and high is not None and low < 0 < high


RULES = (
    Rule(
        id="A5",
        severity="stop",
        rests_on=("margin", "margins"),
        source="EV-7",
        holds=lambda figures: figures["margin"] < 0,
    ),
    Rule(
        id="A3",
        severity="stop",
        rests_on=("program_cost", "gain", "retention", "margin", "discount"),
        source="EV-4",
        holds=lambda figures: is_overspent(figures) and figures["break_even_spend"] > 0,
    ),
    Rule(
        id="A3",
        severity="stop",
        rests_on=("program_cost", "gain", "retention", "margin", "discount"),
        source="EV-4",
        holds=lambda figures: is_overspent(figures) and figures["break_even_spend"] <= 0,
        told_as="A3_never",
    ),
    Rule(
        id="A4",
        severity="stop",
        rests_on=("acquisition_cost", "retention", "margin", "discount", "horizon"),
        source="RT-5",
        holds=is_underwater,
    ),
    Rule(
        id="A8",
        severity="act",
        rests_on=("ranges",),
        source="RT-5",
        holds=is_undecided,
    ),
    Rule(
        id="A2",
        severity="act",
        rests_on=("retention",),
        source="RT-3",
        holds=lambda figures: figures["retention"] < 0.5,  # noqa: PLR2004 more leave than stay
    ),
    Rule(
        id="A6",
        severity="act",
        rests_on=("retention", "discount"),
        source="RT-5",
        holds=lambda figures: is_movable(figures) and is_steep(figures),
        told_as="A6_retention",
    ),
    Rule(
        id="A6",
        severity="act",
        rests_on=("retention", "discount"),
        source="RT-1",
        holds=lambda figures: is_movable(figures) and not is_steep(figures),
        told_as="A6_margin",
    ),
    Rule(
        id="A1",
        severity="know",
        rests_on=("contract",),
        source="RT-1",
        holds=lambda figures: figures["contract"] != "yes",
    ),
    Rule(
        id="A7",
        severity="know",
        rests_on=("gain", "retention", "discount", "program_cost"),
        source="EV-3",
        holds=lambda figures: is_unlike_the_famous(figures) and figures["retention_for_25"] is not None,
    ),
    Rule(
        id="A7",
        severity="know",
        rests_on=("gain", "retention", "discount", "program_cost"),
        source="EV-3",
        holds=lambda figures: is_unlike_the_famous(figures) and figures["retention_for_25"] is None,
        told_as="A7_never",
    ),
)


def advise(figures: Figures) -> tuple[Rule, ...]:
    """List the rules that hold, the gravest first."""
    return tuple(rule for rule in RULES if rule.holds(figures))
