"""Which pictures does the retention report draw, and from which figures?"""

import math

from assess.report import Chart, Column, Table, make_mark, make_table
from assess.retention import series
from assess.retention.curve import BetaGeometric, Constant, residual_value
from assess.retention.measures import FAMOUS
from assess.retention.model import Plan, value_gain
from assess.retention.profit import yearly_profit
from assess.retention.risk import Bar

PERIOD = Column(id="period", unit="ordinal")
AMOUNT = Column(id="amount", unit="money")
LONGEST, SHORTEST = 60, 10  # periods that a chart of time shows
YEARS = 10
PAYMENTS = 8  # so many columns of payments fit a phone
RENEWALS = (1, 2, 3, 5, 10)


def draw_charts(plan: Plan, bars: list[Bar]) -> tuple[Chart, ...]:
    """Draw all of them, in the order in which the questions come."""
    return (
        draw_profit(plan),
        draw_customers(plan),
        draw_payback(plan),
        draw_tornado(bars, value_gain(plan)),
        draw_map(plan),
        draw_timeline(plan),
    )


def count_periods(plan: Plan) -> int:
    """Choose how far charts of time reach: the horizon, or until most customers have left."""
    if plan.horizon is not None:
        return max(min(plan.horizon, LONGEST), 1)
    half = plan.now.half_life
    return LONGEST if math.isinf(half) else min(max(math.ceil(4 * half), SHORTEST), LONGEST)


def draw_profit(plan: Plan) -> Chart:
    """Draw the profit that each year brings beyond today's course."""
    columns = (
        Column(id="year", unit="ordinal"),
        Column(id="profit_now", unit="money"),
        Column(id="profit_after", unit="money"),
        Column(id="more", unit="money"),
    )
    rows = tuple((year.year, year.now, year.after, year.gain) for year in yearly_profit(plan, YEARS))
    marks = (make_mark("bar", x="year", y="more", series="more"), make_mark("rule", y=0))
    return Chart(table=make_table("profit", columns, rows), x=columns[0], y=columns[3], marks=marks)


def draw_customers(plan: Plan) -> Chart:
    """Draw how many of today's customers are left, now and after the improvement."""
    people = Column(id="people", unit="count")
    columns = (PERIOD, Column(id="now", unit="count"), Column(id="after", unit="count"))
    rows = tuple((row.period, row.now, row.after) for row in series.survivors(plan, count_periods(plan)))
    marks = tuple(make_mark("line", x="period", y=name, series=name) for name in ("now", "after"))
    return Chart(table=make_table("customers", columns, rows), x=PERIOD, y=people, marks=marks)


def draw_payback(plan: Plan) -> Chart:
    """Draw what one customer has brought so far, with the period in which the cost of winning one is back."""
    columns = (PERIOD, Column(id="cumulative", unit="money"))
    earned = series.cumulative_profit(plan, count_periods(plan))
    rows = tuple((row.period, row.earned) for row in earned)
    marks = [make_mark("rule", y=0), make_mark("line", x="period", y="cumulative", series="cumulative")]
    marks += [make_mark("point", x=row.period, y=row.earned, series="payback") for row in earned if row.mark]
    return Chart(table=make_table("payback", columns, rows), x=PERIOD, y=columns[1], marks=tuple(marks))


def draw_tornado(bars: list[Bar], base: float) -> Chart:
    """Draw how far each uncertain input alone moves the gain, the widest bar first."""
    worth = Column(id="worth", unit="money")
    columns = (Column(id="input", unit="names"), Column(id="low", unit="money"), Column(id="high", unit="money"))
    rows = tuple((bar.name, _finite(bar.low), _finite(bar.high)) for bar in bars)
    span = make_mark("bars", x1="low", x2="high", y="input", series="span")
    marks = (span, make_mark("rule", x=base, series="base")) if math.isfinite(base) else (span,)
    return Chart(table=make_table("tornado", columns, rows), x=worth, y=columns[0], marks=marks)


def draw_map(plan: Plan) -> Chart:
    """Draw the same gain at other rates, with the reader's place and the borders of the famous range."""
    columns = (
        Column(id="retention", unit="share"),
        Column(id="discount", unit="share"),
        Column(id="share", unit="share"),
    )
    cells = series.heat_map(plan)
    rows = tuple((cell.retention, cell.discount, cell.share) for cell in cells)
    places = {"x": "retention", "y": "discount", "fill": "share"}
    marks = (
        make_mark("cell", **places),
        make_mark("contour", **places, at=FAMOUS[0], series="at_25"),
        make_mark("contour", **places, at=FAMOUS[1], series="at_95"),
        make_mark("point", x=plan.retention, y=plan.discount, series="you"),
    )
    table = make_table("map", columns, rows, pivot=("discount", "retention", "share"))
    crossed = any(cell.share is not None and cell.share >= FAMOUS[0] for cell in cells)
    return Chart(table=table, x=columns[0], y=columns[1], marks=marks, told_as="text" if crossed else "text_flat")


def draw_timeline(plan: Plan) -> Chart:
    """Draw when payments count and what they are worth today, for the chosen timing."""
    columns = (
        Column(id="time", unit="ordinal"),
        Column(id="expected", unit="money"),
        Column(id="discounted", unit="money"),
    )
    payments = series.timeline(plan, min(plan.horizon or PAYMENTS, PAYMENTS))
    rows = tuple((payment.time, payment.expected, payment.discounted) for payment in payments)
    marks = tuple(make_mark("bar", x="time", y=name, series=name) for name in ("expected", "discounted"))
    return Chart(table=make_table("timeline", columns, rows), x=columns[0], y=AMOUNT, marks=marks)


def list_residuals(plan: Plan) -> tuple[Table, ...]:
    """List what customers of some age are still worth, where the rate rises with age."""
    if not isinstance(plan.now, BetaGeometric):
        return ()
    columns = (
        Column(id="contracts", unit="ordinal"),
        Column(id="residual", unit="money"),
        Column(id="flat", unit="money"),
    )
    flat = Constant(plan.retention)
    rows = tuple(
        (
            n,
            *(
                _finite(residual_value(curve=curve, contracts=n, d=plan.d, margin=plan.margins[-1]))
                for curve in (plan.now, flat)
            ),
        )
        for n in RENEWALS
    )
    return (make_table("residual", columns, rows),)


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None
