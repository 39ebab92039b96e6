"""Does a later visit begin where Python was awake, with nothing kept of what was typed?"""

from dataclasses import replace

import pytest
from playwright.sync_api import Page

from tests.site.python.at_hand import Host, ask, ask_again, expect_answer, miss


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
        """async () => Promise.all(["about", "memory"].map(async (name) =>
            (await caches.open("python")).put(python.base + name, new Response("x".repeat(64)))))"""
    )
    assert not visit_again(page, host)


def test_storage_that_throws_does_no_harm(page: Page, host: Host) -> None:
    """Private windows of some browsers refuse it."""
    refusal = b"self.caches.open = () => { throw new Error('refused'); };"
    host.faults["worker.js"] = lambda answer: replace(answer, body=refusal + answer.body)
    ask(page, host)
    expect_answer(page, "سلام Sara")


SPOILT = {
    "cut short": "[about, memory.slice(0, memory.length - 4096)]",
    "one byte turned": "[about, turn(memory, memory.length >> 1)]",
    "one letter of what is told about it turned": "[turn(about, about.length >> 1), memory]",
    "nothing told about it": "[[], memory]",
    "another answer known": "seal((told) => ({ ...told, answer: '{}' }))",
    "of another browser": "seal((told) => ({ ...told, browser: 'another' }))",
    "a run of pages missing": "seal((told) => ({ ...told, runs: told.runs.slice(1) }))",
    "of another Pyodide": "seal((told) => told, () => turn(memory, 16))",
    "no memory of Python": "seal((told) => told, (told) => memory.fill(0, told.head))",
}
# What is kept: pages of the memory behind Pyodide's own head; and what is told about them, their checksum among it,
# behind a checksum of that.
SPOIL = """async (spoil) => {
    const shelf = await caches.open("python");
    const take = async (name) => new Uint8Array(await (await shelf.match(python.base + name)).arrayBuffer());
    const [about, memory] = [await take("about"), await take("memory")];
    const sum = async (bytes) => [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))];
    const turn = (bytes, turned) => bytes.map((byte, at) => (at === turned ? byte ^ 255 : byte));
    const seal = async (change, spoil = () => memory) => {
        const told = change(JSON.parse(new TextDecoder().decode(about.slice(32))));
        const spoilt = spoil(told);
        const text = new TextEncoder().encode(JSON.stringify({ ...told, sum: await sum(spoilt) }));
        return [[...(await sum(text)), ...text], spoilt];
    };
    const [told, kept] = await (%s);
    await shelf.put(python.base + "about", new Response(new Uint8Array(told)));
    await shelf.put(python.base + "memory", new Response(kept));
}"""


@pytest.mark.parametrize("spoilt", SPOILT)
@pytest.mark.usefixtures("forgiving")
def test_a_memory_on_which_there_is_doubt_is_not_used(page: Page, host: Host, spoilt: str) -> None:
    """Whether its bytes are not as they were written, or what they make does not answer as it did."""
    ask(page, host)
    expect_answer(page, "سلام Sara")
    keep_memory(page)
    page.evaluate(SPOIL % SPOILT[spoilt])
    assert not visit_again(page, host)
    assert not page.evaluate("async () => Boolean(await caches.match(python.base + 'memory'))")


def test_a_memory_sealed_anew_is_used(page: Page, host: Host) -> None:
    """So that the spoilt ones above fail for what was spoilt, and not for how."""
    ask(page, host)
    expect_answer(page, "سلام Sara")
    keep_memory(page)
    page.evaluate(SPOIL % "seal((told) => told)")
    assert visit_again(page, host)


LEAVE = "async (name) => (await caches.open('python')).put(python.base + 'began/' + name, new Response())"


def test_a_reader_may_leave_before_python_is_awake(page: Page, host: Host) -> None:
    """Whoever begins with a memory leaves a mark; where nobody holds it any more, that start was given up once."""
    ask(page, host)
    expect_answer(page, "سلام Sara")
    keep_memory(page)
    for name in ("x", "y"):
        page.evaluate(LEAVE, name)
        assert visit_again(page, host)  # which clears what it found


def test_a_second_start_that_never_came_to_its_end_is_the_last_with_its_memory(page: Page, host: Host) -> None:
    """Twice in a row is no reader's haste: those tabs have crashed."""
    ask(page, host)
    expect_answer(page, "سلام Sara")
    keep_memory(page)
    for name in ("x", "y"):
        page.evaluate(LEAVE, name)
    assert not visit_again(page, host)


def test_a_start_that_came_to_its_end_leaves_no_mark(page: Page, host: Host) -> None:
    """Visit after visit begins with the same memory."""
    ask(page, host)
    expect_answer(page, "سلام Sara")
    keep_memory(page)
    assert visit_again(page, host)
    assert page.evaluate("async () => (await (await caches.open('python')).keys()).length") == 2
    assert visit_again(page, host)


def test_two_tabs_may_begin_with_it_at_once(page: Page, host: Host) -> None:
    """A mark that somebody holds is of a start that is on its way."""
    ask(page, host)
    expect_answer(page, "سلام Sara")
    keep_memory(page)
    page.evaluate("""async () => {
        const name = python.base + "began/x";
        await new Promise((held) => void navigator.locks.request(name, () => (held(), new Promise(() => {}))));
        await (await caches.open("python")).put(name, new Response());
    }""")
    other = page.context.new_page()
    assert visit_again(other, host)


@pytest.mark.usefixtures("forgiving")
def test_a_memory_whose_python_died_is_not_used_again(page: Page, host: Host) -> None:
    """Not even where the reader loads the page anew instead of trying again."""
    ask(page, host)
    expect_answer(page, "سلام Sara")
    keep_memory(page)
    assert visit_again(page, host)
    ask_again(page, "exit")
    expect_answer(page, "crashed")
    assert not visit_again(page, host)


def test_a_later_visit_fetches_no_archive(page: Page, host: Host) -> None:
    """What they hold is in the memory already."""
    ask(page, host)
    expect_answer(page, "سلام Sara")
    keep_memory(page)
    asked: list[str] = []  # of the browser's own cache, too
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    assert visit_again(page, host)
    assert "pyodide.asm.wasm" in asked
    assert not {"python_stdlib.zip", "assess.zip"} & set(asked)


@pytest.mark.usefixtures("forgiving")
def test_a_later_visit_without_its_helper_starts_as_the_first(page: Page, host: Host) -> None:
    """The script that puts memories back is a file like the others, but nobody needs it."""
    ask(page, host)
    expect_answer(page, "سلام Sara")
    host.faults["memory.js"] = miss
    page.evaluate("async () => (await caches.open('python')).put(python.base + 'memory', new Response('x'))")
    assert not visit_again(page, host)
