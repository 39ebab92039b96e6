"""Does the customer base grow as if its customers were counted one period after another?"""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.retention import profit
from assess.retention.model import Plan
from assess.retention.present import margin_at
from tests.retention.plans import EXAMPLE, plans


@given(plans(), st.integers(1, 30))
def test_a_base_kept_by_age_has_the_same_customers_and_profit(plan: Plan, periods: int) -> None:
    """Each period everybody grows older at the rate of their age, and the new ones join at age 0."""
    ages, customers, earned = [float(plan.customers)], list[float](), list[float]()
    for _ in range(periods):
        ages = [plan.joining] + [count * plan.now.rate(age + 1) for age, count in enumerate(ages)]
        customers.append(math.fsum(ages))
        paid = math.fsum(count * margin_at(plan.margins, age) for age, count in enumerate(ages))
        earned.append(paid - plan.joining * plan.acquisition_cost)
    assert profit.customers_by_period(plan, plan.now, periods) == pytest.approx(customers, rel=1e-10, abs=1e-9)
    worked_out = profit.profit_by_period(plan, plan.now, plan.margins, periods)
    scale = plan.customers * (max(plan.margins) + plan.acquisition_cost)
    assert worked_out == pytest.approx(earned, rel=1e-9, abs=1e-10 * scale)


def test_a_steady_base_has_a_steady_profit() -> None:
    """As many join as leave."""
    years = profit.yearly_profit(replace(EXAMPLE, gain=0), 20)
    assert [year.now for year in years] == pytest.approx([100_000] * 20)
    assert [year.gain for year in years] == pytest.approx([0] * 20)


def test_the_gain_comes_over_the_years() -> None:
    """Five points more of 1000 customers at 100: 5,000 in the first year, a third more profit in the end."""
    assert profit.gain_first_year(EXAMPLE) == pytest.approx(5000)
    assert profit.gain_third_year(EXAMPLE) == pytest.approx(12_862.5)
    assert profit.gain_limit(EXAMPLE) == pytest.approx(100_000 / 3)
    assert profit.gain_limit_share(EXAMPLE) == pytest.approx(1 / 3)
    assert profit.yearly_profit(EXAMPLE, 1)[0].share == pytest.approx(0.05)


def test_setup_falls_in_the_first_year() -> None:
    """And in no other."""
    gains = [year.gain for year in profit.yearly_profit(EXAMPLE, 3)]
    with_setup = [year.gain for year in profit.yearly_profit(replace(EXAMPLE, program_setup=700), 3)]
    assert with_setup == pytest.approx([gains[0] - 700, gains[1], gains[2]])


@pytest.mark.parametrize(("period", "periods"), [("year", 1), ("quarter", 4), ("month", 12)])
def test_a_year_is_the_sum_of_its_periods(period: str, periods: int) -> None:
    """The third year of a quarterly business is its periods 9 to 12."""
    plan = replace(EXAMPLE, period=period, acquisition_cost=30)
    each = profit.profit_by_period(plan, plan.after, plan.margins_after, 3 * periods)
    assert profit.yearly_profit(plan, 3)[2].after == pytest.approx(math.fsum(each[-periods:]))


@given(plans())
def test_profit_tends_to_its_limit(plan: Plan) -> None:
    """Once everybody of today has left: every period brings one full life of those who join in it."""
    steady = replace(plan, second_retention=None)
    now, after = profit.limit_profit(steady)
    assert math.isfinite(now)
    periods = {"year": 1, "quarter": 4, "month": 12}[plan.period]
    ages = steady.now.discounted(0.0, 3000)
    life = math.fsum(margin_at(plan.margins, age) * share for age, share in enumerate(ages))
    expected = periods * steady.joining * (life - plan.acquisition_cost)
    assert now == pytest.approx(expected, rel=1e-9, abs=1e-7 * steady.customers)
    gain = profit.gain_limit(steady)
    assert gain == after - now or math.isinf(gain)


def test_a_base_that_nobody_leaves_keeps_its_profit() -> None:
    """Nobody joins either, as nobody is to be replaced."""
    plan = replace(EXAMPLE, retention=1, gain=0, margins=(100, 120))
    assert profit.limit_profit(plan) == (120_000, 120_000)
    assert profit.gain_limit(plan) == 0


def test_a_base_that_grows_for_ever_has_no_limit() -> None:
    """Two hundred join every year and with the programme nobody leaves."""
    plan = replace(EXAMPLE, gain=0.2)
    assert profit.gain_limit(plan) == math.inf
    assert profit.gain_limit_share(plan) == math.inf


def test_customers_who_hardly_ever_leave_have_no_limit_either() -> None:
    """Under the two rates .8 and .9 life has no end, so the share of it has no meaning."""
    plan = replace(EXAMPLE, second_retention=0.9)
    assert profit.gain_limit(plan) == math.inf
    assert profit.gain_limit_share(plan) is None


def test_a_programme_dearer_than_it_gains_lowers_the_profit() -> None:
    """Every year, the last one too."""
    plan = replace(EXAMPLE, program_cost=40)
    assert profit.gain_first_year(plan) < 0
    assert profit.gain_third_year(plan) < 0
    assert profit.gain_limit(plan) < 0


def test_a_loss_has_no_share() -> None:
    """Where there is no profit without programme, the gain has nothing to be a share of."""
    plan = replace(EXAMPLE, margins=(-10,))
    assert profit.yearly_profit(plan, 1)[0].share is None
    assert profit.gain_limit_share(plan) is None
