"""Does the browser's Python answer the newest question, and survive what happens inside it?"""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from scripts import runtime
from tests.site.python.at_hand import FETCHED, SCRIPTS, STAND_IN, Host, ask, ask_again, expect_answer


def test_python_answers_in_the_page(page: Page, host: Host) -> None:
    """In a module worker, under the policy of the site, in the reader's language."""
    ask(page, host)
    expect_answer(page, "سلام Sara")


def test_nothing_of_python_is_fetched_before_the_first_touch(page: Page, host: Host) -> None:
    """A reader who only reads pays nothing."""
    page.goto(f"{host.url}page.html", wait_until="networkidle")
    assert set(host.asked) == {"page.html", "page.js", *SCRIPTS}


def test_every_file_is_fetched_once(page: Page, host: Host) -> None:
    """What was checked is what is run; nothing is asked for that the manifest does not know."""
    ask(page, host)
    expect_answer(page, "سلام Sara")
    assert sorted(host.asked) == sorted([*FETCHED, *SCRIPTS, "page.html", "page.js", "worker.js"])


def test_progress_is_told_in_bytes_of_the_wire(page: Page, host: Host, folder: Path) -> None:
    """Out of the very size that is said before the download."""
    ask(page, host)
    expect_answer(page, "سلام Sara")
    done, _, all_ = page.get_by_label("progress").inner_text().partition(" of ")
    assert 0 < int(done) <= int(all_) == runtime.install(folder, STAND_IN).gzip


def test_only_the_newest_question_is_answered(page: Page, host: Host) -> None:
    """Questions overtaken while Python wakes get no answer; the last one does."""
    ask(page, host, "A")
    ask_again(page, "B")
    ask_again(page, "C")
    expect_answer(page, "سلام C")
    assert page.evaluate("outcomes") == [None, None, "سلام C"]


def test_an_answer_that_comes_late_is_dropped(page: Page, host: Host) -> None:
    """What was asked meanwhile is what the reader wants to know."""
    ask(page, host)
    expect_answer(page, "سلام Sara")
    page.evaluate("""() => {
        const ask = (name) => python.ask({ tool: "greeting", language: "fa", typed: { name } });
        return Promise.all(["D", "E", "F"].map(ask)).then((all) => (outcomes = all.map((one) => one?.html ?? null)));
    }""")
    assert page.evaluate("outcomes") == [None, None, "سلام F"]


def test_refusals_come_through(page: Page, host: Host) -> None:
    """Which field, as the tool names it."""
    ask(page, host, "refuse")
    expect_answer(page, '[{"path":"name"}]')


def test_a_mistake_of_a_model_ends_nothing(page: Page, host: Host) -> None:
    """It comes back as broken, and the next question is answered."""
    ask(page, host, "break")
    expect_answer(page, '"ZeroDivisionError: division by zero"')
    ask_again(page, "Sara")
    expect_answer(page, "سلام Sara")


def test_an_exception_at_the_door_ends_nothing(page: Page, host: Host) -> None:
    """Even what should never be raised comes back as broken."""
    ask(page, host, "raise")
    expect_answer(page, '"ZeroDivisionError"')
    ask_again(page, "Sara")
    expect_answer(page, "سلام Sara")


@pytest.mark.parametrize(("name", "reason"), [("exit", "crashed"), ("fill", "memory"), ("loop", "crashed")])
def test_a_dead_python_is_noticed_and_replaced(page: Page, host: Host, name: str, reason: str) -> None:
    """One that ended, one that has no memory left, one that never comes back."""
    ask(page, host)
    expect_answer(page, "سلام Sara")
    ask_again(page, name)
    expect_answer(page, reason)
    page.get_by_label("name").fill("Sara")
    page.get_by_role("button", name="Retry").click()
    expect_answer(page, "سلام Sara")
