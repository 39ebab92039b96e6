"""Do thousands of weights tell how sure the first place is, and the flip how near the second comes?"""

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.channels.channel import CRITERIA
from assess.channels.robustness import draw_weights, find_flip, share_first, solve_square
from assess.channels.weights import rank_order_centroid
from tests.channels.samples import SIX, weights

TIED = ["reach", ["fit", "cost"], "two_way", ["measurable", "personal"]]
VALUES = st.none() | st.sampled_from([0.0, 0.5, 1.0]) | st.floats(0, 1)


@st.composite
def tables(draw: st.DrawFn, *, least: int = 1) -> list[list[float | None]]:
    """The values of some channels by the six criteria, some unknown."""
    return draw(st.lists(st.lists(VALUES, min_size=6, max_size=6), min_size=least, max_size=6))


def rate(given_weights: dict[str, float], row: list[float | None]) -> float | None:
    """The score of a row, what is unknown left out."""
    told = [(weight, each) for weight, each in zip(given_weights.values(), row, strict=True) if each is not None]
    known = sum(weight for weight, _ in told)
    return sum(weight * each for weight, each in told) / known if known > 0 else None


@given(st.sampled_from([None, list(SIX), TIED]), st.integers(1, 100))
@settings(max_examples=20)
def test_drawn_weights_are_never_negative_and_sum_to_1(order: Any, seed: int) -> None:  # noqa: ANN401 - a ranking
    for drawn in draw_weights(order, SIX, draws=50, seed=seed):
        assert min(drawn) >= 0
        assert math.fsum(drawn) == pytest.approx(1, rel=1e-14)


def test_drawn_weights_respect_the_ranking() -> None:
    """Ties are level, and the columns stand as the names do."""
    names = sorted(SIX)
    for drawn in draw_weights(TIED, names, draws=200, seed=1):
        told = dict(zip(names, drawn, strict=True))
        assert told["fit"] == told["cost"]
        assert told["measurable"] == told["personal"]
        assert told["reach"] >= told["fit"] >= told["two_way"] >= told["personal"]


@pytest.mark.parametrize("order", [list(SIX), TIED])
def test_the_mean_of_all_draws_is_the_rank_order_centroid(order: Any) -> None:  # noqa: ANN401 - a ranking
    """Within what 20,000 draws leave to chance."""
    drawn = draw_weights(order, SIX, draws=20_000, seed=1)
    means = [sum(column) / len(drawn) for column in zip(*drawn, strict=True)]
    expected = rank_order_centroid(order)
    assert means == pytest.approx([expected[name] for name in SIX], abs=0.003)


def test_without_a_ranking_every_weight_is_as_likely() -> None:
    """Of three, each is above x with the chance (1 - x)^2: a quarter above one half."""
    drawn = draw_weights(None, ("a", "b", "c"), draws=20_000, seed=1)
    for column in zip(*drawn, strict=True):
        assert sum(column) / len(drawn) == pytest.approx(1 / 3, abs=0.005)
        assert sum(each > 0.5 for each in column) / len(drawn) == pytest.approx(0.25, abs=0.01)


def test_the_same_seed_draws_the_same_and_another_does_not() -> None:
    first = draw_weights(list(SIX), SIX, draws=20, seed=7)
    assert draw_weights(list(SIX), SIX, draws=20, seed=7) == first
    assert draw_weights(list(SIX), SIX, draws=20, seed=8) != first


@pytest.mark.parametrize("order", [None, TIED])
def test_the_order_of_the_names_does_not_matter(order: Any) -> None:  # noqa: ANN401 - a ranking
    """Each criterion is drawn the same weights wherever its column stands."""
    one, other = (draw_weights(order, names, draws=20, seed=1) for names in (SIX, SIX[::-1]))
    assert [each[::-1] for each in other] == one


@pytest.mark.parametrize("order", [["reach"], ["reach", "fit", "price"], ["reach", "fit", "fit"]])
def test_a_ranking_of_other_criteria_is_refused(order: list[str]) -> None:
    with pytest.raises(ValueError, match="ranking"):
        draw_weights(order, ("reach", "fit"), draws=5, seed=1)


