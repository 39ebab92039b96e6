"""Are payments to come weighed alike, whatever their timing and horizon?"""

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.retention.curve import Constant, retention_curve
from assess.retention.present import annuity, list_payments, margin_at, present_value, subtract
from tests.retention.plans import DISCOUNTS, MARGINS, RETENTIONS, TIMINGS

SECONDS = st.none() | st.floats(0, 1)


@given(RETENTIONS, SECONDS, MARGINS, DISCOUNTS)
def test_in_advance_is_the_first_payment_and_what_follows_it(
    retention: float, second: float | None, margins: tuple[float, ...], d: float
) -> None:
    """V1's identity, without end and for any curve and margins."""
    curve = retention_curve(retention=retention, second_retention=second)
    advance = present_value(curve=curve, margins=margins, d=d, horizon=None, timing="advance")
    after = present_value(curve=curve, margins=margins, d=d, horizon=None, timing="after")
    assert advance == pytest.approx(margins[0] + after, rel=1e-9)


@given(RETENTIONS, SECONDS, MARGINS, DISCOUNTS, st.none() | st.integers(1, 100))
def test_in_arrears_is_in_advance_one_period_later(
    retention: float, second: float | None, margins: tuple[float, ...], d: float, horizon: int | None
) -> None:
    """V1's other identity, for any horizon."""
    curve = retention_curve(retention=retention, second_retention=second)
    advance = present_value(curve=curve, margins=margins, d=d, horizon=horizon, timing="advance")
    arrears = present_value(curve=curve, margins=margins, d=d, horizon=horizon, timing="arrears")
    assert arrears == pytest.approx(advance / (1 + d), rel=1e-12)


@given(RETENTIONS, st.floats(-1000, 1000), DISCOUNTS, st.integers(1, 100), TIMINGS)
def test_a_horizon_leaves_out_what_lies_beyond_it(
    retention: float, margin: float, d: float, horizon: int, timing: str
) -> None:
    """The remainder is k^H of the endless worth, k = r/(1 + d), for every timing."""
    curve, margins = Constant(retention), (margin,)
    endless = present_value(curve=curve, margins=margins, d=d, horizon=None, timing=timing)
    finite = present_value(curve=curve, margins=margins, d=d, horizon=horizon, timing=timing)
    left_out = (retention / (1 + d)) ** horizon * endless
    assert finite + left_out == pytest.approx(endless, rel=1e-10, abs=1e-9)


@given(RETENTIONS, SECONDS, MARGINS, DISCOUNTS, st.integers(1, 99), TIMINGS)
def test_a_longer_horizon_is_worth_more(  # noqa: PLR0913, PLR0917 - every input varies
    retention: float, second: float | None, margins: tuple[float, ...], d: float, horizon: int, timing: str
) -> None:
    """With margins above 0, and never more than without end."""
    curve = retention_curve(retention=retention, second_retention=second)
    worths = [
        present_value(curve=curve, margins=margins, d=d, horizon=until, timing=timing)
        for until in (horizon, horizon + 1, None)
    ]
    assert worths[0] <= worths[1] * (1 + 1e-12)
    assert worths[1] <= worths[2] * (1 + 1e-9)


@given(RETENTIONS, SECONDS, MARGINS, st.floats(-5, 5), DISCOUNTS, st.none() | st.integers(1, 100), TIMINGS)
def test_worth_is_linear_in_the_margins(  # noqa: PLR0913, PLR0917 - every input varies
    retention: float,
    second: float | None,
    margins: tuple[float, ...],
    times: float,
    d: float,
    horizon: int | None,
    timing: str,
) -> None:
    """Some times the margins and one more unit a period: some times the worth and one annuity."""
    curve = retention_curve(retention=retention, second_retention=second)
    plain = present_value(curve=curve, margins=margins, d=d, horizon=horizon, timing=timing)
    unit = annuity(curve=curve, d=d, horizon=horizon, timing=timing)
    scaled = tuple(times * margin + 1 for margin in margins)
    worth = present_value(curve=curve, margins=scaled, d=d, horizon=horizon, timing=timing)
    assert worth == pytest.approx(times * plain + unit, rel=1e-9, abs=1e-7)


@given(RETENTIONS, SECONDS, MARGINS, DISCOUNTS, st.integers(1, 60), TIMINGS)
def test_the_payments_on_the_timeline_add_up_to_the_worth(  # noqa: PLR0913, PLR0917 - every input varies
    retention: float, second: float | None, margins: tuple[float, ...], d: float, horizon: int, timing: str
) -> None:
    """Each is the margin at its age times the share still there, discounted for as long as it takes to come."""
    curve = retention_curve(retention=retention, second_retention=second)
    payments = list_payments(curve=curve, margins=margins, d=d, periods=horizon, timing=timing)
    assert len(payments) == horizon
    for payment in payments:
        assert payment.expected == pytest.approx(margin_at(margins, payment.age) * curve.survival(payment.age))
        assert payment.discounted == pytest.approx(payment.expected / (1 + d) ** payment.time)
    total = present_value(curve=curve, margins=margins, d=d, horizon=horizon, timing=timing)
    assert math.fsum(payment.discounted for payment in payments) == pytest.approx(total, rel=1e-11)


