"""Which businesses bring out each thing that the report on channels can say? One case an idea, laid over a calm one."""

from typing import Any

from assess import tools
from assess.channels.channel import CRITERIA, JOBS
from assess.nesting import flatten
from assess.reading import take
from assess.tool import Inputs
from tests.channels.samples import TOLD

TOOL = tools.find("channels")
POINTS = ("two_way", "personal", "direct", "measurable", "integration")


def row(name: str, **told: Any) -> dict[str, Any]:  # noqa: ANN401 inputs of any kind
    """One channel that gives no rule a reason to speak, changed as told; `fit` may be one figure for every job."""
    fit = told.pop("fit", 3)
    fit = fit if isinstance(fit, list) else [fit] * len(JOBS)
    good = {"path": "they pass by", "reach": 0.6, "cost": 100, "hours": 5, "results": 10} | dict.fromkeys(POINTS, 3)
    return {"name": name, **good, **told, "fit": dict(zip(JOBS, fit, strict=True))}


def rows(*changes: dict[str, Any]) -> list[dict[str, Any]]:
    """Several channels by letter, the first one well ahead."""
    ahead = {"reach": 1.0, "two_way": 4, "personal": 4, "measurable": 4}
    told = [ahead | changes[0], *changes[1:]] if changes else [ahead, {}]
    return [row(letter, **change) for letter, change in zip("abcdefghijklm", told, strict=False)]


CALM: dict[str, Any] = {"budget": 1000, "capacity": 40, "channels": rows({}, {})}
THREE = ["reach", "fit", "personal"]
UNKNOWN: dict[str, Any] = {"reach": None, "fit": [None] * 5, "cost": None, "hours": None, **dict.fromkeys(POINTS)}


def judge(*half: float | None, criteria: list[str] = THREE, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    """Weigh by pairs; one judge who said one half of a matrix of three, row by row."""
    one, two, three = half
    matrix = [[1, one, two], [None, 1, three], [None, None, 1]]
    return {"criteria": criteria, "weights": {"by": "pairwise", "matrices": [matrix]}} | more


CASES: dict[str, dict[str, Any]] = {
    "calm": {},
    "a tie": {"channels": [row("a"), row("b")]},
    "a close race": {"channels": [row("a"), row("b", two_way=2.9, measurable=3.1)]},
    "another first under other weights": {
        "criteria": ["reach", "fit"],
        "weights": {"by": "share", "shares": {"reach": 51, "fit": 49}},
        "channels": rows({"reach": 0.6, "fit": 4}, {"reach": 1, "fit": 2.3}),
    },
    "a race that no weight decides": {"channels": rows({"fit": 4, "integration": 4, "direct": 4}, {})},
    "one of two set aside": {"channels": rows({}, {"reach": 0.05})},
    "all set aside": {"channels": rows({"reach": 0.05}, {"reach": 0.01})},
    "nothing known": {"channels": rows(UNKNOWN, UNKNOWN)},
    "the second unknown": {"channels": rows({}, UNKNOWN)},
    "some unknown": {"channels": rows({"two_way": None, "fit": [3, None, 3, 3, 3]}, {"reach": None, "results": None})},
    "effort unknown": {"channels": rows({"cost": None, "hours": None}, {})},
    "no limits": {"budget": None, "capacity": None, "criteria": THREE},
    "free channels": {"channels": rows({"cost": 0}, {"cost": 0})},
    "nothing fits": {"channels": rows({"cost": 5000, "hours": 50}, {"cost": 7000, "hours": 60})},
    "no hours at all": {"capacity": 0},
    "too many channels": {"most": 1},
    "too many hours": {"capacity": 9},
    "one at a time, the first too dear": {"most": 1, "channels": rows({"cost": 2000}, {})},
    "a platform alone": {"channels": rows({"platform": "Instagram", "path": None}, {})},
    "a job that another could do": {"most": 1, "channels": rows({"fit": [3, 3, 3, 3, 0]}, {"fit": [0, 0, 0, 0, 4]})},
    "a job half done": {"channels": rows({"fit": [3, 3, 3, 3, 1]}, {})} | {"cover": 4},
    "a job that nobody does": {"channels": rows({"fit": [3, 3, 3, 3, 0]}, {"fit": [3, 3, 3, 3, 0]})},
    "no job done well": {"channels": rows({"fit": [1, 1, 1, 1, 1]}, {"fit": [0, 0, 0, 0, 1]})},
    "dear and rare": {"channels": rows({}, {"cost": 900, "reach": 0.2})},
    "silent": {"channels": rows({"two_way": 1}, {"two_way": 1})},
    "silent, but one could talk": {"most": 1, "channels": rows({"two_way": 1}, {"reach": 0.2})},
    "apart": {"channels": rows({"integration": 1}, {"fit": [4, 4, 4, 4, 4]})},
    "a complex purchase unanswered": {"purchase": "complex", "channels": rows({"fit": 2}, {"fit": 2})},
    "an order": {"weights": {"order": ["fit", "reach", "cost", "two_way", "measurable", "personal"]}},
    "an order with a tie first": {
        "weights": {"order": [["fit", "reach"], "cost", "two_way", ["measurable", "personal"]]}
    },
    "points": {"criteria": THREE, "weights": {"by": "swing", "points": {"reach": 100, "fit": 0, "personal": 50}}},
    "shares": {"criteria": THREE, "weights": {"by": "share", "shares": {"reach": 2, "fit": 1, "personal": 1}}},
    "all alike": {"weights": {"by": "equal"}},
    "every criterion": {"criteria": list(CRITERIA)},
    "judgments that agree": judge(2, 4, 2),
    "judgments that disagree": judge(2, 1 / 2, 2),
    "judgments that hardly agree": judge(3, 1, 2),
    "judgments of some pairs": judge(2, None, 2),
    "two criteria in a pair": {
        "criteria": ["reach", "fit"],
        "weights": {"by": "pairwise", "matrices": [[[1, 3], [None, 1]]]},
    },
    "many judgments": {
        "criteria": list(CRITERIA),
        "weights": {"by": "pairwise", "matrices": [[[1] * 8] * 8]},
    },
    "jobs that count and jobs that do not": {"jobs": {"aware": 2, "evaluate": 0, "buy": 1, "deliver": 0, "support": 0}},
    "a strict gate": {"gate": 1},
    "no gate": {"gate": 0, "channels": rows({}, {"reach": 0})},
    "twelve channels": {
        "channels": [
            row(f"channel {place}", reach=0.3 + place / 20, path="a long way to the customer, " * 5, cost=place * 10)
            for place in range(12)
        ]
    },
    "the largest business": {
        "budget": 1e15,
        "channels": rows({"cost": 1e15, "results": 1e9}, {"cost": 1e15, "hours": 168}),
    },
    "the smallest business": {"budget": 5e-324, "channels": rows({"cost": 5e-324, "results": 5e-324}, {"cost": 1e15})},
    "euros a quarter": {"currency": "euro", "period": "quarter", "capacity": 4, "budget": 90},
}

G2: dict[str, Any] = {
    "budget": 1000,
    "capacity": 40,
    "channels": [
        {**told, "name": name, "path": "x", "fit": dict(zip(JOBS, told["fit"], strict=True))}
        for name, told in TOLD["channels"].items()
    ],
}


def complete(case: dict[str, Any]) -> Inputs:
    """Lay a case over the calm one; a case nests as a file does."""
    return take(TOOL, flatten(CALM | case, TOOL.questions))


ALL: dict[str, Inputs] = {name: complete(case) for name, case in CASES.items()} | {
    name: TOOL.example(name) for name in TOOL.examples
}
