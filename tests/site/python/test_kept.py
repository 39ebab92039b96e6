"""Does a later visit begin where Python was awake, with nothing kept of what was typed?"""

from dataclasses import replace

import pytest
from playwright.sync_api import Page

from tests.site.python.at_hand import Host, ask, expect_answer, miss


def keep_memory(page: Page) -> None:
    """Wait until the memory for the next visit is kept."""
    kept = "async () => Boolean(await (await caches.open('python')).match(python.base + 'memory'))"
    for _ in range(120):
        if page.evaluate(kept):
            return
        page.wait_for_timeout(250)
    pytest.fail("no memory was kept")


def visit_again(page: Page, host: Host) -> bool:
    """Ask on a new visit; tell whether it began with a kept memory."""
    ask(page, host, "Mina")
    expect_answer(page, "سلام Mina")
    return bool(page.evaluate("python.restored"))


def test_a_later_visit_begins_where_python_was_awake(page: Page, host: Host) -> None:
    """With the memory that this browser kept."""
    ask(page, host)
    expect_answer(page, "سلام Sara")
    assert not page.evaluate("python.restored")
    keep_memory(page)
    assert visit_again(page, host)


def test_nothing_that_was_typed_is_kept(page: Page, host: Host) -> None:
    """The memory is made of a Python that saw our examples alone."""
    ask(page, host, "qzwxecrvtb")
    expect_answer(page, "سلام qzwxecrvtb")
    keep_memory(page)
    found = page.evaluate(
        """async (typed) => {
        const memory = await (await (await caches.open("python")).match(python.base + "memory")).arrayBuffer();
        const text = new TextDecoder("latin1").decode(memory);
        return [text.includes("world"), text.includes(typed)];
    }""",
        "qzwxecrvtb",
    )
    assert found == [True, False]


@pytest.mark.usefixtures("forgiving")
def test_a_retry_trusts_no_kept_memory(page: Page, host: Host) -> None:
    """Whatever failed may have come of it."""
    ask(page, host)
    expect_answer(page, "سلام Sara")
    keep_memory(page)
    host.faults["worker.js"] = miss
    ask(page, host)
    expect_answer(page, "missing")
    host.faults.clear()
    page.get_by_role("button", name="Retry").click()
    expect_answer(page, "سلام Sara")
    assert not page.evaluate("python.restored")


@pytest.mark.usefixtures("forgiving")
def test_a_memory_that_will_not_do_is_forgotten(page: Page, host: Host) -> None:
    """Python then starts as on a first visit."""
    page.goto(f"{host.url}page.html")
    page.evaluate(
        """async () => (await caches.open("python")).put(python.base + "memory", new Response("x".repeat(64)))"""
    )
    assert not visit_again(page, host)


def test_storage_that_throws_does_no_harm(page: Page, host: Host) -> None:
    """Private windows of some browsers refuse it."""
    refusal = b"self.caches.open = () => { throw new Error('refused'); };"
    host.faults["worker.js"] = lambda answer: replace(answer, body=refusal + answer.body)
    ask(page, host)
    expect_answer(page, "سلام Sara")
