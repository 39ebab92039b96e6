"""Does the chapter on choosing a relationship print what the checklist says of its canvas, before and after?"""

from typing import Any

import pytest

from assess.report import Report
from tests.docs.book.canvas_case import Case, list_rules

KINDS = {  # nature and mode for each of the three segments
    "fa": [("transactional", "personal"), ("emotional", "both"), ("emotional", "personal")],
    "en": [("transactional", "personal"), ("community", "personal"), ("added_value", "personal")],
}

both = pytest.mark.parametrize(
    "case", [Case("relationships/choosing", "fa"), Case("relationships/choosing", "en")], ids=["fa", "en"]
)


def choose(case: Case) -> Report:
    """Answer the canvas with a relationship for each segment and, for a community, a table to talk at."""
    chosen = [
        {"id": f"b{n}", "text": str(n), "evidence": "opinion", "segments": [f"s{n}"], "nature": nature, "mode": mode}
        for n, (nature, mode) in enumerate(KINDS[case.language], start=1)
    ]
    channels: list[dict[str, Any]] = case.open_link()["channels"]
    table = channels[0] | {"id": "c9", "text": "+", "peer": "yes"}
    met = [*channels, table] if case.language == "en" else channels
    return case.ask(relationships=chosen, channels=met)


@both
def test_the_two_canvases_show_what_the_checklist_answers(case: Case) -> None:
    shown = [row[1:] for row in case.list_rows() if len(row) == 4 and row[2].startswith("C")]
    told = []
    for report in (case.ask(), choose(case)):
        rules = list_rules(report)
        named = {"fa": "، ", "en": ", "}[case.language].join(rules)
        health = case.write(report.metrics["health"].value, "score")
        told.append([case.write(len(rules), "count"), named, health])
    assert shown[-2:] == told


@both
def test_what_the_checklist_can_find_is_told_by_its_number(case: Case) -> None:
    contradictions = [row[3] for row in case.list_rows() if len(row) == 4 and row[3] in {"C6", "C7", "C8", "C9", "—"}]
    assert contradictions == ["C6", "C7", "C8", "C9", "—", "—", "—"]
