"""Do judgments become the weights that they imply, and is the one that does not fit found?"""

import math
from itertools import pairwise
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assess.channels.judgments import (
    RANDOM_INDEX,
    Completed,
    Judgment,
    check,
    complete,
    find_contradiction,
    find_groups,
    merge,
    weigh,
)
from tests.channels.matrices import JUDGED, WEIGHTS, agree, matrices, number

CIRCLE: Completed = [[1, 3, 1 / 3], [None, 1, 3], [None, None, 1]]


@given(matrices(unknowns=True))
def test_the_other_half_is_filled_with_reciprocals(matrix: Completed) -> None:
    filled = complete(matrix)
    for i, row in enumerate(filled):
        assert row[i] == 1
        for j, told in enumerate(row):
            assert (told is None) == (filled[j][i] is None)
            assert told is None or told * number(filled[j][i]) == pytest.approx(1, rel=1e-15)


@given(matrices(unknowns=True))
def test_filling_what_is_filled_changes_nothing(matrix: Completed) -> None:
    """But for the last digit of a reciprocal's reciprocal."""
    for once, twice in zip(complete(matrix), complete(complete(matrix)), strict=True):
        assert [each is None for each in once] == [each is None for each in twice]
        assert [each or 0 for each in once] == pytest.approx([each or 0 for each in twice], rel=1e-15)


def test_a_half_below_the_diagonal_is_as_good_as_one_above() -> None:
    assert complete([[None, None], [4, None]]) == complete([[1, 0.25], [None, 1]]) == [[1, 0.25], [4, 1]]


def test_a_third_written_in_decimals_is_a_third() -> None:
    assert complete([[1, 3], [0.3333333, 1]]) == [[1, 3], [1 / 3, 1]]


@pytest.mark.parametrize(
    ("matrix", "why"),
    [
        ([[1, 3], [0.33, 1]], "contradict"),
        ([[1, 3], [3, 1]], "contradict"),
        ([[2, 3], [None, 1]], "itself"),
        ([[1, 0], [None, 1]], "above 0"),
        ([[1, -3], [None, 1]], "above 0"),
        ([[1, math.nan], [None, 1]], "above 0"),
        ([[1, 3], [None]], "square"),
    ],
)
def test_judgments_that_cannot_be_are_refused(matrix: Completed, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        complete(matrix)


def test_a_contradiction_is_told_by_its_place() -> None:
    assert find_contradiction([[1, 2, 3], [0.5, 1, 4], [None, 4, 1]]) == (1, 2)
    assert find_contradiction(CIRCLE) is None


@given(matrices())
def test_one_judge_is_merged_to_what_they_said(matrix: Completed) -> None:
    """To the last digit, and so are judges who agree."""
    assert merge([matrix]) == merge([matrix, matrix]) == complete(matrix)


@given(JUDGED, JUDGED)
def test_two_judges_meet_at_the_geometric_mean(one: float, other: float) -> None:
    merged = merge([[[1, one], [None, 1]], [[1, None], [1 / other, 1]]])
    assert merged[0][1] == pytest.approx(math.sqrt(one * other), rel=1e-13)


def test_judges_count_for_the_pairs_they_answered() -> None:
    """One pair by both, one by one of them, one by nobody."""
    one: Completed = [[1, 4, 5], [None, 1, None], [None, None, 1]]
    other: Completed = [[1, 9, None], [None, 1, None], [None, None, 1]]
    merged = merge([one, other])
    assert merged[0] == pytest.approx([1, 6, 5])
    assert merged[1][2] is None


@given(matrices(unknowns=True))
def test_groups_hold_every_criterion_once(matrix: Completed) -> None:
    groups = find_groups(matrix)
    assert sorted(at for group in groups for at in group) == list(range(len(matrix)))
    group_of = {at: place for place, group in enumerate(groups) for at in group}
    told = [(i, j) for i, row in enumerate(matrix) for j, given in enumerate(row) if given is not None]
    assert all(group_of[i] == group_of[j] for i, j in told)


def test_groups_are_connected_through_others() -> None:
    """The first with the fourth through the third; the second alone."""
    matrix: Completed = [[None] * 4 for _ in range(4)]
    matrix[0][2], matrix[3][2] = 3, 2
    assert find_groups(matrix) == [[0, 2, 3], [1]]


@given(matrices(unknowns=True))
def test_weights_are_positive_and_sum_to_1_as_soon_as_all_are_connected(matrix: Completed) -> None:
    if len(find_groups(matrix)) > 1:
        with pytest.raises(ValueError, match="connect"):
            weigh(matrix)
    else:
        weights = weigh(matrix)
        assert min(weights) > 0
        assert math.fsum(weights) == pytest.approx(1, rel=1e-15)


@given(WEIGHTS)
def test_judgments_that_agree_give_their_exact_weights(weights: list[float]) -> None:
    found = weigh(agree(weights))
    assert found == pytest.approx([each / sum(weights) for each in weights], rel=1e-13)
    consistency = check(agree(weights), found)
    assert consistency.ratio == pytest.approx(0, abs=1e-12)
    assert consistency.lambda_ == pytest.approx(len(weights), rel=1e-13)
    assert (consistency.worst, consistency.ratio_after) == (None, None)


@given(WEIGHTS, st.data())
def test_judgments_that_agree_need_not_be_complete(weights: list[float], data: st.DataObject) -> None:
    """A chain in any order, and some more, give the same weights."""
    n = len(weights)
    chain = data.draw(st.permutations(range(n)))
    more = data.draw(st.sets(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1))))
    pairs = {*pairwise(chain), *more}
    told = agree(weights)
    some: Completed = [[told[i][j] if (i, j) in pairs else None for j in range(n)] for i in range(n)]
    assert weigh(some) == pytest.approx([each / sum(weights) for each in weights], rel=1e-12)


