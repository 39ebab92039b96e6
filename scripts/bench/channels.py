"""How soon does the largest table of channels answer a keystroke: first without the draws, then in full?"""

import argparse
import json
from itertools import cycle, islice
from statistics import median, quantiles

from playwright.sync_api import Browser, Page, expect, sync_playwright

from assess.telling import tell_inputs
from scripts.bench.page import WAKING
from scripts.bench.plain import full_channels
from scripts.browser import SWITCHES, find
from scripts.static_server import serve

TOOL = "tools/channels/"
FIELD = "[name=capacity]"
ABOUT = "12 channels, 8 criteria, 5000 draws in the page"
# Notes the time from each input event to the first answer, to the whole one, and every long task.
WATCH = """() => {
    window.first = []; window.whole = []; window.tasks = [];
    const section = document.querySelector("section.assess");
    let since;
    document.addEventListener("input", (event) => (since = event.timeStamp), true);
    new MutationObserver(() => {
        const took = section.hasAttribute("data-refining") ? first : whole;
        took.push(performance.now() - since);
    }).observe(section, { attributeFilter: ["data-refining"] });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)))
        .observe({ type: "longtask" });
}"""

type Timed = dict[str, list[float]]


def measure(chosen: argparse.Namespace) -> dict[str, float]:
    """Time the tool of channels in the site as it is built."""
    with sync_playwright() as play, serve(chosen.site) as url:
        browser = play.chromium.launch(executable_path=find(), args=list(SWITCHES))
        timed = time_keystrokes(browser, url, chosen.strokes // 3)
        browser.close()
    return name_measures(timed)


def time_keystrokes(browser: Browser, url: str, strokes: int) -> Timed:
    """Open the full table from a file and type into a limit; give milliseconds of each answer and long task."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(url + TOOL, wait_until="networkidle")
    told = json.dumps(tell_inputs("channels", full_channels()))
    file = {"name": "channels.json", "mimeType": "application/json", "buffer": told.encode()}
    page.locator("[data-file]").set_input_files(file)  # type: ignore[arg-type]  # Playwright's own kind of dictionary
    expect(page.locator("[name='channels.11.name']")).to_have_value("channel 11", timeout=WAKING)
    page.wait_for_timeout(6000)  # the memory for the next visit is made meanwhile, and charts that are seen are drawn
    page.evaluate(WATCH)
    for digits in islice(cycle(("190", "180", "170", "200")), strokes):
        type_number(page, digits)
    timed: Timed = page.evaluate("({ first, whole, tasks })")
    page.close()
    return timed


def type_number(page: Page, digits: str) -> None:
    """Put another number in place, all at once, and wait for the whole answer."""
    before = page.evaluate("whole.length")
    page.locator(FIELD).fill(digits)
    for _ in range(500):
        if page.evaluate("whole.length") > before:
            break
        page.wait_for_timeout(10)
    page.wait_for_timeout(60)  # so that a task after the change is part of it


def name_measures(timed: Timed) -> dict[str, float]:
    """Sum up what was timed."""
    return {
        f"{ABOUT}, first answer, median ms": median(timed["first"]),
        f"{ABOUT}, whole answer, median ms": median(timed["whole"]),
        f"{ABOUT}, whole answer, p95 ms": quantiles(timed["whole"], n=20)[-1],
        f"{ABOUT}, longest main-thread task, ms": max(timed["tasks"], default=0),
    }
