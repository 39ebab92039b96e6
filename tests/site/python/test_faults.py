"""Does everything that can go wrong on the way to Python have a name within fifteen seconds?"""

from dataclasses import replace

import pytest
from playwright.sync_api import Page

from tests.site.python.at_hand import (
    FETCHED,
    POLICY,
    Fault,
    Host,
    ask,
    ask_again,
    break_off,
    cut,
    expect_answer,
    miss,
    mistype,
    spoil,
    stall,
)


@pytest.mark.parametrize("name", ["pyodide.asm.wasm", "python_stdlib.zip", "assess.zip", "pyodide-lock.json"])
def test_a_wrong_type_does_no_harm(page: Page, host: Host, name: str) -> None:
    """Many hosts do not know WebAssembly; the bytes are what counts."""
    host.faults[name] = mistype
    ask(page, host)
    expect_answer(page, "سلام Sara")


@pytest.mark.parametrize("name", FETCHED)
@pytest.mark.usefixtures("forgiving")
def test_a_missing_file_is_told(page: Page, host: Host, name: str) -> None:
    """Whichever it is."""
    host.faults[name] = miss
    ask(page, host)
    expect_answer(page, "missing")


@pytest.mark.parametrize("name", FETCHED[1:])
@pytest.mark.usefixtures("forgiving")
def test_a_file_cut_short_is_told(page: Page, host: Host, name: str) -> None:
    """Even where the host swears that it is all."""
    host.faults[name] = cut
    ask(page, host)
    expect_answer(page, "truncated")


@pytest.mark.parametrize("name", ["pyodide.asm.wasm", "python_stdlib.zip"])
@pytest.mark.usefixtures("forgiving")
def test_a_line_that_breaks_is_told(page: Page, host: Host, name: str) -> None:
    """In the middle of a download."""
    host.faults[name] = break_off
    ask(page, host)
    expect_answer(page, "truncated")


@pytest.mark.parametrize("name", FETCHED[1:])
@pytest.mark.usefixtures("forgiving")
def test_a_damaged_file_is_told(page: Page, host: Host, name: str) -> None:
    """One wrong byte among millions."""
    host.faults[name] = spoil
    ask(page, host)
    expect_answer(page, "damaged")


def test_a_page_of_html_for_a_manifest_is_told(page: Page, host: Host) -> None:
    """Some hosts answer everything with a page and call it good."""
    host.faults["manifest.json"] = lambda answer: replace(answer, body=b"<h1>Hello</h1>")
    ask(page, host)
    expect_answer(page, "damaged")


def test_another_version_than_the_pages_is_told(page: Page, host: Host) -> None:
    """A half-finished upload mixes two builds."""
    host.faults["manifest.json"] = lambda answer: replace(answer, body=b'{"hash":"fedcba9876543210","files":{}}')
    ask(page, host)
    expect_answer(page, "version")


@pytest.mark.parametrize("name", ["pyodide.asm.wasm", "python_stdlib.zip", "manifest.json"])
def test_a_line_that_falls_silent_is_told(page: Page, host: Host, name: str) -> None:
    """Ten seconds without a byte are enough."""
    host.faults[name] = stall
    ask(page, host)
    expect_answer(page, "stalled")


@pytest.mark.usefixtures("forgiving")
def test_a_worker_that_may_not_start_is_told(page: Page, host: Host) -> None:
    """Some networks and extensions forbid workers."""
    host.policy = POLICY.replace("worker-src 'self' blob:", "worker-src 'none'")
    ask(page, host)
    expect_answer(page, "blocked")


@pytest.mark.usefixtures("forgiving")
def test_a_missing_worker_is_told(page: Page, host: Host) -> None:
    """Its script is a file like the others."""
    host.faults["worker.js"] = miss
    ask(page, host)
    expect_answer(page, "missing")


def test_a_browser_without_webassembly_is_told(page: Page, host: Host) -> None:
    """Where it is switched off, compiling the smallest module fails."""
    host.policy = POLICY.replace(" 'wasm-unsafe-eval'", "")
    ask(page, host)
    expect_answer(page, "no-wasm")


@pytest.mark.usefixtures("forgiving")
def test_being_offline_is_told(page: Page, host: Host) -> None:
    """At the first touch of a first visit."""
    page.goto(f"{host.url}page.html")
    page.context.set_offline(True)
    ask_again(page, "Sara")
    expect_answer(page, "offline")


@pytest.mark.parametrize(
    ("name", "fault", "reason"),
    [
        ("pyodide.asm.wasm", miss, "missing"),
        ("python_stdlib.zip", spoil, "damaged"),
        ("pyodide.asm.js", cut, "truncated"),
        ("assess.zip", stall, "stalled"),
        ("worker.js", miss, "missing"),
    ],
)
@pytest.mark.usefixtures("forgiving")
def test_retry_works_without_a_reload(page: Page, host: Host, name: str, fault: Fault, reason: str) -> None:
    """Once the fault is gone; what the browser kept of it does not count."""
    host.faults[name] = fault
    ask(page, host)
    expect_answer(page, reason)
    host.faults.clear()
    page.get_by_role("button", name="Retry").click()
    expect_answer(page, "سلام Sara")
