"""Which businesses do the property tests try?"""

from dataclasses import replace

from hypothesis import strategies as st

from assess.retention.model import Plan

EXAMPLE = Plan(margins=(100.0,), retention=0.8, gain=0.05, discount=0.1, horizon=10, customers=1000)
ENDLESS = replace(EXAMPLE, horizon=None)

TIMINGS = st.sampled_from(["advance", "after", "arrears"])
PERIODS = st.sampled_from(["year", "quarter", "month"])
RETENTIONS = st.just(0.0) | st.floats(1e-6, 0.98)
DISCOUNTS = st.floats(0.005, 1)
HORIZONS = st.none() | st.integers(1, 100)
MARGINS = st.lists(st.floats(0.01, 1000), min_size=1, max_size=6).map(tuple)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan with margins above 0 whose worth has an end; a third of them with a second retention."""
    retention = draw(RETENTIONS)
    return Plan(
        margins=draw(MARGINS),
        retention=retention,
        second_retention=draw(st.none() | st.floats(0, 1)),
        gain=draw(st.floats(0, 0.3)),
        discount=draw(DISCOUNTS),
        period=draw(PERIODS),
        horizon=draw(HORIZONS),
        timing=draw(TIMINGS),
        customers=draw(st.integers(1, 1_000_000)),
        acquisition_cost=draw(st.floats(0, 500)),
        program_cost=draw(st.floats(0, 50)),
    )
