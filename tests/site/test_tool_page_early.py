"""Does Python wake before all else for whoever comes back, for nobody else, and does it do no harm where that fails?"""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.site.at_work import LANGUAGES, PATHS, SOON, Desk, Host, type_example
from tests.site.failures.at_fault import IN_TIME, forgive, say
from tests.site.python.at_hand import miss

KEEP = "localStorage.getItem('peyvand:retention') ?? localStorage.setItem('peyvand:retention', {})"
DEAR = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
STALE = "addEventListener('DOMContentLoaded', () => { if (self.early) self.early.base += 'other/' })"


@pytest.fixture
def returning(desk: Desk) -> Desk:
    """Whoever typed figures here on another day."""
    typed = json.dumps(type_example("shop", "en") | {"customers": "1200"})
    desk.page.add_init_script(KEEP.format(json.dumps(typed)))
    return desk


def count_workers(page: Page) -> int:
    """Count those of ours; the theme's own come from a file."""
    return sum(worker.url.startswith("blob:") for worker in page.workers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_python_is_awake_before_the_tools_script_is_here(
    returning: Desk, spoilable: Host, troubles: list[str], language: str
) -> None:
    """It need not come at all."""
    spoilable.faults["tool.js"] = miss
    page = returning.open(spoilable.url + PATHS[language]).page
    for _ in range(SOON // 250):
        if page.evaluate("self.early.told.some(({ ready }) => ready)"):
            break
        page.wait_for_timeout(250)
    else:
        pytest.fail("Python never woke")
    returning.expect_state("still")
    forgive(troubles)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_takes_over_the_python_that_is_there(returning: Desk, served: str, language: str) -> None:
    """One is enough."""
    returning.open(served + PATHS[language])
    returning.expect_state("ready")
    assert count_workers(returning.page) == 1
    assert returning.page.evaluate("self.early") is None
    returning.expect_figures("customers=1200")


def test_for_who_typed_nothing_here_nothing_starts(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"])
    desk.expect_state("still")
    assert count_workers(desk.page) == 0


@pytest.mark.parametrize("kept", ['"{"', '"null"', '"[1]"'])
def test_for_figures_that_cannot_be_read_nothing_starts(desk: Desk, served: str, kept: str) -> None:
    desk.page.add_init_script(KEEP.format(kept))
    desk.open(served + PATHS["en"])
    assert count_workers(desk.page) == 0


def test_where_data_is_dear_nothing_starts_untouched(returning: Desk, served: str) -> None:
    returning.page.add_init_script(DEAR)
    returning.open(served + PATHS["en"])
    assert count_workers(returning.page) == 0
    returning.field("customers").focus()
    returning.expect_figures("customers=1200")


def test_a_python_of_another_build_is_not_taken(returning: Desk, served: str) -> None:
    returning.page.add_init_script(STALE)
    returning.open(served + PATHS["en"])
    returning.expect_state("ready")
    returning.expect_figures("customers=1200")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["worker.js", "manifest.json"])
def test_an_early_failure_is_told_once_there_is_a_page_to_tell_it(
    returning: Desk, spoilable: Host, troubles: list[str], name: str, language: str
) -> None:
    """Another try needs no reload."""
    spoilable.faults[name] = miss
    returning.open(spoilable.url + PATHS[language])
    expect(returning.status).to_have_text(say("missing", language), timeout=IN_TIME)
    spoilable.faults.clear()
    returning.do("retry")
    returning.expect_state("ready")
    returning.expect_figures("customers=1200")
    returning.page.close()
    forgive(troubles)
