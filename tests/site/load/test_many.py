"""Do ten tools that stand open at once each answer their own reader, in windows and in frames?"""

from dataclasses import replace
from http import HTTPStatus

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from scripts.static_host import Answer
from tests.site.at_work import LANGUAGES, SOON, Desk, Host, answer, place, type_example
from tests.site.failures.at_fault import OWN, prepend, type_own
from tests.site.load.at_length import HOLD, PYTHON, find_worker

TEN = 10
MOST = 64_000_000  # bytes of memory that one Python may take


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tool", ["retention", "channels", "canvas"])
def test_ten_windows_answer_each_for_itself(page: Page, spoilable: Host, tool: str, language: str) -> None:
    """All asked before the first has answered; each has a Python of its own, and none grows beyond its bound."""
    spoilable.faults["worker.js"] = prepend(HOLD)
    desks = [Desk(page, tool), *open_more(page.context, tool, TEN - 1)]
    for desk in desks:
        desk.visit(spoilable.url, language)
    screens = [type_own(desk, language, str(2 + number)) for number, desk in enumerate(desks)]
    for screen in screens:
        screen.expect_answered()
        assert find_worker(screen.desk.page).evaluate(PYTHON) < MOST


def open_more(context: BrowserContext, tool: str, count: int) -> list[Desk]:
    """Open windows of the same reader."""
    return [Desk(context.new_page(), tool) for _ in range(count)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_ten_frames_of_a_page_answer_each_for_itself(page: Page, spoilable: Host, language: str) -> None:
    """As in a course that shows a calculator under each of its headings."""
    address = f"embed/{place('retention', language)}" if language == "fa" else "en/embed/tools/retention/"
    frames = f'<iframe src="{address}" height="900"></iframe>' * TEN
    spoilable.faults["ten.html"] = lambda given: serve_page(given, f"<!doctype html><title>Ten</title>{frames}")
    page.goto(f"{spoilable.url}ten.html")
    name, _ = OWN["retention"]
    for number in range(TEN):
        page.frame_locator("iframe").nth(number).locator(f'form [name="{name}"]').fill(str(100 + number))
    for number in range(TEN):
        typed = type_example("shop", language) | {name: str(100 + number)}
        headline = answer(language=language, typed=typed)["report"]["headline"]
        shown = page.frame_locator("iframe").nth(number).locator(".assess-headline")
        expect(shown).to_have_text(headline, timeout=2 * SOON)


def serve_page(given: Answer, html: str) -> Answer:
    """Serve a page that the site has not."""
    return replace(given, status=HTTPStatus.OK, body=html.encode(), headers={"Content-Type": "text/html"})
