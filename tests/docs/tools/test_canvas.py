"""Does the page of the canvas checklist say what the checklist says? Its worked case and its list of findings."""

import re

import pytest

from assess.canvas.advice import FINDINGS
from assess.canvas.board import BLOCKS
from assess.report import Report
from tests.docs.tools.page import Page

FIGURES = ("health", "low", "high", "completeness", "evidence", "findings")
OPEN_BLOCK = {"en": ("relationships", "partners"), "fa": ("partners", "resources")}  # whose health the page speaks of
FOUR = {"C1", "C2", "C9", "C13"}  # the findings that the page lays at one missing note's door

both = pytest.mark.parametrize("page", [Page("canvas", "fa"), Page("canvas", "en")], ids=["fa", "en"])


def list_rules(report: Report) -> list[str]:
    """The rules that speak about a canvas."""
    return [finding["rule"] for finding in report.facts["findings"]]


def mend(page: Page) -> Report:
    """Answer the worked case with the two notes that the page adds."""
    inputs = page.open_link()
    person = {"id": "r9", "text": "+", "evidence": "data", "kind": "people"}
    promise = {"id": "v9", "text": "++", "segments": ["s2"], "activities": ["a1"], "resources": ["r2", "r9"]}
    return page.ask(
        resources=[*inputs["resources"], person],
        propositions=[*inputs["propositions"], promise],
    )


@both
def test_the_leading_figures_are_called_what_the_checklist_calls_them(page: Page) -> None:
    """Without the scale or the remark that follows a name."""
    names = [re.split(r" \(|: ", page.voice.say(f"metrics.{name}"))[0] for name in page.ask().leading]
    assert all(f"**{name}" in page.text for name in names)


@both
def test_the_worked_case_shows_what_its_link_answers(page: Page) -> None:
    metrics = page.ask().metrics
    shown = [row[1] for row in page.list_rows() if len(row) == len(["says", "figure"])]
    assert shown[-len(FIGURES) :] == [page.write(metrics[name].value, metrics[name].unit) for name in FIGURES]


@both
def test_the_page_tells_the_counts_behind_health(page: Page) -> None:
    figures = page.ask().figures
    assert all(page.says(page.write(figures[name], "number")) for name in ("yes", "partly", "open"))
    assert all(page.says(page.write(figures[name], "score")) for name in ("health", "low", "high"))


@both
def test_the_page_tells_how_far_the_health_of_two_blocks_is_open(page: Page) -> None:
    metrics = page.ask().metrics
    for block in OPEN_BLOCK[page.language]:
        health = metrics[f"health.{block}"]
        told = (each for each in (health.value, health.low, health.high) if each is not None)
        assert all(page.says(page.write(each, "score")) for each in told)


@both
def test_four_findings_of_the_worked_case_come_from_one_note_that_is_missing(page: Page) -> None:
    rules = list_rules(page.ask())
    assert page.says(page.write(len(rules), "count"))
    assert set(rules) >= FOUR
    assert {"C5", "C8", {"en": "C6", "fa": "C7"}[page.language]} <= set(rules)


@both
def test_two_more_notes_settle_three_findings_and_leave_health_alone(page: Page) -> None:
    before, after = page.ask(), mend(page)
    assert set(list_rules(before)) - set(list_rules(after)) == {"C1", "C8", "C13"}
    assert page.says(page.write(len(list_rules(after)), "count"))
    assert after.metrics["health"].value == before.metrics["health"].value
    assert not after.facts["orphans"]


@both
def test_every_finding_is_told_in_its_order(page: Page) -> None:
    told = [row[0].split()[0] for row in page.list_rows() if row[0].startswith("C") and row[0].split()[0] in FINDINGS]
    assert told == list(FINDINGS)


@both
def test_the_page_names_the_gravest_findings_and_the_mildest(page: Page) -> None:
    grave = [name for name, rule in FINDINGS.items() if rule.severity == "stop"]
    (mild,) = (name for name, rule in FINDINGS.items() if rule.severity == "know")
    gap = {"en": (", ", " and "), "fa": (" و ", " و ")}[page.language]
    assert f"\n{gap[0].join(grave[:-1])}{gap[1]}{grave[-1]} " in page.text
    assert f"\n{mild} " in page.text


@both
def test_every_block_is_told_under_its_own_name(page: Page) -> None:
    for block in BLOCKS:
        assert page.list_rows(page.voice.say(f"blocks.{block}"))
