"""Is value for money told where there is one, and only there?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.channels.money import cost_per_result, find_front, score_per_cost

POINTS = st.lists(st.tuples(st.integers(0, 5), st.none() | st.integers(0, 5)), min_size=1, max_size=12)


def test_points_per_unit_of_money() -> None:
    assert score_per_cost(score=70, cost=350) == pytest.approx(0.2)


@pytest.mark.parametrize(("score", "cost"), [(70, 0), (None, 350), (70, None), (70, 5e-324)])
def test_no_points_per_money_where_there_is_no_money_or_no_score(score: float | None, cost: float | None) -> None:
    assert score_per_cost(score=score, cost=cost) is None


def test_money_per_result() -> None:
    """A free channel's results cost nothing."""
    assert cost_per_result(cost=350, results=7) == pytest.approx(50)
    assert cost_per_result(cost=0, results=7) == 0


@pytest.mark.parametrize(("cost", "results"), [(350, None), (350, 0), (None, 7)])
def test_no_money_per_result_where_one_is_unknown_or_results_are_none(
    cost: float | None, results: float | None
) -> None:
    assert cost_per_result(cost=cost, results=results) is None


@given(POINTS)
def test_the_front_holds_whom_nobody_beats(points: list[tuple[float, float | None]]) -> None:
    """By the plain definition."""
    front = find_front(*zip(*points, strict=True))
    for (cost, score), on in zip(points, front, strict=True):
        beaten = score is None or any(
            theirs is not None and price <= cost and theirs >= score and (price, theirs) != (cost, score)
            for price, theirs in points
        )
        assert on is not beaten


@given(POINTS)
def test_there_is_a_front_as_soon_as_there_is_a_score(points: list[tuple[float, float | None]]) -> None:
    assert any(find_front(*zip(*points, strict=True))) == any(score is not None for _, score in points)


def test_scores_that_are_level_are_no_reason_to_pay_more() -> None:
    assert find_front([100, 200], [50, 50 + 1e-9]) == [True, False]


def test_identical_channels_are_both_on_the_front() -> None:
    assert find_front([100, 100, 100], [50, 50, 40]) == [True, True, False]
