"""What does a visit leave behind? The reader's language and, once it was used, Python: whole, right, and no more."""

from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import expect

from scripts.offline.listing import PYTHON, SHARED, list_groups
from scripts.static_host import Answer
from tests.site.at_work import LANGUAGES, SOON, Desk, find_barriers
from tests.site.offline.at_journey import HOMES, Reader

SPOILT = "book/channels/jobs/"
LITTLE = 2_000_000  # bytes: less than a language takes
SAVING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"


def list_language(site: Path, language: str) -> set[str]:
    """The paths of all that a language needs."""
    groups = list_groups(site)
    return {*groups[SHARED], *groups[language]}


def spoil(answer: Answer) -> Answer:
    """Turn over one byte."""
    return replace(answer, body=answer.body[:-1] + bytes([answer.body[-1] ^ 255]))


def sign_in(answer: Answer) -> Answer:
    """Answer as a hotel's network does before one has signed in."""
    return replace(answer, headers={"Content-Type": "text/html"}, body=b"<h1>Room number?</h1>")


def miss(answer: Answer) -> Answer:
    """Answer that there is no such file."""
    return replace(answer, status=HTTPStatus.NOT_FOUND, body=b"", headers={})


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_visit_keeps_its_language_whole_and_nothing_else(reader: Reader, site: Path, language: str) -> None:
    reader.visit(HOMES[language]).expect_kept(language)
    assert set(reader.list_kept()) == list_language(site, language)
    assert not reader.host.was_asked_for("assets/python/")


@pytest.mark.parametrize("fault", [spoil, sign_in, miss])
@pytest.mark.usefixtures("forgiving")
def test_what_comes_otherwise_than_it_was_built_is_not_kept(
    reader: Reader, site: Path, fault: Callable[[Answer], Answer]
) -> None:
    """The rest is; and once the host is mended, the next visit keeps that one, too."""
    reader.host.faults[SPOILT] = fault
    reader.visit("offline/")
    expect(reader.part("fa").get_by_role("status")).to_contain_text("همان نبود", timeout=SOON)
    assert set(reader.list_kept()) == list_language(site, "fa") - {SPOILT}


def test_an_interrupted_keeping_goes_on_at_the_next_visit(reader: Reader, site: Path) -> None:
    """What is there is not asked for again."""
    reader.visit("offline/")
    expect(reader.part("fa").locator("progress")).to_be_visible(timeout=SOON)
    reader.host.go()
    expect(reader.part("fa").get_by_role("status")).to_contain_text("جواب نداد", timeout=SOON)
    had = set(reader.list_kept())
    assert had < list_language(site, "fa")
    reader.host.come()
    reader.host.asked.clear()
    reader.visit("offline/").expect_kept("fa")
    assert not {path for path in reader.host.asked if path in had}


def test_a_reader_who_saves_data_keeps_what_was_visited(reader: Reader) -> None:
    reader.page.add_init_script(SAVING)
    reader.visit("book/channels/jobs/")
    wanted = {"book/channels/jobs/", "assets/styles/site.css", "assets/javascripts/shell.js"}
    reader.wait_for(lambda: wanted <= set(reader.list_kept()))
    pages = {path for path in reader.list_kept() if path.endswith("/") or not path}
    assert pages == {"book/channels/jobs/"}
    reader.host.go()
    reader.visit("book/channels/jobs/")
    expect(reader.page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_python_is_kept_once_a_tool_has_used_it_and_the_page_says_so(reader: Reader, language: str) -> None:
    desk = Desk(reader.page).visit(reader.host.url, language)
    desk.field("customers").fill("1200")
    desk.expect_figures("customers=1200")
    expect(reader.bar).to_be_visible(timeout=SOON)
    reader.expect_kept(PYTHON)
    assert find_barriers(reader.page) == []
    reader.bar.get_by_role("button").click()
    expect(reader.bar).to_have_count(0)
    reader.host.go()
    desk.visit(reader.host.url, language)
    desk.field("customers").fill("1300")
    desk.expect_figures("customers=1300")


def test_a_full_device_is_told_and_harms_nothing(reader: Reader, troubles: list[str]) -> None:
    reader.visit("en/")
    session = reader.page.context.new_cdp_session(reader.page)
    origin = reader.host.url.partition("/peyvand/")[0]
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": LITTLE})
    reader.visit("en/offline/")
    expect(reader.part("en").get_by_role("status")).to_contain_text("not enough space", timeout=SOON)
    reader.visit("en/tools/retention/")
    expect(reader.page.get_by_role("heading", level=1)).to_be_visible()
    assert troubles == []
