"""Is the service worker never load-bearing? Refused, broken, or in somebody's frame: every page works as without it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from scripts.static_host import Answer
from tests.site.at_work import LANGUAGES, Desk
from tests.site.offline.at_journey import HOMES, SOON, Reader

REFUSING = (
    "if (navigator.serviceWorker) navigator.serviceWorker.register = () => Promise.reject(new DOMException('no'))"
)
MISSING = "delete Navigator.prototype.serviceWorker"
THROWING = b"CacheStorage.prototype.open = () => Promise.reject(new DOMException('no', 'SecurityError'));"
FRAME = "en/embed/tools/retention/"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("obstacle", [REFUSING, MISSING], ids=["refused", "unknown"])
def test_a_browser_without_one_misses_nothing_and_is_told(reader: Reader, obstacle: str, language: str) -> None:
    reader.page.add_init_script(obstacle)
    reader.visit(f"{HOMES[language]}offline/")
    expect(reader.page.locator(".offline-refused")).to_be_visible()
    expect(reader.part("python").get_by_role("button")).to_have_count(0)
    Desk(reader.page).visit(reader.host.url, language)
    assert reader.page.evaluate("performance.getEntriesByType('navigation')[0].workerStart") == 0


def test_storage_that_throws_changes_nothing(reader: Reader) -> None:
    """The worker is there and can keep nothing: pages come from the host."""
    reader.host.faults["sw.js"] = lambda answer: replace(answer, body=THROWING + answer.body)
    reader.visit("en/offline/")
    expect(reader.part("en").get_by_role("status")).to_contain_text("did not allow", timeout=SOON)
    reader.visit("en/tools/retention/")
    assert reader.page.evaluate("Boolean(navigator.serviceWorker.controller)")
    expect(reader.page.get_by_role("heading", level=1)).to_be_visible()


def break_worker(answer: Answer) -> Answer:
    """Send a worker that cannot be read."""
    return replace(answer, body=b"<html>")


def mistype(answer: Answer) -> Answer:
    """Send the worker as if it were a page."""
    return replace(answer, headers={"Content-Type": "text/html"})


@pytest.mark.parametrize("fault", [break_worker, mistype])
@pytest.mark.usefixtures("forgiving")
def test_a_worker_that_cannot_start_changes_nothing(reader: Reader, fault: Callable[[Answer], Answer]) -> None:
    reader.host.faults["sw.js"] = fault
    reader.visit("en/offline/")
    expect(reader.page.locator(".offline-refused")).to_be_visible(timeout=SOON)
    reader.visit("en/book/channels/jobs/")
    expect(reader.page.get_by_role("heading", level=1)).to_be_visible()


def test_a_worker_that_never_answers_is_not_waited_for(reader: Reader) -> None:
    """It starts, and hears nothing."""
    reader.host.faults["sw.js"] = lambda answer: replace(answer, body=b"")
    reader.page.clock.install()
    reader.visit("en/offline/")
    reader.wait_for(lambda: bool(reader.page.evaluate("navigator.serviceWorker.ready.then(() => true)")))
    reader.page.clock.run_for(16_000)
    expect(reader.page.locator(".offline-refused")).to_be_visible(timeout=SOON)


def test_a_frame_registers_nothing(reader: Reader) -> None:
    reader.page.goto(reader.host.url + FRAME, wait_until="networkidle")
    assert reader.page.evaluate("navigator.serviceWorker.getRegistrations().then(({ length }) => length)") == 0
    assert not reader.host.was_asked_for("sw.js")
    assert reader.page.locator("link[rel=manifest]").count() == 0


@pytest.mark.usefixtures("forgiving")  # the theme minds that a stranger's frame has no storage
def test_a_whole_page_in_a_frame_registers_nothing(reader: Reader) -> None:
    reader.page.set_content(f'<iframe src="{reader.host.url}"></iframe>')
    reader.wait_for(lambda: reader.host.was_asked_for("assets/scripts/offline.js"))
    reader.page.wait_for_load_state("networkidle")
    assert not reader.host.was_asked_for("sw.js")


def test_frames_get_everything_from_the_host(reader: Reader) -> None:
    """Also where the reader has kept the site: a frame's page is of the host's version, and so is all it loads."""
    reader.visit("en/").expect_kept("en")
    reader.host.asked.clear()
    desk = Desk(reader.page).open(reader.host.url + FRAME)
    desk.field("customers").fill("1200")
    desk.expect_figures("customers=1200")
    assert {FRAME, "assets/styles/embed-tool.css", "assets/scripts/worker.js"} <= set(reader.host.asked)


def test_what_is_not_a_page_of_the_site_is_left_to_the_host(reader: Reader) -> None:
    """Downloads, parts of a file, and whatever is sent."""
    reader.visit("en/").expect_kept("en")
    reader.host.asked.clear()
    reader.page.evaluate(
        """async (base) => {
      await fetch(`${base}en/`, { method: "HEAD" })
      await fetch(`${base}en/glossary/`, { headers: { Range: "bytes=0-9" } })
      await fetch(`${base}sitemap.xml`)
    }""",
        reader.host.url,
    )
    assert {"en/", "en/glossary/", "sitemap.xml"} <= set(reader.host.asked)
