"""What does a reader see whose line is gone, or who puts the tab away in the middle and comes back?"""

import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from scripts.static_host import Answer
from tests.site.at_work import LANGUAGES, SOON, Desk, Host
from tests.site.failures.at_fault import begin, type_own

HOUR = 3_600_000


@pytest.fixture
def gate(spoilable: Host) -> Iterator[threading.Event]:
    """Our package waits at the host until the gate is open."""
    opened = threading.Event()

    def hold(answer: Answer) -> Answer:
        opened.wait(60)
        return answer

    spoilable.faults["assess.zip"] = hold
    yield opened
    opened.set()


# Offline.


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tool", ["retention", "channels", "canvas"])
@pytest.mark.usefixtures("forgiving")
def test_a_line_that_is_gone_at_the_first_touch_is_told(desk: Desk, served: str, tool: str, language: str) -> None:
    desk.tool = tool
    desk.visit(served, language)
    desk.page.context.set_offline(offline=True)
    screen = type_own(desk, language)
    screen.expect_told("offline")
    desk.page.context.set_offline(offline=False)
    screen.expect_mended()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.usefixtures("forgiving")
def test_a_line_that_is_gone_at_a_later_visit_is_told(desk: Desk, served: str, language: str) -> None:
    """Without a service worker, which would answer (tests/site/offline), and without figures, which wake Python."""
    begin(desk, served, language).expect_answered()
    desk.page.evaluate("localStorage.clear()")
    desk.visit(served, language)
    desk.page.context.set_offline(offline=True)
    screen = type_own(desk, language, "1300")
    screen.expect_told("offline")
    desk.page.context.set_offline(offline=False)
    screen.expect_mended()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.usefixtures("forgiving")
def test_a_line_that_goes_once_python_is_awake_changes_nothing(desk: Desk, served: str, language: str) -> None:
    begin(desk, served, language).expect_answered()
    desk.page.context.set_offline(offline=True)
    type_own(desk, language, "1300").expect_answered()


# Away.


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tab_put_away_while_python_wakes_answers_when_it_is_back(
    desk: Desk, spoilable: Host, gate: threading.Event, language: str
) -> None:
    """Frozen, as browsers do with tabs that nobody looks at."""
    screen = begin(desk, spoilable.url, language)
    desk.expect_state("waking")
    away = desk.page.context.new_cdp_session(desk.page)
    away.send("Page.setWebLifecycleState", {"state": "frozen"})
    gate.set()
    screen.expect_kept()
    away.send("Page.setWebLifecycleState", {"state": "active"})
    screen.expect_answered()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tab_put_away_while_it_is_asked_answers_when_it_is_back(desk: Desk, served: str, language: str) -> None:
    begin(desk, served, language).expect_answered()
    away = desk.page.context.new_cdp_session(desk.page)
    screen = type_own(desk, language, "1300")
    away.send("Page.setWebLifecycleState", {"state": "frozen"})
    away.send("Page.setWebLifecycleState", {"state": "active"})
    screen.expect_answered()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_hour_of_a_closed_lid_is_no_silence_of_the_line(
    desk: Desk, spoilable: Host, gate: threading.Event, language: str
) -> None:
    """Whoever opens it finds the download where it was; only ten seconds that were waited out count."""
    desk.page.clock.install()
    screen = begin(desk, spoilable.url, language)
    desk.expect_state("waking")
    desk.page.clock.fast_forward(HOUR)
    desk.expect_state("waking")
    screen.expect_kept()
    gate.set()
    screen.expect_answered()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.usefixtures("gate")
def test_a_line_that_is_dead_after_a_closed_lid_is_told(desk: Desk, spoilable: Host, language: str) -> None:
    desk.page.clock.install()
    screen = begin(desk, spoilable.url, language)
    desk.expect_state("waking")
    desk.page.clock.fast_forward(HOUR)
    desk.page.clock.run_for(12_500)
    screen.expect_told("stalled")


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_looks_at_another_page_and_comes_back_finds_their_figures_answered(
    desk: Desk, served: str, language: str
) -> None:
    begin(desk, served, language).expect_answered()
    desk.page.goto(f"{served}glossary/")
    desk.page.go_back()
    expect(desk.field("customers")).to_have_value({"fa": "۱٬۲۰۰", "en": "1,200"}[language], timeout=SOON)
    desk.expect_answered(language)
