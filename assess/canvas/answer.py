"""How do the reader's inputs become a report? The canvas is judged, its figures named, and the parts set in order."""

from collections.abc import Sequence
from typing import Any

from assess.canvas.advice import FINDINGS, advise, name_asked
from assess.canvas.ask import Asking, choose_questions
from assess.canvas.board import BLOCKS, Board, Item, make_board
from assess.canvas.charts import draw_charts
from assess.canvas.checks import CHECKS, name_check
from assess.canvas.findings import Finding, find_duplicates, list_findings
from assess.canvas.links import find_orphans
from assess.canvas.measures import measure
from assess.canvas.steps import choose_steps, list_figures
from assess.report import Metric, Report
from assess.tool import Inputs

VERSION = "1"  # rises when the same inputs would give another answer
LEADING = ("health", "completeness", "evidence", "findings")
WELL = 75  # health from here on is called good
Answers = dict[str, tuple[str | None, ...]]


def answer(inputs: Inputs) -> Report:
    """Answer the reader: what is not said, what contradicts itself, and what to find out first."""
    board, answers = make_board(inputs), gather_answers(inputs)
    findings, asked = list_findings(board), choose_questions(answers)
    orphans, duplicates, advice = find_orphans(board), find_duplicates(board), advise(findings, asked)
    measured = measure(board, answers, findings=len(findings), orphans=len(orphans))
    metrics = {metric.id: metric for metric in measured}
    figures = {
        **inputs,
        **{name: metric.value for name, metric in metrics.items()},
        **list_figures(board, answers),
        "rules": {rule.id for rule in advice},
        "weakest": find_weakest(metrics),
        "first": f"{name_asked(asked[0])}.label" if asked else None,
        "orphan_texts": [item.text for item in orphans],
        "duplicate_texts": [items[0].text for items in duplicates],
    }
    return Report(
        tool="canvas",
        version=VERSION,
        inputs=inputs,
        headline=f"headline.{choose_headline(figures)}",
        leading=LEADING,
        metrics=metrics,
        steps=choose_steps(board, figures),
        tables=(),
        charts=draw_charts(board, answers),
        advice=advice,
        warnings=choose_warnings(figures),
        assumptions=choose_assumptions(board),
        figures=figures,
        facts={
            "findings": list(map(tell_finding, findings)),
            "next": list(map(tell_next, asked)),
            "orphans": tell_items(orphans),
            "duplicates": list(map(tell_items, duplicates)),
        },
    )


def gather_answers(inputs: Inputs) -> Answers:
    """Gather the answers to the four questions of each block."""
    return {block: tuple(inputs[name_check(block, slug)] for slug in slugs) for block, slugs in CHECKS.items()}


def find_weakest(metrics: dict[str, Metric]) -> str | None:
    """Find the block of the lowest health; the first of several, none where nothing is known."""
    known = [(metrics[f"health.{block}"].value, place, block) for place, block in enumerate(BLOCKS)]
    return min(((value, place, block) for value, place, block in known if value is not None), default=(0, 0, None))[2]


def choose_headline(figures: dict[str, Any]) -> str:
    """Choose the sentence that stands first."""
    if not figures["known"] and not figures["items"]:
        return "empty"
    if figures["findings"]:
        return "findings_open" if figures["open"] else "findings"
    if figures["open"]:
        return "unknown" if figures["open"] > figures["known"] else "open"
    return "well" if figures["health"] >= WELL else "weak"


def choose_warnings(figures: dict[str, Any]) -> tuple[str, ...]:
    """Say what hangs loose, stands twice or could not be looked at."""
    told = {
        "short": figures["known"] and not figures["items"],
        "orphans": figures["orphan_texts"],
        "duplicates": figures["duplicate_texts"],
    }
    return tuple(name for name, holds in told.items() if holds)


def choose_assumptions(board: Board) -> tuple[str, ...]:
    """List what the figures take for granted."""
    return ("own", "alike", "silent", *(("linked", "tested") if board.items else ()))


def tell_finding(finding: Finding) -> dict[str, Any]:
    """Tell programs of a finding: the rule, where it speaks, the ids of the items and what they say."""
    grave = FINDINGS[finding.rule].severity
    return {"rule": finding.rule, "severity": grave, "path": finding.path, "items": finding.items, **finding.figures}


def tell_next(asking: Asking) -> dict[str, Any]:
    """Tell programs of an open question: which, why it comes now, and how far the health of its block is open."""
    told = {"path": name_asked(asking), "block": asking.block, "number": asking.number}
    return told | {"why": asking.reason, "low": asking.low, "high": asking.high}


def tell_items(items: Sequence[Item]) -> list[dict[str, str]]:
    """Tell programs of items."""
    return [{"path": item.path, "id": item.id, "text": item.text} for item in items]
