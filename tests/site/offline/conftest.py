"""What does a test without the internet need? A host of its own, and a browser that may keep what it is given."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site.at_work import WIDE
from tests.site.conftest import open_watched
from tests.site.offline.at_journey import Host, Reader, host, make_newer

type OpenPage = Callable[..., Page]


@pytest.fixture
def away(site: Path) -> Iterator[Host]:
    """A host that goes away when the test says so."""
    with host(site) as served:
        yield served


@pytest.fixture
def open_reader(open_page: OpenPage, away: Host) -> Callable[..., Reader]:
    """Open a browser that may keep things, as readers' browsers do."""
    return lambda **options: Reader(open_page(viewport=WIDE, service_workers="allow", **options), away)


@pytest.fixture
def reader(open_reader: Callable[..., Reader]) -> Reader:
    """One reader at a wide screen."""
    return open_reader()


@pytest.fixture(scope="module")
def traveller(browser: Browser, site: Path) -> Iterator[Reader]:
    """A reader who has kept everything by the buttons and is now out of reach of the host."""
    with host(site) as served, open_watched(browser, viewport=WIDE, service_workers="allow") as page:
        reader = Reader(page, served)
        for group in ("fa", "en", "python"):
            reader.keep(group)
        served.go()
        yield reader


@pytest.fixture(scope="session")
def newer(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The next version of the site: other words in a chapter, another Python."""
    return make_newer(site, tmp_path_factory.mktemp("newer") / "site")


@pytest.fixture
def forgiving(open_page: OpenPage, troubles: list[str]) -> Iterator[None]:
    """Forgive the errors that the browser notes where a file is missing, before the pages are asked for theirs."""
    del open_page
    yield
    troubles.clear()
