"""Is the endless sum right and soon found, however small the discount?"""

import math
import sys
from typing import Self

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assess.retention import endless
from assess.retention.curve import BetaGeometric, retention_curve
from assess.retention.endless import FINE, QUICK, SMALL, sum_endless

AT_ONCE = {FINE: 520, QUICK: 160}
"""Steps of one sum: a report asks for some four thousand quick ones and three hundred fine ones."""

FIRST = st.floats(1, 100) | st.floats(1, 1e6)
SECOND = st.integers(0, 12).map(float) | st.floats(0, 4) | st.floats(0, 1e4)
WHOLE = st.builds(lambda n, off: n + off, st.integers(1, 9), st.sampled_from([0, 1e-15, -1e-12, 1e-9, -1e-6, 1e-3]))
SHAPES = SECOND | WHOLE
DISCOUNTS = st.floats(-15.9, 0.5).map(lambda power: 10**power)
EFFORTS = st.sampled_from([FINE, QUICK])

KNOWN = [  # a, b, d and the sum: 2F1(1, b; a + b; 1/(1 + d)) worked out with two hundred digits
    (0.0, 1.0, 1e-9, 1000000001.0),
    (1e-3, 1.0, 1e-16, 9638306090609918.0),
    (0.3, 1.5, 1e-12, 342670666.89762026),
    (0.7, 9.0, 1e-4, 189.36978841721893),
    (1.0, 1.0, 1e-5, 11.513050594274878),
    (1.0, 3.0, 1e-9, 57.669797692848626),
    (1.0000000001, 3.0, 1e-9, 57.669797639034876),
    (1.5, 2.0, 1e-16, 4.999999882190277),
    (1.6663788357800373, 2704.25, 3.5e-10, 4058.0871268258975),
    (2.0, 8.0, 3.9e-4, 8.855358336725612),
    (2.9999999999, 8.0, 4.1e-4, 4.9839087459207185),
    (3.0, 900.0, 1e-3, 279.01402005873246),
    (4.0, 90000.0, 1e-5, 21652.95125087199),
    (4.0, 110000.0, 1e-5, 25049.74025644115),
    (12.5, 700.0, 1e-3, 58.02985524530012),
    (40.0, 2000.0, 2e-4, 51.7377087156758),
    (1e6, 1e6, 1e-8, 2.0000009800009506),
    (0.02, 1e6, 1e-4, 9999.0198019082),
]


class Counted(float):
    """A number that counts how often something is added to it: once for each step or term."""

    added = 0

    def __add__(self, other: float) -> Self:
        type(self).added += 1
        return type(self)(float(self) + other)


@pytest.mark.parametrize(("a", "b", "d", "known"), KNOWN)
def test_the_sum_is_the_known_one(a: float, b: float, d: float, known: float) -> None:
    """Whichever way it is found, at a whole number a or beside it."""
    assert sum_endless(b, a, d, FINE) == pytest.approx(known, rel=1e-11)
    assert sum_endless(b, a, d, QUICK) == pytest.approx(known, rel=1e-4)


@given(FIRST, SHAPES, DISCOUNTS, EFFORTS)
@example(1.0, 0.0, SMALL, FINE)
@example(2600.0, 0.5, SMALL * 0.99, FINE)
@example(2400.0, 0.5, SMALL * 0.99, FINE)
@example(2400.0, 0.5, SMALL, QUICK)
def test_no_sum_takes_long(b: float, a: float, d: float, effort: int) -> None:
    """Steps of the fraction or terms of the series."""
    Counted.added = 0
    sum_endless(Counted(b), a, d, effort)
    assert 0 < Counted.added <= AT_ONCE[effort]


@given(FIRST, SHAPES, st.floats(-15.9, math.log10(SMALL)).map(lambda power: 10**power))
def test_the_terms_that_may_be_taken_are_enough(b: float, a: float, d: float) -> None:
    """Ten times as many change nothing."""
    found = sum_endless(b, a, d, FINE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(endless, "TERMS", 10 * endless.TERMS)
        assert sum_endless(b, a, d, FINE) == found


@given(st.floats(1, 1e4), SHAPES, DISCOUNTS)
def test_a_sum_is_its_first_term_and_the_sum_of_the_older(b: float, a: float, d: float) -> None:
    """F(b) = 1 + b/(a + b)/(1 + d) x F(b + 1), also where one is a fraction and the other a series."""
    older = sum_endless(b + 1, a, d, FINE)
    assert sum_endless(b, a, d, FINE) == pytest.approx(1 + b / (a + b) / (1 + d) * older, rel=1e-10)


@given(FIRST, SHAPES)
@example(883749.66796875, 0.0)
def test_nothing_leaps_where_the_way_changes(b: float, a: float) -> None:
    """From the fraction to the series, whether the discount or the shape decides.

    Of a small discount, 1/(1 + d) keeps only what a double next to 1 can hold: an error of some epsilon/d.
    """
    for effort, close in ((FINE, 1e-10), (QUICK, 1e-4)):
        below, above = (sum_endless(b, a, d, effort) for d in (math.nextafter(SMALL, 0), SMALL))
        assert below == pytest.approx(above, rel=close)
        if b * SMALL > 1:
            below, above = (sum_endless(b, a, d / b, effort) for d in (1 - 1e-12, 1 + 1e-12))
            assert below == pytest.approx(above, rel=close + 4 * sys.float_info.epsilon * b)


@given(st.floats(1, 1e4), st.integers(1, 9), DISCOUNTS)
def test_nothing_leaps_at_a_whole_number(b: float, a: int, d: float) -> None:
    """There both series have no value, but their sum has: between those a little to the left and right."""
    left, at, right = (sum_endless(b, each, d, FINE) for each in (a - 1e-9, a, a + 1e-9))
    assert at == pytest.approx((left + right) / 2, rel=1e-10)


@given(FIRST, SHAPES, DISCOUNTS, st.floats(1e-6, 1))
def test_the_dearer_the_time_the_smaller_the_sum(b: float, a: float, d: float, more: float) -> None:
    """It falls in the discount, across every change of the way."""
    assert sum_endless(b, a, d * (1 + more), FINE) <= sum_endless(b, a, d, FINE) * (1 + 1e-11)


@given(st.floats(0, 1), st.floats(0, 1), DISCOUNTS, EFFORTS)
def test_any_two_rates_with_a_discount_have_an_end(one: float, other: float, d: float, effort: int) -> None:
    """Those of nobody and everybody among them; never less than the first payment, never more than a perpetuity."""
    curve = retention_curve(retention=min(one, other), second_retention=max(one, other))
    assert 1 <= curve.annuity(d, None, effort) <= (1 + d) / d * (1 + 1e-4)


@given(st.floats(2, 50), st.floats(0.05, 50))
def test_a_vanishing_discount_ends_in_the_closed_form(a: float, b: float) -> None:
    curve = BetaGeometric(b / (a + b), a + b)
    assert curve.annuity(1e-14, None) == pytest.approx(curve.annuity(0.0, None), rel=1e-9)
