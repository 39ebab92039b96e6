"""How long does a reader wait? One who comes for the first time, and again with what the browser kept on disk.

Either time a browser is started afresh, the page is opened, and the reader goes to the field and types as soon as the
page can be used.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, Playwright

from assess import browser
from scripts.bench.peers.line import open_line
from scripts.bench.peers.pages import Place
from scripts.browser import SWITCHES, find
from scripts.static_server import serve

WATCH = (Path(__file__).parent / "watch.js").read_text("utf-8")
TYPED = ("5000", "7000")
PATIENCE = 180_000  # milliseconds
LONGEST = 30_000
# Only our page keeps more than the browser does by itself: the memory of Python.
IS_KEPT = """async () => {
    if (!document.querySelector("section.assess")) return true;
    const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().some(({ url }) => url.endsWith("memory"));
}"""


@dataclass(frozen=True, kw_only=True)
class Timed:
    """What every visit of one kind took, in milliseconds, and what came over the line."""

    number: list[float] = field(default_factory=list)
    answer: list[float] = field(default_factory=list)
    next: list[float] = field(default_factory=list)
    blocked: list[float] = field(default_factory=list)
    bytes: list[float] = field(default_factory=list)

    def sum_up(self) -> dict[str, float]:
        """Give the median of each measure that was taken."""
        return {name: median(values) for name, values in vars(self).items() if values}


@dataclass(frozen=True, kw_only=True)
class Visits:
    """The first visit of each reader, and the one after it."""

    first: Timed = field(default_factory=Timed)
    repeat: Timed = field(default_factory=Timed)


def work_out(typed: dict[str, str]) -> str:
    """Work out on plain Python what the page must show: the figure that depends on the number of customers."""
    asked = {"id": 1, "tool": "retention", "language": "fa", "typed": typed}
    metrics = json.loads(browser.answer(json.dumps(asked)))["report"]["metrics"]
    return str(metrics["total_gain"]["value"])


def watch() -> str:
    """Write the script that watches: what the example shows, what is typed, and what answers it."""
    chosen = {"number": work_out({}), "answer": work_out({"customers": TYPED[0]}), "value": TYPED[0]}
    told = json.dumps(chosen | {"report": "[data-report]", "field": "[name=customers]"})
    return f"{{ {WATCH} watch({told}); }}"


def time_reader(play: Playwright, place: Place, speed: str, visits: Visits) -> None:
    """Time both visits of one reader."""
    with TemporaryDirectory() as profile, serve(place.folder, line=(line := open_line(speed))) as url:
        for timed in (visits.first, visits.repeat):
            before = line.bytes
            with visit(play, profile, url + place.path) as page:
                note(page, timed)
                timed.bytes.append(line.bytes - before)
                settle(page)


def note(page: Page, timed: Timed) -> None:
    """Note what a page took, once it has answered."""
    told = wait_for_answer(page)
    timed.number.append(told["number"])
    timed.answer.append(told["answer"])
    timed.blocked.append(told["blocked"])
    timed.next.append(page.evaluate("asked => bench.ask(...asked)", [TYPED[1], work_out({"customers": TYPED[1]})]))


def wait_for_answer(page: Page) -> dict[str, float]:
    """Look now and then whether the answer stands on the screen."""
    for _ in range(PATIENCE // 100):
        told: dict[str, float] = page.evaluate("bench.told")
        if "answer" in told:
            return told
        page.wait_for_timeout(100)
    raise TimeoutError(f"no answer at {page.url}")


def settle(page: Page) -> None:
    """Stay until what is kept for the next visit is kept: a second at least, as the caches are written."""
    page.wait_for_timeout(1000)
    for _ in range(LONGEST // 250):
        if page.evaluate(IS_KEPT):
            break
        page.wait_for_timeout(250)


@contextmanager
def visit(play: Playwright, profile: str, url: str) -> Iterator[Page]:
    """Start a browser with what a reader's disk holds, and open a page."""
    reader = play.chromium.launch_persistent_context(profile, executable_path=find(), args=list(SWITCHES))
    try:
        reader.add_init_script(watch())
        page = reader.new_page()
        page.goto(url, wait_until="commit")
        yield page
    finally:
        reader.close()
