"""Does the chapter on why to keep customers print what the calculator answers to the case that it links to?"""

import pytest

from tests.docs.shown import TOOL, open_link, says

PAGE = "book/retention/why"

both = pytest.mark.parametrize("language", ["fa", "en"])


@both
@pytest.mark.parametrize("metric", ["value", "value_to_cost", "break_even_spend", "gain_first_year", "gain_limit"])
def test_the_case_shows_what_its_link_answers(language: str, metric: str) -> None:
    inputs = open_link(PAGE, language)
    answered = TOOL.answer(inputs).metrics[metric]
    assert says(PAGE, inputs, language, answered.value, answered.unit)


@both
def test_keeping_returns_more_for_the_next_coin_than_winning(language: str) -> None:
    inputs = open_link(PAGE, language)
    metrics = TOOL.answer(inputs).metrics
    returned = (metrics["break_even_spend"].value or 0) / inputs["program_cost"]
    assert returned > (metrics["value_to_cost"].value or 0)
    assert says(PAGE, inputs, language, round(returned, 1), "number")


@pytest.mark.parametrize(("language", "cost"), [("fa", 500_000), ("en", 50)])
def test_where_winning_is_cheap_the_order_turns_round(language: str, cost: float) -> None:
    inputs = open_link(PAGE, language) | {"acquisition_cost": cost}
    metrics = TOOL.answer(inputs).metrics
    assert (metrics["value_to_cost"].value or 0) > (metrics["break_even_spend"].value or 0) / inputs["program_cost"]
