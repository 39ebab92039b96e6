"""Do the charts show what the model says?"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.retention import model, series
from assess.retention.model import Plan
from tests.retention.plans import EXAMPLE, plans


def test_survivors_start_with_everybody() -> None:
    """1000, 800, 640 today; 1000, 850, 722.5 with the programme."""
    rows = series.survivors(EXAMPLE, 2)
    assert [row.period for row in rows] == [0, 1, 2]
    assert [row.now for row in rows] == pytest.approx([1000, 800, 640])
    assert [row.after for row in rows] == pytest.approx([1000, 850, 722.5])


@given(plans())
def test_cumulative_profit_ends_at_the_value_less_the_acquisition_cost(plan: Plan) -> None:
    """At the horizon."""
    horizon = plan.horizon or 50
    within = replace(plan, horizon=horizon)
    last = series.cumulative_profit(within, horizon)[-1]
    assert last.earned == pytest.approx(model.value(within) - plan.acquisition_cost, rel=1e-9, abs=1e-7)


@given(plans())
def test_the_payback_mark_stands_where_the_line_first_leaves_the_red(plan: Plan) -> None:
    """Once, or nowhere if it never does."""
    within = replace(plan, horizon=plan.horizon or 50)
    rows = series.cumulative_profit(within, within.horizon or 50)
    marked = [row.period for row in rows if row.mark]
    assert marked == [row.period for row in rows if row.earned >= -1e-9 * plan.acquisition_cost][:1]


def test_the_timeline_shows_the_chosen_timing() -> None:
    """In arrears the first payment comes after one period."""
    payment = series.timeline(replace(EXAMPLE, timing="arrears"), 3)[0]
    assert (payment.time, payment.expected) == (1, 100)
    assert payment.discounted == pytest.approx(100 / 1.1)


@given(st.floats(0, 1), st.integers(2, 20))
def test_a_grid_holds_the_readers_own_number(own: float, count: int) -> None:
    """In rising order between the ends, and as many as asked for."""
    grid = series.make_grid(own, 0.05, count, 1.0)
    assert own in grid
    assert grid == sorted(grid)
    assert grid[0] >= 0
    assert grid[-1] <= 1
    assert len(grid) == count


def test_the_heat_map_holds_the_readers_own_cell() -> None:
    """With the very share the report tells."""
    cells = series.heat_map(EXAMPLE)
    own = next(cell for cell in cells if (cell.retention, cell.discount) == (0.8, 0.1))
    assert own.share == pytest.approx(model.value_gain_share(EXAMPLE))
    assert len(cells) == 13 * 9


def test_an_endless_cell_is_empty() -> None:
    """Retention 1 at discount 0 has no value to be a share of."""
    cells = series.heat_map(replace(EXAMPLE, horizon=None))
    assert next(cell for cell in cells if (cell.retention, cell.discount) == (1.0, 0.0)).share is None


@given(plans())
def test_every_cell_is_a_number_or_empty(plan: Plan) -> None:
    """Never endless, never a fraction of nothing."""
    for cell in series.heat_map(plan):
        assert cell.share is None or abs(cell.share) < float("inf")
