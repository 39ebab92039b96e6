"""Do three other libraries, written by other people, give the same answers to random questions?"""

from itertools import combinations

import ahpy
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pymcdm import correlations, methods
from pymcdm.normalizations import vector_normalization
from pymcdm.weights.subjective import AHP
from skcriteria import mkdm
from skcriteria.agg import simple, topsis
from skcriteria.preprocessing.scalers import VectorScaler

from assess.channels.channel import EVEN
from assess.channels.judgments import RANDOM_INDEX, Completed, check, complete, weigh
from assess.channels.score import score
from assess.channels.topsis import closeness, kendall_tau
from tests.channels.matrices import WORDED, matrices, number
from tests.channels.samples import make_channel

FEW = settings(max_examples=25)
FIVE = ("two_way", "personal", "direct", "measurable", "integration")


@st.composite
def tables(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    """Points of some channels by five criteria, not all alike, and the weights of these."""
    rows = draw(st.lists(st.lists(st.floats(0.1, 4), min_size=5, max_size=5), min_size=2, max_size=12))
    assume(any(max(column) - min(column) > 0.01 for column in zip(*rows, strict=True)))
    points = draw(st.lists(st.integers(1, 9), min_size=5, max_size=5))
    return np.array(rows), np.array(points) / sum(points)


@given(tables())
@FEW
def test_pymcdm_agrees_on_closeness(table: tuple[np.ndarray, np.ndarray]) -> None:
    rows, weights = table
    theirs = methods.TOPSIS(vector_normalization)(rows, weights, np.ones(5), validation=False)
    assert closeness(rows.tolist(), weights.tolist()) == pytest.approx(list(theirs), abs=1e-9)


@given(tables())
@FEW
def test_scikit_criteria_agrees_on_closeness(table: tuple[np.ndarray, np.ndarray]) -> None:
    rows, weights = table
    scaled = VectorScaler(target="matrix").transform(mkdm(rows, [max] * 5, weights=weights))
    theirs = topsis.TOPSIS().evaluate(scaled).e_.similarity
    assert closeness(rows.tolist(), weights.tolist()) == pytest.approx(list(theirs), abs=1e-9)


@given(tables())
@FEW
def test_scikit_criteria_agrees_on_the_weighted_sum(table: tuple[np.ndarray, np.ndarray]) -> None:
    rows, weights = table
    theirs = simple.WeightedSumModel().evaluate(mkdm(rows / 4, [max] * 5, weights=weights)).e_.score
    named = dict(zip(FIVE, weights.tolist(), strict=True))
    channels = [make_channel(**dict(zip(FIVE, row, strict=True))) for row in rows.tolist()]
    ours = [number(score(each, named, jobs=EVEN, budget=None).value) for each in channels]
    assert ours == pytest.approx([100 * each for each in theirs])


@given(st.integers(2, 12).flatmap(lambda n: st.permutations(range(n))))
@FEW
def test_pymcdm_agrees_on_tau(order: list[int]) -> None:
    """Of rankings without ties, as it has no other."""
    ours = kendall_tau(list(range(len(order))), order)
    assert ours == pytest.approx(float(correlations.kendall_tau(np.arange(len(order)), np.array(order))))


@given(matrices(judged=WORDED))
@FEW
def test_pymcdm_agrees_on_the_weights_of_judgments(matrix: Completed) -> None:
    theirs = AHP(matrix=np.array(complete(matrix), dtype=float))
    assert weigh(matrix) == pytest.approx(list(theirs()), abs=1e-9)


@given(matrices(least=3, judged=WORDED))
@FEW
def test_pymcdm_agrees_on_consistency(matrix: Completed) -> None:
    """Its random index comes from another study, so what is compared is the part before."""
    theirs = AHP(matrix=np.array(complete(matrix), dtype=float))
    ours, n = number(check(matrix, weigh(matrix)).ratio), len(matrix)
    assert ours * RANDOM_INDEX[n - 1] == pytest.approx(theirs.get_cr() * AHP.RI_M[n - 1], abs=1e-9)


@given(matrices(least=3))
@FEW
def test_ahpy_agrees_on_weights_and_consistency(matrix: Completed) -> None:
    """To the four decimals that it tells, by the random index of Saaty."""
    told = {(str(i), str(j)): number(matrix[i][j]) for i, j in combinations(range(len(matrix)), 2)}
    theirs = ahpy.Compare(name="criteria", comparisons=told, precision=6, random_index="saaty", tolerance=1e-9)
    weights = weigh(matrix)
    assert weights == pytest.approx([theirs.target_weights[str(at)] for at in range(len(weights))], abs=1e-5)
    assert check(matrix, weights).ratio == pytest.approx(theirs.consistency_ratio, abs=1e-4)
