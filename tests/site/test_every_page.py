"""Can everybody use every page, and is none of them in trouble? Each is opened once and looked at twice.

First on a wide screen in light colours, then on a phone in dark ones: what axe-core has to say of either, with all that
can be unfolded open. Trouble is an error on the console, an exception, a request that fails or that leaves the origin,
and whatever the page's policy refuses.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site.at_work import PHONE, WIDE, find_barriers
from tests.site.conftest import open_watched
from tests.site.security.at_guard import TELLS

ROOMS = {"": ("en", "embed"), "en": ("en/embed",), "embed": (), "en/embed": ()}  # a folder, and what is not meant by it
UNFOLD = "document.querySelectorAll('details').forEach((part) => { part.open = true })"


def list_pages(site: Path, room: str) -> list[str]:
    """List the pages below a folder, as addresses below the site's root."""
    others = [site / other for other in ROOMS[room]]
    files = [file for file in (site / room).rglob("index.html") if not any(map(file.is_relative_to, others))]
    return sorted(f"{file.parent.relative_to(site).as_posix()}/".removeprefix("./") for file in files)


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A reader who goes from page to page."""
    with open_watched(browser, viewport=WIDE, color_scheme="light", reduced_motion="reduce") as page:
        page.add_init_script(TELLS)
        yield page


def look(page: Page, address: str) -> list[list[str]]:
    """Look at a page in both ways."""
    page.set_viewport_size(WIDE)
    page.emulate_media(color_scheme="light")
    page.goto(address)
    page.evaluate(UNFOLD)
    light = find_barriers(page)
    page.set_viewport_size(PHONE)
    page.emulate_media(color_scheme="dark")
    return light + find_barriers(page)


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room or "fa")
def test_every_page_is_for_everybody(reader: Page, site: Path, served: str, room: str) -> None:
    found = {path: barriers for path in list_pages(site, room) if (barriers := look(reader, served + path))}
    assert found == {}


def test_no_page_is_left_out(site: Path) -> None:
    listed = [path for room in ROOMS for path in list_pages(site, room)]
    assert len(listed) == len(set(listed)) == len(list(site.rglob("index.html")))
