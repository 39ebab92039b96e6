"""Does the check find what makes a bank unfair, and say so in sentences that lead to the mend?"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from assess.quiz.bank import Faulty, list_chapters, list_ideas, load, read_chapter
from assess.quiz.checking import check_bank, check_file, count, find_faults
from tests.quiz.samples import SMALL

HERE = Path(__file__).parent / "small"
GOOD = (HERE / "channels" / "jobs.toml").read_text("utf-8")
RIGHT = "right = true, "
WRONG = [
    # question, what stands there, what is written instead, what is said
    ("who-does-what", 'idea = "CH-9"', 'idea = "CH-99"', "idea: there is no CH-99; did you mean CH-9?"),
    ("who-does-what", 'idea = "CH-9"', 'idea = "?"', "idea: there is no ?"),
    ("rain-shelter", RIGHT, "", "answers: 0 are right; mark exactly one with right = true"),
    (
        "rain-shelter",
        'en = "Deliver", ',
        f'en = "Deliver", {RIGHT}',
        "answers: 2 are right; mark exactly one with right = true",
    ),
    (
        "two-doors",
        RIGHT,
        "",
        "answers: 1 are right; mark two or more with right = true, or make it a single",
    ),
    ("the-quiet-page", "worth = 0.5", "worth = 1", "answers: 2 are worth 1; let exactly one be, the others less"),
    ("the-quiet-page", "worth = 1,", "worth = 0.9,", "answers: 0 are worth 1; let exactly one be, the others less"),
    ("who-does-what", "The courier", "The till", "pairs left: «The till» stands 2 times in en; let them all differ"),
    ("who-does-what", "تحویل", "آگاه کردن", "pairs right: «آگاه کردن» stands 2 times in fa; let them all differ"),
    ("from-first-to-last", "Let buy", "Deliver", "items: «Deliver» stands 2 times in en; let them all differ"),
    (
        "rain-shelter",
        "Deliver",
        "Raise awareness",
        "answers: «Raise awareness» stands 2 times in en; let them all differ",
    ),
    ("cost-of-one", "= 8,", "= 13,", "slips 1: 13 counts as right; narrow the tolerance or take the slip out"),
    (
        "cost-of-one",
        "slips = [",
        'slips = [ { value = 7.8, tolerance = 0.3, fa = "الف", en = "a" },',
        "slips 2: 8 lies within an earlier slip; narrow that one’s tolerance",
    ),
]

type Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file of the bank for channels/jobs."""

    def write_it(text: str) -> Path:
        file = tmp_path / "channels" / "jobs.toml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    return write_it


def test_a_good_file_has_no_fault(write: Write) -> None:
    assert check_file(write(GOOD)) == []


@pytest.mark.parametrize(("name", "there", "instead", "said"), WRONG)
def test_a_fault_is_told_with_its_file_its_question_and_its_mend(
    write: Write, name: str, there: str, instead: str, said: str
) -> None:
    before, question, after = split(name)
    changed = question.replace(there, instead, 1)
    assert check_file(write(before + changed + after)) == [f"channels/jobs.toml: [{name}] {said}"]


def test_all_right_is_no_question(write: Write) -> None:
    before, question, after = split("two-doors")
    changed = question.replace(RIGHT, "").replace("say = ", f"{RIGHT}say = ")
    said = "answers: all are right, so whoever ticks everything has it; write at least one wrong answer"
    assert check_file(write(before + changed + after)) == [f"channels/jobs.toml: [two-doors] {said}"]


def split(name: str) -> tuple[str, str, str]:
    """Split the good file into one question, what stands before and what stands after it."""
    start = GOOD.index(f"[{name}]")
    end = GOOD.find("\n[", start) + 1 or len(GOOD)
    return GOOD[:start], GOOD[start:end], GOOD[end:]


def test_a_name_is_written_so_that_it_can_stand_in_an_address(write: Write) -> None:
    assert check_file(write(GOOD.replace("[two-doors]", "[Two_doors]"))) == [
        "channels/jobs.toml: [Two_doors] name: write small Latin letters, digits and single hyphens, as [van-and-till]",
    ]


def test_what_is_no_toml_is_told_by_line_and_column(write: Write) -> None:
    (fault,) = check_file(write("[a]\nkind = truth\n"))
    assert fault.startswith("channels/jobs.toml: Invalid value (at line 2, column 8); each { … } stands on one line")


def test_faults_of_every_question_are_told_at_once(write: Write) -> None:
    faults = check_file(write(GOOD.replace('idea = "CH-4"', 'idea = "CH-0"')))
    names = [name for name, item in ((item.id.rpartition(".")[2], item) for item in SMALL.items) if item.idea == "CH-4"]
    assert [fault.split()[1] for fault in faults] == [f"[{name}]" for name in names]


def test_a_name_cannot_stand_twice(write: Write) -> None:
    (fault,) = check_file(write(GOOD + "\n[rain-shelter]\n"))
    assert "Cannot declare" in fault
    assert "each name once" in fault


def test_a_chapter_asks_five_questions_or_more(write: Write) -> None:
    four = GOOD[: GOOD.index("[from-first-to-last]")]
    assert check_file(write(four)) == ["channels/jobs.toml: 4 questions are too few; ask 5 or more"]


def test_a_file_that_no_chapter_asks_for_is_told_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "channels").mkdir()
    file = Path(shutil.copy(HERE / "channels" / "jobs.toml", tmp_path / "channels" / "jobz.toml"))
    assert check_file(file) == ["channels/jobz.toml: the book has no such chapter; did you mean channels/jobs.toml?"]


def test_a_file_that_is_not_there_or_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "channels").mkdir()
    broken = tmp_path / "channels" / "jobs.toml"
    broken.write_bytes(b"\xff\xfe")
    said = "channels/jobs.toml: there is no such file, or its letters are not UTF-8"
    assert check_file(broken) == [said]
    broken.unlink()
    assert check_file(broken) == [said]


def test_a_whole_bank_misses_no_chapter_and_no_idea() -> None:
    faults = check_bank(HERE)
    asked = {item.idea for item in SMALL.items}
    missing = [f"{chapter}.toml: there is no such file yet; ask something" for chapter in list_chapters()]
    missing.remove("channels/jobs.toml: there is no such file yet; ask something")
    untold = [fault.split()[0] for fault in faults[len(missing) :]]
    assert faults[: len(missing)] == missing
    assert untold == [idea for idea in list_ideas() if idea not in asked]


def test_a_bank_is_counted_in_one_line() -> None:
    assert count([HERE / "channels" / "jobs.toml"]) == "7 questions, 1 of 34 chapters, 5 of 62 ideas"


def test_nothing_is_built_of_a_file_with_slips(write: Write) -> None:
    with pytest.raises(Faulty) as faulty:
        read_chapter("channels/jobs", write(GOOD.replace('en = "Deliver",', "", 1)))
    assert faulty.value.faults == ("channels/jobs.toml: [rain-shelter] answers 2 en is missing: write it",)


def test_the_check_of_a_question_agrees_with_the_check_of_its_file() -> None:
    assert [fault for item in SMALL.items for fault in find_faults(item)] == []
    assert load(HERE) == SMALL
