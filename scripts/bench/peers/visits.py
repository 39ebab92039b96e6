"""How long does a reader wait? One who comes for the first time, again, and, where the page can, without the internet.

Each time a browser is started afresh with what it kept on disk, and left alone until it has built its own windows. Then
the page is opened, and the reader goes to the field and types as soon as the page is there.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, Playwright

from assess import browser
from scripts.bench.peers.brake import brake
from scripts.bench.peers.conditions import Condition
from scripts.bench.peers.places import Place
from scripts.browser import SWITCHES, find
from scripts.static_server import serve

WATCH = (Path(__file__).parent / "watch.js").read_text("utf-8")
FIRST, SECOND = "5000", "7000"  # customers, which the example has others of
PATIENCE = 240_000  # milliseconds
KEEPING = 60_000
SETTLING = 4_000  # what a browser does of itself when it starts would be counted to whoever is quick
HOW_IT_STANDS = """[
    "answer" in bench.told,
    document.querySelector("section.assess[data-state=failed] [role=status]")?.textContent.trim(),
]"""
# Whether all is kept that will be: Python's memory and, where the page has a worker for it, what is read offline.
IS_KEPT = """async () => {
    if (!document.querySelector("section.assess")) return true;
    const shelves = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    const isWhole = /python/.test(document.documentElement.dataset.kept);
    const stays = !document.querySelector("link[rel=manifest]"); // such a page has nobody who keeps it
    return (isWhole || stays) && shelves.flat().some(({ url }) => url.endsWith("memory"));
}"""


class NoAnswer(Exception):  # noqa: N818 a verdict on what was visited
    """A page gave up, or let its reader wait for too long."""


@dataclass(frozen=True, kw_only=True)
class Timed:
    """What visits took: milliseconds, and bytes over the line until the answer and until nothing more was kept."""

    number: list[float] = field(default_factory=list)
    answer: list[float] = field(default_factory=list)
    opened: list[float] = field(default_factory=list)
    next: list[float] = field(default_factory=list)
    blocked: list[float] = field(default_factory=list)
    bytes: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)

    def sum_up(self) -> dict[str, float]:
        """Give the median of each measure that was taken."""
        return {name: median(values) for name, values in vars(self).items() if values}


@dataclass(frozen=True, kw_only=True)
class Visits:
    """All visits of one kind under one condition."""

    first: Timed = field(default_factory=Timed)
    repeat: Timed = field(default_factory=Timed)
    offline: Timed = field(default_factory=Timed)


@cache
def work_out(customers: str | None = None) -> str:
    """Work out on plain Python what a page must show: a figure that depends on the number of customers."""
    typed = {"customers": customers} if customers else {}
    asked = {"id": 1, "tool": "retention", "language": "fa", "typed": typed}
    metrics = json.loads(browser.answer(json.dumps(asked)))["report"]["metrics"]
    return str(metrics["total_gain"]["value"])


def write_watch(place: Place) -> str:
    """Write the script that watches: what the example shows, what is typed, and what answers it."""
    texts = {"number": work_out(), "answer": work_out(FIRST), "value": FIRST}
    return f"{{ {WATCH} watch({json.dumps(texts | {'report': place.report, 'touch': place.touch})}); }}"


def time_reader(play: Playwright, place: Place, condition: Condition, visits: Visits) -> None:
    """Time the visits of one reader; the last one only where nothing else limits them."""
    line = condition.open_line()
    with TemporaryDirectory() as profile:
        with serve(place.folder, line=line, meddle=place.add_headers) as host:
            url = place.open_at(host)
            for timed in (visits.first, visits.repeat):
                line.bytes = 0
                with visit(play, profile, place, url, condition) as page:
                    note(page, timed)
                    timed.bytes.append(line.bytes)
                    is_kept = keep(page)
                    timed.whole.append(line.bytes)
        if is_kept and condition == Condition():
            with visit(play, profile, place, url, condition) as page:
                note(page, visits.offline)


@contextmanager
def visit(play: Playwright, profile: str, place: Place, url: str, condition: Condition) -> Iterator[Page]:
    """Start a browser with what a reader's disk holds, and open a page."""
    reader = play.chromium.launch_persistent_context(profile, executable_path=find(), args=list(SWITCHES))
    try:
        reader.add_init_script(write_watch(place))
        page = reader.new_page()
        page.wait_for_timeout(SETTLING)
        with brake(profile, condition.slower):
            page.goto(url, wait_until="commit")
            wait_for_answer(page)
        yield page
    finally:
        reader.close()


def wait_for_answer(page: Page) -> None:
    """Look now and then whether the answer stands on the screen."""
    for _ in range(PATIENCE // 100):
        answered, failed = page.evaluate(HOW_IT_STANDS)
        if answered:
            return
        if failed:
            raise NoAnswer(f"{page.url} says: {failed}")
        page.wait_for_timeout(100)
    raise NoAnswer(f"{page.url} says nothing for {PATIENCE // 1000} seconds")


def note(page: Page, timed: Timed) -> None:
    """Note what a page took, and one answer more, now that Python is awake."""
    told = page.evaluate("bench.told")
    for name in ("number", "answer", "opened", "blocked"):
        getattr(timed, name).append(told[name])
    timed.next.append(page.evaluate("asked => bench.ask(...asked)", [SECOND, work_out(SECOND)]))


def keep(page: Page) -> bool:
    """Stay until what is kept for the next visit is kept, as the caches are written; say whether it does offline."""
    page.wait_for_timeout(1500)
    for _ in range(KEEPING // 250):
        if page.evaluate(IS_KEPT):
            break
        page.wait_for_timeout(250)
    return bool(page.evaluate("/python/.test(document.documentElement.dataset.kept)"))
