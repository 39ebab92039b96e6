"""Does the calculator ask what models.md says, and do its examples teach what they promise?"""

import pytest

from assess.question import Choice, Number
from assess.reading import take
from assess.report import Report
from tests.answers import TOOL

DEFAULTS = {
    "customers": 1000,
    "period": "year",
    "margin": 100,
    "margins": None,
    "retention": 0.8,
    "start": None,
    "end": None,
    "new": None,
    "gain": 0.05,
    "discount": 0.1,
    "acquisition_cost": 0,
    "program_cost": 0,
    "program_setup": 0,
    "new_customers": None,
    "horizon": 10,
    "timing": "advance",
    "contract": "unsure",
    "second_retention": None,
    "seed": 1,
}
RANGES = {
    "customers": (1, 1e9),
    "retention": (0, 1),
    "gain": (0, 1),
    "discount": (0, 5),
    "horizon": (1, 100),
    "start": (0, 1e9),
    "end": (0, 1e9),
    "new": (0, 1e9),
}


def example(name: str, **changes: object) -> Report:
    """Answer an example, changed or not."""
    return TOOL.answer(TOOL.example(name) | changes)


def test_the_defaults_are_those_of_the_model() -> None:
    inputs = take(TOOL, {})
    assert {name: inputs[name] for name in DEFAULTS} == DEFAULTS
    assert all(inputs[name] is None for name in inputs if name.startswith("ranges."))


@pytest.mark.parametrize("name", RANGES)
def test_the_ranges_are_those_of_the_model(name: str) -> None:
    question = TOOL.questions[name]
    assert isinstance(question, Number)
    assert (question.low, question.high) == RANGES[name]


def test_the_options_are_those_of_the_model() -> None:
    options = {name: set(each.options) for name, each in TOOL.questions.items() if isinstance(each, Choice)}
    assert options == {
        "period": {"month", "quarter", "year"},
        "currency": {"toman", "rial", "dollar", "euro", "none"},
        "contract": {"yes", "no", "unsure"},
        "timing": {"advance", "after", "arrears"},
    }


def test_any_margin_is_taken_whatever_its_sign() -> None:
    assert take(TOOL, {"margin": -5, "margins": "-51 30"})["margins"] == [-51, 30]


def test_what_may_not_be_known_may_be_left_out() -> None:
    optional = {name for name, each in TOOL.questions.items() if each.optional and not name.startswith("ranges.")}
    unknown = {"start", "end", "new", "inflation", "horizon", "new_customers", "second_retention", "margins"}
    assert optional == unknown


def test_every_default_and_every_example_can_be_taken() -> None:
    for name in TOOL.examples:
        assert take(TOOL, TOOL.example(name)) == TOOL.example(name)


def test_the_examples_are_a_shop_a_gym_and_a_subscription() -> None:
    kinds = {name: (TOOL.example(name)["currency"], TOOL.example(name)["period"]) for name in TOOL.examples}
    assert kinds == {"shop": ("toman", "year"), "gym": ("euro", "month"), "software": ("dollar", "year")}


def test_the_shop_learns_that_its_gain_is_not_the_famous_one_and_that_margin_comes_first() -> None:
    report = example("shop")
    share = report.metrics["value_gain_share"].value
    assert share is not None
    assert share < 0.25
    assert {"A6_margin", "A7", "A1"} <= {rule.told_as or rule.id for rule in report.advice}


def test_the_gym_learns_that_its_programme_costs_more_than_it_brings() -> None:
    report = example("gym")
    gain = report.metrics["value_gain"].value
    assert gain is not None
    assert gain < 0
    assert "A3" in {rule.id for rule in report.advice}


def test_the_subscription_learns_that_a_constant_rate_undervalues_its_customers() -> None:
    curved, constant = (
        example("software", **changes).metrics["value"].value for changes in ({}, {"second_retention": None})
    )
    assert curved is not None
    assert constant is not None
    assert curved > constant * 1.05


def test_the_examples_teach_different_lessons() -> None:
    lessons = {name: tuple(rule.told_as or rule.id for rule in example(name).advice) for name in TOOL.examples}
    assert len(set(lessons.values())) == len(lessons)
