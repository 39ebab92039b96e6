"""Do the ranges tell how sure the gain is, the same to everybody who asks?"""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assess.retention import risk
from assess.retention.model import Plan, value, value_gain
from tests.retention.plans import EXAMPLE, plans


@given(plans())
def test_tornado_bars_contain_the_base_and_the_widest_comes_first(plan: Plan) -> None:
    """The base is the gain itself."""
    bars = risk.make_tornado(plan, risk.make_ranges(plan, {}))
    assert all(bar.low <= value_gain(plan) <= bar.high for bar in bars)
    assert [bar.width for bar in bars] == sorted((bar.width for bar in bars), reverse=True)
    assert {bar.name for bar in bars} == {"retention", "margin", "discount", "gain"}


@given(plans(), st.floats(0, 1), st.floats(0, 1))
def test_ranges_are_in_order_legal_and_hold_the_value(plan: Plan, one: float, other: float) -> None:
    """However they were given."""
    assume(plan.room > 0)
    ranges = risk.make_ranges(plan, {"retention": (one, other), "gain": (other, one)})
    for spread in (ranges.retention, ranges.margin, ranges.discount, ranges.gain):
        assert spread.low <= spread.value <= spread.high
    assert 0 <= ranges.retention.low <= ranges.retention.high <= 1
    assert 0 <= ranges.gain.low <= ranges.gain.high <= plan.room


def test_a_range_nobody_gave_is_ten_per_cent_around_the_value() -> None:
    """Of a negative margin too, in order."""
    ranges = risk.make_ranges(replace(EXAMPLE, margins=(-100,)), {})
    assert (ranges.margin.low, ranges.margin.high) == pytest.approx((-110, -90))
    assert (ranges.retention.low, ranges.retention.high) == pytest.approx((0.72, 0.88))


def test_a_range_does_not_leave_what_is_legal() -> None:
    """Retention .95 up to 1 and not 1.045."""
    assert risk.make_ranges(replace(EXAMPLE, retention=0.95), {}).retention.high == 1


def test_several_margins_vary_together() -> None:
    """A range from half to twice moves all three of them."""
    plan = replace(EXAMPLE, margins=(50.0, 80.0, 120.0), program_cost=0)
    ranges = risk.make_ranges(plan, {"margin": (0.5, 2)})
    bar = next(bar for bar in risk.make_tornado(plan, ranges) if bar.name == "margin")
    assert (bar.at_low, bar.at_high) == pytest.approx((value_gain(plan) / 2, value_gain(plan) * 2))


@given(plans())
def test_the_four_inputs_of_the_plan_give_its_own_gain(plan: Plan) -> None:
    """With one margin or several, one rate or two."""
    margin = plan.margins[0] if len(plan.margins) == 1 else 1.0
    before, gain = risk.compare_at(plan, plan.retention, margin, plan.discount, min(plan.gain, plan.room))
    assert before == pytest.approx(value(plan), rel=1e-12)
    assert gain == pytest.approx(value_gain(plan), rel=1e-7, abs=1e-9 * (1 + value(plan)))


def test_the_second_rate_moves_with_the_first() -> None:
    """Four points less at .8 and .9 are .76 and .86, and the gain lifts both from there."""
    plan = replace(EXAMPLE, second_retention=0.9)
    moved = replace(plan, retention=0.76, second_retention=0.86)
    assert risk.compare_at(plan, 0.76, 100, 0.1, 0.05) == pytest.approx((value(moved), value_gain(moved)))


def test_a_drawn_retention_leaves_no_more_room_than_there_is() -> None:
    """At .98 the five points are two."""
    moved = replace(EXAMPLE, retention=0.98, gain=0.02)
    assert risk.compare_at(EXAMPLE, 0.98, 100, 0.1, 0.05)[1] == pytest.approx(value_gain(moved))
