"""Is the second opinion one, and is agreement with it measured as statistics do?"""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.channels.topsis import MIDDLE, closeness, kendall_tau

UNIT = st.sampled_from([0.0, 0.25, 0.5, 1.0]) | st.floats(0, 1)
LEVELS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=2, max_size=12)


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[list[float]], list[float]]:
    """The values of some channels by some criteria, and the weights of these."""
    columns = draw(st.integers(1, 8))
    rows = draw(st.lists(st.lists(UNIT, min_size=columns, max_size=columns), min_size=1, max_size=12))
    points = draw(st.lists(st.integers(0, 9), min_size=columns, max_size=columns).filter(any))
    return rows, [each / sum(points) for each in points]


@given(tables())
def test_closeness_is_a_share(table: tuple[list[list[float]], list[float]]) -> None:
    assert all(0 <= each <= 1 for each in closeness(*table))


@given(tables())
def test_the_best_of_everything_is_at_1_and_the_worst_at_0(table: tuple[list[list[float]], list[float]]) -> None:
    """Unless all are alike in what has a weight."""
    rows, weights = table
    rows = [*rows, [1.0] * len(weights), [0.0] * len(weights)]
    assert closeness(rows, weights)[-2:] == [1, 0]


@given(tables(), st.randoms())
def test_the_order_of_rows_and_columns_does_not_matter(
    table: tuple[list[list[float]], list[float]], chance: Random
) -> None:
    rows, weights = table
    found = closeness(rows, weights)
    order, places = list(range(len(rows))), list(range(len(weights)))
    chance.shuffle(order)
    chance.shuffle(places)
    shuffled = closeness([[rows[at][place] for place in places] for at in order], [weights[at] for at in places])
    assert shuffled == pytest.approx([found[at] for at in order], abs=1e-12)


@given(st.lists(UNIT, min_size=1, max_size=8), st.integers(1, 12))
def test_channels_that_are_all_alike_are_in_the_middle(row: list[float], times: int) -> None:
    assert closeness([row] * times, [1 / len(row)] * len(row)) == [MIDDLE] * times


def test_a_column_of_noughts_says_nothing() -> None:
    assert closeness([[0, 1], [0, 0.5], [0, 0]], [0.9, 0.1]) == pytest.approx([1, 0.5, 0])


@given(LEVELS)
def test_tau_is_one_with_itself_and_the_reverse_of_its_reverse(pairs: list[tuple[int, int]]) -> None:
    one, other = zip(*pairs, strict=True)
    if len(set(one)) > 1:
        assert kendall_tau(one, one) == pytest.approx(1)
        assert kendall_tau(one, [-each for each in one]) == pytest.approx(-1)
    tau = kendall_tau(one, other)
    assert tau == kendall_tau(other, one)
    assert tau is None or kendall_tau(one, [-each for each in other]) == pytest.approx(-tau)


@given(LEVELS)
def test_tau_is_a_share_either_way_and_none_where_all_are_level(pairs: list[tuple[int, int]]) -> None:
    one, other = zip(*pairs, strict=True)
    tau = kendall_tau(one, other)
    assert (tau is None) == (len(set(one)) == 1 or len(set(other)) == 1)
    assert tau is None or -1 <= tau <= 1


def test_tau_counts_pairs() -> None:
    """Of six pairs five agree and one is opposed: 4/6."""
    assert kendall_tau([1, 2, 3, 4], [1, 2, 4, 3]) == pytest.approx(4 / 6)


def test_tau_b_makes_up_for_ties() -> None:
    """Two of three pairs agree, one is level in one list only: 2/root of (3 x 2)."""
    assert kendall_tau([1, 2, 3], [1, 2, 2]) == pytest.approx(2 / 6**0.5)


def test_a_last_digit_makes_no_difference() -> None:
    assert kendall_tau([0.1 + 0.2, 0.3], [1, 2]) is None


def test_one_channel_agrees_with_nobody() -> None:
    assert kendall_tau([1], [1]) is None
