"""What does a test of the built site need? The site as shipped, a host, and a browser that tells every trouble.

The site is built for one address and served below another base path: whatever depends on the base breaks here.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, sync_playwright

from scripts import browser as chromium
from scripts.static_server import serve
from tests.site.at_work import Desk, Host, host

ROOT = Path(__file__).parents[2]
SITE_URL = "https://peyvand.example/"
BASE = "/peyvand/"
# A test spoils, or counts, what the host gives, not what a browser keeps of it; tests/site/offline lets it keep.
ALONE: dict[str, object] = {"service_workers": "block"}

type OpenPage = Callable[..., Page]


def build(target: Path, **environment: str) -> str:
    """Build the site as `make build` does, but into `target`; returns what was said, which should be nothing."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(target)]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": SITE_URL} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    return said


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The site of this session and what the build said."""
    target = tmp_path_factory.mktemp("site")
    return target, build(target)


@pytest.fixture(scope="session")
def site(built: tuple[Path, str]) -> Path:
    """The folder that readers get."""
    return built[0]


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the Persian home page; the English one is at `en/` below it."""
    with serve(site, base=BASE) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.SWITCHES))
        yield running
        running.close()


@pytest.fixture
def troubles() -> list[str]:
    """What went wrong in the pages of this test. A test that expects trouble reads it, asserts, and clears it."""
    return []


@pytest.fixture
def open_page(browser: Browser, troubles: list[str]) -> Iterator[OpenPage]:
    """Open watched pages: `open_page(viewport=..., color_scheme="dark")`, options as in Playwright's contexts."""
    contexts = []

    def open_one(**options: object) -> Page:
        context = browser.new_context(**ALONE | options)  # type: ignore[arg-type]  # checked by Playwright itself
        contexts.append(context)
        page = context.new_page()
        watch(page, troubles)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert troubles == []


@contextmanager
def open_watched(browser: Browser, **options: object) -> Iterator[Page]:
    """One watched page for several tests, each of which begins anew on it; what went wrong is told at the end."""
    troubles: list[str] = []
    context = browser.new_context(**ALONE | options)  # type: ignore[arg-type]  # checked by Playwright itself
    page = context.new_page()
    watch(page, troubles)
    yield page
    context.close()
    assert troubles == []


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """One watched page, 1280 wide, light."""
    return open_page(viewport={"width": 1280, "height": 900}, color_scheme="light")


def watch(page: Page, troubles: list[str]) -> None:
    """Note errors on the console (a refusal of the policy is one), exceptions, and requests that leave the origin."""

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error":
            troubles.append(f"console: {message.text} ({message.location.get('url', '')})")

    def fall(error: Error) -> None:
        troubles.append(f"exception: {error}")

    def ask(request: Request) -> None:
        if urlsplit(request.url).hostname not in {"127.0.0.1", None, ""}:
            troubles.append(f"left the origin: {request.url}")

    page.on("console", hear)
    page.on("pageerror", fall)
    page.context.on("request", ask)


@pytest.fixture
def desk(page: Page) -> Desk:
    """A reader at a wide screen."""
    return Desk(page)


@pytest.fixture
def spoilable(site: Path) -> Iterator[Host]:
    """A host that tells what it was asked for and that can be spoilt."""
    with host(site) as served:
        yield served
