"""Is a newer version offered and never forced, whole before it is offered, and the old one gone afterwards?"""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect

from scripts.offline.listing import PYTHON
from tests.site.at_work import LANGUAGES, Desk, find_barriers
from tests.site.offline.at_journey import CHANGED, HOMES, NEW, SOON, Reader

LOAD = {"fa": "باز کردن نسخهٔ تازه", "en": "Load it"}
NOTES = "peyvand-wanted /peyvand/"
LONG_AGO = "([name, tried]) => caches.open(name).then((notes) => notes.put(tried, new Response('1000')))"
OTHERS = "peyvand-site-0123456789abcdef /elsewhere/"  # another copy of the site on the same origin


def expect_old(reader: Reader) -> None:
    """Read the chapter as it was."""
    expect(reader.page.get_by_role("heading", level=1)).not_to_contain_text(NEW)


def expect_new(reader: Reader) -> None:
    """Read the chapter as it is now."""
    expect(reader.page.get_by_role("heading", level=1)).to_contain_text(NEW, timeout=SOON)


def load_newer(reader: Reader) -> None:
    """Take up the offer, and wait until the page has come anew."""
    with reader.page.expect_navigation(timeout=SOON):
        reader.bar.get_by_role("button", name=LOAD["en"]).click(timeout=SOON)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_newer_version_is_offered_and_comes_when_asked_for(reader: Reader, newer: Path, language: str) -> None:
    """By the keyboard; until then, and for as long as the reader likes, the old one stays."""
    chapter = HOMES[language] + CHANGED
    reader.visit(chapter).expect_kept(language)
    reader.page.evaluate("(name) => caches.open(name)", OTHERS)
    before = reader.list_caches()
    reader.host.renew(newer)
    reader.visit(chapter)
    load = reader.bar.get_by_role("button", name=LOAD[language])
    expect(load).to_be_visible(timeout=SOON)
    assert find_barriers(reader.page) == []
    reader.visit(chapter)
    expect_old(reader)
    load.focus()
    reader.page.keyboard.press("Enter")
    expect_new(reader)
    reader.wait_for(lambda: set(reader.list_caches()) & set(before) == {OTHERS, *filter(is_wish, before)})
    reader.host.go()
    reader.visit(chapter)
    expect_new(reader)


def test_whoever_closes_the_offer_is_where_they_were(reader: Reader, newer: Path) -> None:
    """The keyboard, too."""
    reader.visit("en/").expect_kept("en")
    reader.host.renew(newer)
    reader.visit("en/")
    close, link = reader.bar.locator("[data-do=close]"), reader.page.locator("article a").first
    expect(close).to_be_visible(timeout=SOON)
    link.focus()
    close.focus()
    reader.page.keyboard.press("Enter")
    expect(reader.bar).to_have_count(0)
    expect(link).to_be_focused()


def is_wish(name: str) -> bool:
    """Whether a cache says what is to be kept, in every version."""
    return name.startswith("peyvand-wanted ")


def test_only_what_changed_is_fetched(reader: Reader, newer: Path) -> None:
    """Python's files have another address and the same content: all but its list come from the old version."""
    reader.keep(PYTHON)
    reader.visit("en/").expect_kept("en")
    reader.host.renew(newer)
    reader.host.asked.clear()
    reader.visit("en/")
    expect(reader.bar).to_be_visible(timeout=SOON)
    assert "en/" + CHANGED in reader.host.asked
    assert {path.rpartition("/")[2] for path in reader.host.asked if "assets/python" in path} == {"manifest.json"}
    assert "en/book/channels/what/" not in reader.host.asked


def test_a_newer_version_neither_interrupts_typing_nor_loses_what_was_typed(reader: Reader, newer: Path) -> None:
    """It comes while the reader is in a field, and is loaded when the reader is ready."""
    desk = Desk(reader.page).visit(reader.host.url, "en")
    desk.field("customers").fill("4321")
    reader.expect_kept(PYTHON)
    reader.host.renew(newer)
    desk.field("margin").focus()
    reader.page.evaluate("navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => {})")
    expect(reader.bar.get_by_role("button", name=LOAD["en"])).to_be_visible(timeout=SOON)
    expect(desk.field("margin")).to_be_focused()
    expect(desk.field("customers")).to_have_value("4321")
    load_newer(reader)
    expect(desk.field("customers")).to_have_value(re.compile("4,?321"), timeout=SOON)
    desk.expect_figures("customers=4321")


def test_a_host_that_has_half_of_the_new_version_offers_nothing_yet(reader: Reader, site: Path, newer: Path) -> None:
    """Its list is there and a chapter is not; once it is, the version is offered."""
    reader.visit("en/").expect_kept("en")
    old = (site / "en" / CHANGED / "index.html").read_bytes()
    reader.host.renew(newer)
    reader.host.faults["en/" + CHANGED] = lambda answer: replace(answer, body=old)
    reader.visit("en/")
    reader.wait_for(lambda: reader.host.asked.count("en/" + CHANGED) > 1)
    reader.visit("en/" + CHANGED)
    expect_old(reader)
    expect(reader.bar).to_have_count(0)
    reader.host.faults.clear()
    reader.visit("en/" + CHANGED)
    expect(reader.bar).to_be_visible(timeout=SOON)


def test_a_host_that_meddles_with_a_page_for_good_keeps_nobody_in_the_old_version(reader: Reader, newer: Path) -> None:
    """A day after the first try the newer version is offered all the same; that page then comes from the host."""
    reader.visit("en/").expect_kept("en")
    versions = re.findall(r'"versions":{"site":"(\w+)","python":"(\w+)"}', (newer / "sw.js").read_text("utf-8"))
    tried = f"{reader.host.url}?tried={'-'.join(versions[0])}"
    reader.page.evaluate(LONG_AGO, [NOTES, tried])
    reader.host.renew(newer)
    reader.host.faults["en/" + CHANGED] = lambda answer: replace(answer, body=answer.body + b"<!-- sold to you by -->")
    reader.visit("en/")
    load_newer(reader)
    reader.visit("en/" + CHANGED)
    expect_new(reader)


@pytest.mark.usefixtures("forgiving")
def test_an_old_page_whose_python_is_gone_is_no_dead_end(reader: Reader, newer: Path) -> None:
    """The tool says what failed, the newer version is offered, and there the figure that was typed is answered."""
    reader.visit("en/tools/retention/").expect_kept("en")
    reader.host.renew(newer)
    desk = Desk(reader.page).visit(reader.host.url, "en")
    desk.field("customers").fill("1200")
    desk.expect_state("failed")
    load_newer(reader)
    expect(desk.field("customers")).to_have_value("1200", timeout=SOON)
    desk.expect_figures("customers=1200")


def test_another_open_page_is_told_and_not_reloaded(reader: Reader, newer: Path) -> None:
    reader.visit("en/").expect_kept("en")
    reader.host.renew(newer)
    reader.visit("en/")
    other = Reader(reader.page.context.new_page(), reader.host).visit("en/" + CHANGED)
    reader.page.evaluate("window.here = true")
    load_newer(other)
    expect_new(other)
    expect(reader.bar).to_be_visible(timeout=SOON)
    assert reader.page.evaluate("window.here")
    load_newer(reader)
    other.page.close()
