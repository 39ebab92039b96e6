"""Does the browser's Python answer, and does everything that can go wrong with it have a name within fifteen seconds?

A page of its own, with a stand-in for the tools, so that what fails here is the runtime and not a tool.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scripts import assets, runtime
from scripts.static_host import Answer
from scripts.static_server import serve

HERE = Path(__file__).parent
STAND_IN = HERE.parent / "scripts" / "stand_in"
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; img-src data:"
)
SOON = 15_000  # milliseconds within which every failure must have its name
FETCHED = (
    "manifest.json",
    "pyodide.js",
    "pyodide.asm.js",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "assess.zip",
    "pyodide-lock.json",
)

type Fault = Callable[[Answer], Answer]


@dataclass
class Host:
    """A static host that a test can spoil, file by file."""

    url: str = ""
    faults: dict[str, Fault] = field(default_factory=dict)
    policy: str = POLICY
    asked: list[str] = field(default_factory=list)

    def meddle(self, path: str, answer: Answer) -> Answer:
        """Spoil what is to be spoilt; everything carries the policy, so that the worker has it too."""
        name = path.rpartition("/")[2]
        self.asked.append(name)
        fault = self.faults.get(name)
        spoilt = fault(answer) if fault else answer
        return replace(spoilt, headers={"Content-Security-Policy": self.policy} | spoilt.headers)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page with its runtime."""
    site = tmp_path_factory.mktemp("python")
    manifest = runtime.install(site, STAND_IN)
    shutil.copytree(HERE / "python", site, dirs_exist_ok=True)
    shutil.copy(assets.SOURCES / "python.js", site)
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


def ask(page: Page, host: Host, name: str = "Sara") -> None:
    """Open the page and touch it."""
    page.goto(f"{host.url}page.html")
    ask_again(page, name)


def ask_again(page: Page, name: str) -> None:
    """Touch the page."""
    page.get_by_label("name").fill(name)
    page.get_by_role("button", name="Ask").click()


def expect_answer(page: Page, text: str) -> None:
    """Wait until the page shows an answer, or a failure by its name."""
    expect(page.get_by_label("answer")).to_have_text(text, timeout=SOON)


def miss(answer: Answer) -> Answer:
    """Answer that there is no such file, with a page that says so."""
    return replace(answer, status=HTTPStatus.NOT_FOUND, body=b"<h1>Not found</h1>", headers={})


def cut(answer: Answer) -> Answer:
    """Send half of the file as if it were all."""
    return replace(answer, body=answer.body[: len(answer.body) // 2])


def break_off(answer: Answer) -> Answer:
    """Promise more than comes before the line breaks."""
    longer = {"Content-Length": str(len(answer.body) * 2), "Content-Encoding": "identity"}
    return replace(answer, headers=answer.headers | longer, ends=True)


def spoil(answer: Answer) -> Answer:
    """Turn over one byte in the middle."""
    middle = len(answer.body) // 2
    turned = bytes([answer.body[middle] ^ 255])
    return replace(answer, body=answer.body[:middle] + turned + answer.body[middle + 1 :])


def mistype(answer: Answer) -> Answer:
    """Say of a file what hosts say of files they do not know."""
    return replace(answer, headers=answer.headers | {"Content-Type": "application/octet-stream"})


def stall(answer: Answer) -> Answer:
    """Fall silent after a hundred bytes."""
    return replace(answer, stalls_at=100)


def test_python_answers_in_the_page(page: Page, host: Host) -> None:
    """In a module worker, under the policy of the site, in the reader's language."""
    ask(page, host)
    expect_answer(page, "سلام Sara")


def test_nothing_of_python_is_fetched_before_the_first_touch(page: Page, host: Host) -> None:
    """A reader who only reads pays nothing."""
    page.goto(f"{host.url}page.html", wait_until="networkidle")
    assert set(host.asked) == {"page.html", "page.js", "python.js"}


def test_every_file_is_fetched_once(page: Page, host: Host) -> None:
    """What was checked is what is run; nothing is asked for that the manifest does not know."""
    ask(page, host)
    expect_answer(page, "سلام Sara")
    assert sorted(host.asked) == sorted([*FETCHED, "page.html", "page.js", "python.js", "worker.js"])


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
    host.policy = POLICY.replace("worker-src 'self'", "worker-src 'none'")
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
