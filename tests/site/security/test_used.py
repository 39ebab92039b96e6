"""Does a page of any kind, used as readers use it, ever do what its policy refuses? It must be strict and never hurt.

The page of these tests tells every refusal as a trouble, and trouble fails a test. That pages which are only opened
have none is seen where every page of the site is looked at: test_every_page.py.
"""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assess import tools
from scripts.hosts.rules import POLICY
from scripts.static_host import Answer
from scripts.static_server import serve
from tests.site.at_questions import BY_KIND, Sheet
from tests.site.at_work import LANGUAGES, SOON, Desk, place, reach_end
from tests.site.conftest import BASE
from tests.site.embed.at_host import SHUT_IN, Course
from tests.site.security.at_guard import Stranger

HOMES = {"fa": "", "en": "en/"}
ITEM = BY_KIND["single"]

both = pytest.mark.parametrize("language", LANGUAGES)


@both
@pytest.mark.parametrize("tool", tools.NAMES)
def test_a_tool_answers_and_draws(page: Page, served: str, tool: str, language: str) -> None:
    desk = Desk(page, tool).open(served + place(tool, language))
    desk.load(list(tools.find(tool).examples)[1])
    desk.expect_answered(language)
    reach_end(page)


@both
def test_a_taste_on_the_home_page_is_answered(page: Page, served: str, language: str) -> None:
    page.goto(served + HOMES[language])
    taste = page.locator("section[data-taste]")
    taste.locator("form input").first.focus()
    expect(taste).to_have_attribute("data-state", "ready", timeout=SOON)


@both
def test_search_finds(page: Page, served: str, language: str) -> None:
    page.goto(served + HOMES[language])
    field = page.locator("[data-md-component=search-query]")
    field.click()
    field.press_sequentially({"fa": "نگهداشت", "en": "retention"}[language])
    expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=SOON)


@both
def test_questions_are_marked_in_a_chapter(page: Page, served: str, language: str) -> None:
    sheet = Sheet(page, language).visit_chapter(served, ITEM)
    sheet.answer(ITEM, 0)
    sheet.check(ITEM)
    expect(sheet.verdict(ITEM)).to_be_visible()


@both
def test_another_final_test_is_drawn(page: Page, served: str, language: str) -> None:
    Sheet(page, language).visit(served, "check/test/#seed=77")
    expect(page.locator("[data-which]")).to_contain_text({"fa": "۷۷", "en": "77"}[language])


@both
def test_a_frame_is_made_and_seen(page: Page, served: str, language: str) -> None:
    page.goto(f"{served}{HOMES[language]}teach/embed/")
    shown = page.frame_locator(".snippet-frame iframe")
    expect(shown.locator("section.assess")).to_be_visible(timeout=SOON)


@both
@pytest.mark.parametrize("sandbox", ["", SHUT_IN], ids=["of our origin", "of no origin"])
def test_frames_are_used(course: Course, language: str, sandbox: str) -> None:
    embed = f"{HOMES[language]}embed/"
    course.hold(f"{embed}tools/retention/", f"{embed}quiz/{ITEM.chapter}/", sandbox=sandbox)
    tool = course.room(0)
    tool.locator('[name="customers"]').fill("1200")
    expect(tool.locator("section.assess")).to_have_attribute("data-state", "ready", timeout=SOON)
    tool.locator("figure[data-plot]").first.scroll_into_view_if_needed()
    expect(tool.locator(".assess-plot").first).to_be_visible(timeout=SOON)
    question = course.room(1).locator(f'form[data-question="{ITEM.id}"]')
    question.locator("input").first.check()
    question.locator("[data-do=check]").click()
    expect(question.locator("h3[data-verdict]")).to_be_visible()


def bind(answer: Answer) -> Answer:
    """Answer as the ready rules for hosts have it."""
    return replace(answer, headers=answer.headers | {"Content-Security-Policy": POLICY})


def test_the_policy_of_a_host_hurts_nothing_and_binds_search_too(page: Page, site: Path, stranger: Stranger) -> None:
    with serve(site, base=BASE, meddle=lambda _, answer: bind(answer)) as url:
        test_a_tool_answers_and_draws(page, url, "retention", "en")
        test_search_finds(page, url, "en")
        (search,) = [worker for worker in page.workers if "search" in worker.url]
        search.evaluate("(url) => fetch(url).catch(() => 0)", stranger.url)
        search.evaluate("(url) => { try { importScripts(url) } catch {} }", stranger.url)
        assert stranger.asked == []
