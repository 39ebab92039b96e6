"""Is the page "Check our maths" whole as it is shipped, and can everybody read it?"""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assess import tools
from assess.numerals import write_plain
from scripts import maths
from tests.published import list_files
from tests.site.at_work import find_barriers

PATHS = {"fa": "maths/", "en": "en/maths/"}
PHONE = {"width": 360, "height": 740}
RESULTS = [
    result for tool, file in list_files().items() if tool in tools.NAMES for result in maths.work_out(tool, file)
]

type OpenPage = Callable[..., Page]

both = pytest.mark.parametrize("language", ["fa", "en"])


@both
def test_every_published_figure_stands_beside_ours(site: Path, language: str) -> None:
    html = (site / PATHS[language] / "index.html").read_text("utf-8")
    for result in RESULTS:
        row = html.partition(f'<tr id="{result.case.id}"')[2].partition("</tr>")[0]
        for figure, value in (("published", result.case.published), ("ours", result.ours)):
            assert f'data-figure="{figure}" data-value="{write_plain(value)}"' in row, result.case.id


@both
def test_on_a_phone_each_figure_is_a_card_with_its_columns_named(
    open_page: OpenPage, served: str, language: str
) -> None:
    page = open_page(viewport=PHONE)
    page.goto(served + PATHS[language])
    page.evaluate("document.querySelectorAll('.maths details').forEach(part => { part.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    cell = page.locator("[data-figure=ours]").first
    said = cell.evaluate("(cell) => getComputedStyle(cell, '::before').content")
    assert said == f'"{maths.give_voice(language).say("columns.ours")}"'


@both
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_keeps_anybody_from_reading_it(
    open_page: OpenPage, served: str, language: str, scheme: str, width: int
) -> None:
    page = open_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(served + PATHS[language])
    page.evaluate("document.querySelectorAll('.maths details').forEach(part => { part.open = true })")
    assert find_barriers(page) == []


@both
def test_a_figure_has_an_address_of_its_own(page: Page, served: str, language: str) -> None:
    page.goto(f"{served}{PATHS[language]}#V2.value")
    expect(page.locator("[id='V2.value']")).to_be_in_viewport()
