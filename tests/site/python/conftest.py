"""A page of its own, with a stand-in for the tools, so that what fails here is the runtime and not a tool."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from scripts import assets, runtime
from scripts.static_server import serve
from tests.site.python.at_hand import SCRIPTS, STAND_IN, Host

HERE = Path(__file__).parent
PAGE = ("page.html", "page.js")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page with its runtime."""
    site = tmp_path_factory.mktemp("python")
    manifest = runtime.install(site, STAND_IN)
    for name in PAGE:
        shutil.copy(HERE / name, site)
    for name in SCRIPTS:
        shutil.copy(assets.SOURCES / name, site)
    assets.bundle(site)
    script = (site / "page.js").read_text("utf-8")
    (site / "page.js").write_text(script.replace('"PYTHON"', f'"{manifest.folder}"'), "utf-8")
    return site


@pytest.fixture
def host(folder: Path) -> Iterator[Host]:
    """The page, served."""
    host = Host()
    with serve(folder, meddle=host.meddle) as url:
        host.url = url
        yield host


@pytest.fixture
def forgiving(page: Page, troubles: list[str]) -> Iterator[None]:
    """What the browser says about the fault on its console is expected, however late."""
    yield
    page.close()
    troubles.clear()
