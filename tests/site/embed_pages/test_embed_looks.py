"""Does a bare page look right in any frame: narrow or wide, light or dark, from left or right, read aloud or seen?"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.site.at_work import LANGUAGES, find_barriers

PLACES = ("embed/tools/channels/", "embed/quiz/channels/jobs/", "embed/book/channels/jobs/", "embed/check/test/")
GROUNDS = {"light": "rgb(253, 252, 250)", "dark": "rgb(18, 25, 27)"}

type OpenPage = Callable[..., Page]


def find_ground(page: Page) -> str:
    """The colour that the page stands on."""
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_wider_than_the_frame(open_page: OpenPage, served: str, place: str, language: str) -> None:
    page = open_page(viewport={"width": 320, "height": 600})
    page.goto(served + ("" if language == "fa" else "en/") + place)
    for width in (320, 480, 768, 1200):
        page.set_viewport_size({"width": width, "height": 600})
        assert page.evaluate("document.scrollingElement.scrollWidth") == width


@pytest.mark.parametrize("system", ["light", "dark"])
@pytest.mark.parametrize("asked", ["light", "dark", "auto", "purple", None])
def test_the_scheme_is_the_one_that_was_asked_for_or_else_the_systems(
    open_page: OpenPage, served: str, asked: str | None, system: str
) -> None:
    page = open_page(color_scheme=system)
    page.goto(f"{served}embed/quiz/channels/jobs/" + (f"?theme={asked}" if asked else ""))
    assert find_ground(page) == GROUNDS[asked if asked in GROUNDS else system]


def test_without_a_choice_the_page_follows_the_system(open_page: OpenPage, served: str) -> None:
    page = open_page(color_scheme="light")
    page.goto(f"{served}embed/check/test/")
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_css("background-color", GROUNDS["dark"])


@pytest.mark.parametrize(("language", "scheme"), [("fa", "light"), ("en", "dark")])
@pytest.mark.parametrize("place", PLACES)
def test_nothing_keeps_people_from_reading_the_page(
    open_page: OpenPage, served: str, place: str, language: str, scheme: str
) -> None:
    page = open_page(viewport={"width": 320, "height": 800})
    page.goto(served + ("" if language == "fa" else "en/") + f"{place}?theme={scheme}")
    assert find_barriers(page) == []


@pytest.mark.parametrize("place", PLACES)
def test_the_page_reads_whole_without_a_script(open_page: OpenPage, served: str, place: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(served + place)
    assert page.locator("h1").is_visible()
    assert page.locator(".embed-end a").is_visible()
