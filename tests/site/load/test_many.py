"""Do ten tools that stand open at once each answer their own reader, in windows and in frames?"""

from dataclasses import replace
from http import HTTPStatus

import pytest
from playwright.sync_api import Page, expect

from scripts.static_host import Answer
from tests.site.at_work import LANGUAGES, SOON, Desk, Host, answer, place, type_example
from tests.site.failures.at_fault import OWN, begin, prepend, type_own
from tests.site.load.at_length import HOLD, PYTHON, find_worker

TEN = 10
TOOLS = ("retention", "channels", "canvas")
HEAD = '<!doctype html><title>Ten</title><link rel="icon" href="data:,">'
MOST = 64_000_000  # bytes of memory that one Python may take


@pytest.mark.parametrize("language", LANGUAGES)
def test_ten_windows_answer_each_for_itself(page: Page, spoilable: Host, language: str) -> None:
    """Each has a Python of its own, which stays within its bound; then all are asked at once."""
    spoilable.faults["worker.js"] = prepend(HOLD)
    pages = [page, *(page.context.new_page() for _ in range(TEN - 1))]
    desks = [Desk(each, TOOLS[number % len(TOOLS)]) for number, each in enumerate(pages)]
    for desk in desks:
        begin(desk, spoilable.url, language).expect_answered()
        assert find_worker(desk.page).evaluate(PYTHON) < MOST
    for screen in [type_own(desk, language, str(2 + number)) for number, desk in enumerate(desks)]:
        screen.expect_answered()


@pytest.mark.parametrize("language", LANGUAGES)
def test_ten_frames_of_a_page_answer_each_for_itself(page: Page, spoilable: Host, language: str) -> None:
    """As in a course that shows a calculator under each of its headings."""
    address = f"embed/{place('retention', language)}" if language == "fa" else "en/embed/tools/retention/"
    frames = f'<iframe src="{address}" height="900"></iframe>' * TEN
    spoilable.faults["ten.html"] = lambda given: serve_page(given, HEAD + frames)
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
