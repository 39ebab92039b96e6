"""Which work can be given to other libraries, too, and how is each asked for it?

What a library wants to be given (arrays, tables, a matrix of its own) is made before the clock starts.
"""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from itertools import combinations
from typing import Any

from assess.channels import judgments
from assess.channels.topsis import closeness
from assess.retention.curve import Constant
from assess.retention.present import present_value

SEED, CRITERIA, POINTS = 7, 8, 4.0
WORDED = (1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 5, 7)  # judgments, as people word them
PERIODS, DISCOUNT, MARGIN = 60, 0.01, 25.0

type Work = Callable[[], Sequence[float]]


@dataclass(frozen=True, kw_only=True)
class Contest:
    """One piece of work: who does it, and how far from ours (as a share of it) an answer may be."""

    about: str
    ours: Work
    theirs: Mapping[str, Work] = field(default_factory=dict)
    within: float = 1e-9


def list_contests() -> Iterator[Contest]:
    """List all: small questions, as our tools ask them, and large ones, as the others are made for."""
    yield choose(12)
    yield choose(2000)
    yield judge()
    yield mend()
    yield value(1)
    yield value(10_000)


def choose(rows: int) -> Contest:
    """Which of so many channels is nearest to the best one there could be (TOPSIS)?"""
    dice = random.Random(SEED)  # noqa: S311 figures for a contest
    table = [[dice.uniform(0.1, POINTS) for _ in range(CRITERIA)] for _ in range(rows)]
    points = [dice.randint(1, 9) for _ in range(CRITERIA)]
    weights = [each / sum(points) for each in points]
    theirs = {"pymcdm": _choose_by_pymcdm(table, weights), "scikit-criteria": _choose_by_scikit(table, weights)}
    return Contest(about=f"nearest of {rows}", ours=lambda: closeness(table, weights), theirs=theirs)


def _choose_by_pymcdm(table: list[list[float]], weights: list[float]) -> Work:
    array, methods = import_module("numpy").array, import_module("pymcdm.methods")
    method = methods.TOPSIS(import_module("pymcdm.normalizations").vector_normalization)
    rows, shares, larger = array(table), array(weights), array([1] * len(weights))
    return lambda: method(rows, shares, larger, validation=False)


def _choose_by_scikit(table: list[list[float]], weights: list[float]) -> Work:
    method = import_module("skcriteria.agg.topsis").TOPSIS()
    scaler = import_module("skcriteria.preprocessing.scalers").VectorScaler(target="matrix")
    asked = import_module("skcriteria").mkdm(table, [max] * len(weights), weights=weights)
    return lambda: method.evaluate(scaler.transform(asked)).e_.similarity


def judge() -> Contest:
    """What weights do judgments of the criteria, two by two, add up to (AHP)?"""
    told = _judge_pairs()
    matrix = _fill(told)
    theirs = {"pymcdm": _judge_by_pymcdm(matrix), "AHPy": _judge_by_ahpy(told)}
    return Contest(about="weights of 8", ours=lambda: judgments.weigh(matrix), theirs=theirs, within=1e-4)


def mend() -> Contest:
    """Which of these judgments should be thought over, and what would then be gained? Nobody else is asked that."""
    matrix = _fill(_judge_pairs())

    def work() -> list[float]:
        weights = judgments.weigh(matrix)
        judgments.check(matrix, weights)
        return weights

    return Contest(about="weights of 8, and what to mend", ours=work)


def _judge_pairs() -> dict[tuple[int, int], float]:
    dice = random.Random(SEED)  # noqa: S311 figures for a contest
    return {pair: dice.choice(WORDED) for pair in combinations(range(CRITERIA), 2)}


def _fill(told: Mapping[tuple[int, int], float]) -> judgments.Completed:
    return judgments.complete([[told.get((i, j)) for j in range(CRITERIA)] for i in range(CRITERIA)])


def _judge_by_pymcdm(matrix: judgments.Completed) -> Work:
    method, asked = import_module("pymcdm.weights.subjective").AHP, import_module("numpy").array(matrix, dtype=float)

    def work() -> list[float]:
        return list(method(matrix=asked)())

    return work


def _judge_by_ahpy(told: Mapping[tuple[int, int], float]) -> Work:
    compare = import_module("ahpy").Compare
    asked = {(str(i), str(j)): each for (i, j), each in told.items()}

    def work() -> list[float]:
        weights = compare(name="all", comparisons=asked, precision=6, random_index="saaty").target_weights
        return [weights[str(at)] for at in range(CRITERIA)]

    return work


def value(customers: int) -> Contest:
    """What is each of so many customers worth today, over five years of months, each with a chance of staying?"""
    dice = random.Random(SEED)  # noqa: S311 figures for a contest
    curves = [Constant(dice.uniform(0.7, 0.98)) for _ in range(customers)]

    def work() -> list[float]:
        return [
            present_value(curve=curve, margins=(MARGIN,), d=DISCOUNT, horizon=PERIODS, timing="after")
            for curve in curves
        ]

    theirs = {"lifetimes": _value_by_lifetimes([curve.retention for curve in curves])}
    return Contest(about=f"worth of {customers}", ours=work, theirs=theirs)


@dataclass(frozen=True)
class _Staying:
    """Stands where lifetimes wants a fitted model: payments to be expected until a time, here r (1 - r^t)/(1 - r)."""

    chances: Any  # an array

    def predict(self, until: float, *history: object) -> Any:  # noqa: ANN401 an array, too
        del history
        return self.chances * (1 - self.chances**until) / (1 - self.chances)


def _value_by_lifetimes(chances: list[float]) -> Work:
    pandas, model = import_module("pandas"), _Staying(import_module("numpy").array(chances))
    discount = import_module("lifetimes.utils")._customer_lifetime_value  # noqa: SLF001 what its models call for it
    nothing, margins = pandas.Series([0.0] * len(chances)), pandas.Series([MARGIN] * len(chances))
    asked = {"time": PERIODS, "discount_rate": DISCOUNT, "freq": "M"}
    return lambda: discount(model, nothing, nothing, nothing, margins, **asked)
