"""Can every reader see what a word means, by mouse, by keyboard and by finger, on every page where it comes up?"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from scripts import terms
from scripts.pages import HOMES
from tests.site.at_work import AXE

CHAPTER = "book/omnichannel/compare/"  # has terms in paragraphs and in tables
PHONE = {"width": 360, "height": 740}
MARK = re.compile(r'<a class="term" href="[^"]*glossary/#([a-z-]+)"')
FIND_NOTE = """(term) => {
  const note = getComputedStyle(term, "::after")
  const [edge, line] = [term.closest(".md-content__inner").getBoundingClientRect(), term.getBoundingClientRect()]
  return { shown: note.display !== "none", said: note.content, inline: parseFloat(note.width), room: edge.width, line }
}"""
FIND_BARRIERS = """axe.run("article .term, glossary-place")
    .then(({ violations }) => violations.map((one) => [one.id, one.nodes[0].html]))"""

type OpenPage = Callable[..., Page]

both = pytest.mark.parametrize("home", HOMES.values(), ids=HOMES)


def is_told(term: Locator) -> bool:
    """Whether the note under a term is seen."""
    return bool(term.evaluate(FIND_NOTE)["shown"])


def open_chapter(page: Page, address: str) -> Locator:
    """Open a chapter at its first term."""
    page.goto(address + CHAPTER)
    term = page.locator("article .term").first
    term.scroll_into_view_if_needed()
    return term


def test_no_page_marks_a_term_twice(site: Path) -> None:
    marked = {file: MARK.findall(file.read_text("utf-8")) for file in site.rglob("index.html")}
    assert sum(map(len, marked.values())) > len(terms.load())
    assert [file for file, names in marked.items() if len(names) != len(set(names))] == []


@both
def test_the_note_says_the_definition_to_a_mouse_and_goes_with_it(page: Page, served: str, home: str) -> None:
    term = open_chapter(page, served + home)
    assert not is_told(term)
    term.hover()
    note = term.evaluate(FIND_NOTE)
    assert note["shown"]
    told = term.get_attribute("aria-description") or ""
    assert told in {each.define["en" if home else "fa"] for each in terms.load()}
    assert told in note["said"]
    page.mouse.move(1, 1)
    assert not is_told(term)


@both
def test_the_note_comes_with_the_keyboard_and_goes_at_escape(page: Page, served: str, home: str) -> None:
    term = open_chapter(page, served + home)
    page.keyboard.press("Tab")
    term.focus()
    assert is_told(term)
    page.keyboard.press("Escape")
    assert not is_told(term)
    page.keyboard.press("Tab")
    term.focus()
    assert is_told(term)


@both
@pytest.mark.parametrize("width", [360, 1280])
def test_no_note_runs_out_of_the_text(open_page: OpenPage, served: str, home: str, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 740})
    page.goto(served + home + CHAPTER)
    for term in page.locator("article .term").all():
        term.scroll_into_view_if_needed()
        term.focus()
        note = term.evaluate(FIND_NOTE)
        assert 150 < note["inline"] <= note["room"], term.inner_text()
        assert page.evaluate("document.documentElement.scrollWidth") == width


@both
def test_a_finger_follows_a_term_to_its_place_in_the_glossary(open_page: OpenPage, served: str, home: str) -> None:
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    term = open_chapter(page, served + home)
    name = (term.get_attribute("href") or "").partition("#")[2]
    term.tap()
    page.wait_for_url(f"{served}{home}glossary/#{name}")
    expect(page.locator(f"dt#{name}")).to_be_in_viewport()


@both
def test_a_letter_leads_to_its_words(page: Page, served: str, home: str) -> None:
    page.goto(f"{served}{home}glossary/")
    page.locator(".glossary-letters a").last.click()
    expect(page.locator("glossary-place h2").last).to_be_in_viewport()


@both
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_keeps_anybody_from_reading_it(
    open_page: OpenPage, served: str, home: str, scheme: str, width: int
) -> None:
    page = open_page(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    for place in ("glossary/", CHAPTER):
        page.goto(served + home + place)
        page.locator("article a.term, article dd a").first.focus()
        page.add_script_tag(path=AXE)
        assert page.evaluate(FIND_BARRIERS) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width
