"""Are our logarithms those of everybody else?"""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.channels.logarithm import find_geometric_mean, find_logarithm, raise_e

RATIOS = st.floats(1e-6, 1e6)


@given(RATIOS)
def test_logarithms_agree_with_the_library(number: float) -> None:
    assert find_logarithm(number) == pytest.approx(math.log(number), rel=1e-15, abs=1e-15)


@given(st.floats(-50, 50))
def test_exponentials_agree_with_the_library(power: float) -> None:
    assert raise_e(power) == pytest.approx(math.exp(power), rel=1e-14)


@given(st.lists(RATIOS, min_size=1, max_size=6))
def test_a_geometric_mean_keeps_reciprocals_and_order_apart(numbers: list[float]) -> None:
    """That of the reciprocals is its reciprocal, and the order of the numbers does not matter."""
    found = find_geometric_mean(numbers)
    assert find_geometric_mean([1 / number for number in numbers]) == pytest.approx(1 / found, rel=1e-13)
    assert find_geometric_mean(numbers[::-1]) == found
    assert min(numbers) * (1 - 1e-13) <= found <= max(numbers) * (1 + 1e-13)


@given(RATIOS, st.integers(1, 6))
def test_the_mean_of_equal_numbers_is_the_number(number: float, times: int) -> None:
    """To the last digit."""
    assert find_geometric_mean([number] * times) == number
