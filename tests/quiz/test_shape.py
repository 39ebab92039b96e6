"""Is a question that is written down wrongly told from one that is not, and its writer told the mend?"""

import copy
import tomllib
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.quiz.bank import Faulty, read_item
from assess.quiz.shape import FIELDS, find_slips

SMALL = tomllib.loads(Path("tests/quiz/small/channels/jobs.toml").read_text("utf-8"))
TOLD = {told["kind"]: told for told in SMALL.values()}
TEXT = {"fa": "متن", "en": "text"}
GONE = object()
ONE_OF = "kind: write one of single, multiple, truth, number, order, match, case"
NO_NUMBER = "write a number in Latin digits, without quotes or units"
NO_ENGLISH = "there are Persian letters in the English text; write it in English"
SPACE = "take out the space at an end, the double space or the line break"
WRONG: list[tuple[str, list[str | int], object, str]] = [
    # kind, where, what stands there, what is said
    ("single", ["kind"], "singel", f"{ONE_OF}; did you mean single?"),
    ("single", ["kind"], GONE, ONE_OF),
    ("single", ["kind"], 7, ONE_OF),
    ("single", ["idea"], 4, "idea: write a name in quotes"),
    ("single", ["ask"], GONE, "ask is missing: write it"),
    ("single", ["ask"], "Which?", "ask: write a table with fa, en"),
    ("single", ["ask", "en"], GONE, "ask en is missing: write it"),
    ("single", ["ask", "fa"], "", "ask fa: write a text, in Persian"),
    ("single", ["ask", "en"], 5, "ask en: write a text, in English"),
    ("single", ["ask", "en"], "Which کانال?", f"ask en: {NO_ENGLISH}"),
    ("single", ["ask", "en"], "Which? ", f"ask en: {SPACE}"),
    ("single", ["ask", "zz"], "Welche?", "ask: zz: there is no such field; take it out"),
    ("single", ["answer"], [], "answer: there is no such field; did you mean answers?"),
    ("single", ["answers"], [], "answers: write a list of 3 to 5"),
    ("single", ["answers"], "a", "answers: write a list of 3 to 5"),
    ("single", ["answers", 1], "a", "answers 2: write a table with fa, en, say"),
    ("single", ["answers", 1, "say"], GONE, "answers 2 say is missing: write it"),
    ("single", ["answers", 1, "say", "en"], GONE, "answers 2 say en is missing: write it"),
    ("single", ["answers", 0, "rihgt"], True, "answers 1: rihgt: there is no such field; did you mean right?"),
    ("single", ["answers", 0, "right"], "yes", "answers 1 right: write true or false, without quotes"),
    ("multiple", ["answers", 2, "worth"], 1, "answers 3: worth: there is no such field; take it out"),
    ("case", ["story"], GONE, "story is missing: write it"),
    ("case", ["answers", 0, "worth"], 1.5, "answers 1 worth: write a worth from 0 to 1"),
    ("case", ["answers", 0, "worth"], True, f"answers 1 worth: {NO_NUMBER}"),
    ("case", ["answers", 0, "worth"], GONE, "answers 1 worth is missing: write it"),
    ("truth", ["right"], 1, "right: write true or false, without quotes"),
    ("truth", ["say", "false"], GONE, "say false is missing: write it"),
    ("truth", ["say"], TEXT, "say true is missing: write it"),
    ("number", ["right"], "12.5", f"right: {NO_NUMBER}"),
    ("number", ["right"], float("nan"), f"right: {NO_NUMBER}"),
    ("number", ["tolerance"], -1, "tolerance: write 0 or more"),
    ("number", ["wrong"], GONE, "wrong is missing: write it"),
    ("number", ["unit"], "%", "unit: write a table with fa, en"),
    ("number", ["slips"], [], "slips: write a list of 1 to 6"),
    ("number", ["slips", 0, "value"], GONE, "slips 1 value is missing: write it"),
    ("order", ["items"], [TEXT | {"say": TEXT}] * 10, "items: write a list of 3 to 9"),
    ("match", ["pairs"], [], "pairs: write a list of 3 to 6"),
    ("match", ["pairs", 0, "right", "fa"], " ", "pairs 1 right fa: write a text, in Persian"),
]


def change(told: dict[str, Any], where: list[str | int], what: object) -> dict[str, Any]:
    """Change one thing in a question."""
    changed: Any = copy.deepcopy(told)
    inner = changed
    for step in where[:-1]:
        inner = inner[step]
    if what is GONE:
        del inner[where[-1]]
    else:
        inner[where[-1]] = what
    return changed  # type: ignore[no-any-return]


@pytest.mark.parametrize("kind", FIELDS)
def test_a_question_that_is_written_well_has_no_fault(kind: str) -> None:
    assert list(find_slips(TOLD[kind])) == []


@pytest.mark.parametrize(("kind", "where", "what", "said"), WRONG)
def test_a_slip_is_told_with_its_place_and_its_mend(kind: str, where: list[str | int], what: object, said: str) -> None:
    assert said in list(find_slips(change(TOLD[kind], where, what)))


@pytest.mark.parametrize("name", ["unit", "slips"])
def test_what_a_number_may_do_without_can_be_left_out(name: str) -> None:
    assert list(find_slips(change(TOLD["number"], [name], GONE))) == []


LEAVES = st.none() | st.booleans() | st.floats() | st.text(max_size=3)
TREES = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=3), inner), max_leaves=5)


@given(TREES, st.sampled_from(sorted(FIELDS)), st.data())
def test_nothing_that_toml_can_hold_trips_the_reader(what: object, kind: str, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(TOLD[kind])))
    for told in (what, change(TOLD[kind], [name], what)):
        with suppress(Faulty):
            assert read_item("channels.jobs.x", told).kind == kind
