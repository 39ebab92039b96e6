"""Does a course system hear how well a learner answered: the exact share, in its own words, and nothing before?"""

import pytest
from playwright.sync_api import expect

from assess.quiz.bank import load
from assess.quiz.drawing import draw_test
from assess.quiz.item import Item, Number
from assess.quiz.marking import mark, tell_key
from tests.site.at_questions import answer_partly
from tests.site.at_work import LANGUAGES
from tests.site.course.at_course import EXIT, RAW, STATE, STATUS, SUCCESS, TIME, Course
from tests.site.course.conftest import Take

CHAPTER = "channels/jobs"
ITEMS = load().chapters[CHAPTER]
END = {"1.2": "Finish", "2004": "Terminate"}
PARTLY = ("multiple", "order", "match", "case")


def answer_all(course: Course, *, wrong: int = 0) -> None:
    """Answer every question of the chapter, the first ones wrong."""
    for at, item in enumerate(ITEMS):
        course.answer(item, answer_wrong(item) if at < wrong else tell_key(item))


def answer_wrong(item: Item) -> object:
    """An answer that is worth nothing."""
    if isinstance(item, Number):
        return -987654
    places = range(len(item.says))
    tried: dict[str, list[list[int]]] = {
        "multiple": [[place] for place in places],
        "order": [list(places)[::-1]],
        "match": [[(place + 1) % len(places) for place in places]],
    }
    return next(given for given in tried.get(item.kind, places) if mark(item, given).score == 0)


def test_nothing_is_written_before_the_learner_acts(take: Take) -> None:
    """Nor is anything ended: some systems take that for having done it all."""
    course = take(CHAPTER).open()
    expect(course.status).to_be_empty()
    course.leave()
    assert {call[0] for call in course.calls()} <= {"Initialize", "GetValue"}
    course.expect_no_errors()


def test_each_answer_is_kept_at_once_and_nothing_counts_as_done(take: Take) -> None:
    course = take(CHAPTER).open()
    for number, item in enumerate(ITEMS[:2], 1):
        course.answer(item, tell_key(item))
        course.expect_said("kept")
        assert len(course.calls("Commit")) == number
        assert course.last(RAW[course.edition]) == f"{100 * number / len(ITEMS):.2f}".rstrip("0").rstrip(".")
    assert set(course.written(STATUS[course.edition])) == {"incomplete"}
    assert course.finish.is_hidden()
    course.expect_no_errors()


def test_all_right_is_a_hundred(take: Take) -> None:
    course = take(CHAPTER).open()
    answer_all(course)
    assert course.last(RAW[course.edition]) == "100"
    assert course.written(STATUS[course.edition])[-1] == "incomplete"
    course.finish.click()
    course.expect_said("finished")
    assert course.last(STATUS[course.edition]) == "completed"
    assert course.last(EXIT[course.edition]) == ("" if course.edition == "1.2" else "normal")
    assert [call[0] for call in course.calls()][-2:] == [
        "Commit",
        "Terminate" if course.edition == "2004" else "Finish",
    ]
    course.expect_no_errors()


def test_what_is_right_in_part_counts_with_its_share(take: Take) -> None:
    """To two digits after the point, in ASCII."""
    course = take(CHAPTER).open()
    share = 0.0
    for item in ITEMS:
        given = answer_partly(item) if item.kind in PARTLY else tell_key(item)
        share += mark(item, given).score / len(ITEMS)
        course.answer(item, given)
    raw = course.last(RAW[course.edition])
    assert raw is not None
    assert raw.isascii()
    assert float(raw) == pytest.approx(100 * share, abs=0.005)
    if course.edition == "2004":
        assert float(course.last("cmi.score.scaled") or "") == pytest.approx(share, abs=1e-6)
    course.expect_no_errors()


@pytest.mark.parametrize(("wrong", "passes"), [(1, True), (len(ITEMS) - 1, False)])
def test_a_pass_mark_decides_at_the_end(take: Take, wrong: int, passes: bool) -> None:  # noqa: FBT001 one of two cases
    course = take(CHAPTER).open(mastery="60")
    answer_all(course, wrong=wrong)
    assert set(course.written(STATUS[course.edition])) == {"incomplete"}
    course.finish.click()
    course.expect_said("finished")
    assert course.last(SUCCESS[course.edition]) == ("passed" if passes else "failed")
    if course.edition == "2004":
        assert course.last(STATUS["2004"]) == "completed"
    course.expect_no_errors()


