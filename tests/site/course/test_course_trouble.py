"""Does a learner get on whatever the course system does: refuses, breaks, goes away, or is not there at all?"""

import pytest
from playwright.sync_api import expect

from assess.quiz.bank import load
from assess.quiz.marking import tell_key
from tests.site.at_work import LANGUAGES
from tests.site.course.at_course import RAW, Course
from tests.site.course.conftest import Take

CHAPTER = "channels/jobs"
ITEMS = load().chapters[CHAPTER]
FAULTS = ("refuses", "throws")


def go_wrong(course: Course, fault: str) -> None:
    """Let the system go wrong from now on; "" mends it."""
    course.page.evaluate("fault => { globalThis.fault = fault }", fault)


def count_answers(course: Course) -> int:
    """How many answers the system was told and took."""
    taken = [call for call in course.calls("SetValue") if call[-2] == "true"]
    return len([name for _, name, *_ in taken if name.endswith(".id")])


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_course_it_is_a_page_that_says_so(take: Take, language: str) -> None:
    course = take(CHAPTER, language=language).open(fault="absent")
    course.expect_said("alone")
    for item in ITEMS:
        course.answer(item, tell_key(item))
    course.expect_said("alone")
    expect(course.finish).to_be_hidden()


@pytest.mark.parametrize("fault", FAULTS)
def test_what_the_system_did_not_take_is_told_again_with_the_next_answer(take: Take, fault: str) -> None:
    course = take(CHAPTER).open()
    course.answer(ITEMS[0], tell_key(ITEMS[0]))
    go_wrong(course, fault)
    course.answer(ITEMS[1], tell_key(ITEMS[1]))
    course.expect_said("unkept")
    go_wrong(course, "")
    course.answer(ITEMS[2], tell_key(ITEMS[2]))
    course.expect_said("kept")
    assert float(course.last(RAW[course.edition]) or "") == pytest.approx(100 * 3 / len(ITEMS), abs=0.005)
    assert count_answers(course) == 3


@pytest.mark.parametrize("fault", FAULTS)
def test_a_system_that_never_works_does_not_stop_the_learner(take: Take, fault: str) -> None:
    course = take(CHAPTER).open(fault=fault)
    for item in ITEMS:
        course.answer(item, tell_key(item))
        course.expect_said("unkept")
    course.finish.click()
    course.expect_said("unkept")
    expect(course.finish).to_be_visible()
    go_wrong(course, "")
    course.finish.click()
    course.expect_said("finished")
    assert course.last(RAW[course.edition]) == "100"
    assert count_answers(course) == len(ITEMS)


@pytest.mark.parametrize("name", [".min", ".max", ".session_time", ".exit"])
def test_a_system_without_one_of_the_lesser_elements_takes_the_rest(take: Take, name: str) -> None:
    """SCORM 1.2 itself lets a system be without the lowest and the highest score."""
    course = take(CHAPTER).open()
    course.page.evaluate("name => { globalThis.refused = [name] }", name)
    for item in ITEMS:
        course.answer(item, tell_key(item))
        course.expect_said("kept")
    course.finish.click()
    course.expect_said("finished")
    assert course.last(RAW[course.edition]) == "100"
    assert count_answers(course) == len(ITEMS)


def test_what_a_system_takes_is_kept_even_where_it_cannot_keep_the_place(take: Take) -> None:
    course = take(CHAPTER).open()
    course.page.evaluate("globalThis.refused = ['suspend_data']")
    course.answer(ITEMS[0], tell_key(ITEMS[0]))
    course.expect_said("unkept")
    assert course.calls("Commit") != []


def test_a_system_that_goes_away_does_not_stop_the_learner(take: Take) -> None:
    """When it is back, it hears everything."""
    course = take(CHAPTER).open()
    course.answer(ITEMS[0], tell_key(ITEMS[0]))
    course.page.evaluate("for (const name of ['API', 'API_1484_11']) delete globalThis[name]")
    go_wrong(course, "throws")
    course.answer(ITEMS[1], tell_key(ITEMS[1]))
    course.expect_said("unkept")
    go_wrong(course, "")
    course.page.evaluate("([edition, kept]) => begin(edition, kept)", [course.edition, {}])
    course.answer(ITEMS[2], tell_key(ITEMS[2]))
    course.expect_said("kept")
    assert count_answers(course) == 3


def test_who_has_finished_may_go_on_without_being_scared(take: Take) -> None:
    """Where the system takes no more, the bar goes on saying that the result is handed in."""
    course = take(CHAPTER).open()
    for item in ITEMS:
        course.answer(item, tell_key(item))
    course.finish.click()
    course.expect_said("finished")
    go_wrong(course, "refuses")
    course.answer(ITEMS[0], tell_key(ITEMS[0]))
    course.expect_said("finished")
    course.leave()


def test_the_package_s_own_edition_is_spoken_where_a_system_offers_both(take: Take) -> None:
    course = take(CHAPTER)
    course.open(fault="absent")
    for edition in ("1.2", "2004"):
        course.page.evaluate("edition => { begin(edition, {}); globalThis[edition] = real; }", edition)
    course.page.evaluate("edition => { globalThis.fault = ''; globalThis.real = globalThis[edition] }", course.edition)
    course.show()
    course.answer(ITEMS[0], tell_key(ITEMS[0]))
    course.expect_said("kept")
    assert course.last(RAW[course.edition])
    course.expect_no_errors()


def test_the_system_is_found_behind_the_window_that_it_opened(take: Take) -> None:
    course = take(CHAPTER).open(fault="absent")
    course.page.evaluate("edition => { globalThis.fault = ''; begin(edition, {}) }", course.edition)
    with course.page.expect_popup() as opened:
        course.page.evaluate("address => void open(address)", course.package)
    expect(opened.value.locator("section[data-live]")).to_be_attached()
    expect(opened.value.locator("[data-course-status]")).to_be_empty()
    assert course.calls("Initialize") != []


def test_something_else_of_that_name_is_not_taken_for_the_system(take: Take) -> None:
    """A page between the two has a section `API`, and so a window has it by that name."""
    course = take(CHAPTER).open(fault="absent")
    course.page.evaluate("edition => { globalThis.fault = ''; begin(edition, {}) }", course.edition)
    course.page.evaluate(
        """async address => {
            const between = Object.assign(document.createElement("iframe"), { src: "player.html" });
            document.body.replaceChildren(between);
            await new Promise((loaded) => (between.onload = loaded));
            between.contentDocument.body.innerHTML =
                `<p id="API"></p><p id="API_1484_11"></p><iframe name="room" src="${address}"></iframe>`;
        }""",
        course.package,
    )
    frame = course.page.frame_locator("iframe").frame_locator("iframe")
    expect(frame.locator("section[data-live]")).to_be_attached()
    expect(frame.locator("[data-course-status]")).to_be_empty()
    assert course.calls("Initialize") != []


def test_the_system_is_found_behind_windows_that_may_not_be_looked_into(take: Take) -> None:
    """A frame of another origin stands between the course and the package."""
    course = take(CHAPTER).open(fault="absent")
    course.page.evaluate("edition => { globalThis.fault = ''; begin(edition, {}) }", course.edition)
    between = f"data:text/html,<iframe name=room width=900 height=900 src='{course.url}{course.package}'></iframe>"
    course.page.evaluate('address => { document.body.innerHTML = `<iframe src="${address}"></iframe>` }', between)
    frame = course.page.frame_locator("iframe").frame_locator("iframe")
    expect(frame.locator("section[data-live]")).to_be_attached()
    expect(frame.locator("[data-course-status]")).to_be_empty()
    assert course.calls("Initialize") != []
