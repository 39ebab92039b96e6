"""Does the report name every figure, with its reason where there is none, and say what was read otherwise?"""

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.report import Report
from assess.retention.answer import LEADING
from assess.telling import tell
from assess.tool import Inputs, give_voice
from tests.answers import TOOL, inputs
from tests.retention.cases import ALL, CASES, complete


def answer(**case: Any) -> Report:  # noqa: ANN401 any inputs
    """Answer the defaults, changed as the case says."""
    return TOOL.answer(complete(case))


def figure(name: str, **case: Any) -> float | None:  # noqa: ANN401
    """Take one figure."""
    return answer(**case).metrics[name].value


def headline(**case: Any) -> str:  # noqa: ANN401
    """Say what stands first."""
    report = answer(**case)
    return give_voice(TOOL, dict(report.inputs), "en").say(report.headline, report.figures)


@pytest.mark.parametrize(
    ("timing", "value"), [("advance", 366.6666667), ("after", 266.6666667), ("arrears", 333.3333333)]
)
def test_three_timings_give_the_three_formulas_in_use(timing: str, value: float) -> None:
    """V1, Fader and Hardie, note 024."""
    assert figure("value", timing=timing, horizon=None) == pytest.approx(value)


@pytest.mark.parametrize(
    ("horizon", "value"), [(1, 100), (5, 292.0634), (10, 351.4876), (20, 366.0383), (50, 366.6666), (None, 366.666667)]
)
def test_a_horizon_cuts_the_value(horizon: int | None, value: float) -> None:
    """V7."""
    assert figure("value", horizon=horizon) == pytest.approx(value, abs=6e-5)


def test_published_rates_and_thresholds_are_among_the_figures() -> None:
    """V3, V4, V6."""
    assert figure("elasticity") == pytest.approx(2.6666667)
    assert figure("retention_for_25") == pytest.approx(0.85)
    assert figure("retention_for_95") == pytest.approx(0.9973684)
    assert figure("half_life") == pytest.approx(3.1063, abs=5e-5)
    assert figure("discount_per_period", period="month") == pytest.approx(0.00797414, abs=5e-9)


@pytest.mark.parametrize(
    ("case", "reasons"),
    [
        ({"retention": 1.0, "gain": 0.0, "horizon": None}, {"lifetime": "unbounded", "half_life": "unbounded"}),
        (
            {"retention": 1.0, "gain": 0.0, "discount": 0.0, "horizon": None},
            {"value": "unbounded", "value_gain_share": "unbounded", "elasticity": "unbounded"},
        ),
        ({"gain": 0.0}, {"per_point": "no_gain", "retention_for_25": "no_gain"}),
        ({"acquisition_cost": 900}, {"payback": "never", "gain_limit_share": "not_positive"}),
        ({"acquisition_cost": 0}, {"value_to_cost": "free"}),
        ({"margin": -1}, {"value_gain_share": "not_positive"}),
        ({"gain": 0.2, "discount": 0.5}, {"retention_for_95": "outside"}),
    ],
)
def test_what_does_not_exist_is_null_with_its_reason(case: dict[str, Any], reasons: dict[str, str]) -> None:
    metrics = answer(**case).metrics
    assert {name: (metrics[name].value, metrics[name].why) for name in reasons} == {
        name: (None, why) for name, why in reasons.items()
    }


def test_where_nobody_leaves_and_money_is_discounted_there_is_a_perpetuity() -> None:
    assert figure("value", retention=1.0, gain=0.0, horizon=None) == pytest.approx(1100)


def test_a_gain_beyond_everybody_is_cut_and_said_to_be() -> None:
    report = answer(retention=0.98, gain=0.05)
    assert report.metrics["retention_after"].value == 1
    assert report.figures["gain_used"] == pytest.approx(0.02)
    assert "clipped" in report.warnings


WARNINGS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("counts", {"start": 600, "end": 640, "new": 190}, {}),
    ("tiny", {"retention": 0.0199}, {"retention": 0.02}),
    ("clipped", {"retention": 0.96}, {"retention": 0.95}),
    ("fallback", {"second_retention": 0.8}, {"second_retention": 0.81}),
    ("inflation", {"discount": 0.2}, {"discount": 0.1999}),
    ("inflation", {"discount": 0.45}, {"discount": 0.45, "inflation": 0.3}),
    ("sinking", {"inflation": 0.11}, {"inflation": 0.1}),
    ("unused_margins", {"margins": [1, 2, 3], "horizon": 2}, {"margins": [1, 2, 3], "horizon": 3}),
]


@pytest.mark.parametrize(("warning", "wrong", "right"), WARNINGS)
def test_a_warning_is_given_exactly_where_it_is_due(warning: str, wrong: dict[str, Any], right: dict[str, Any]) -> None:
    assert warning in answer(**wrong).warnings
    assert warning not in answer(**right).warnings


def test_counts_go_before_a_rate_and_margins_before_a_margin() -> None:
    assert figure("retention", retention=0.1, start=600, end=640, new=190) == 0.75
    assert figure("value", margin=1, margins=[100]) == figure("value", margin=100)
    assert figure("value", margin=1, margins=[100] * 5) == pytest.approx(figure("value", margin=100))