def test_who_leaves_half_way_has_not_failed(take: Take) -> None:
    """A system with a pass mark judges whatever score it knows when the learner leaves."""
    course = take(CHAPTER).open(mastery="60")
    course.answer(ITEMS[0], tell_key(ITEMS[0]))
    course.leave()
    told = course.kept["core"]["lesson_status"] if course.edition == "1.2" else course.kept["completion_status"]
    assert told == "incomplete"
    assert course.kept.get("success_status", "unknown") == "unknown"
    assert course.last(EXIT[course.edition]) == "suspend"


def test_leaving_with_everything_answered_is_being_done(take: Take) -> None:
    course = take(CHAPTER).open()
    answer_all(course)
    course.leave()
    assert course.last(STATUS[course.edition]) == "completed"
    assert course.last(EXIT[course.edition]) == "suspend"
    course.expect_no_errors()


def test_the_time_of_every_visit_adds_up(take: Take) -> None:
    """Each visit tells its own time, as its edition writes it; the system adds."""
    course = take(CHAPTER)
    for visit in range(2):
        course.open()
        course.answer(ITEMS[visit], tell_key(ITEMS[visit]))
        course.leave()
        assert course.last(TIME[course.edition])
        course.expect_no_errors()
    assert sum(read_time(course.kept)) > 0


def read_time(kept: dict[str, dict[str, str] | str]) -> list[float]:
    """The parts of the time that a system counts, whatever its edition."""
    core = kept.get("core", kept)
    assert isinstance(core, dict)
    text = str(core["total_time"])
    return [float(part) for part in "".join(sign if sign in "0123456789." else " " for sign in text).split()]


@pytest.mark.parametrize("kind", sorted({item.kind for item in load().items}))
def test_every_kind_of_answer_is_told_in_the_words_of_the_edition(take: Take, kind: str) -> None:
    """With its key, its weight and how right it is; the system checks each word."""
    item = next(item for item in load().items if item.kind == kind)
    course = take(item.chapter).open()
    course.answer(item, answer_partly(item) if kind in PARTLY else answer_wrong(item))
    course.answer(item, tell_key(item))
    course.expect_no_errors()
    told = {name.removeprefix("cmi.interactions."): text for _, name, text, *_ in course.calls("SetValue")}
    assert told["0.id"] == told["1.id"] == item.id
    types = {"truth": "true-false", "number": "numeric", "order": "sequencing", "match": "matching"}
    assert told["0.type"] == types.get(kind, "choice")
    assert told["1.result"] == "correct"
    assert told["0.result"] != "correct"
    response = "student_response" if course.edition == "1.2" else "learner_response"
    if kind != "number":
        assert told[f"1.{response}"] == told["1.correct_responses.0.pattern"] != told[f"0.{response}"]
    assert all(text.isascii() for text in told.values())


def test_persian_digits_reach_the_system_as_ascii_numbers(take: Take) -> None:
    item = next(item for item in load().items if isinstance(item, Number) and item.right % 1 and not item.in_percent)
    course = take(item.chapter, language="fa").open()
    typed = f"{item.right:g}".translate(str.maketrans("0123456789.", "۰۱۲۳۴۵۶۷۸۹٫"))
    course.answer(item, typed)
    response = "student_response" if course.edition == "1.2" else "learner_response"
    assert course.last(f"cmi.interactions.0.{response}") == f"{item.right:g}"
    assert f"{item.right:g}" in (course.last(STATE) or "")
    assert all(part.isascii() for call in course.calls("SetValue") for part in call)
    course.expect_no_errors()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_test_is_told_once_it_is_handed_in(take: Take, language: str) -> None:
    """Before, what is drafted is kept without a score; then every answer comes with it."""
    items = draw_test(load(), "1")
    course = take("test", language=language).open()
    course.sheet.answer(items[0], tell_key(items[0]))
    course.expect_said("kept")
    assert course.written(RAW[course.edition]) == []
    assert course.last(STATUS[course.edition]) == "incomplete"
    for item in items[1:]:
        course.sheet.answer(item, tell_key(item))
    course.sheet.do("hand")
    expect(course.finish).to_be_visible()
    assert course.last(RAW[course.edition]) == "100"
    assert len([name for _, name, *_ in course.calls("SetValue") if name.endswith(".id")]) == len(items)
    assert len(course.last(STATE) or "") <= 3_000
    course.expect_no_errors()
