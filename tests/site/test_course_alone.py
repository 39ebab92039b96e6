"""Is a course package a good page where no course system is: unpacked, opened, worked with, the network cut?"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assess.quiz.bank import load
from assess.quiz.marking import tell_key
from scripts.courses.package import Package
from scripts.courses.room import WORDS, Room
from scripts.courses.workshop import furnish
from scripts.static_server import serve
from tests.site.at_questions import Sheet
from tests.site.at_work import LANGUAGES, PHONE, SOON, WIDE, find_barriers, reach_end
from tests.site.conftest import OpenPage
from tests.site.course.at_course import serve_wrong

ROOMS = [("quiz", "channels/jobs"), ("quiz", "test"), ("full", "channels")]
CHAPTER = "channels/jobs"
LOOKS = {"phone": {"viewport": PHONE, "color_scheme": "light"}, "wide": {"viewport": WIDE, "color_scheme": "dark"}}


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some packages of both languages, unpacked beside each other."""
    folder = tmp_path_factory.mktemp("unpacked")
    furnish(folder / "furnished")
    for language in LANGUAGES:
        for kind, subject in ROOMS:
            room = Room(kind=kind, subject=subject, language=language, site_url="https://courses.example/")
            Package(room=room, site=folder / "furnished").unpack(folder / language / room.name, "scorm12")
    shutil.rmtree(folder / "furnished")
    return folder


@pytest.fixture(scope="module")
def alone(unpacked: Path) -> Iterator[str]:
    """Their address, at a host that serves them as course systems do, some types wrong."""
    with serve(unpacked, meddle=serve_wrong) as url:
        yield url


def tell_kept(page: Page) -> list[int]:
    """How many things the browser keeps for the package."""
    told: list[int] = page.evaluate("[localStorage.length, sessionStorage.length]")
    return told


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_are_marked_and_the_page_says_that_nobody_is_told(page: Page, alone: str, language: str) -> None:
    page.goto(f"{alone}{language}/channels-jobs/index.html")
    sheet = Sheet(page, language)
    items = load().chapters[CHAPTER]
    for item in items:
        sheet.answer(item, tell_key(item))
        sheet.check(item)
        expect(sheet.verdict(item)).to_have_attribute("data-verdict", "right")
    expect(page.locator("[data-course-status]")).to_have_text(WORDS["bar.alone"][language])
    expect(page.locator("[data-course-do=finish]")).to_be_hidden()
    assert tell_kept(page) == [0, 0]


def test_the_next_learner_at_the_same_computer_finds_nothing_of_the_last(page: Page, alone: str) -> None:
    item = load().chapters[CHAPTER][0]
    for _ in range(2):
        page.goto(f"{alone}en/channels-jobs/index.html")
        expect(page.locator("section.quiz[data-live]")).to_be_visible()
        sheet = Sheet(page)
        expect(sheet.verdict(item)).to_have_count(0)
        sheet.answer(item, tell_key(item))
        sheet.check(item)
        expect(sheet.verdict(item)).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_test_is_handed_in_and_told_by_part(page: Page, alone: str, language: str) -> None:
    page.goto(f"{alone}{language}/test/index.html#seed=7")
    sheet = Sheet(page, language)
    expect(page.locator("section.quiz[data-live]")).to_be_visible()
    expect(page.locator("form[data-seed]")).to_be_hidden()
    sheet.do("hand")
    sheet.do("anyway")
    expect(page.locator("[data-result]")).to_be_visible()
    assert tell_kept(page) == [0, 0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_tool_answers_and_draws_its_charts_from_the_package_alone(page: Page, alone: str, language: str) -> None:
    """Whatever leaves the origin is trouble; nothing at all is fetched before the first touch."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{alone}{language}/channels-full/index.html")
    expect(page.locator("section.assess")).to_have_attribute("data-state", "still")
    assert not [address for address in asked if "/assets/python/" in address]
    page.locator("[data-examples]").select_option(index=2)
    expect(page.locator("section.assess")).to_have_attribute("data-state", "ready", timeout=2 * SOON)
    reach_end(page)
    assert {address.startswith(alone) for address in asked if not address.startswith(("blob:", "data:"))} == {True}
    assert tell_kept(page) == [0, 0]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["channels-jobs", "test", "channels-full"])
def test_a_package_fits_its_screen_and_raises_no_barrier(
    open_page: OpenPage, alone: str, name: str, language: str, look: str
) -> None:
    page = open_page(**LOOKS[look])
    page.goto(f"{alone}{language}/{name}/index.html")
    expect(page.locator("[data-course-status]")).to_have_text(WORDS["bar.alone"][language])
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert find_barriers(page) == []
