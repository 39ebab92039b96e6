"""Do weights follow what the reader says is important, and sum to 1?"""

import math
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assess.channels.channel import CRITERIA
from assess.channels.weights import rank_order_centroid, share_equally, share_out

NAMES = st.permutations(CRITERIA).flatmap(lambda all_: st.integers(1, len(all_)).map(lambda n: list(all_[:n])))


@st.composite
def rankings(draw: st.DrawFn) -> list[list[str]]:
    """Some of the criteria in groups of equal importance."""
    names = draw(NAMES)
    cuts = sorted(draw(st.sets(st.integers(1, len(names)), max_size=len(names))) | {0, len(names)})
    return [names[start:end] for start, end in pairwise(cuts)]


@given(rankings())
def test_weights_of_a_ranking_are_positive_and_sum_to_1(order: list[list[str]]) -> None:
    found = rank_order_centroid(order)
    assert min(found.values()) > 0
    assert math.fsum(found.values()) == pytest.approx(1, rel=1e-15)


@given(rankings())
def test_a_better_rank_weighs_more_and_an_equal_one_the_same(order: list[list[str]]) -> None:
    found = rank_order_centroid(order)
    for before, after in pairwise(order):
        assert found[before[-1]] > found[after[0]]
    assert all(found[name] == found[group[0]] for group in order for name in group)


@given(NAMES)
def test_names_that_all_tie_weigh_as_if_nobody_had_ranked_them(names: list[str]) -> None:
    assert rank_order_centroid([names]) == pytest.approx(share_equally(names), rel=1e-15)


def test_a_name_alone_and_a_list_of_one_are_the_same() -> None:
    assert rank_order_centroid(["reach", ["fit"]]) == rank_order_centroid([["reach"], "fit"])


def test_a_name_ranked_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="once"):
        rank_order_centroid(["reach", ["fit", "reach"]])


@given(st.dictionaries(st.sampled_from(CRITERIA), st.floats(0, 1e15), min_size=1))
def test_points_share_out_in_proportion(points: dict[str, float]) -> None:
    assume(any(points.values()))
    found = share_out(points)
    assert min(found.values()) >= 0
    assert math.fsum(found.values()) == pytest.approx(1, rel=1e-15)
    assert all(found[one] * points[two] == pytest.approx(found[two] * points[one]) for one in points for two in points)


@pytest.mark.parametrize("points", [{"reach": 0.0, "fit": 0.0}, {"reach": 2.0, "fit": -1.0}, {}])
def test_points_that_say_nothing_are_refused(points: dict[str, float]) -> None:
    """All nought, one below nought, and none."""
    with pytest.raises(ValueError, match="above 0"):
        share_out(points)
