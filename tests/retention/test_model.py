"""Is one more point of retention worth what the model says?"""

import math
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assess.retention import model
from assess.retention.curve import Constant
from assess.retention.model import Plan
from assess.retention.rates import retention_per_period
from tests.retention.plans import ENDLESS, EXAMPLE, plans


@given(plans())
def test_a_gain_of_nothing_is_worth_nothing(plan: Plan) -> None:
    """Where the programme costs nothing either."""
    assert model.value_gain(replace(plan, gain=0, program_cost=0)) == 0


@given(plans())
def test_spending_exactly_the_break_even_gains_nothing(plan: Plan) -> None:
    """To a billionth of the value."""
    spent = replace(plan, program_cost=model.break_even_spend(plan))
    assert model.value_gain(spent) == pytest.approx(0, abs=1e-9 * max(1, model.value(plan)))


@given(plans(), st.floats(1e-3, 0.3))
def test_more_retention_is_worth_more(plan: Plan, more: float) -> None:
    """With margins above 0 that do not fall with age."""
    rising = replace(plan, margins=tuple(sorted(plan.margins)), second_retention=None)
    better = replace(rising, retention=min(1, rising.retention + more))
    assert model.value(better) >= model.value(rising)


@given(plans(), st.floats(1e-3, 1))
def test_a_higher_discount_is_worth_less(plan: Plan, more: float) -> None:
    """With margins above 0."""
    assert model.value(replace(plan, discount=plan.discount + more)) <= model.value(plan) * (1 + 1e-12)


@given(plans(), st.floats(0.01, 50))
def test_a_dearer_programme_gains_less(plan: Plan, more: float) -> None:
    """Wherever anybody is there to spend it on."""
    dearer = replace(plan, program_cost=plan.program_cost + more)
    assert model.value_gain(dearer) <= model.value_gain(plan)


@given(plans())
def test_twice_the_customers_are_twice_the_total_and_each_worth_the_same(plan: Plan) -> None:
    """Setup apart, which is paid once."""
    double = replace(plan, customers=2 * plan.customers)
    for total in (model.total_value, model.total_value_after, model.total_gain):
        assert total(double) == pytest.approx(2 * total(plan), rel=1e-12)
    for each in (model.value, model.value_after, model.value_gain, model.break_even_spend):
        assert each(double) == each(plan)


@given(plans(), st.floats(0, 1000))
def test_a_negative_margin_never_gains(plan: Plan, margin: float) -> None:
    """Keeping those one loses money on, for longer and at a cost."""
    assert model.value_gain(replace(plan, margins=(-margin,))) <= 0


@given(st.floats(0, 0.98), st.floats(1, 1000), st.floats(0.01, 1), st.none() | st.integers(1, 8))
def test_the_monthly_model_equals_the_yearly_one(
    retention: float, margin: float, discount: float, years: int | None
) -> None:
    """When the year's margin is what its twelve payments are worth at its start, survival and discount included."""
    monthly = Plan(
        margins=(margin,),
        retention=retention_per_period(retention=retention, period="month"),
        gain=0,
        discount=discount,
        period="month",
        horizon=None if years is None else 12 * years,
    )
    year = model.value(replace(monthly, horizon=12))
    yearly = Plan(margins=(year,), retention=retention, gain=0, discount=discount, horizon=years)
    assert model.value(monthly) == pytest.approx(model.value(yearly), rel=1e-10)


@given(plans())
def test_the_gain_is_the_difference_of_the_two_values(plan: Plan) -> None:
    """And its share is of today's value."""
    gain = model.value_after(plan) - model.value(plan)
    assert model.value_gain(plan) == pytest.approx(gain, rel=1e-12, abs=1e-12)
    share = model.value_gain_share(plan)
    assert (share is None) == (model.value(plan) <= 0)
    if share is not None:
        assert share * model.value(plan) == pytest.approx(gain, rel=1e-9, abs=1e-9)