@given(tables())
@settings(max_examples=30)
def test_shares_of_first_place_sum_to_1_and_of_the_first_two_to_2(table: list[list[float | None]]) -> None:
    """Nobody is first more often than among the first two."""
    first, upper = share_first(table, draw_weights(None, SIX, draws=100, seed=1))
    assert math.fsum(first) == pytest.approx(1)
    assert math.fsum(upper) == pytest.approx(min(2, len(table)))
    assert all(0 <= one <= two + 1e-12 <= 1 + 2e-12 for one, two in zip(first, upper, strict=True))


@given(tables(least=2), st.data())
@settings(max_examples=30)
def test_the_order_of_the_channels_does_not_matter(table: list[list[float | None]], data: st.DataObject) -> None:
    drawn = draw_weights(None, SIX, draws=50, seed=1)
    order = data.draw(st.permutations(range(len(table))))
    found, shuffled = share_first(table, drawn), share_first([table[at] for at in order], drawn)
    for one, other in zip(found, shuffled, strict=True):
        assert other == pytest.approx([one[at] for at in order])


@given(tables())
@settings(max_examples=30)
def test_one_draw_puts_the_highest_score_first(table: list[list[float | None]]) -> None:
    """With unknowns left out, as in the score."""
    drawn = draw_weights(None, SIX, draws=1, seed=3)
    scores = [rate(dict(zip(SIX, drawn[0], strict=True)), row) for row in table]
    best = max(-1.0 if each is None else each for each in scores)
    leaders = [at for at, each in enumerate(scores) if abs((-1.0 if each is None else each) - best) < 1e-9]
    first, _ = share_first(table, drawn)
    assert first == pytest.approx([1 / len(leaders) if at in leaders else 0 for at in range(len(table))])


def test_channels_that_are_alike_share_the_places() -> None:
    """Two first: half a first place each, both among the first two; three first: two thirds each."""
    drawn = draw_weights(None, ("a", "b"), draws=10, seed=1)
    for table, first, upper in (
        ([[1.0, 1.0], [1.0, 1.0], [0.0, 0.0]], [0.5, 0.5, 0], [1, 1, 0]),
        ([[1.0, 1.0]] * 3, [1 / 3] * 3, [2 / 3] * 3),
        ([[1.0, 1.0], [0.0, 0.0], [0.0, 0.0]], [1, 0, 0], [1, 0.5, 0.5]),
    ):
        found = share_first(table, drawn)
        assert found[0] == pytest.approx(first)
        assert found[1] == pytest.approx(upper)


def test_a_dominated_channel_is_never_first() -> None:
    first, _ = share_first([[0.5, 0.6], [0.4, 0.5]], draw_weights(None, ("a", "b"), draws=100, seed=1))
    assert first == [1, 0]


def test_a_channel_of_which_nothing_is_known_is_last() -> None:
    first, upper = share_first([[None, None], [0, 0], [0, 0.1]], draw_weights(None, ("a", "b"), draws=10, seed=1))
    assert (first[0], upper[0]) == (0, 0)


def test_without_channels_there_are_no_shares() -> None:
    assert share_first([], draw_weights(None, ("a", "b"), draws=10, seed=1)) == ([], [])


@given(weights(SIX), tables(least=2))
def test_after_the_flip_the_two_are_level(given_weights: dict[str, float], table: list[list[float | None]]) -> None:
    """With the other weights in their proportions, all from 0 to 1."""
    table = [row[: len(given_weights)] for row in table]
    for flip in find_flip(given_weights, table, 0, 1):
        now = given_weights[flip.criterion]
        changed = {
            name: now + flip.change if name == flip.criterion else weight * (1 - now - flip.change) / (1 - now)
            for name, weight in given_weights.items()
        }
        assert all(-1e-9 <= weight <= 1 + 1e-9 for weight in changed.values())
        assert math.fsum(changed.values()) == pytest.approx(1)
        one, other = (rate(changed, row) for row in table[:2])
        assert one == pytest.approx(other, abs=1e-6)


