"""Do frames of ours on a page of somebody else's size themselves, load nothing until touched, and then answer?"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.site.at_work import PHONE, SOON, Host
from tests.site.embed.at_host import CHAPTER, QUIZ, QUIZ_FA, REFUSES, SHUT_IN, TEST, TOOL, TOOL_FA, Course, measure

type OpenPage = Callable[..., Page]
type OpenCourse = Callable[[Page], Course]

THREE = (TOOL, QUIZ_FA, CHAPTER)
FIRST_CHOICE = "form.question[data-kind=single] input[type=radio]"

everywhere = pytest.mark.parametrize("sandbox", ["", SHUT_IN], ids=["of our origin", "of no origin"])


@everywhere
def test_three_frames_are_as_high_as_what_they_hold(course: Course, sandbox: str) -> None:
    course.hold(*THREE, sandbox=sandbox)
    for at in range(len(THREE)):
        course.expect_fitting(at)


@everywhere
def test_a_frame_follows_what_is_unfolded_and_folded(course: Course, sandbox: str) -> None:
    course.hold(TOOL_FA, sandbox=sandbox)
    course.expect_fitting()
    before = measure(course.frame())["inner"]
    course.desk().unfold_all()
    course.expect_fitting()
    assert measure(course.frame())["inner"] > before
    course.frame().evaluate("document.querySelectorAll('details').forEach(part => { part.open = false })")
    course.expect_fitting()


@everywhere
def test_nothing_of_python_is_fetched_before_a_touch(course: Course, spoilable: Host, sandbox: str) -> None:
    course.hold(*THREE, sandbox=sandbox)
    for at in range(len(THREE)):
        course.expect_fitting(at)
    course.page.wait_for_load_state("networkidle")
    assert not spoilable.was_asked_for("assets/python")
    assert not spoilable.was_asked_for("worker.js")


@everywhere
def test_a_touched_tool_answers_like_the_command_line(course: Course, sandbox: str) -> None:
    course.hold(*THREE, sandbox=sandbox)
    desk = course.desk()
    desk.field("customers").fill("1200")
    desk.expect_figures("customers=1200")
    course.expect_fitting()


@everywhere
def test_charts_are_drawn_where_they_are_reached(course: Course, sandbox: str) -> None:
    course.hold(TOOL_FA, sandbox=sandbox)
    course.desk().unfold_all()
    chart = course.desk().report.locator("figure[data-plot]").first
    chart.scroll_into_view_if_needed()
    expect(chart.locator(".assess-plot")).to_be_visible(timeout=SOON)
    course.expect_fitting()


@everywhere
@pytest.mark.parametrize("address", [QUIZ, QUIZ_FA, CHAPTER])
def test_a_question_is_checked_where_it_stands(course: Course, sandbox: str, address: str) -> None:
    course.hold(address, sandbox=sandbox)
    room = course.room()
    room.locator(FIRST_CHOICE).first.check()
    form = room.locator("form.question", has=room.locator("input:checked"))
    form.locator(".question-do button").first.click()
    expect(form.locator("[data-verdict]")).to_be_visible()
    course.expect_fitting()


@everywhere
def test_another_test_is_drawn_in_a_frame(course: Course, sandbox: str) -> None:
    course.hold(TEST, sandbox=sandbox)
    room = course.room()
    before = room.locator("[data-which]").inner_text()
    room.locator("[data-do=other]").click()
    expect(room.locator("[data-which]")).not_to_have_text(before, timeout=SOON)
    expect(room.locator("form.question").first).to_be_visible()
    course.expect_fitting()


def test_a_browser_that_keeps_nothing_for_strangers_hinders_nobody(course: Course) -> None:
    """Storage, clipboard and history throw."""
    course.page.add_init_script(REFUSES)
    course.hold(*THREE)
    desk = course.desk()
    desk.field("customers").fill("1200")
    desk.expect_figures("customers=1200")
    room = course.room(1)
    room.locator(FIRST_CHOICE).first.check()
    form = room.locator("form.question", has=room.locator("input:checked"))
    form.locator(".question-do button").first.click()
    expect(form.locator("[data-verdict]")).to_be_visible()
    course.page.wait_for_timeout(4000)  # the memory for the next visit would be made now


@pytest.mark.parametrize("address", [TOOL, TOOL_FA, QUIZ, CHAPTER])
def test_without_any_script_in_the_page_one_bar_scrolls_the_frame(course: Course, address: str) -> None:
    """The height of the snippet stays; nothing within scrolls by itself."""
    course.hold(address, script=False)
    found = measure(course.frame())
    assert found["inner"] == course.frames.first.evaluate("(frame) => Number(frame.height)") < found["high"]
    assert found["wide"] <= found["width"]
    scrolling = """Array.from(document.body.querySelectorAll("*")).filter((part) =>
      ["auto", "scroll"].includes(getComputedStyle(part).overflowY) && part.scrollHeight > part.clientHeight + 1)
      .map((part) => part.outerHTML.slice(0, 80))"""
    assert course.frame().evaluate(scrolling) == []


@pytest.mark.parametrize("address", [TOOL, TOOL_FA, QUIZ_FA, CHAPTER, TEST])
def test_a_narrow_frame_needs_no_scrolling_sideways(open_page: OpenPage, open_course: OpenCourse, address: str) -> None:
    course = open_course(open_page(viewport=PHONE)).hold(address)
    course.expect_fitting()


@pytest.mark.parametrize(("asked", "scheme"), [("dark", "slate"), ("light", "default"), ("loud", "default")])
def test_a_frame_is_as_dark_as_its_address_says(course: Course, asked: str, scheme: str) -> None:
    course.hold(f"{TOOL}?theme={asked}")
    expect(course.room().locator("body")).to_have_attribute("data-md-color-scheme", scheme)
