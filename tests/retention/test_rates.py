"""Do a year and its periods agree, and do counts make sense?"""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.retention.rates import (
    PERIODS,
    discount_per_period,
    power,
    real_discount,
    retention_from_counts,
    retention_per_period,
    retention_per_year,
    take_root,
)
from tests.retention.plans import PERIODS as PERIOD_NAMES


@given(st.floats(0, 2), st.integers(0, 100))
def test_squaring_gives_the_power(base: float, times: int) -> None:
    """For any whole number of times."""
    assert power(base, times) == pytest.approx(base**times, rel=1e-13)


@given(st.floats(0, 10), st.sampled_from(sorted(PERIODS.values())))
def test_a_root_multiplied_out_is_the_number_again(value: float, periods: int) -> None:
    """To the last digits, and nothing for nothing."""
    assert power(take_root(value, periods), periods) == pytest.approx(value, rel=1e-13, abs=1e-300)


@given(st.floats(0, 1), PERIOD_NAMES)
def test_yearly_retention_becomes_periodic_and_yearly_again(retention: float, period: str) -> None:
    """There and back."""
    each = retention_per_period(retention=retention, period=period)
    assert retention_per_year(retention=each, period=period) == pytest.approx(retention, rel=1e-13, abs=1e-300)


@given(st.floats(0, 5), PERIOD_NAMES)
def test_the_periods_of_a_year_compound_to_its_discount(discount: float, period: str) -> None:
    """One, four or twelve of them."""
    d = discount_per_period(discount=discount, period=period)
    assert (1 + d) ** PERIODS[period] == pytest.approx(1 + discount, rel=1e-13)


def test_inflation_equal_to_the_discount_leaves_nothing() -> None:
    """40 % interest while prices rise 40 %."""
    assert real_discount(nominal=0.4, inflation=0.4) == 0


def test_prices_rising_faster_than_the_discount_make_it_negative() -> None:
    """40 % a year with 50 % inflation: (1.4/1.5) - 1."""
    assert discount_per_period(discount=0.4, period="year", inflation=0.5) == pytest.approx(-1 / 15)


def test_inflation_is_taken_out_before_the_year_is_divided() -> None:
    """32 % nominal with 20 % inflation is 10 % real, and that is divided."""
    monthly = discount_per_period(discount=0.32, period="month", inflation=0.2)
    assert monthly == pytest.approx(1.1 ** (1 / 12) - 1, rel=1e-12)


def test_retention_counts_those_who_were_there_before() -> None:
    """Of 100, 110 at the end with 30 new: 80 stayed."""
    assert retention_from_counts(start=100, end=110, new=30) == pytest.approx(0.8)


@pytest.mark.parametrize(("start", "end", "new"), [(100, 110, 0), (100, 10, 30), (0, 10, 10)])
def test_counts_that_cannot_be_are_refused(start: float, end: float, new: float) -> None:
    """More left than there were, fewer than none, and nobody to start with."""
    with pytest.raises(ValueError, match=r"customer"):
        retention_from_counts(start=start, end=end, new=new)


@pytest.mark.parametrize(("end", "retention"), [(0, 0.0), (50, 1.0)])
def test_all_gone_and_all_left_are_possible(end: float, retention: float) -> None:
    """Neither end is an error."""
    assert math.isclose(retention_from_counts(start=50, end=end, new=0), retention)