@given(matrices(unknowns=True), st.data())
def test_the_order_of_the_criteria_does_not_matter(matrix: Completed, data: st.DataObject) -> None:
    filled = complete(matrix)
    assume(len(find_groups(filled)) == 1)
    order = data.draw(st.permutations(range(len(filled))))
    found = weigh(filled)
    assert weigh([[filled[i][j] for j in order] for i in order]) == pytest.approx([found[i] for i in order], rel=1e-11)


@given(matrices(least=3))
def test_weights_are_the_principal_eigenvector(matrix: Completed) -> None:
    """Multiplied by the matrix they grow by lambda, all alike; lambda is never below their number."""
    weights = weigh(matrix)
    lambda_ = number(check(matrix, weights).lambda_)
    for row, weight in zip(complete(matrix), weights, strict=True):
        assert sum(number(each) * other for each, other in zip(row, weights, strict=True)) == pytest.approx(
            lambda_ * weight, rel=1e-11
        )
    assert lambda_ >= len(weights)


@given(matrices(unknowns=True, least=3, most=5), st.integers(0, 4), st.floats(0.8, 1.25))
def test_no_other_weights_miss_incomplete_judgments_less(matrix: Completed, at: int, nudge: float) -> None:
    """By the squares of the logarithms."""
    matrix[0][-1] = None
    assume(len(find_groups(matrix)) == 1)

    def miss(weights: list[float]) -> float:
        told = [(i, j, each) for i, row in enumerate(matrix) for j, each in enumerate(row) if each is not None]
        return sum(math.log(each * weights[j] / weights[i]) ** 2 for i, j, each in told)

    weights = weigh(matrix)
    nudged = [each * nudge if place == at % len(weights) else each for place, each in enumerate(weights)]
    assert miss(weights) <= miss(nudged) + 1e-12


