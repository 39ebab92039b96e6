"""Does a learner who comes back find everything as it was, and one who only looks change nothing?"""

import json

import pytest
from playwright.sync_api import expect

from assess.quiz.bank import load
from assess.quiz.drawing import draw_test
from assess.quiz.item import Item, Number
from assess.quiz.marking import tell_key
from tests.site.at_questions import answer_partly
from tests.site.at_work import LANGUAGES
from tests.site.course.at_course import RAW, STATE, STATUS, SUCCESS, Course
from tests.site.course.conftest import Take

CHAPTER = "channels/jobs"
ITEMS = load().chapters[CHAPTER]
BY_KIND = {item.kind: item for item in ITEMS}
CHOICES = ("single", "truth")
FULLEST = 3_000
# More of them are tried in tests/quiz/test_state.py.
SPOILT = (
    "{",
    "1;;;;;",
    "۱؛۲\u0000<script>alert(1)</script>",
    "1;" + "/" * 3_000,
)


def look(course: Course, item: Item) -> object:
    """What is seen of a question: its fields, its marks, what is said; in whichever digits."""
    seen = course.sheet.form(item).evaluate(
        "form => [Array.from(form.querySelectorAll('input, select, li[data-item]'), (one) => "
        "[one.value, one.checked, one.dataset.item].join()), form.dataset.told, "
        "Array.from(form.querySelectorAll('.question-told li, [data-mark]'), (one) => one.textContent)]"
    )
    return json.dumps(seen, ensure_ascii=False).translate(str.maketrans("۰۱۲۳۴۵۶۷۸۹٫", "0123456789."))


def check_again(course: Course, item: Item) -> None:
    """Let the same answer be checked once more."""
    course.sheet.form(item).locator("[data-do=again]").click()
    course.sheet.check(item)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chapter_left_half_way_comes_back_as_it_was(take: Take, language: str) -> None:
    """Answers, marks and what is said; the next answer counts together with them."""
    course = take(CHAPTER, language=language).open()
    half = ITEMS[:4]
    for item in half:
        course.answer(item, tell_key(item))
    seen = [look(course, item) for item in half]
    state = course.last(STATE)
    course.leave()
    course.open()
    course.expect_said("resumed")
    assert [look(course, item) for item in half] == seen
    assert course.calls("SetValue") == []
    course.answer(ITEMS[4], tell_key(ITEMS[4]))
    assert float(course.last(RAW[course.edition]) or "") == pytest.approx(100 * 5 / len(ITEMS), abs=0.005)
    assert (course.last(STATE) or "").split(";")[1] == (state or "").split(";")[1]
    course.expect_no_errors()


@pytest.mark.parametrize("kind", sorted({item.kind for item in load().items}))
def test_every_kind_of_answer_comes_back_and_is_kept_the_same_again(take: Take, kind: str) -> None:
    """To the last letter."""
    item = next(item for item in load().items if item.kind == kind)
    other = next(each for each in load().chapters[item.chapter] if each is not item and each.kind in CHOICES)
    course = take(item.chapter).open()
    course.answer(item, answer_partly(item) if kind in ("multiple", "order", "match", "case") else tell_key(item))
    seen = look(course, item)
    course.answer(other, 0)
    state = course.last(STATE)
    course.leave()
    course.open()
    course.expect_said("resumed")
    assert look(course, item) == seen
    check_again(course, other)
    course.expect_said("kept")
    assert course.last(STATE) == state


def test_trying_again_takes_nothing_back_until_it_is_checked(take: Take) -> None:
    item = BY_KIND["truth"]
    course = take(CHAPTER).open()
    course.answer(item, tell_key(item))
    seen = look(course, item)
    course.sheet.form(item).locator("[data-do=again]").click()
    course.sheet.answer(item, 1 - tell_key(item))
    course.leave()
    course.open()
    course.expect_said("resumed")
    assert look(course, item) == seen


def test_a_draft_of_a_test_comes_back_and_so_does_what_was_handed_in(take: Take) -> None:
    """With half a match, a number in Persian digits, and the day."""
    items = draw_test(load(), "1")
    match, number = (next(item for item in items if item.kind == kind) for kind in ("match", "number"))
    assert isinstance(number, Number)
    course = take("test", language="fa").open()
    course.sheet.form(match).locator("select").first.select_option("1")
    course.sheet.answer(number, "۱۲٫۵")
    course.leave()
    course.open()
    course.expect_said("resumed")
    expect(course.sheet.form(match).locator("select").first).to_have_value("1")
    expect(course.sheet.form(number).locator("input.num")).to_have_value("۱۲٫۵")
    course.sheet.do("hand")
    course.sheet.do("anyway")
    result = course.frame.locator("[data-points]").text_content()
    course.leave()
    course.open()
    course.expect_said("resumed")
    expect(course.frame.locator("[data-points]")).to_have_text(result or "")
    expect(course.finish).to_be_visible()


