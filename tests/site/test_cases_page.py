"""Do the buttons of a case open the tool, and the maker of frames, with the figures of that case?"""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from scripts.cases import find
from tests.site.at_work import SOON

HOMES = {"fa": "", "en": "en/"}

both = pytest.mark.parametrize("language", HOMES)


def find_case(page: Page, served: str, language: str, name: str) -> Locator:
    """A case on its page."""
    page.goto(f"{served}{HOMES[language]}teach/cases/")
    return page.locator(f"[data-case={name}]")


@both
def test_a_case_opens_in_its_tool(page: Page, served: str, language: str) -> None:
    find_case(page, served, language, "pastry").locator("a").first.click()
    expect(page).to_have_url(re.compile(r"tools/channels/#"))
    names = [row["name"] for row in find("pastry").take(language)["channels"]]
    for place, name in enumerate(names):
        expect(page.locator(f"[name='channels.{place}.name']")).to_have_value(name, timeout=SOON)


@both
@pytest.mark.parametrize("name", ["grocer", "nursery"])
def test_a_case_goes_into_a_frame(page: Page, served: str, language: str, name: str) -> None:
    case = find(name)
    find_case(page, served, language, name).locator("a").nth(1).click()
    address = f"{HOMES[language]}embed/tools/{case.tool_name}/#{case.write_fragment(language)}".replace("&", "&amp;")
    expect(page.locator("[data-code]")).to_have_value(re.compile(re.escape(address)))
