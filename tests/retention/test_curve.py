"""Do both curves count the same customers, whichever way they are asked?"""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assess.retention.curve import BetaGeometric, Constant, Curve, residual_value, retention_curve
from tests.retention.plans import DISCOUNTS, RETENTIONS

SHAPES = st.floats(0.05, 50)
MIXED = st.builds(lambda a, b: BetaGeometric(b / (a + b), a + b), SHAPES, SHAPES)
CURVES: st.SearchStrategy[Curve] = st.builds(Constant, RETENTIONS) | MIXED


@given(CURVES, st.integers(0, 60))
def test_survival_is_the_product_of_the_rates(curve: Curve, t: int) -> None:
    """Who is left has renewed every time."""
    assert curve.survival(t) == pytest.approx(math.prod(curve.rate(i) for i in range(1, t + 1)), rel=1e-12)


@given(MIXED, st.integers(1, 60))
def test_the_rate_of_mixed_customers_rises_with_age(curve: BetaGeometric, t: int) -> None:
    """The faithful remain."""
    assert curve.rate(t) < curve.rate(t + 1) < 1


@given(CURVES, st.integers(0, 20), st.integers(1, 20))
def test_an_aged_curve_goes_on_where_the_young_one_is(curve: Curve, n: int, t: int) -> None:
    """Age n and t renewals more are n + t renewals."""
    assert curve.aged(n).rate(t) == pytest.approx(curve.rate(n + t), rel=1e-12)


@given(CURVES, DISCOUNTS, st.integers(0, 100))
def test_the_annuity_is_the_sum_of_the_discounted_shares(curve: Curve, d: float, n: int) -> None:
    """Doubling and plain adding agree."""
    terms = [curve.survival(t) / (1 + d) ** t for t in range(n)]
    assert curve.annuity(d, n) == pytest.approx(math.fsum(terms), rel=1e-12)
    assert curve.discounted(d, n) == pytest.approx(terms, rel=1e-12)


@given(CURVES, st.floats(0.02, 2))
def test_the_endless_annuity_is_the_sum_of_very_many(curve: Curve, d: float) -> None:
    """The continued fraction against plain adding until nothing is left to add."""
    periods = int(40 / math.log1p(d))
    assert curve.annuity(d, None) == pytest.approx(math.fsum(curve.discounted(d, periods)), rel=1e-11)


@given(MIXED, DISCOUNTS)
def test_the_quick_annuity_is_good_to_five_digits(curve: BetaGeometric, d: float) -> None:
    """Enough for an interval of draws."""
    assert curve.annuity(d, None, effort=3) == pytest.approx(curve.annuity(d, None), rel=1e-5)


@pytest.mark.parametrize(("a", "b"), [(1.5, 2.0), (2.0, 8.0), (1.0, 3.0), (0.5, 4.0)])
@pytest.mark.parametrize("d", [1e-3, 1e-4])
def test_a_tiny_discount_keeps_its_digits(a: float, b: float, d: float) -> None:
    """However long the tail: against plain adding of hundreds of thousands of periods."""
    curve = BetaGeometric(b / (a + b), a + b)
    assert curve.annuity(d, None) == pytest.approx(math.fsum(curve.discounted(d, int(40 / d))), rel=1e-11)


@given(st.floats(1.05, 50), SHAPES)
def test_undiscounted_life_has_a_closed_form(a: float, b: float) -> None:
    """(a + b - 1)/(a - 1), which a nearly vanishing discount approaches from below."""
    curve = BetaGeometric(b / (a + b), a + b)
    assert curve.lifetime == pytest.approx((a + b - 1) / (a - 1), rel=1e-9)
    assert curve.annuity(1e-3, None) < curve.lifetime


def test_where_hardly_anybody_leaves_life_has_no_end() -> None:
    """With a <= 1, and with a rate of 1."""
    assert BetaGeometric(0.5, 2.0).lifetime == math.inf
    assert Constant(1.0).lifetime == math.inf


@pytest.mark.parametrize(("retention", "half_life"), [(0.0, 0.0), (0.5, 1.0), (0.25, 0.5), (1.0, math.inf)])
def test_half_life_of_a_constant_rate(retention: float, half_life: float) -> None:
    """Half of .5 is gone after one period, and of .25 after half of one."""
    assert Constant(retention).half_life == pytest.approx(half_life)


@given(MIXED)
def test_half_are_left_around_the_half_life(curve: BetaGeometric) -> None:
    """No more than half after it, no less before it."""
    periods = curve.half_life
    assume(periods < 1000)
    assert curve.survival(math.ceil(periods)) <= 0.5 + 1e-9
    assert curve.survival(math.floor(periods)) >= 0.5 - 1e-9


@given(st.floats(0.01, 0.99), st.floats(0.5, 2))
def test_the_half_life_of_hardly_differing_customers_is_that_of_a_constant_rate(retention: float, scale: float) -> None:
    """A huge a + b is one rate for all."""
    assert BetaGeometric(retention, scale * 1e9).half_life == pytest.approx(Constant(retention).half_life, rel=1e-5)


