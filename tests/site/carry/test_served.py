"""Is the folder the site itself once something serves it, at whatever address?"""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assess.quiz.bank import load
from assess.quiz.drawing import draw_test
from scripts.pages import HOMES
from scripts.static_server import serve
from tests.site.at_questions import Sheet
from tests.site.at_work import LANGUAGES, Desk

type OpenPage = Callable[..., Page]

both = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="session")
def hosted(folder: Path) -> Iterator[str]:
    """The folder on a host that was never told of it, below a path of its own."""
    with serve(folder, base="/a/b/") as url:
        yield url


@pytest.fixture
def commanded(folder: Path) -> Iterator[str]:
    """The folder as the line beside each tool serves it."""
    command = [sys.executable, "-u", "-m", "http.server", "--bind", "127.0.0.1", "0"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as running:
        told = re.search(r"port (\d+)", running.stdout.readline() if running.stdout else "")
        assert told
        yield f"http://127.0.0.1:{told[1]}/"
        running.terminate()


@both
def test_a_tool_answers(desk: Desk, hosted: str, language: str) -> None:
    desk.open(f"{hosted}{HOMES[language]}tools/retention/index.html")
    expect(desk.page.locator("[data-carried]")).to_be_hidden()
    desk.field("customers").fill("1200")
    desk.expect_answered(language)


def test_a_tool_answers_where_the_line_beside_it_serves_the_folder(desk: Desk, commanded: str) -> None:
    desk.open(f"{commanded}en/tools/retention/index.html")
    desk.field("customers").fill("1200")
    desk.expect_answered("en")


@both
def test_a_taste_and_a_frame_answer(page: Page, hosted: str, language: str) -> None:
    for path in ("", "embed/tools/retention/"):
        page.goto(f"{hosted}{HOMES[language]}{path}index.html")
        section = page.locator("section.assess")
        before = page.locator(".assess-headline").inner_text()
        page.locator("form [name=gain]").fill("9")
        expect(section).to_have_attribute("data-state", "ready", timeout=30_000)
        expect(page.locator(".assess-headline")).not_to_have_text(before)


@both
def test_charts_come_when_they_near_the_screen(page: Page, hosted: str, language: str) -> None:
    page.goto(f"{hosted}{HOMES[language]}tools/retention/index.html")
    page.locator("figure[data-plot]").first.scroll_into_view_if_needed()
    expect(page.locator("figure[data-plot] svg[role=img]").first).to_be_visible()


@both
def test_a_number_draws_its_test(page: Page, hosted: str, language: str) -> None:
    Sheet(page, language).visit(hosted, "check/test/index.html#seed=7")
    last = draw_test(load(), "7")[-1].id
    expect(page.locator("form.question").last).to_have_attribute("data-question", last)


@both
def test_search_leads_to_pages(page: Page, hosted: str, language: str) -> None:
    page.goto(f"{hosted}{HOMES[language]}index.html")
    field = page.locator("[data-md-component=search-query]")
    field.click()
    field.fill("NPS")
    field.press("End")
    page.locator(".md-search-result__link").first.click()
    expect(page).to_have_url(re.compile(rf"^{re.escape(hosted + HOMES[language])}.*index\.html"))


@both
def test_the_maker_shows_its_frame(page: Page, hosted: str, language: str) -> None:
    page.goto(f"{hosted}{HOMES[language]}teach/embed/index.html")
    expect(page.frame_locator("[data-live] iframe").locator("h1")).to_be_visible()


def test_no_service_worker_is_registered(open_page: OpenPage, hosted: str) -> None:
    page = open_page(service_workers="allow")
    page.goto(hosted, wait_until="networkidle")
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0


def test_folders_are_answered_as_on_the_site(page: Page, hosted: str) -> None:
    """Links that others have made to the site lead to the same place here."""
    page.goto(f"{hosted}en/tools/retention/")
    expect(page.locator("section.assess")).to_be_visible()
