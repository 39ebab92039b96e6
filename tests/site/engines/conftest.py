"""Which browsers besides Chromium are on this machine? Each test runs in each; where one is missing it says so."""

from collections.abc import Iterator
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path

import pytest

from scripts.static_host import Answer
from tests.site.at_work import Host, host
from tests.site.engines import firefox, webkit
from tests.site.engines.window import Window

ENGINES = {
    "firefox": (firefox.find, firefox.Firefox, "no Firefox on this machine: apt-get install firefox-esr"),
    "webkit": (webkit.find, webkit.WebKit, "no WebKit on this machine: apt-get install webkit2gtk-driver xvfb"),
}


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Iterator[Window]:
    """One window of each engine, for all tests."""
    find, start, missing = ENGINES[request.param]
    if not find():
        pytest.skip(missing)
    window = start()
    yield window
    window.close()


@pytest.fixture
def window(engine: Window, watched: Host) -> Iterator[Window]:  # noqa: ARG001 the host must outlive what is looked at
    """A window in which nothing may go wrong; a test that expects trouble reads it and clears it."""
    engine.troubles.clear()
    yield engine
    assert engine.listen() == []


@pytest.fixture
def watched(site: Path) -> Iterator[Host]:
    """A host at an address of its own, so that a browser remembers nothing of it; it lets a page tell its troubles."""
    with host(site) as served:
        first = next((site / "assets/javascripts").glob("bundle.*.js"))
        served.faults[first.name] = webkit.listen_first
        yield served


def lose(answer: Answer) -> Answer:
    """Answer that the file is not there."""
    return replace(answer, status=HTTPStatus.NOT_FOUND, body=b"")