@given(st.floats(0, 0.8), st.floats(0.01, 0.2), st.floats(0.01, 1))
def test_the_retention_for_a_share_is_the_one_that_gives_it(retention: float, gain: float, d: float) -> None:
    """In advance and without end, wherever there is room for the gain."""
    share = model.value_gain_share(replace(ENDLESS, retention=retention, gain=gain, discount=d))
    assert share is not None
    assert model.retention_for(share=share, gain=gain, d=d) == pytest.approx(retention, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize(("share", "gain", "d"), [(0.25, 0.0, 0.1), (0.01, 0.05, 0.1), (0.95, 0.01, 0.5)])
def test_some_shares_need_an_impossible_retention(share: float, gain: float, d: float) -> None:
    """No gain at all, one that is always worth more, and one that never is."""
    assert model.retention_for(share=share, gain=gain, d=d) is None


@given(st.floats(0.01, 0.95), st.floats(0.02, 1))
def test_elasticity_is_the_slope_of_the_value(retention: float, d: float) -> None:
    """Against a thousandth of a per cent more retention."""
    plan = replace(ENDLESS, retention=retention, discount=d, gain=retention * 1e-5)
    share = model.value_gain_share(plan)
    assert share is not None
    assert share / 1e-5 == pytest.approx(model.elasticity(retention=retention, d=d), rel=2e-3)


@pytest.mark.parametrize(
    ("cost", "timing", "period"),
    [(0, "advance", 0), (100, "advance", 1), (180, "advance", 2), (180.01, "advance", 3), (80, "after", 2)],
)
def test_payback_is_the_first_period_that_covers_the_cost(cost: float, timing: str, period: int) -> None:
    """100, 80, 64 ... undiscounted; the payment after the first one falls in the second period."""
    plan = replace(EXAMPLE, acquisition_cost=cost, discount=0, timing=timing)
    assert model.payback(plan) == period


def test_payback_does_not_wait_for_the_last_binary_digit() -> None:
    """100 + 69 + 47.61 is 216.61, though binary fractions add up to a hair less."""
    assert model.payback(replace(EXAMPLE, retention=0.69, discount=0, acquisition_cost=216.61)) == 3


@pytest.mark.parametrize("horizon", [10, None])
def test_a_cost_above_the_value_is_never_paid_back(horizon: int | None) -> None:
    """And the value is less than once the cost."""
    plan = replace(EXAMPLE, acquisition_cost=400, horizon=horizon)
    assert model.payback(plan) is None
    ratio = model.value_to_cost(plan)
    assert ratio is not None
    assert ratio < 1


@given(plans())
def test_payback_and_the_value_agree(plan: Plan) -> None:
    """With margins above 0 it comes exactly if the value within the horizon covers the cost."""
    within = replace(plan, horizon=plan.horizon or model.PATIENCE)
    slack = model.value(within) - plan.acquisition_cost
    assume(abs(slack) > 1e-6)
    assert (model.payback(plan) is not None) == (slack > 0 or plan.acquisition_cost == 0)


def test_free_customers_have_no_ratio_of_value_to_cost() -> None:
    """It does not exist, rather than being endless."""
    assert model.value_to_cost(EXAMPLE) is None


def test_setup_is_paid_once_whatever_the_customers() -> None:
    """It is no cost of any one customer."""
    plan = replace(EXAMPLE, program_setup=5000)
    assert model.value_gain(plan) == model.value_gain(EXAMPLE)
    assert model.total_gain(plan) == pytest.approx(model.total_gain(EXAMPLE) - 5000)


def test_a_gain_with_no_room_is_clipped() -> None:
    """From .8 and eighty points more everybody stays, and the plan says that it clipped."""
    plan = replace(ENDLESS, gain=0.8)
    assert plan.gain_clipped
    assert plan.after == Constant(1.0)
    assert model.value_after(plan) == pytest.approx(100 * 1.1 / 0.1)


@pytest.mark.parametrize("gain", [0.05, 0.2])
def test_a_gain_with_just_enough_room_is_not_clipped(gain: float) -> None:
    """.8 + .2 is 1."""
    assert not replace(EXAMPLE, gain=gain).gain_clipped


def test_the_second_rate_takes_up_room_too() -> None:
    """From .6 and .9 no more than ten points."""
    plan = replace(EXAMPLE, retention=0.6, second_retention=0.9, gain=0.2)
    assert plan.room == pytest.approx(0.1)
    assert plan.gain_clipped
    assert plan.after.retention == pytest.approx(0.7)


def test_a_second_rate_that_does_not_rise_is_seen_to_fall_back() -> None:
    """And the answer is that of the constant rate."""
    plan = replace(EXAMPLE, second_retention=0.7)
    assert plan.fell_back
    assert model.value_gain(plan) == model.value_gain(EXAMPLE)
    assert not replace(EXAMPLE, second_retention=0.9).fell_back
    assert not EXAMPLE.fell_back


def test_for_ever_and_undiscounted_the_value_has_no_end() -> None:
    """Retention 1, discount 0: no share of it either, and nothing left to gain."""
    plan = replace(ENDLESS, retention=1, gain=0, discount=0)
    assert model.value(plan) == model.lifetime(plan) == model.half_life(plan) == math.inf
    assert model.value_gain_share(plan) is None
    assert model.value_gain(plan) == 0
    assert model.break_even_spend(plan) == math.inf
    assert model.elasticity(retention=1, d=0) == math.inf


def test_a_gain_that_makes_customers_stay_for_ever_has_no_end_undiscounted() -> None:
    """From .8 by twenty points at discount 0."""
    plan = replace(ENDLESS, gain=0.2, discount=0)
    assert model.value_gain(plan) == math.inf
    assert model.value_gain(replace(plan, program_cost=101)) == -math.inf


def test_everybody_stays_and_money_has_a_price() -> None:
    """A perpetuity due: 100 x 1.1/.1."""
    assert model.value(replace(ENDLESS, retention=1, gain=0)) == pytest.approx(1100)


def test_nobody_comes_back() -> None:
    """One payment, a life of one period, half gone at once."""
    plan = replace(ENDLESS, retention=0)
    assert (model.value(plan), model.lifetime(plan), model.half_life(plan)) == (100, 1, 0)
    lost = replace(plan, timing="after", gain=0)
    assert (model.value(lost), model.break_even_spend(lost)) == (0, 0)


def test_prices_rising_faster_than_money_grows_still_have_a_worth_within_a_horizon() -> None:
    """40 % nominal and 50 % inflation: later money counts for more."""
    plan = replace(EXAMPLE, discount=0.4, inflation=0.5, retention=1, gain=0, horizon=2)
    assert model.value(plan) == pytest.approx(100 + 100 * 1.5 / 1.4)
    assert model.value(replace(plan, horizon=None)) == math.inf


def test_as_many_join_as_leave_unless_told() -> None:
    """Of 1000 at 80 % two hundred; told, whatever is told."""
    assert EXAMPLE.joining == pytest.approx(200)
    assert replace(EXAMPLE, new_customers=0).joining == 0