@pytest.mark.parametrize(
    ("case", "told"),
    [
        ({}, "each customer is worth 55.11 more (15.7%)"),
        ({"gain": 0.0}, "No improvement was given: each customer stays worth 351.49."),
        ({"program_cost": 40}, "lowers the value of each customer: \u2066−"),
        ({"margin": 0}, "changes by 0."),
        ({"retention": 0.95, "discount": 0.0, "horizon": None}, "has no limit"),
        ({"retention": 1.0, "gain": 0.0, "discount": 0.0, "horizon": None}, "has no limit"),
    ],
)
def test_the_headline_fits_the_figures(case: dict[str, Any], told: str) -> None:
    assert told in headline(**case)


@pytest.mark.parametrize("name", ALL)
def test_the_likely_range_stands_beside_the_gain(name: str) -> None:
    metrics = TOOL.answer(ALL[name]).metrics
    gain = metrics["value_gain"]
    if gain.low is not None and gain.high is not None:
        assert gain.low <= gain.high
        assert (gain.low, gain.high) == (metrics["low"].value, metrics["high"].value)
    assert set(LEADING) <= set(metrics)


def test_ranges_of_no_width_leave_no_doubt() -> None:
    gain = TOOL.answer(ALL["ranges of no width"]).metrics["value_gain"]
    assert gain.value is not None
    assert gain.low == pytest.approx(gain.value)
    assert gain.high == pytest.approx(gain.value)


def test_an_open_end_of_a_range_is_ten_per_cent_away() -> None:
    both = answer(**{"ranges.retention.lo": 0.7, "ranges.retention.hi": 0.88})
    assert both.metrics["low"].value == answer(**{"ranges.retention.lo": 0.7}).metrics["low"].value


@pytest.mark.parametrize(("gain", "told_as"), [(0.05, "text_flat"), (0.2, "text")])
def test_the_map_speaks_of_lines_only_where_there_are_any(gain: float, told_as: str) -> None:
    report = TOOL.answer(TOOL.example() | {"gain": gain})
    (chart,) = (chart for chart in report.charts if chart.id == "map")
    worth = [row[2] for row in chart.table.rows if isinstance(row[2], float)]
    assert (max(worth) >= 0.25) is (told_as == "text")
    assert chart.told_as == told_as


def test_the_seed_moves_the_range_and_nothing_else() -> None:
    first, second = answer(seed=1).metrics, answer(seed=2).metrics
    assert {name for name in first if first[name] != second[name]} == {"value_gain", "low", "high"}
    assert first["value_gain"].value == second["value_gain"].value


def numbers_in(told: Any) -> list[float]:  # noqa: ANN401 any JSON value
    """Gather every number of a report."""
    if isinstance(told, dict):
        return [number for each in told.values() for number in numbers_in(each)]
    if isinstance(told, list):
        return [number for each in told for number in numbers_in(each)]
    return [told] if isinstance(told, (int, float)) else []


@given(inputs())
@settings(max_examples=60, deadline=None)
def test_whatever_is_asked_every_number_is_finite_or_null_with_its_reason(answers: Inputs) -> None:
    report = tell(TOOL.answer(answers), give_voice(TOOL, answers, "fa"))
    assert all(map(math.isfinite, numbers_in(report)))
    assert all((metric["value"] is None) == ("why" in metric) for metric in report["metrics"].values())


PER_CUSTOMER = ("value", "value_after", "value_gain", "break_even_spend", "lifetime", "low", "high", "payback")


def turnover(answers: Inputs) -> float:
    """All the money that three years may move: gains are small differences of such sums, and rounded like them."""
    margins = map(abs, answers["margins"] or [answers["margin"]])
    a_head = max(margins) + answers["acquisition_cost"] + answers["program_cost"]
    return float(36 * (answers["customers"] + 36 * (answers["new_customers"] or answers["customers"])) * a_head) + 1e-3


@given(inputs(), st.sampled_from([2, 3, 10]))
@settings(max_examples=40, deadline=None)
def test_more_customers_alike_bring_more_in_all_and_the_same_each(answers: Inputs, times: int) -> None:
    """The cost of setting up and the newcomers grow with them."""
    answers |= {"customers": min(answers["customers"], 1e8), "program_setup": answers["program_setup"] / 16}
    answers |= {"new_customers": answers["new_customers"] and min(answers["new_customers"], 1e8)}
    scaled = {name: answers[name] and answers[name] * times for name in ("customers", "program_setup", "new_customers")}
    one, many = TOOL.answer(answers).metrics, TOOL.answer(answers | scaled).metrics
    assert all(one[name] == many[name] for name in PER_CUSTOMER)
    for name in ("total_value", "total_value_after", "total_gain", "gain_first_year", "gain_third_year"):
        few, more = one[name].value, many[name].value
        size = abs(one["total_value"].value or 0) + answers["program_setup"] + turnover(answers)
        assert few == more or (few is not None and more == pytest.approx(few * times, rel=1e-9, abs=size * 1e-9))


@pytest.mark.parametrize("name", CASES)
def test_every_step_tells_how_a_figure_of_the_report_came_about(name: str) -> None:
    report = answer(**CASES[name])
    assert {step.metric for step in report.steps} <= set(report.metrics)
    assert len({step.id for step in report.steps}) == len(report.steps)


def test_the_formula_of_the_value_fits_the_plan() -> None:
    def formula(**case: Any) -> str:  # noqa: ANN401
        return next(step.id for step in answer(**case).steps if step.metric == "value")

    assert formula() == "value_advance_finite"
    assert formula(horizon=None, timing="after") == "value_after"
    assert formula(margins=[1, 2]) == formula(second_retention=0.9) == "value_sum"
