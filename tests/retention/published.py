"""How does the retention model work out what others have printed? The cases are in published.toml."""

from collections.abc import Callable
from typing import Any

from assess.retention import model, profit, rates
from assess.retention.curve import BetaGeometric, Constant, residual_value
from assess.retention.fit import fit, log_likelihood


def make_plan(**given: Any) -> model.Plan:  # noqa: ANN401 - inputs of any kind
    """A plan from the inputs a case gives; no gain, no discount and no end unless told."""
    plain = {"gain": 0.0, "discount": 0.0, "horizon": None}
    return model.Plan(**{**plain, **given, "margins": tuple(given["margins"])})


def _of_plan(formula: Callable[[model.Plan], float | None]) -> Callable[..., float]:
    def work_out(**given: Any) -> float:  # noqa: ANN401 - inputs of any kind
        answer = formula(make_plan(**given))
        assert answer is not None
        return answer

    return work_out


def _retention_for(**given: float) -> float:
    retention = model.retention_for(**given)
    assert retention is not None
    return retention


def _value_ratio(*, to: dict[str, Any], **given: Any) -> float:  # noqa: ANN401 - inputs of any kind
    other = {**given, **to, "horizon": None}
    return model.value(make_plan(**given)) / model.value(make_plan(**other))


def _customers(*, year: int, **given: Any) -> float:  # noqa: ANN401 - inputs of any kind
    plan = make_plan(**given)
    return profit.customers_by_period(plan, plan.now, year)[-1]


def _profit(*, year: int, **given: Any) -> float:  # noqa: ANN401 - inputs of any kind
    return profit.yearly_profit(make_plan(**given), year)[-1].now


def _fit(*, survivors: list[float], ask: str, t: int = 0) -> float:
    curve = fit(survivors)
    assert isinstance(curve, BetaGeometric)
    return {
        "a": curve.a,
        "b": curve.b,
        "log_likelihood": log_likelihood(a=curve.a, b=curve.b, survivors=survivors),
        "survival": curve.survival(t),
    }[ask]


def _residual_value(*, contracts: int, d: float, a: float = 0, b: float = 0, retention: float = 0) -> float:
    curve = BetaGeometric(b / (a + b), a + b) if a else Constant(retention)
    return residual_value(curve=curve, contracts=contracts, d=d, margin=100)


FORMULAS: dict[str, Callable[..., float]] = {
    "value": _of_plan(model.value),
    "value_after": _of_plan(model.value_after),
    "value_gain_share": _of_plan(model.value_gain_share),
    "value_ratio": _value_ratio,
    "net_value": _of_plan(lambda plan: model.value(plan) - plan.acquisition_cost),
    "break_even_spend": _of_plan(model.break_even_spend),
    "lifetime": _of_plan(model.lifetime),
    "lifetime_after": _of_plan(lambda plan: plan.after.lifetime),
    "half_life": _of_plan(model.half_life),
    "total_value": _of_plan(model.total_value),
    "total_value_after": _of_plan(model.total_value_after),
    "elasticity": model.elasticity,
    "retention_for": _retention_for,
    "retention_per_year": rates.retention_per_year,
    "retention_per_period": rates.retention_per_period,
    "discount_per_period": rates.discount_per_period,
    "customers": _customers,
    "profit": _profit,
    "limit_profit": _of_plan(lambda plan: profit.limit_profit(plan)[0]),
    "fit": _fit,
    "residual_value": _residual_value,
}
