"""When does the browser's Python start in a frame? When the reader asks for it, whatever the address holds."""

import tomllib

import pytest
from playwright.sync_api import Page, expect

from tests.site.at_work import SOON, Desk, Host
from tests.site.conftest import ROOT, OpenPage
from tests.site.embed.at_host import DEAR, SHUT_IN, TOOL, TOOL_FA, Course
from tests.site.embed.conftest import OpenCourse

GIVEN = "#customers=1200&retention=0.825"
SETTINGS = ("customers=1200", "retention=0.825")
START = "[data-start]"
PLACE = ".assess-start"
FRAMED = tomllib.loads((ROOT / "assess" / "words.toml").read_text("utf-8"))["framed"]


def expect_asleep(course: Course, host: Host) -> None:
    """Nothing was fetched of Python, though there was time."""
    course.page.wait_for_load_state("networkidle")
    course.desk().expect_state("still")
    assert not host.was_asked_for("assets/python")


@pytest.mark.parametrize(("address", "language"), [(TOOL, "en"), (TOOL_FA, "fa")], ids=["en", "fa"])
def test_starting_values_wait_for_a_press(course: Course, spoilable: Host, address: str, language: str) -> None:
    """The report of the example does not stand there as if it were theirs."""
    course.hold(address + GIVEN)
    start = course.room().locator(START)
    expect(start).to_have_text(FRAMED["start"][language])
    expect_asleep(course, spoilable)
    expect(course.desk().report).to_be_hidden()
    expect(course.room().locator(PLACE)).to_contain_text(FRAMED["given"][language])
    course.expect_fitting()
    start.click()
    course.desk().expect_figures(*SETTINGS)
    expect(course.desk().report).to_be_visible()
    expect(start).to_have_count(0)
    course.expect_fitting()


def test_on_a_phone_the_press_is_asked_for_before_the_form_whose_figures_are_others(
    open_page: OpenPage, open_course: OpenCourse
) -> None:
    course = open_course(open_page(viewport={"width": 360, "height": 740}))
    course.hold(TOOL + GIVEN)
    form, start = (course.room().locator(part).bounding_box() for part in ("form", START))
    assert form
    assert start
    assert start["y"] + start["height"] < form["y"]


def test_by_keyboard_the_button_is_reached_before_it_is_pressed(course: Course, spoilable: Host) -> None:
    """And the focus is handed to the report that takes its place."""
    course.hold(TOOL + GIVEN)
    course.room().locator(START).focus()
    expect_asleep(course, spoilable)
    course.page.keyboard.press("Enter")
    course.desk().expect_figures(*SETTINGS)
    expect(course.desk().report).to_be_focused()


def test_a_first_touch_of_the_form_starts_it_too(course: Course) -> None:
    course.hold(TOOL + GIVEN)
    course.desk().field("margin").focus()
    course.desk().expect_figures(*SETTINGS)
    expect(course.room().locator(START)).to_have_count(0)


def test_what_is_typed_meanwhile_goes_before_what_was_given(course: Course) -> None:
    course.hold(TOOL + GIVEN)
    course.desk().field("customers").fill("77")
    course.desk().expect_figures("customers=77", "retention=0.825")


def test_a_finger_that_scrolls_past_starts_nothing(course: Course, spoilable: Host) -> None:
    course.hold(TOOL)
    course.desk().field("customers").dispatch_event("pointerdown")
    course.desk().report.dispatch_event("pointerdown")
    expect_asleep(course, spoilable)


def test_values_that_come_later_in_the_address_wait_as_well(course: Course, spoilable: Host) -> None:
    course.hold(TOOL)
    course.room()
    course.page.evaluate("(given) => { document.querySelector('iframe').src += given }", GIVEN)
    expect(course.room().locator(START)).to_be_visible()
    expect_asleep(course, spoilable)
    course.room().locator(START).click()
    course.desk().expect_figures(*SETTINGS)


def test_figures_of_the_last_time_wait_in_the_form(course: Course, spoilable: Host) -> None:
    course.hold(TOOL)
    course.desk().field("customers").fill("1200")
    course.desk().expect_figures("customers=1200")
    course.page.goto("about:blank")
    spoilable.asked.clear()
    course.hold(TOOL)
    expect(course.room().locator(PLACE)).to_contain_text(FRAMED["held"]["en"])
    expect(course.desk().field("customers")).to_have_value("1200")
    expect_asleep(course, spoilable)
    course.room().locator(START).click()
    course.desk().expect_figures("customers=1200")


@pytest.mark.parametrize(("address", "unit"), [(TOOL, "MB)"), (TOOL_FA, "مگابایت)")], ids=["en", "fa"])
@pytest.mark.parametrize("given", ["", GIVEN], ids=["alone", "with values"])
def test_where_data_is_dear_the_button_says_the_size(course: Course, address: str, unit: str, given: str) -> None:
    course.page.add_init_script(DEAR)
    course.hold(address + given)
    expect(course.room().locator(START)).to_contain_text(unit)
    expect(course.desk().report).to_be_visible(visible=not given)
    course.room().locator(START).click()
    course.desk().expect_state("ready")
    expect(course.room().locator(START)).to_have_count(0)


def test_values_that_are_none_are_named_and_the_example_stays(course: Course) -> None:
    course.hold(TOOL + "#customers=lots")
    course.room().locator(START).click()
    expect(course.desk().status).to_contain_text("1 field", timeout=SOON)
    expect(course.desk().report).to_be_visible()
    expect(course.room().locator("[data-still]")).to_be_visible()


def test_three_tools_of_one_page_start_each_for_itself(course: Course, spoilable: Host) -> None:
    course.hold(TOOL + "#customers=1", TOOL_FA + "#customers=2", TOOL + GIVEN)
    for at in range(3):
        expect(course.room(at).locator(START)).to_be_visible()
    assert not spoilable.was_asked_for("assets/python")
    course.room(2).locator(START).click()
    course.desk(2).expect_figures(*SETTINGS)
    course.desk(0).expect_state("still")
    course.desk(1).expect_state("still")


@pytest.mark.parametrize("sandbox", ["", SHUT_IN], ids=["of our origin", "of no origin"])
def test_the_secret_of_wordpress_is_nobodys_figures(course: Course, spoilable: Host, sandbox: str) -> None:
    """It means the state without any."""
    course.hold(TOOL + "#?secret=a1B2c3D4e5", sandbox=sandbox)
    course.expect_fitting()
    expect_asleep(course, spoilable)
    expect(course.room().locator(START)).to_have_count(0)
    expect(course.desk().report).to_be_visible()
    course.desk().field("customers").fill("1200")
    course.desk().expect_figures("customers=1200")


@pytest.mark.parametrize("sandbox", ["", SHUT_IN], ids=["of our origin", "of no origin"])
def test_starting_values_with_a_secret_behind_them_are_read(course: Course, sandbox: str) -> None:
    course.hold(f"{TOOL}{GIVEN}#?secret=a1B2c3D4e5", sandbox=sandbox)
    course.room().locator(START).click()
    course.desk().expect_figures(*SETTINGS)


def test_alone_in_a_window_the_page_works_too(page: Page, spoilable: Host) -> None:
    page.goto(spoilable.url + TOOL + GIVEN)
    page.locator(START).click()
    Desk(page).expect_figures(*SETTINGS)
