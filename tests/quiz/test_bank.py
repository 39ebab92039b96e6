"""Is the bank complete, fair and well written?"""

import json
import re
from pathlib import Path

import pytest

from assess.quiz.bank import BANK, list_chapters, load
from assess.quiz.checking import LEAST, check_bank
from assess.quiz.item import KINDS, Choosing, Number, Truth
from assess.quiz.marking import mark, tell_key
from assess.words import LANGUAGES
from scripts.persian import find_faults, list_texts
from tests.quiz.samples import SMALL

FILES = sorted(BANK.rglob("*.toml"))
KINDS_A_CHAPTER = 4  # or more, so that nobody learns the form in place of the matter
MOST_LEAD = 1.25  # times as long as the next
MOST_ALIKE = 0.6  # of the statements, lest one answer to them all should pay
COVERS = re.compile(r"^covers: \[(.*)\]$", re.MULTILINE)


def test_the_small_bank_of_the_tests_has_one_of_each_kind() -> None:
    assert [type(item) for item in SMALL.items] == list(dict.fromkeys(type(item) for item in SMALL.items))
    assert {type(item) for item in SMALL.items} == set(KINDS)


def test_an_id_tells_the_part_and_the_chapter() -> None:
    item = SMALL["channels.jobs.rain-shelter"]
    assert (item.part, item.chapter) == ("channels", "channels/jobs")


def test_a_number_in_per_cent_is_known_by_its_unit() -> None:
    item = SMALL["channels.jobs.cost-of-one"]
    assert isinstance(item, Number)
    assert item.in_percent


def test_the_bank_passes_its_own_check() -> None:
    """Every chapter asks, every idea is tested, every question has its key and its feedback in both languages."""
    assert check_bank() == []


def test_ids_are_lasting_and_each_stands_once() -> None:
    ids = [item.id for item in load().items]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z]+\.[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*", id_) for id_ in ids)


@pytest.mark.parametrize("chapter", list_chapters())
def test_a_chapter_asks_enough_in_several_ways_about_everything_it_covers(chapter: str) -> None:
    items = load().chapters[chapter]
    assert len(items) >= LEAST
    assert len({item.kind for item in items}) >= KINDS_A_CHAPTER
    for language in LANGUAGES:
        page = Path(f"docs/book/{chapter}.{language}.md").read_text("utf-8")
        (covers,) = COVERS.findall(page)
        assert {item.idea for item in items} >= set(covers.split(", "))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_right_answer_is_not_told_by_its_length(language: str) -> None:
    """Where one of three to five is right, chance makes it the longest in a quarter of the questions."""
    chosen = [item for item in load().items if isinstance(item, Choosing) and item.kind != "multiple"]
    ahead = [measure_lead(item, language) for item in chosen]
    assert sum(lead > 1 for lead in ahead) <= len(chosen) / 3
    assert [item.id for item, lead in zip(chosen, ahead, strict=True) if lead > MOST_LEAD] == []


def measure_lead(item: Choosing, language: str) -> float:
    """How many times as long the right answer is as the longest of the others."""
    lengths = [(answer.worth == 1, len(answer.text[language])) for answer in item.answers]
    return max(length for right, length in lengths if right) / max(length for right, length in lengths if not right)


def test_saying_true_or_false_to_every_statement_does_not_pay() -> None:
    rights = [item.right for item in load().items if isinstance(item, Truth)]
    assert max(rights.count(True), rights.count(False)) <= MOST_ALIKE * len(rights)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_chapters_questions_are_written_as_persian_is(file: Path) -> None:
    assert [(here, fault) for here, text in list_texts(file) for fault in find_faults(text)] == []


def test_the_key_of_every_question_is_fully_right() -> None:
    assert [item.id for item in load().items if mark(item, json.loads(json.dumps(tell_key(item)))).score != 1] == []
