"""Does the page of cases say what the tools say? Its figures come from a case, or from a change that the page tells."""

import re
from typing import Any

import pytest

from assess.reading import take
from assess.report import Report
from assess.tool import give_voice
from assess.words import LANGUAGES, Voice
from scripts.cases import Case, list_all
from tests.docs.written import Written

FIGURE = re.compile(r"[\d۰-۹][\d۰-۹٬,.٫]*[\d۰-۹]|[\d۰-۹]")
ISOLATES = dict.fromkeys(range(0x2066, 0x206A))
CARDS = re.compile(r"\[[^]]*\]\([^)]*\)|\bEV-\d")
UNITS = ("count", "money", "share", "score", "points", "number")
LITTLE = 20  # counts up to here are told of many things
TOLD: dict[str, dict[str, set[str]]] = {  # what the page works out in passing
    "vet": {"fa": {"۳۵۰"}, "en": {"350"}},
    "nursery": {"fa": {"۱۹٬۰۰۰٬۰۰۰"}, "en": {"470"}},
    "printer": {"fa": {"۲۰", "۶۰", "۸۰"}, "en": {"60", "80"}},
}

each = pytest.mark.parametrize("case", list_all(), ids=lambda case: case.id)
both = pytest.mark.parametrize("language", LANGUAGES)


def reach(case: Case, language: str, share: float) -> dict[str, Any]:
    """The first channel's reach, which the owner does not know."""
    first, *rest = case.take(language)["channels"]
    return {"channels": [first | {"reach": share}, *rest]}


def without(case: Case, language: str, *ids: str) -> dict[str, Any]:
    """The canvas without some channels."""
    return {"channels": [row for row in case.take(language)["channels"] if row["id"] not in ids]}


def offer(case: Case, language: str) -> dict[str, Any]:
    """The canvas with something offered to the second segment."""
    inputs = case.take(language)
    note = {"id": "v2", "text": "+", "segments": ["s2"], "activities": ["a1"], "resources": ["r1"]}
    return {"propositions": [*inputs["propositions"], note]}


def give_up(case: Case, language: str) -> dict[str, Any]:
    """The canvas without its second segment and all that belongs to it."""
    inputs = case.take(language)
    jobs = ("aware", "evaluate", "buy", "deliver", "support")
    kept = [row | {job: [each for each in row[job] if each == "s1"] for job in jobs} for row in inputs["channels"]]
    firsts = {block: inputs[block][:1] for block in ("segments", "revenues", "relationships")}
    return firsts | {"channels": kept}


def list_changes(case: Case, language: str) -> list[dict[str, Any]]:
    """The changes to a case whose answers the page tells."""
    persian = language == "fa"
    changes: dict[str, list[dict[str, Any]]] = {
        "boiler": [{"gain": 0.02}, {"gain": 0.01}],
        "coffee": [{"program_cost": 20_000 if persian else 0.75}],
        "vet": [{"ranges.gain.lo": 0.03, "ranges.gain.hi": 0.05}, {"inflation": None}],
        "grocer": [{"margin": 30_000 if persian else 2}],
        "pastry": [{"capacity": 18}, {"capacity": 20}],
        "florist": [without(case, language, "c4"), without(case, language, "c3", "c4", "c6")]
        if case.id == "florist"
        else [],
        "jeweller": [offer(case, language), give_up(case, language)] if case.id == "jeweller" else [],
    }
    return [{}, *changes.get(case.id, [])]


def ask(case: Case, language: str, changed: dict[str, Any]) -> Report:
    """Answer a case with some of its inputs changed."""
    return case.tool.answer(take(case.tool, changed, base=case.take(language)))


def list_figures(report: Report, voice: Voice) -> set[str]:
    """Every number of a report as the tool may write it, bare of sign, currency and direction."""
    values = [metric.value for metric in report.metrics.values()]
    values += [end for metric in report.metrics.values() for end in (metric.low, metric.high)]
    named = [report.figures, *(rule.figures for rule in report.advice)]
    values += [value for figures in named for value in figures.values() if isinstance(value, (int, float))]
    values += [cell for table in report.tables for row in table.rows for cell in row if isinstance(cell, (int, float))]
    rows = report.inputs.get("channels") or ()
    values += [cell for row in rows for cell in row.values() if isinstance(cell, (int, float))]
    shown = (voice.write(value, unit) for value in values if value is not None for unit in UNITS)
    return {figure for text in shown for figure in FIGURE.findall(text.translate(ISOLATES))}


@both
@each
def test_each_figure_of_a_case_is_the_tools(case: Case, language: str) -> None:
    voice = give_voice(case.tool, case.take(language), language)
    reports = [ask(case, language, changed) for changed in list_changes(case, language)]
    known = TOLD.get(case.id, {}).get(language, set()).union(*(list_figures(report, voice) for report in reports))
    known |= {voice.number(number) for number in range(LITTLE + 1)}
    printed = FIGURE.findall(CARDS.sub("", Written("teach/cases", language).section(case.id)))
    assert [figure for figure in printed if figure not in known] == []


@both
def test_the_page_draws_every_case_under_its_own_heading(language: str) -> None:
    page = Written("teach/cases", language)
    assert page.marks == [f"case: {case.id}" for case in list_all()]
    assert all(f"<!-- case: {case.id} -->" in page.section(case.id) for case in list_all())


@both
def test_a_heading_is_the_name_of_its_case(language: str) -> None:
    text = Written("teach/cases", language).body
    assert [case.id for case in list_all() if f"### {case.name[language]} {{#{case.id}}}" not in text] == []


@both
def test_the_reach_of_the_fair_hardly_matters_to_the_printer(language: str) -> None:
    """The page says for which shares the team stays, and when it turns."""
    case = next(case for case in list_all() if case.id == "printer")
    teams = {
        share: ask(case, language, reach(case, language, share)).figures["members"] for share in (0.2, 0.6, 0.8, 1)
    }
    assert teams[0.2] == teams[0.6] == teams[0.8] == ask(case, language, {}).figures["members"] != teams[1]


@both
def test_what_is_called_a_loss_is_one(language: str) -> None:
    cases = {case.id: case for case in list_all()}
    assert ask(cases["boiler"], language, {}).figures["gain_first_year"] < 0
    assert ask(cases["boiler"], language, {"gain": 0.01}).figures["value_gain"] < 0
    assert ask(cases["vet"], language, {}).figures["low"] < 0
    assert ask(cases["grocer"], language, {}).figures["gain_first_year"] < 0
    assert (ask(cases["vet"], "fa", {"inflation": None}).figures["value_gain"] or 0) < 0
