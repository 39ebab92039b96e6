"""Does a form stay readable where nobody can work with it: on paper, and without scripts?"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

TOOLS = ("channels", "canvas", "retention")
SHEET = {"width": 700, "height": 990}  # what A4 leaves between its margins, in pixels of CSS
CUT = """Array.from(document.querySelectorAll("section.assess :is(.assess-table, .assess-row input)"))
  .filter((part) => part.checkVisibility() && part.scrollWidth > part.clientWidth + 1).map((part) => part.outerHTML)"""

type OpenPage = Callable[..., Page]


@pytest.mark.parametrize("path", ["", "en/"])
@pytest.mark.parametrize("tool", TOOLS)
def test_paper_cuts_no_table_and_no_text(open_page: OpenPage, served: str, tool: str, path: str) -> None:
    page = open_page(viewport=SHEET)
    page.goto(f"{served}{path}tools/{tool}/")
    page.emulate_media(media="print")
    page.evaluate("document.querySelectorAll('section.assess details').forEach((part) => { part.open = true })")
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize("tool", TOOLS)
def test_without_scripts_no_button_is_offered(open_page: OpenPage, served: str, tool: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{served}tools/{tool}/")
    assert page.locator("section.assess button:visible").count() == 0
    assert page.locator("section.assess form input:visible").count() > 0
