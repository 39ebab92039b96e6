"""Does each rule speak exactly when it should, at its border and just beyond, and name the figures it rests on?"""

from typing import Any

import pytest

from assess.numerals import localise
from assess.report import Report
from assess.retention.advice import RULES
from assess.tool import give_voice
from assess.words import LANGUAGES
from tests.answers import TOOL
from tests.retention.cases import ALL, complete

CALM = {"contract": "yes", "horizon": None}


def report(**case: Any) -> Report:  # noqa: ANN401 any inputs
    """Answer a business without an end and with contracts, changed as the case says."""
    return TOOL.answer(complete(CALM | case))


def rules(**case: Any) -> set[str]:  # noqa: ANN401
    """Name the rules that speak."""
    return {rule.told_as or rule.id for rule in report(**case).advice}


def say(rule: str, language: str = "en", **case: Any) -> str:  # noqa: ANN401
    """Say a rule with all its parts."""
    answer = report(**case)
    voice = give_voice(TOOL, dict(answer.inputs), language)
    (held,) = [each for each in answer.advice if each.id == rule]
    return " ".join(voice.say(held.key(part, voice.words), answer.figures) for part in ("title", "text", "flip"))


@pytest.mark.parametrize(("contract", "speaks"), [("yes", False), ("no", True), ("unsure", True)])
def test_a1_without_a_contract_orders_are_counted_first(contract: str, speaks: bool) -> None:  # noqa: FBT001
    assert ("A1" in rules(contract=contract)) is speaks


@pytest.mark.parametrize(("retention", "speaks"), [(0.4999999, True), (0.5, False), (0.0, True)])
def test_a2_below_a_half_most_buy_once(retention: float, speaks: bool) -> None:  # noqa: FBT001
    assert ("A2" in rules(retention=retention)) is speaks


def test_a2_goes_by_the_rate_that_the_counts_give() -> None:
    assert "A2" in rules(start=100, end=60, new=11)
    assert "A2" not in rules(retention=0.1, start=100, end=60, new=10)


@pytest.mark.parametrize("cost", [0, 10, 16.6666])
def test_a3_up_to_the_break_even_a_programme_destroys_nothing(cost: float) -> None:
    assert "A3" not in rules(program_cost=cost)


def test_a3_at_the_very_break_even_it_is_silent_and_just_above_it_speaks() -> None:
    """V5: 100 x .05 / (1 + .1 - .8) = 16.666667."""
    edge = report().metrics["break_even_spend"].value or 0.0
    assert edge == pytest.approx(16.6666667)
    assert "A3" not in rules(program_cost=edge)
    assert "A3" in rules(program_cost=edge + 0.0001)
    assert "16.67" in say("A3", program_cost=20)


@pytest.mark.parametrize(("cost", "speaks"), [(366.66, False), (366.67, True), (0, False)])
def test_a4_a_customer_must_be_worth_what_winning_one_costs(cost: float, speaks: bool) -> None:  # noqa: FBT001
    """V1: a customer is worth 366.666667."""
    assert ("A4" in rules(acquisition_cost=cost)) is speaks


@pytest.mark.parametrize(("margin", "speaks"), [(-0.01, True), (0, False), (5, False)])
def test_a5_customers_who_cost_are_not_worth_keeping(margin: float, speaks: bool) -> None:  # noqa: FBT001
    assert ("A5" in rules(margin=margin)) is speaks


@pytest.mark.parametrize(
    ("retention", "told"), [(0.7333, "A6_margin"), (0.7334, "A6_retention"), (0.8, "A6_retention"), (0.0, "A6_margin")]
)
def test_a6_retention_goes_first_where_it_moves_twice_as_much(retention: float, told: str) -> None:
    """r/(1 + d - r) is 2 at r = 2.2/3 where d is 10 %; V3: at .8 it is 2.667."""
    spoken = rules(retention=retention)
    assert spoken & {"A6_margin", "A6_retention"} == {told}


