"""Is the page "How fast, and against what" whole as it is shipped, on a phone too?"""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scripts.speed import read_run
from scripts.speed.tables import PROMISES, TABLES

PATHS = {"fa": "speed/", "en": "en/speed/"}
PHONE = {"width": 360, "height": 740}

type OpenPage = Callable[..., Page]

both = pytest.mark.parametrize("language", ["fa", "en"])


@both
def test_every_table_stands_on_the_page_once(site: Path, language: str) -> None:
    page = (site / PATHS[language] / "index.html").read_text("utf-8")
    for name in ("promises", *TABLES):
        assert page.count(f'data-speed="{name}"') == 1, name


@both
def test_the_page_says_when_it_was_measured(site: Path, language: str) -> None:
    page = (site / PATHS[language] / "index.html").read_text("utf-8")
    assert f'<time datetime="{read_run().date}">' in page


@both
def test_every_promise_is_told_with_a_verdict(open_page: OpenPage, served: str, language: str) -> None:
    page = open_page()
    page.goto(served + PATHS[language])
    expect(page.locator("[data-speed=promises] [data-verdict]")).to_have_count(len(PROMISES))


@both
def test_on_a_phone_nothing_has_to_be_moved_sideways(open_page: OpenPage, served: str, language: str) -> None:
    page = open_page(viewport=PHONE)
    page.goto(served + PATHS[language])
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    cell = page.locator("[data-speed=promises] td").first
    label = cell.evaluate("(cell) => getComputedStyle(cell, '::before').content")
    assert label == f'"{cell.get_attribute("data-label")}"'
