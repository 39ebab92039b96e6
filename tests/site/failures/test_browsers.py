"""What does a reader see whose browser, or what was added to it, forbids something?"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from assess import words
from tests.site.at_work import LANGUAGES, SOON, Desk, Host, place
from tests.site.failures.at_fault import begin, prepend

NO_STORAGE = """
  for (const name of ["localStorage", "sessionStorage", "caches", "indexedDB"])
    Object.defineProperty(self, name, {
      configurable: true, get() { throw new DOMException("forbidden", "SecurityError") } })
"""
FULL_STORAGE = """
  Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError") }
  Cache.prototype.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"))
"""
NO_SERVICE_WORKER = """
  window.asked = 0
  ServiceWorkerContainer.prototype.register = () => {
    window.asked += 1
    return Promise.reject(new DOMException("forbidden", "SecurityError"))
  }
"""
TOOLS = ("retention", "channels", "canvas")

type OpenPage = Callable[..., Page]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("added", ["self.WebAssembly = undefined;", "self.WebAssembly.Module = undefined;"])
def test_without_webassembly_the_example_stays(desk: Desk, spoilable: Host, added: str, language: str) -> None:
    """Some browsers, and some offices, switch it off; once it is on again, the same page answers."""
    spoilable.faults["worker.js"] = prepend(added)
    screen = begin(desk, spoilable.url, language)
    screen.expect_told("no-wasm")
    assert not spoilable.was_asked_for("pyodide")
    spoilable.faults.clear()
    screen.expect_mended()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.usefixtures("forgiving")
def test_a_worker_that_an_extension_blocks_is_told_as_blocked(desk: Desk, served: str, language: str) -> None:
    """Nobody who can read the page is sent to look at the line."""
    desk.page.route("**/worker.js", lambda route: route.abort("blockedbyclient"))
    screen = begin(desk, served, language)
    screen.expect_told("blocked")
    desk.page.unroute_all()
    screen.expect_mended()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_browser_that_makes_no_worker_is_told(desk: Desk, served: str, language: str) -> None:
    desk.page.add_init_script("""
      window.Made = Worker
      window.Worker = class { constructor() { throw new DOMException("forbidden", "SecurityError") } }""")
    screen = begin(desk, served, language)
    screen.expect_told("blocked")
    desk.page.evaluate("() => { window.Worker = Made }")
    screen.expect_mended()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("refusal", [NO_STORAGE, FULL_STORAGE], ids=["throws", "full"])
def test_storage_that_refuses_does_no_harm(page: Page, spoilable: Host, tool: str, refusal: str, language: str) -> None:
    """In the page and in the worker; figures are answered, only not kept."""
    desk = Desk(page, tool)
    in_worker = refusal.replace("Storage.prototype", "self.Storage ??= class {}; Storage.prototype")
    spoilable.faults["worker.js"] = prepend(in_worker)
    desk.page.add_init_script(refusal)
    begin(desk, spoilable.url, language).expect_answered()


@pytest.mark.parametrize("path", ["", "en/"])
def test_search_works_without_storage(page: Page, served: str, path: str) -> None:
    """The theme's own scripts ask for storage first of all."""
    page.add_init_script(NO_STORAGE)
    page.goto(served + path)
    page.keyboard.press("/")
    page.keyboard.type("CLV")
    expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=SOON)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_service_worker_that_is_refused_does_no_harm(open_page: OpenPage, served: str, language: str) -> None:
    page = open_page(service_workers="allow")
    page.add_init_script(NO_SERVICE_WORKER)
    screen = begin(Desk(page), served, language)
    screen.expect_answered()
    for _ in range(100):
        if page.evaluate("asked > 0"):
            break
        page.wait_for_timeout(100)
    assert page.evaluate("asked > 0")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tool", TOOLS)
def test_without_javascript_the_page_reads_and_says_so(
    open_page: OpenPage, served: str, tool: str, language: str
) -> None:
    """The report of the example with every figure, and no button that would do nothing."""
    page = open_page(java_script_enabled=False)
    page.goto(served + place(tool, language))
    told = words.load("assess")["page.no_script"][language]
    expect(page.locator("section.assess noscript p")).to_have_text(told)
    expect(page.locator("section.assess noscript p")).to_be_visible()
    expect(page.locator(".assess-headline")).to_be_visible()
    assert page.locator("[data-metric]:visible").count() > 0
    assert page.locator("section.assess button:visible").count() == 0
