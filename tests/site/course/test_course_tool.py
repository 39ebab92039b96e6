"""Does a whole tool work inside a course, with no network but the course system's own, and types as Moodle has them?"""

from typing import cast

import pytest
from playwright.sync_api import Page, expect

from tests.site.at_work import LANGUAGES, Desk
from tests.site.course.at_course import EXIT, RAW, STATE, STATUS, Course
from tests.site.course.conftest import Take

SETTINGS = ("customers=1200", "retention=0.825")
TYPED = {"fa": ("۱۲۰۰", "۸۲٫۵"), "en": ("1200", "82.5")}
FULLEST = 3_000


def sit_down(course: Course) -> Desk:
    """The tool in the package."""
    return Desk(cast("Page", course.frame))


def work(course: Course) -> Desk:
    """Ask the tool something of one's own, and wait for the answer."""
    desk = sit_down(course)
    customers, retention = TYPED[course.language]
    desk.field("customers").fill(customers)
    desk.field("retention").fill(retention)
    desk.expect_figures(*SETTINGS)
    return desk


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_answers_from_the_package_alone_and_comes_back_with_the_figures(take: Take, language: str) -> None:
    """Whatever leaves for another host fails this test; nothing of what is typed stays in the browser."""
    course = take("retention", kind="full", language=language)
    course.lives = "section[data-tool]"
    course.open()
    assert course.calls("SetValue") == []
    work(course)
    course.expect_said("kept")
    state = course.last(STATE) or ""
    assert 0 < len(state) <= FULLEST
    assert state.isascii()
    assert course.frame.evaluate("localStorage.length") == 0
    course.leave()
    course.open()
    desk = sit_down(course)
    desk.page.locator("[data-start]").click()
    desk.expect_figures(*SETTINGS)
    assert course.calls("SetValue") == []


def test_it_is_done_without_a_score_when_the_learner_says_so(take: Take) -> None:
    course = take("retention", kind="full")
    course.lives = "section[data-tool]"
    course.open()
    expect(course.finish).to_be_hidden()
    work(course)
    course.expect_said("kept")
    assert set(course.written(STATUS[course.edition])) == {"incomplete"}
    course.finish.click()
    course.expect_said("finished")
    assert course.last(STATUS[course.edition]) == "completed"
    assert course.last(EXIT[course.edition]) == ("" if course.edition == "1.2" else "normal")
    assert course.written(RAW[course.edition]) == course.written("cmi.success_status") == []
    course.expect_no_errors()