@pytest.mark.parametrize(
    "case", [{"margin": 0}, {"margin": -1}, {"retention": 1.0, "gain": 0.0}, {"inflation": 0.5, "horizon": 5}]
)
def test_a6_is_silent_where_there_is_nothing_to_choose_between(case: dict[str, Any]) -> None:
    """No margin, nobody left to keep, or an elasticity without a limit."""
    assert not rules(**case) & {"A6_margin", "A6_retention"}


@pytest.mark.parametrize(
    ("retention", "speaks"), [(0.84, True), (0.8501, False), (0.94, False), (0.9, False), (0.998, False)]
)
def test_a7_tells_whether_the_famous_range_fits(retention: float, speaks: bool) -> None:  # noqa: FBT001
    """V4: five points are worth 25 per cent from r = 85 per cent on."""
    assert ("A7" in rules(retention=retention)) is speaks


def test_a7_speaks_above_the_famous_range_too() -> None:
    assert "A7" in rules(retention=0.9, gain=0.1, discount=0.05)


def test_a7_tells_where_it_would_fit_or_that_it_never_does() -> None:
    assert "85%" in say("A7")
    assert "A7_never" in rules(discount=0.5)
    assert "no retention rate reaches 25%" in say("A7", discount=0.5)


def test_a7_is_silent_where_nothing_improves() -> None:
    assert not rules(gain=0.0) & {"A7", "A7_never"}
    assert not rules(retention=1.0, gain=0.05) & {"A7", "A7_never"}


def test_a8_speaks_where_nought_lies_within_the_range() -> None:
    for program_cost in (0, 12, 15, 16, 18, 30):
        answer = report(program_cost=program_cost)
        low, high = (answer.metrics[name].value for name in ("low", "high"))
        assert low is not None
        assert high is not None
        assert ("A8" in {rule.id for rule in answer.advice}) is (low < 0 < high)
    assert "A8" in rules(program_cost=16)
    assert "A8" not in rules(program_cost=0)


def test_a8_names_the_input_with_the_widest_bar() -> None:
    answer = report(program_cost=16)
    tornado = next(chart.table for chart in answer.charts if chart.id == "tornado")
    strongest = TOOL.words[f"names.{tornado.rows[0][0]}"].en
    assert f"“{strongest}”" in say("A8", program_cost=16)


NAMED: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "A2": ({"retention": 0.4}, ("40",)),
    "A3": ({"program_cost": 20}, ("20", "16.67")),
    "A4": ({"acquisition_cost": 500}, ("500", "366.67")),
    "A5": ({"margin": -3}, ("3",)),
    "A6": ({}, ("2.67",)),
    "A7": ({}, ("20", "85")),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", NAMED)
def test_advice_names_the_readers_own_figures(rule: str, language: str) -> None:
    case, figures = NAMED[rule]
    said = say(rule, language, **case)
    assert all(localise(figure, language) in said for figure in figures)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.told_as or rule.id)
def test_a_rule_rests_on_inputs_and_names_its_source(rule: Any) -> None:  # noqa: ANN401 a Rule
    names = {name.split(".")[0] for name in TOOL.questions}
    assert set(rule.rests_on) <= names
    assert f"sources.{rule.source}" in TOOL.words
    assert f"severity.{rule.severity}" in TOOL.words


@pytest.mark.parametrize("name", ALL)
def test_the_gravest_comes_first_and_no_rule_speaks_twice(name: str) -> None:
    advice = TOOL.answer(ALL[name]).advice
    assert [rule.severity for rule in advice] == sorted(
        (rule.severity for rule in advice), key=["stop", "act", "know"].index
    )
    assert len({rule.id for rule in advice}) == len(advice)


def test_no_figure_is_missing_from_any_advice() -> None:
    for inputs in ALL.values():
        answer, voice = TOOL.answer(inputs), give_voice(TOOL, inputs, "en")
        for rule in answer.advice:
            assert "—" not in voice.say(rule.key("text", voice.words), answer.figures), (rule.id, inputs)