@pytest.mark.parametrize(("timing", "times"), [("advance", [0, 1]), ("after", [1, 2]), ("arrears", [1, 2])])
def test_the_timing_says_when_the_first_payment_comes(timing: str, times: list[int]) -> None:
    """At once, with the first renewal, or at the end of the first period."""
    payments = list_payments(curve=Constant(0.5), margins=(8.0,), d=0.0, periods=2, timing=timing)
    assert [payment.time for payment in payments] == times
    assert [payment.expected for payment in payments] == ([4, 2] if timing == "after" else [8, 4])


def test_a_cohort_counted_one_by_one_brings_what_the_formula_says() -> None:
    """20,000 customers who leave by chance: their mean is within three standard errors of m(1 + d)/(1 + d - r)."""
    source, brought = random.Random(2025), []  # noqa: S311 - chance for a test
    for _ in range(20_000):
        worth, payment = 0.0, 100.0
        while True:
            worth += payment
            payment /= 1.1
            if source.random() >= 0.8:
                break
        brought.append(worth)
    mean = math.fsum(brought) / len(brought)
    error = math.sqrt(math.fsum((worth - mean) ** 2 for worth in brought)) / len(brought)
    formula = present_value(curve=Constant(0.8), margins=(100.0,), d=0.1, horizon=None, timing="advance")
    assert abs(mean - formula) < 3 * error


@given(RETENTIONS, SECONDS, MARGINS, st.floats(0.02, 1))
def test_a_cohort_followed_to_its_end_sums_to_the_closed_form(
    retention: float, second: float | None, margins: tuple[float, ...], d: float
) -> None:
    """Step by step: collect, discount, let the rate of the age take its share."""
    curve = retention_curve(retention=retention, second_retention=second)
    left, collected = 1.0, []
    for age in range(int(45 / math.log1p(d))):
        collected.append(left * margin_at(margins, age) / (1 + d) ** age)
        left *= curve.rate(age + 1)
    worth = present_value(curve=curve, margins=margins, d=d, horizon=None, timing="advance")
    assert worth == pytest.approx(math.fsum(collected), rel=1e-10)


def test_one_period_is_one_payment() -> None:
    """In advance the whole margin, afterwards what is expected of the renewal."""
    worths = [
        present_value(curve=Constant(0.8), margins=(100.0,), d=0.1, horizon=1, timing=timing)
        for timing in ("advance", "after", "arrears")
    ]
    assert worths == pytest.approx([100, 80 / 1.1, 100 / 1.1])


def test_margins_beyond_the_horizon_do_not_count() -> None:
    """Five margins, two periods."""
    worth = present_value(curve=Constant(0.5), margins=(1.0, 2, 3, 4, 5), d=0.0, horizon=2, timing="advance")
    assert worth == pytest.approx(1 + 0.5 * 2)


def test_the_last_margin_is_held() -> None:
    """1 at first, 3 from then on."""
    worth = present_value(curve=Constant(0.5), margins=(1.0, 3), d=0.0, horizon=None, timing="advance")
    assert worth == pytest.approx(1 + 3)


@pytest.mark.parametrize(("margin", "worth"), [(100.0, math.inf), (-100.0, -math.inf), (0.0, 0.0)])
@pytest.mark.parametrize("timing", ["advance", "after", "arrears"])
def test_for_ever_and_undiscounted_has_no_end(margin: float, worth: float, timing: str) -> None:
    """Unless nothing is paid."""
    curve = Constant(1.0)
    assert present_value(curve=curve, margins=(margin,), d=0.0, horizon=None, timing=timing) == worth


def test_early_margins_have_a_worth_even_where_the_last_one_is_nothing() -> None:
    """10 and 20, then nothing for ever."""
    worth = present_value(curve=Constant(1.0), margins=(10.0, 20, 0), d=0.0, horizon=None, timing="advance")
    assert worth == 30


def test_a_perpetuity_is_worth_its_margin_over_the_discount() -> None:
    """100 for ever at 10 %, the first at the end of the first period."""
    worth = present_value(curve=Constant(1.0), margins=(100.0,), d=0.1, horizon=None, timing="arrears")
    assert worth == pytest.approx(1000)


def test_of_two_endless_worths_the_more_loyal_customers_win() -> None:
    """Where nobody stays longer, the cost of a period decides."""
    assert subtract(math.inf, math.inf, alike=False, cost=1) == math.inf
    assert subtract(math.inf, math.inf, alike=True, cost=0) == 0
    assert subtract(math.inf, math.inf, alike=True, cost=1) == -math.inf
