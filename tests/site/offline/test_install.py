"""Can the site be installed as an app, in both languages, under any base?"""

import json
from typing import Any

import pytest
from playwright.sync_api import CDPSession

from tests.site.at_work import LANGUAGES
from tests.site.offline.at_journey import BASE, HOMES, Reader

DIRECTIONS = {"fa": "rtl", "en": "ltr"}


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language in its turn."""
    chosen: str = request.param
    return chosen


@pytest.fixture
def session(reader: Reader, language: str) -> CDPSession:
    """What the browser's own tools say of the home page."""
    reader.visit(HOMES[language]).expect_kept(language)
    return reader.page.context.new_cdp_session(reader.page)


def test_the_browser_finds_nothing_that_keeps_it_from_installing(session: CDPSession) -> None:
    """But that this is a window without a trace, where nothing is ever installed."""
    found = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [each["errorId"] for each in found if each["errorId"] != "in-incognito"] == []


def test_the_manifest_is_read_without_an_error(session: CDPSession, reader: Reader, language: str) -> None:
    told = session.send("Page.getAppManifest")
    assert told["errors"] == []
    assert told["url"] == f"{reader.host.url}{HOMES[language]}app.webmanifest"
    app: dict[str, Any] = json.loads(told["data"])
    assert (app["lang"], app["dir"], app["display"]) == (language, DIRECTIONS[language], "standalone")


def test_the_app_begins_at_home_and_holds_both_languages(session: CDPSession, reader: Reader, language: str) -> None:
    """Two apps, as each language begins elsewhere; a press leads from one to the other within the same window."""
    parsed = session.send("Page.getAppManifest")["manifest"]
    assert parsed["startUrl"] == parsed["id"] == reader.host.url + HOMES[language]
    assert parsed["scope"] == reader.host.url


def test_every_icon_is_there_in_its_size(session: CDPSession, reader: Reader) -> None:
    told = session.send("Page.getAppManifest")
    icons = told["manifest"]["icons"]
    assert {icon["purpose"] for icon in json.loads(told["data"])["icons"]} == {"any", "maskable"}
    sizes: list[str] = reader.page.evaluate(
        """(addresses) => Promise.all(addresses.map(async (address) => {
      const { width, height } = await createImageBitmap(await (await fetch(address)).blob())
      return `${width}x${height}`
    }))""",
        [icon["url"] for icon in icons],
    )
    assert sizes == [icon["sizes"] for icon in icons]
    assert all(BASE in icon["url"] for icon in icons)
