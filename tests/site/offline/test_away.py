"""With the host out of reach, does all that was kept work: pages, search, tools, questions, in both languages?"""

import hashlib
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import expect

from assess import tools
from assess.quiz.marking import tell_key
from scripts.offline.listing import PYTHON, find_file, list_groups
from tests.site.at_questions import BY_KIND, Sheet
from tests.site.at_work import LANGUAGES, Desk, answer, type_example
from tests.site.offline.at_journey import HOMES, SOON, Reader

VISITED = ("", "book/channels/jobs/", "tools/channels/", "check/test/", "glossary/", "teach/cases/", "workbook/")
DIGESTS = """async (paths) => Object.fromEntries(await Promise.all(paths.map(async (path) => {
  const body = await (await fetch(path)).arrayBuffer()
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body))
  return [path, Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")]
})))"""
FOUND = ".md-search-result__item h1"


def digest(file: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_every_file_that_can_be_kept_comes_back_as_it_was_built(traveller: Reader, site: Path) -> None:
    """All pages, scripts, styles, search and questions of both languages."""
    traveller.visit()
    paths = [path for group, listed in list_groups(site).items() if group != PYTHON for path in listed]
    came: dict[str, str] = traveller.page.evaluate(DIGESTS, [traveller.host.url + path for path in paths])
    assert came == {traveller.host.url + path: digest(find_file(site, path)) for path in paths}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", VISITED)
def test_a_page_opens_whole(traveller: Reader, language: str, path: str) -> None:
    """Without an error, a request that fails, or a missing style; the fixture looks for the first two."""
    traveller.visit(HOMES[language] + path)
    page = traveller.page
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("Array.from(document.styleSheets, (sheet) => sheet.cssRules.length).every(Boolean)")


@pytest.mark.parametrize(("language", "word"), [("fa", "نگهداشت"), ("en", "retention")])
def test_search_finds_and_leads_on(traveller: Reader, language: str, word: str) -> None:
    traveller.visit(HOMES[language])
    page = traveller.page
    page.locator(".md-search__input").fill(word)
    expect(page.locator(FOUND).first).to_be_visible(timeout=SOON)
    page.locator(".md-search-result__link").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("Boolean(navigator.serviceWorker.controller)")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tool", tools.NAMES)
def test_a_tool_answers_for_the_first_time_and_again(traveller: Reader, tool: str, language: str) -> None:
    """Another example than the page came with, and that twice: the second visit may begin with a kept memory."""
    example = list(tools.find(tool).examples)[-1]
    told = answer(tool, language=language, typed=type_example(example, language, tool))
    desk = Desk(traveller.page, tool)
    for _ in range(2):
        desk.visit(traveller.host.url, language)
        desk.load(example)
        desk.expect_answer(told)
        desk.page.evaluate("localStorage.clear()")


def test_a_typed_figure_is_answered_as_on_the_command_line(traveller: Reader) -> None:
    desk = Desk(traveller.page).visit(traveller.host.url, "fa")
    desk.field("customers").fill("۱۲۰۰")
    desk.expect_figures("customers=1200")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_is_answered(traveller: Reader, language: str) -> None:
    item = next(iter(BY_KIND.values()))
    sheet = Sheet(traveller.page, language).visit_chapter(traveller.host.url, item)
    sheet.answer(item, tell_key(item))
    sheet.check(item)
    expect(sheet.verdict(item)).to_contain_text(sheet.say("verdict.right"))


@pytest.mark.parametrize(("asked", "given"), [("tools/retention", "tools/retention/"), ("en/index.html", "en/")])
def test_other_ways_to_write_an_address_lead_to_the_page(traveller: Reader, asked: str, given: str) -> None:
    traveller.visit(asked)
    expect(traveller.page.get_by_role("heading", level=1)).to_be_visible()
    assert traveller.page.url.removeprefix(traveller.host.url) in {given, asked}


def test_what_stands_after_the_address_stays_there(traveller: Reader) -> None:
    """A fragment that holds figures, and a query that somebody's newsletter added."""
    traveller.visit("tools/retention/?from=letter#customers=777")
    expect(Desk(traveller.page).field("customers")).to_have_value("۷۷۷", timeout=SOON)
    assert traveller.page.url.endswith("?from=letter#customers=777")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_is_not_kept_is_told_in_the_language_of_the_address(traveller: Reader, language: str) -> None:
    """In a tab that nobody watches: the browser notes what is not there as an error, and rightly."""
    page = traveller.page.context.new_page()
    response = page.goto(f"{traveller.host.url}{HOMES[language]}book/nothing/")
    assert response is not None
    assert response.status == HTTPStatus.SERVICE_UNAVAILABLE
    expect(page.locator("html")).to_have_attribute("lang", language)
    page.get_by_role("link").nth(1).click()
    expect(page).to_have_url(traveller.host.url + HOMES[language])
    page.close()


def test_a_snapshot_is_made_of_what_is_kept(traveller: Reader) -> None:
    """Whoever asks for nothing but what the browser has gets it, with no host in sight."""
    traveller.visit("tools/retention/")
    answered: int = traveller.page.evaluate("""async () => {
      const folder = document.querySelector("[data-runtime]").dataset.runtime
      const kept = { cache: "only-if-cached", mode: "same-origin" }
      return (await fetch(`${folder}pyodide.asm.wasm`, kept)).arrayBuffer().then(({ byteLength }) => byteLength)
    }""")
    assert answered > 1_000_000