@pytest.mark.parametrize("mode", ["review", "browse"])
def test_a_review_shows_everything_and_writes_nothing(take: Take, mode: str) -> None:
    course = take(CHAPTER).open()
    for item in ITEMS:
        course.answer(item, tell_key(item))
    course.leave()
    course.open(mode=mode)
    course.expect_said("review")
    expect(course.sheet.verdict(ITEMS[0])).to_have_text(course.sheet.say("verdict.right"))
    course.sheet.answer(BY_KIND["truth"], 1 - tell_key(BY_KIND["truth"]))
    course.sheet.check(BY_KIND["truth"])
    course.expect_said("review")
    expect(course.finish).to_be_hidden()
    course.leave()
    assert {call[0] for call in course.calls()} <= {"Initialize", "GetValue"}
    course.expect_no_errors()


def test_what_was_done_is_not_undone_by_answering_on(take: Take) -> None:
    """Who comes back to look and tries another answer keeps having completed it."""
    course = take(CHAPTER).open()
    for item in ITEMS:
        course.answer(item, tell_key(item))
    course.leave()
    course.open()
    course.expect_said("resumed")
    check_again(course, ITEMS[0])
    course.expect_said("kept")
    course.leave()
    assert set(course.written(STATUS[course.edition])) == {"completed"}


@pytest.mark.parametrize("mastery", ["", "60"], ids=["ungraded", "with a pass mark"])
def test_practising_afterwards_never_makes_a_result_worse(take: Take, mastery: str) -> None:
    course = take(CHAPTER).open(mastery=mastery)
    for item in ITEMS:
        course.answer(item, tell_key(item))
    course.finish.click()
    course.expect_said("finished")
    course.leave()
    course.open(mastery=mastery)
    course.expect_said("resumed")
    truth = BY_KIND["truth"]
    course.answer(truth, 1 - tell_key(truth))
    course.expect_said("outdone")
    course.leave()
    assert set(course.written(RAW[course.edition])) <= {"100"}
    assert "failed" not in course.written(SUCCESS[course.edition])
    course.open(mastery=mastery)
    expect(course.sheet.form(truth).locator("[data-verdict]").first).to_have_attribute("data-verdict", "wrong")
    course.expect_no_errors()


def test_every_room_fits_with_every_question_answered(take: Take) -> None:
    """The fullest chapter, with numbers as long as one may type them."""
    chapter = max(load().chapters, key=lambda name: len(load().chapters[name]))
    course = take(chapter).open()
    for item in load().chapters[chapter]:
        course.answer(item, "-123456789012.3456789" if isinstance(item, Number) else tell_key(item))
    assert 0 < len(course.last(STATE) or "") <= FULLEST
    course.expect_no_errors()


@pytest.mark.parametrize("state", SPOILT, ids=range(len(SPOILT)))
def test_whatever_was_spoilt_starts_clean(take: Take, state: str) -> None:
    course = take(CHAPTER).open(state=state)
    expect(course.status).to_be_empty()
    expect(course.frame.locator("[data-verdict]:not([data-verdict=none])")).to_have_count(0)
    course.answer(ITEMS[0], tell_key(ITEMS[0]))
    course.expect_said("kept")
    assert len(course.last(STATE) or "") <= FULLEST


def test_a_page_that_is_loaded_again_goes_on(take: Take) -> None:
    """Whether or not anything was done: some systems offer one session for both."""
    course = take(CHAPTER).open()
    course.show()
    course.answer(ITEMS[0], tell_key(ITEMS[0]))
    course.expect_said("kept")


def test_coming_back_to_a_page_that_the_browser_kept_goes_on(take: Take) -> None:
    """It is not loaded anew; the session that ended when the learner left is followed by another."""
    course = take(CHAPTER).open()
    course.answer(ITEMS[0], tell_key(ITEMS[0]))
    course.frame.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    assert course.calls()[-1][0] in {"Finish", "Terminate"}
    course.page.evaluate("([edition, kept]) => begin(edition, kept)", [course.edition, course.page.evaluate("keep()")])
    course.frame.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    course.answer(ITEMS[1], tell_key(ITEMS[1]))
    course.expect_said("kept")
    assert float(course.last(RAW[course.edition]) or "") == pytest.approx(100 * 2 / len(ITEMS), abs=0.005)
