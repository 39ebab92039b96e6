"""Does the chapter on the order of work print what the checklist answers, step by step?"""

from collections.abc import Iterator
from typing import Any

import pytest

from assess.canvas.advice import FINDINGS
from assess.canvas.board import JOBS
from assess.report import Report
from tests.docs.book.canvas_case import Case, answers, list_rules

Changes = dict[str, Any]
LOYAL = {"nature": "emotional", "mode": "personal", "term": "long", "evidence": "opinion"}
LEARNT = {  # what was answered anew at each step
    "fa": {"segments": "yyyy", "propositions": "pyyy", "channels": "pyyn", "relationships": "yypn"},
    "en": {
        "segments": "yyyp",
        "propositions": "yyyy",
        "channels": "pyyn",
        "relationships": "yppn",
        "resources": "ypyn",
    },
}
REACHED_LATE = {"fa": "s1", "en": "s2"}  # whom the second channel comes to serve in every job
FIRST = {"fa": "personal", "en": "automated"}  # who answers the first segment in the end

both = pytest.mark.parametrize("case", [Case("canvas/order", "fa"), Case("canvas/order", "en")], ids=["fa", "en"])


def walk(case: Case) -> Iterator[Report]:
    """Answer the canvas as it was, and after each step of the example."""
    inputs = case.open_link()
    made = {name: inputs["propositions"][0][name] for name in ("activities", "resources")}
    promise = {"id": "v9", "text": "+", "evidence": "opinion", "segments": ["s2"], **made}
    widened = inputs["channels"][1] | {job: [REACHED_LATE[case.language]] for job in JOBS}
    people = {"id": "r9", "text": "+", "evidence": "data", "kind": "people"}
    noted: Changes = {
        "segments": inputs["segments"],
        "propositions": [*inputs["propositions"], promise],
        "channels": [inputs["channels"][0], widened],
        "relationships": [
            {"id": "b8", "text": "+", "segments": ["s1"], **LOYAL, "mode": FIRST[case.language]},
            {"id": "b9", "text": "++", "segments": ["s2"], **LOYAL},
        ],
        "resources": [*inputs["resources"], people],
    }
    changes: Changes = {}
    yield case.ask()
    for block, letters in LEARNT[case.language].items():
        changes |= {block: noted[block], **answers(block, letters)}
        yield case.ask(**changes)


@both
def test_each_step_shows_what_the_checklist_answers(case: Case) -> None:
    gap = {"fa": " تا ", "en": " to "}[case.language]
    shown = [row[2:] for row in case.list_rows() if len(row) == 5 and row[2][0] in "۵۶۷567"]
    told = []
    for report in walk(case):
        health, low, high = (case.write(report.metrics[name].value, "score") for name in ("health", "low", "high"))
        told.append([health, f"{low}{gap}{high}", case.write(len(list_rules(report)), "count")])
    assert shown == told


@both
def test_the_first_step_only_asks(case: Case) -> None:
    """It settles no finding and yet raises the health by what the page says."""
    before, after = list(walk(case))[:2]
    risen = (after.metrics["health"].value or 0) - (before.metrics["health"].value or 0)
    assert list_rules(before) == list_rules(after)
    assert case.says(case.write(risen, "score"))


@both
def test_the_findings_that_the_page_groups_are_those_of_the_canvas(case: Case) -> None:
    example = case.text.split("{#example}")[1].split("{#mistakes}")[0]
    listed = [line for line in example.splitlines() if line.startswith("- ")]
    rules = list_rules(case.ask())
    assert {rule for rule in FINDINGS if any(f"{rule}{end}" in line for line in listed for end in ")،, ")} == set(rules)
    assert rules.count("C2") == 2


@both
def test_the_families_hold_every_finding_once(case: Case) -> None:
    rows = [row[1].replace("،", ",") for row in case.list_rows() if len(row) == 3 and row[1].startswith("C")]
    assert sorted(", ".join(rows).split(", ")) == sorted(FINDINGS)