@given(weights(SIX), tables(least=2))
def test_no_smaller_change_of_the_weight_is_a_flip(
    given_weights: dict[str, float], table: list[list[float | None]]
) -> None:
    """Tried at forty places on the way: who is ahead stays ahead."""
    table = [row[: len(given_weights)] for row in table[:2]]
    flips = {flip.criterion: flip.change for flip in find_flip(given_weights, table, 0, 1)}
    if None in (rate(given_weights, row) for row in table):  # nobody is ahead of who has no score
        assert not flips
        return
    for criterion, now in given_weights.items():
        if now == 1:
            assert criterion not in flips
            continue
        change = flips.get(criterion)
        ends = [change] if change is not None else [-now, 1 - now]
        ahead = []
        for step in (end * k / 40 for end in ends for k in range(40)):
            scale = (1 - now - step) / (1 - now)
            tried = {n: w + step if n == criterion else w * scale for n, w in given_weights.items()}
            one, other = (rate(tried, row) for row in table)
            ahead.append(0.0 if one is None or other is None else one - other)
        assert max(ahead) < 1e-6 or min(ahead) > -1e-6


def test_the_smallest_change_comes_first() -> None:
    found = find_flip({"reach": 0.4, "fit": 0.3, "cost": 0.3}, [[0.9, 0.2, 0.5], [0.1, 0.8, 0.6]], 0, 1)
    assert [abs(flip.change) for flip in found] == sorted(abs(flip.change) for flip in found)
    assert len(found) > 1


def test_what_one_is_better_at_must_weigh_less_for_the_other() -> None:
    """.6 x .5 ahead against .4 x .3 behind: level where the first weighs 3/8."""
    found = find_flip({"reach": 0.6, "fit": 0.4}, [[1, 0.2], [0.5, 0.5]], 0, 1)
    assert {flip.criterion: flip.change for flip in found} == pytest.approx({"reach": 0.375 - 0.6, "fit": 0.6 - 0.375})


def test_where_one_is_better_at_everything_nothing_flips() -> None:
    assert find_flip({"reach": 0.6, "fit": 0.4}, [[1, 0.6], [0.5, 0.5]], 0, 1) == []


def test_what_is_level_already_needs_no_change() -> None:
    found = find_flip(dict.fromkeys(CRITERIA, 1 / 8), [[0.5] * 8, [0.5] * 8], 0, 1)
    assert [(flip.criterion, flip.change) for flip in found] == [(name, 0) for name in sorted(CRITERIA)]


def test_a_channel_without_a_score_cannot_draw_level() -> None:
    """Neither one of which nothing is known nor one of which only what has no weight is."""
    assert find_flip({"reach": 0.5, "fit": 0.5}, [[None, None], [0.5, 0.5]], 0, 1) == []
    assert find_flip({"reach": 0.5, "cost": 0.5, "fit": 0.0}, [[0.5, 0.5, 1], [None, None, 0.4]], 0, 1) == []


def test_a_criterion_with_all_the_weight_cannot_change() -> None:
    """The others have no proportions to share what it would lose."""
    found = find_flip({"reach": 1, "fit": 0}, [[0.6, 0], [0.5, 1]], 0, 1)
    assert [flip.criterion for flip in found] == ["fit"]


@pytest.mark.parametrize(
    ("a", "b", "c", "roots"),
    [(1, -3, 2, {1, 2}), (0, 2, -1, {0.5}), (1e-18, 2, -1, {0.5, -2e18}), (1, 0, 1, set()), (0, 0, 1, set())],
)
def test_roots_of_a_square(a: float, b: float, c: float, roots: set[float]) -> None:
    """Two, one where it is a line in truth or in all but name, and none."""
    assert sorted(solve_square(a, b, c)) == pytest.approx(sorted(roots))
