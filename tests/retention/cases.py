"""Which businesses bring out each thing that the retention report can say? One case an idea, laid over the defaults."""

from typing import Any

from assess.reading import take
from assess.tool import Inputs
from tests.answers import TOOL

CASES: dict[str, dict[str, Any]] = {
    "the defaults": {},
    "no end": {"horizon": None},
    "no end, first payment received": {"horizon": None, "timing": "after"},
    "no end, paid at the end of each period": {"horizon": None, "timing": "arrears"},
    "first payment received": {"timing": "after"},
    "paid at the end of each period": {"timing": "arrears"},
    "one period": {"horizon": 1},
    "one payment that is in already": {"horizon": 1, "timing": "after", "retention": 0.0},
    "months": {"period": "month", "retention": 0.95, "gain": 0.01},
    "nobody leaves": {"retention": 1.0, "gain": 0.0},
    "nobody leaves, no end": {"retention": 1.0, "gain": 0.0, "horizon": None},
    "nobody leaves, no discount, no end": {"retention": 1.0, "gain": 0.0, "discount": 0.0, "horizon": None},
    "nobody will leave, no discount, no end": {"retention": 0.95, "gain": 0.05, "discount": 0.0, "horizon": None},
    "nobody stays": {"retention": 0.0},
    "more than everybody would stay": {"retention": 0.98},
    "no improvement": {"gain": 0.0},
    "customers who cost": {"margin": -20},
    "customers who bring nothing": {"margin": 0},
    "customers who cost, a dear programme": {"margin": -20, "program_cost": 5},
    "a programme too dear": {"program_cost": 40},
    "a programme hardly worth it": {"program_cost": 15, "program_setup": 1000},
    "customers too dear to win": {"acquisition_cost": 900},
    "customers soon earned back": {"acquisition_cost": 150},
    "margins by age": {"margins": [-51.0, 30.0, 42.0, 44.0, 49.0, 55.0]},
    "more margins than periods": {"margins": [30.0, 42.0, 44.0], "horizon": 2},
    "three counts": {"start": 600.0, "end": 640.0, "new": 190.0},
    "the old stay longer": {"retention": 0.631, "second_retention": 0.742, "horizon": None},
    "the old stay longer, by counts": {"start": 100, "end": 70, "new": 7, "second_retention": 0.742},
    "the old do not stay longer": {"second_retention": 0.7},
    "inflation in the discount": {"discount": 0.45},
    "inflation taken out": {"discount": 0.45, "inflation": 0.38},
    "inflation above the discount": {"discount": 0.1, "inflation": 0.38},
    "a rate written as a fraction": {"retention": 0.008},
    "a wide range": {"program_cost": 15, "ranges.gain.lo": 0.0, "ranges.gain.hi": 0.2},
    "ranges of no width": {
        f"ranges.{name}.{end}": value
        for name, value in (("retention", 0.8), ("margin", 100), ("discount", 0.1), ("gain", 0.05))
        for end in ("lo", "hi")
    },
    "a contract": {"contract": "yes"},
    "a contract that brings nothing": {"contract": "yes", "margin": 0},
    "a great leap": {"retention": 0.9, "gain": 0.09, "horizon": None, "discount": 0.01},
    "a large gain, none of it famous": {"gain": 0.2, "retention": 0.5, "horizon": None, "discount": 0.5},
    "the largest business": {"customers": 1e9, "margin": 1e15, "acquisition_cost": 1e15, "horizon": 100},
    "another currency": {"currency": "euro", "period": "quarter"},
}


def complete(case: dict[str, Any]) -> Inputs:
    """Lay a case over the defaults."""
    return take(TOOL, case)


ALL: dict[str, Inputs] = {name: complete(case) for name, case in CASES.items()} | {
    name: TOOL.example(name) for name in TOOL.examples
}
