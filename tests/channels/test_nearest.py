"""Are the nearest weights the nearest, for complete judgments and for incomplete ones?"""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.channels.judgments import Completed, complete
from assess.channels.nearest import find_eigenvector, fit_logarithms, solve
from tests.channels.matrices import matrices, number

ROW = st.lists(st.floats(-1, 1), min_size=7, max_size=7)
SQUARE = st.integers(1, 7).flatmap(lambda n: st.lists(ROW.map(lambda row: row[:n]), min_size=n, max_size=n))


@given(SQUARE)
def test_a_solution_solves_the_equations(square: list[list[float]]) -> None:
    """Where the diagonal outweighs the rest; the right sides are 1, 2, 3 ..."""
    lines = [[8.0 if i == j else each for j, each in enumerate(row)] for i, row in enumerate(square)]
    found = solve([[*line, side] for side, line in enumerate(lines, start=1)])
    assert [math.sumprod(line, found) for line in lines] == pytest.approx(list(range(1, len(lines) + 1)))


@given(matrices())
def test_logarithms_of_complete_judgments_fit_the_geometric_means_of_the_rows(matrix: Completed) -> None:
    """The textbook's other way to weights."""
    filled = [[number(each) for each in row] for row in complete(matrix)]
    means = [math.prod(row) ** (1 / len(row)) for row in filled]
    assert fit_logarithms(filled) == pytest.approx([each / sum(means) for each in means], rel=1e-12)


def test_contradictory_judgments_settle() -> None:
    """9 and 9 ask for 81 where only 9 was said: three criteria weigh as the geometric means of their rows."""
    weights = find_eigenvector([[1, 9, 9], [1 / 9, 1, 9], [1 / 9, 1 / 9, 1]])
    root = 81 ** (1 / 3)
    assert weights == pytest.approx([each / (root + 1 + 1 / root) for each in (root, 1, 1 / root)], rel=1e-12)


@given(matrices(least=3))
def test_multiplying_once_more_changes_nothing(matrix: Completed) -> None:
    filled = [[number(each) for each in row] for row in complete(matrix)]
    weights = find_eigenvector(filled)
    grown = [math.sumprod(row, weights) for row in filled]
    assert [each / sum(grown) for each in grown] == pytest.approx(weights, rel=1e-13)
