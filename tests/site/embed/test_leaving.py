"""Where do links of a frame lead? Out of it in a window of their own, within it where they stay in the page."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.site.at_work import SOON
from tests.site.embed.at_host import CHAPTER, QUIZ, REFUSES, SHUT_IN, TOOL, TOOL_FA, Course

FULL = ".embed-end a"
MARK = "a1B2c3D4e5"


def follow_out(course: Course, link: Locator) -> str:
    """Follow a link into its own window; tell where that leads."""
    with course.page.context.expect_page(timeout=SOON) as opened:
        link.click()
    assert opened.value.evaluate("opener === null")
    return opened.value.url


def test_the_full_page_opens_in_a_window_of_its_own(course: Course) -> None:
    course.hold(TOOL)
    assert follow_out(course, course.room().locator(FULL)) == f"{course.ours}en/tools/retention/"


def test_links_of_a_new_report_lead_out_too(course: Course) -> None:
    """To the evidence cards of the page's language."""
    course.hold(TOOL)
    course.desk().field("customers").fill("1200")
    course.desk().expect_figures("customers=1200")
    course.desk().unfold_all()
    link = course.desk().report.locator("a[href*=evidence]").first
    assert follow_out(course, link).startswith(f"{course.ours}en/evidence/")
    assert course.frame().url.startswith(course.ours + TOOL)


def test_links_of_a_chapter_lead_out_but_those_within_it_stay(course: Course) -> None:
    course.hold(CHAPTER)
    room = course.room()
    room.locator("main").evaluate("(main) => main.insertAdjacentHTML('afterbegin', '<a id=within href=#check>x</a>')")
    room.locator("#within").click()
    expect(room.locator("#within")).not_to_have_attribute("target", "_blank")
    assert course.frame().url == f"{course.ours}{CHAPTER}#check"
    assert len(course.page.context.pages) == 1
    out = room.locator("main a[href*='../']").first
    assert follow_out(course, out).startswith(course.ours)


@pytest.mark.parametrize("address", [TOOL, TOOL_FA], ids=["en", "fa"])
def test_the_way_to_the_full_page_takes_the_figures_along(course: Course, address: str) -> None:
    course.hold(address)
    course.desk().field("customers").fill("1200")
    course.desk().expect_figures("customers=1200")
    full = course.ours + address.replace("embed/", "")
    assert follow_out(course, course.room().locator(FULL)) == f"{full}#customers=1200"


def test_starting_values_go_along_before_they_are_worked_out(course: Course) -> None:
    course.hold(TOOL + "#customers=1200")
    expect(course.room().locator(FULL)).to_have_attribute("href", re.compile("tools/retention/#customers=1200$"))


def test_a_link_that_may_not_be_copied_is_where_the_page_says(course: Course) -> None:
    course.page.add_init_script(REFUSES)
    course.hold(TOOL)
    course.desk().field("customers").fill("1200")
    course.desk().expect_figures("customers=1200")
    course.desk().do("share")
    expect(course.desk().status).to_contain_text("full page", timeout=SOON)
    expect(course.room().locator(FULL)).to_have_attribute("href", re.compile("#customers=1200$"))


def test_a_copied_link_leads_to_the_full_page(course: Course) -> None:
    """Not to the frame."""
    copied = (
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => (self.copied = text) } })"
    )
    course.page.add_init_script(copied)
    course.hold(TOOL)
    course.desk().field("customers").fill("1200")
    course.desk().expect_figures("customers=1200")
    course.desk().do("share")
    expect(course.desk().status).to_contain_text("copied", timeout=SOON)
    assert course.frame().evaluate("copied") == f"{course.ours}en/tools/retention/#customers=1200"


def test_in_wordpress_the_page_around_is_asked_to_follow(course: Course) -> None:
    """Its frames may open no window."""
    course.hold(f"{QUIZ}#?secret={MARK}", sandbox=SHUT_IN)
    course.room().locator(FULL).click()
    full = f"{course.ours}en/book/channels/jobs/#check"
    assert course.wait_to_hear("link") == {"message": "link", "value": full, "secret": MARK}
