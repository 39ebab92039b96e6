"""Is the fitted curve the most likely one?"""

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assess.retention.curve import BetaGeometric, Constant
from assess.retention.fit import fit, log_likelihood

REGULAR = [1000.0, 631, 468, 382, 326, 289, 262, 241]


def test_the_likelihood_counts_each_loss_and_each_survivor() -> None:
    """Against the textbook form, sum of n_t ln P(t) + n ln S(T), with P by its own recursion."""
    a, b = 0.7, 1.2
    chance, left, total = a / (a + b), 1.0, 0.0
    for t in range(1, len(REGULAR)):
        if t > 1:
            chance *= (b + t - 2) / (a + b + t - 1)
        left -= chance
        total += (REGULAR[t - 1] - REGULAR[t]) * math.log(chance)
    total += REGULAR[-1] * math.log(left)
    assert log_likelihood(a=a, b=b, survivors=REGULAR) == pytest.approx(total, rel=1e-12)


@pytest.mark.parametrize("nudge", [0.99, 1.01])
def test_no_neighbour_is_more_likely(nudge: float) -> None:
    """One per cent more or less of either shape."""
    best = fit(REGULAR)
    assert isinstance(best, BetaGeometric)
    top = log_likelihood(a=best.a, b=best.b, survivors=REGULAR)
    assert log_likelihood(a=best.a * nudge, b=best.b, survivors=REGULAR) < top
    assert log_likelihood(a=best.a, b=best.b * nudge, survivors=REGULAR) < top


SHAPES = st.floats(-4, 4).map(math.exp)


@given(SHAPES, SHAPES, st.integers(3, 12))
@example(0.02, 6.0, 6)
@example(50.0, 0.02, 3)
def test_survivors_of_a_known_curve_give_it_back(a: float, b: float, renewals: int) -> None:
    """Whatever its shapes, from hardly differing to utterly different customers."""
    curve = BetaGeometric(b / (a + b), a + b)
    found = fit([1000 * share for share in curve.discounted(0.0, renewals + 1)])
    assert isinstance(found, BetaGeometric)
    assert (found.a, found.b) == pytest.approx((a, b), rel=1e-3)


@given(st.floats(1, 1e6))
def test_ten_times_the_customers_give_the_same_curve(times: float) -> None:
    """Shares decide, not counts."""
    one, many = fit(REGULAR), fit([times * count for count in REGULAR])
    assert many.discounted(0.0, 13) == pytest.approx(one.discounted(0.0, 13), rel=1e-6)


@pytest.mark.parametrize(
    ("survivors", "retention"),
    [([1000.0, 900, 700], 16 / 19), ([10.0, 10, 10], 1.0), ([10.0, 0, 0], 0.0), ([1000.0, 500, 0], 1 / 3)],
)
def test_a_rate_that_never_rises_is_taken_as_constant(survivors: list[float], retention: float) -> None:
    """Falling, all stay, all leave, and all leave later."""
    found = fit(survivors)
    assert isinstance(found, Constant)
    assert found.retention == pytest.approx(retention)


@pytest.mark.parametrize("survivors", [[100.0], [100.0, 80], [100.0, 80, 90], [100.0, 80, -1]])
def test_counts_no_curve_can_come_from_are_refused(survivors: list[float]) -> None:
    """Too few, rising, and below none."""
    with pytest.raises(ValueError, match="two or more renewals"):
        fit(survivors)
