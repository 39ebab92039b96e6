"""Does a worksheet come out of the printer as a sheet: A4, nothing of the site around it, nothing cut?"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from scripts.sheet import KEY, list_names

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
HOMES = {"fa": "", "en": "en/"}
PAPER: ViewportSize = {"width": 680, "height": 1000}  # what a browser lays out between the margins of A4, in CSS pixels
PAGE_OF_A_PDF = re.compile(rb"/Type\s*/Page\b")
MOST = {"retention": 2, "channels": 2, "canvas": 3}  # as docs/teach/worksheets.*.md says
AUDITED = ("cases", "course", "class", "worksheets/channels", "worksheets/canvas-answers")
AROUND = (".md-header", ".md-sidebar--primary", ".md-footer", ".sheet-open", ".md-content__inner > p")

type OpenPage = Callable[..., Page]

both = pytest.mark.parametrize("language", HOMES)
each = pytest.mark.parametrize("name", list_names())


def lay_out(page: Page, served: str, language: str, name: str) -> None:
    """Open a sheet as it is printed."""
    page.goto(f"{served}{HOMES[language]}teach/worksheets/{name}/")
    page.emulate_media(media="print")
    page.set_viewport_size(PAPER)


@both
@each
def test_paper_shows_the_sheet_alone(page: Page, served: str, language: str, name: str) -> None:
    lay_out(page, served, language, name)
    expect(page.locator(".sheet")).to_be_visible()
    for part in AROUND:
        assert not any(each.is_visible() for each in page.locator(part).all())


@both
@each
def test_nothing_is_cut_at_the_edge(page: Page, served: str, language: str, name: str) -> None:
    lay_out(page, served, language, name)
    assert (
        page.evaluate(
            "[...document.querySelectorAll('.sheet *')].filter((one) => one.scrollWidth > one.clientWidth + 1 "
            "&& one.clientWidth > 0).map((one) => one.outerHTML.slice(0, 80))"
        )
        == []
    )


@both
@each
def test_a_sheet_takes_as_many_pages_as_we_say(page: Page, served: str, language: str, name: str) -> None:
    lay_out(page, served, language, name)
    printed = page.pdf(prefer_css_page_size=True)
    assert len(PAGE_OF_A_PDF.findall(printed)) == MOST[name.removesuffix(KEY)]


@both
def test_ink_is_black_in_a_dark_room_too(open_page: OpenPage, served: str, language: str) -> None:
    page = open_page(color_scheme="dark")
    lay_out(page, served, language, "channels-answers")
    seen = page.locator(".sheet :is(p, li, h2, th, td, b):visible").all()
    assert {part.evaluate("(part) => getComputedStyle(part).color") for part in seen} == {"rgb(0, 0, 0)"}


@both
@pytest.mark.parametrize("name", AUDITED)
def test_axe_finds_nothing(open_page: OpenPage, served: str, language: str, name: str) -> None:
    page = open_page(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page.goto(f"{served}{HOMES[language]}teach/{name}/")
    page.add_script_tag(path=AXE)
    found = page.evaluate("axe.run().then(({ violations }) => violations.map((one) => [one.id, one.nodes[0].html]))")
    assert found == []