@given(st.lists(st.floats(1, 3), min_size=4, max_size=8), st.data())
def test_the_one_judgment_that_spoils_a_matrix_is_found_and_mended(weights: list[float], data: st.DataObject) -> None:
    """All others agree, so its mend is what they say, and nothing is left to mend."""
    n = len(weights)
    row = data.draw(st.integers(0, n - 2))
    column = data.draw(st.integers(row + 1, n - 1))
    given_ = data.draw(st.sampled_from([1 / 9, 9.0]))
    spoiled = agree(weights)
    right, spoiled[row][column], spoiled[column][row] = spoiled[row][column], given_, 1 / given_
    found = check(spoiled, weigh(spoiled))
    assert found.worst is not None
    assert found.worst == Judgment(row, column, given_, found.worst.mend)
    assert found.worst.mend == pytest.approx(right, rel=1e-9)
    assert number(found.ratio) > 0
    assert found.ratio_after == pytest.approx(0, abs=1e-9)


@given(matrices(least=3))
def test_mending_the_worst_judgment_makes_judgments_agree_more(matrix: Completed) -> None:
    found = check(matrix, weigh(matrix))
    if found.worst is not None:
        assert number(found.ratio_after) <= number(found.ratio) + 1e-9


@given(matrices(least=3, unknowns=True))
def test_a_mend_is_a_legal_judgment(matrix: Completed) -> None:
    """From 1/9 to 9, of a pair that was judged; the ratio is for complete judgments only."""
    assume(len(find_groups(matrix)) == 1)
    found = check(matrix, weigh(matrix))
    whole = all(each is not None for row in complete(matrix) for each in row)
    assert (found.ratio is not None) == (found.lambda_ is not None) == whole
    if found.worst is not None:
        assert matrix[found.worst.row][found.worst.column] == found.worst.given
        assert 1 / 9 <= found.worst.mend <= 9


def test_three_judgments_in_a_circle_are_mended_at_the_first() -> None:
    """All three are equally far off; 1/3 and 3 say 1/9 of the first pair."""
    found = check(CIRCLE, weigh(CIRCLE))
    assert found.worst is not None
    assert (found.worst.row, found.worst.column, found.worst.given) == (0, 1, 3)
    assert found.worst.mend == pytest.approx(1 / 9)
    assert found.ratio_after == pytest.approx(0, abs=1e-12)


def test_where_the_worst_cannot_be_mended_within_the_scale_another_is() -> None:
    """Three nines in a row ask more than 9 of the last pair, so that another gives way."""
    matrix: Completed = [[1, 9, 9], [None, 1, 9], [None, None, 1]]
    worst = check(matrix, weigh(matrix)).worst
    assert worst is not None
    assert worst.mend != pytest.approx(worst.given)


@pytest.mark.parametrize("judged", [1 / 9, 1, 9])
def test_two_criteria_never_disagree(judged: float) -> None:
    found = check([[1, judged], [None, 1]], weigh([[1, judged], [None, 1]]))
    assert (found.ratio, found.worst) == (0, None)


def test_one_criterion_has_all_the_weight() -> None:
    assert weigh([[1]]) == [1]
    assert check([[1]], [1]).ratio == 0


def test_beyond_the_table_there_is_no_ratio() -> None:
    """Nobody printed the index for sixteen."""
    sixteen = agree([1.0] * (len(RANDOM_INDEX) + 1))
    found = check(sixteen, weigh(sixteen))
    assert (found.lambda_, found.ratio) == (16, None)


def test_judgments_made_by_chance_have_a_ratio_of_about_one() -> None:
    """That is what the random index is: the mean of such judgments."""
    chance = Random(1)  # noqa: S311 - chance for a test, not for a secret
    scale = [*(1 / each for each in range(2, 10)), *range(1, 10)]
    found = []
    for _ in range(300):
        matrix: Completed = [[chance.choice(scale) if j > i else None for j in range(5)] for i in range(5)]
        found.append(number(check(matrix, weigh(matrix)).ratio))
    assert sum(found) / len(found) == pytest.approx(1, rel=0.1)