@pytest.mark.parametrize(("retention", "spread"), [(0.9, 0.8), (0.85, 0.4), (0.999, 400.0)])
def test_a_half_life_of_thousands_of_periods_is_found(retention: float, spread: float) -> None:
    """Beyond the renewals that are walked, the far end of the curve agrees with walking on."""
    curve = BetaGeometric(retention, spread)
    periods = math.ceil(curve.half_life)
    assert 1200 < periods < 2_000_000
    shares = curve.discounted(0.0, periods + 3)
    assert shares[periods + 2] < 0.5 < shares[periods - 2]


@given(st.floats(0, 0.9), st.floats(0.01, 0.099))
def test_two_rates_come_back_from_the_curve(first: float, step: float) -> None:
    """The curve runs through the two numbers it was made of."""
    curve = retention_curve(retention=first, second_retention=first + step)
    assert curve.kind == "beta-geometric"
    assert (curve.rate(1), curve.rate(2)) == pytest.approx((first, first + step), rel=1e-9)


@given(st.floats(0, 0.8), st.floats(0.01, 0.1), st.floats(0, 0.09))
def test_a_gain_lifts_both_rates(first: float, step: float, gain: float) -> None:
    """By the same points."""
    curve = retention_curve(retention=first, second_retention=first + step, gain=gain)
    assert (curve.rate(1), curve.rate(2)) == pytest.approx((first + gain, first + step + gain), rel=1e-9)


@pytest.mark.parametrize("second", [0.8, 0.7, None])
def test_a_second_rate_that_does_not_rise_leaves_a_constant_one(second: float | None) -> None:
    """Equal, lower or not known."""
    assert retention_curve(retention=0.8, second_retention=second) == Constant(0.8)


def test_the_gain_is_clipped_where_the_larger_rate_is_one() -> None:
    """From .6 and .8 at most .2: .8 renew once, and whoever did stays."""
    curve = retention_curve(retention=0.6, second_retention=0.8, gain=0.5)
    assert curve.discounted(0.0, 5) == pytest.approx([1, 0.8, 0.8, 0.8, 0.8])
    assert curve.floor == pytest.approx(0.8)
    assert curve.half_life == math.inf
    assert curve.annuity(0.1, None) == pytest.approx(1 + 0.8 / 0.1)


def test_a_constant_rate_is_clipped_at_one() -> None:
    """Nobody stays more than always."""
    assert retention_curve(retention=0.9, gain=0.5) == Constant(1.0)


@pytest.mark.parametrize("second", [None, 0.7])
def test_a_loss_of_retention_stops_at_nobody(second: float | None) -> None:
    """Sixty points less than .5 leave a first rate of 0, not below."""
    assert retention_curve(retention=0.5, second_retention=second, gain=-0.6).retention == 0


def test_nobody_renews_at_rate_nought() -> None:
    """Whatever the second rate would have been."""
    for curve in (Constant(0.0), retention_curve(retention=0.0, second_retention=0.5)):
        assert (curve.lifetime, curve.half_life, curve.annuity(0.1, None)) == (1, 0, 1)


@pytest.mark.parametrize("curve", [Constant(1.0), BetaGeometric(1.0, 3.0)])
def test_who_never_leaves_pays_for_ever(curve: Curve) -> None:
    """A perpetuity due at 10 %: 11; undiscounted it has no end."""
    assert curve.annuity(0.1, None) == pytest.approx(11)
    assert curve.annuity(0.0, None) == math.inf
    assert curve.annuity(0.0, 7) == 7
    assert curve.floor == 1


@given(CURVES, st.integers(1, 10), st.floats(0.05, 1))
def test_residual_value_is_the_sum_over_renewals_to_come(curve: Curve, contracts: int, d: float) -> None:
    """Each renewal to come, seen from just before the next one."""
    reached = curve.survival(contracts - 1)
    assume(reached > 1e-9)
    total = math.fsum(curve.discounted(d, 1000)[contracts:]) * (1 + d) ** contracts
    worth = residual_value(curve=curve, contracts=contracts, d=d)
    assert worth == pytest.approx(total / reached, rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("d", [5e-324, 6.448859739371341e-25, 1e-16, -1e-17])
@pytest.mark.parametrize(("first", "second"), [(1e-9, 0.5), (0.5, 0.6), (0.8, 0.81), (0.3, 0.9)])
def test_a_discount_too_small_to_be_seen_is_none(first: float, second: float, d: float) -> None:
    """It does not change 1."""
    curve = retention_curve(retention=first, second_retention=second)
    assert curve.annuity(d, None) == curve.annuity(0.0, None)


@pytest.mark.parametrize("d", [2.3e-16, 1e-12, 1e-7])
@pytest.mark.parametrize(("first", "second"), [(1e-9, 0.5), (0.5, 0.6), (0.8, 0.81), (0.3, 0.9), (0.6, 1.0)])
def test_the_smallest_discount_that_is_seen_gives_an_end(first: float, second: float, d: float) -> None:
    """Less than without any, which may have no end."""
    curve = retention_curve(retention=first, second_retention=second)
    assert 1 < curve.annuity(d, None) <= min(curve.lifetime * (1 + 1e-12), 1 + 1 / d)


def test_prices_that_rise_faster_than_money_leave_no_end() -> None:
    """With a discount below 0, unless nobody renews."""
    assert BetaGeometric(0.5, 8.0).annuity(-0.01, None) == math.inf
    assert BetaGeometric(0.0, 8.0).annuity(-0.01, None) == 1
