"""Does the interval hold eight draws in ten, the same ones for everybody who asks?"""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings

from assess.retention import draws, risk
from assess.retention.endless import QUICK
from assess.retention.model import Plan, value_gain
from tests.retention.plans import ENDLESS, EXAMPLE, plans


def forget_draws() -> None:
    """Let the seed work again."""
    for kept in (draws.draw_uniforms, draws.draw_triangular, draws.convert_discounts):
        kept.cache_clear()


@given(plans())
@settings(max_examples=5)
def test_a_second_asker_gets_the_same_draws(plan: Plan) -> None:
    """From the same seed, bit by bit."""
    ranges = risk.make_ranges(plan, {})
    forget_draws()
    first = draws.draw_gains(plan, ranges, seed=7)
    forget_draws()
    assert draws.draw_gains(plan, ranges, seed=7) == first


def test_another_seed_draws_otherwise_but_tells_the_same() -> None:
    """The intervals differ by a few per cent of the gain."""
    ranges = risk.make_ranges(EXAMPLE, {})
    one, two = (draws.find_interval(EXAMPLE, ranges, seed=seed) for seed in (1, 2))
    assert one != two
    assert one == pytest.approx(two, rel=0.03)


def test_where_nothing_varies_the_interval_is_the_gain() -> None:
    """Every range from the value to the value."""
    given_ranges = {"retention": (0.8, 0.8), "margin": (100.0, 100.0), "discount": (0.1, 0.1), "gain": (0.05, 0.05)}
    low, high = draws.find_interval(EXAMPLE, risk.make_ranges(EXAMPLE, given_ranges))
    assert low == high == pytest.approx(value_gain(EXAMPLE), rel=1e-12)


def test_the_interval_of_one_triangle_is_that_of_the_textbook() -> None:
    """Only the margin varies, 50 to 200 around 100: a tenth lies below 50 + sqrt(.1 x 150 x 50)."""
    fixed = {"retention": (0.8, 0.8), "discount": (0.1, 0.1), "gain": (0.05, 0.05), "margin": (50.0, 200.0)}
    low, high = draws.find_interval(ENDLESS, risk.make_ranges(ENDLESS, fixed))
    per_unit = value_gain(ENDLESS) / 100
    assert low / per_unit == pytest.approx(50 + math.sqrt(0.1 * 150 * 50), rel=0.03)
    assert high / per_unit == pytest.approx(200 - math.sqrt(0.1 * 150 * 100), rel=0.03)


def test_a_lopsided_triangle_is_drawn_from_its_own_side() -> None:
    """The margin is 100 or more, up to 200: a tenth lies below 200 - sqrt(.9) x 100."""
    fixed = {"retention": (0.8, 0.8), "discount": (0.1, 0.1), "gain": (0.05, 0.05), "margin": (100.0, 200.0)}
    low, high = draws.find_interval(ENDLESS, risk.make_ranges(ENDLESS, fixed))
    per_unit = value_gain(ENDLESS) / 100
    assert low / per_unit == pytest.approx(200 - math.sqrt(0.9) * 100, rel=0.01)
    assert high / per_unit == pytest.approx(200 - math.sqrt(0.1) * 100, rel=0.01)


@given(plans())
@settings(max_examples=5)
def test_eight_draws_in_ten_lie_in_the_interval(plan: Plan) -> None:
    """One in ten below, one in ten above."""
    ranges = risk.make_ranges(plan, {})
    low, high = draws.find_interval(plan, ranges)
    gains = draws.draw_gains(plan, ranges)
    assert len(gains) == draws.DRAWS
    assert sum(gain < low for gain in gains) <= draws.TAIL
    assert sum(gain > high for gain in gains) <= draws.TAIL


def test_a_gain_that_may_have_no_end_is_drawn_without_a_stumble() -> None:
    """Retention up to 1 and a discount of exactly 0: the high end has none, the low one does."""
    plan = replace(ENDLESS, discount=0, gain=0.19)
    low, high = draws.find_interval(plan, risk.make_ranges(plan, {}))
    assert 0 < low < high == math.inf


def test_a_programme_may_be_undecided() -> None:
    """Spending close to the break-even, the interval holds both loss and gain."""
    low, high = draws.find_interval(
        replace(ENDLESS, program_cost=16.5), risk.make_ranges(replace(ENDLESS, program_cost=16.5), {})
    )
    assert low < 0 < high


@given(plans())
@settings(max_examples=25)
def test_a_column_of_draws_is_what_they_are_one_by_one(plan: Plan) -> None:
    """Constant retention and one margin, every timing, period and horizon."""
    plan = replace(plan, second_retention=None, margins=plan.margins[:1])
    ranges = risk.make_ranges(plan, {})
    spreads = (ranges.retention, ranges.margin, ranges.discount, ranges.gain)
    r, m, i, g = (draws.draw_triangular(spread, column, 1)[:40] for column, spread in enumerate(spreads))
    d = draws.convert_discounts(ranges.discount, 1, plan.period, plan.inflation)[:40]
    columns = draws.compare_columns(plan, r, m, d, g)
    for found, drawn in zip(columns, zip(r, m, i, g, strict=True), strict=True):
        before, gain = risk.compare_at(plan, *drawn)
        if math.isfinite(found):
            assert found == pytest.approx(gain, rel=1e-7, abs=1e-7 * (1 + abs(before)))


@pytest.mark.parametrize("discount", [1e-3, 1e-5, 1e-9])
@pytest.mark.parametrize("second", [0.82, 0.86, 0.99])
def test_quick_draws_with_hardly_any_discount_tell_what_fine_ones_do(second: float, discount: float) -> None:
    """Every twentieth of them, with two rates and no end: to a thousandth of the gain."""
    plan = replace(ENDLESS, second_retention=second, discount=discount, gain=0.01)
    ranges = risk.make_ranges(plan, {})
    spreads = (ranges.retention, ranges.margin, ranges.discount, ranges.gain)
    columns = (draws.draw_triangular(spread, column, 1)[::20] for column, spread in enumerate(spreads))
    for r, m, i, g in zip(*columns, strict=True):
        _, fine = risk.compare_at(plan, r, m, i, g)
        assert risk.compare_at(plan, r, m, i, g, QUICK)[1] == pytest.approx(fine, rel=1e-3)
