"""What does a page weigh before Python, and how soon does its report follow a keystroke?"""

import argparse
import gzip
from itertools import cycle, islice
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Browser, CDPSession, Page, expect, sync_playwright

from scripts import runtime
from scripts.browser import SWITCHES, find
from scripts.runtime.manifest import Manifest
from scripts.static_server import serve

TOOL = "tools/retention/"
KINDS = {
    "home, fa": "",
    "home, en": "en/",
    "tool, fa": TOOL,
    "tool, en": f"en/{TOOL}",
    "channels, fa": "tools/channels/",
    "canvas, fa": "tools/canvas/",
    "chapter, fa": "book/journeys/stages/",
    "chapter, en": "en/book/journeys/stages/",
    "missing, fa": "404.html",
}
LOADED = {  # by whoever uses the page; the chart library and what reads spreadsheets come later, if at all
    "a tool's page": ("shell.js", "tool.js", "worker.js"),
    "a chapter's page": ("shell.js", "quiz.js"),
    "the home page": ("shell.js", "taste.js", "worker.js"),
}
FIELD = "[name=customers]"
WAKING = 60_000  # milliseconds: a busy machine is no failure here
# Notes the time from each input event to the first change of the report after it, and every long task.
WATCH = """() => {
    window.took = []; window.tasks = [];
    let since;
    document.addEventListener("input", (event) => (since = event.timeStamp), true);
    new MutationObserver(() => {
        if (since !== undefined) took.push(performance.now() - since);
        since = undefined;
    }).observe(document.querySelector("[data-report]"), { subtree: true, childList: true, characterData: true });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)))
        .observe({ type: "longtask" });
}"""


type Measures = dict[str, float]


def measure(chosen: argparse.Namespace) -> Measures:
    """Weigh the site as it is built, and time the tool of retention."""
    with sync_playwright() as play, serve(chosen.site) as url:
        browser = play.chromium.launch(executable_path=find(), args=list(SWITCHES))
        weights = weigh_pages(browser, url)
        told = time_keystrokes(browser, url, chosen.strokes)
        browser.close()
    pages = {f"page before python, gzip bytes: {kind}": float(weight) for kind, weight in weights.items()}
    python = {"python, gzip bytes: ours": float(Manifest.read(runtime.keep_built()).gzip)}
    return pages | python | name_scripts(weigh_scripts(chosen.site)) | name_keystrokes(told)


def name_scripts(weights: dict[str, int]) -> Measures:
    """Name the weight of each script, and of those that a kind of page loads."""
    each = {f"script, gzip bytes: {name}": float(weight) for name, weight in weights.items()}
    kinds = {f"our scripts, {kind}, gzip bytes": sum(weights[name] for name in names) for kind, names in LOADED.items()}
    return each | kinds


def name_keystrokes(told: dict[str, list[float]]) -> Measures:
    """Sum up what was timed."""
    return {
        "keystroke to report, median ms": median(told["took"]),
        "keystroke to report, p95 ms": quantiles(told["took"], n=20)[-1],
        "longest main-thread task, ms": max(told["tasks"], default=0),  # none is told below 50
        "keystrokes answered": len(told["took"]),
    }


def weigh_pages(browser: Browser, url: str) -> dict[str, int]:
    """Sum up what a first visit to each kind of page fetches, as it comes over the wire."""
    return {kind: weigh_page(browser, url + path) for kind, path in KINDS.items()}


def weigh_page(browser: Browser, url: str) -> int:
    """Sum up the bytes of one page and all that it loads by itself."""
    reader = browser.new_context()
    page = reader.new_page()
    came: list[float] = []
    session: CDPSession = reader.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: came.append(event["encodedDataLength"]))
    page.goto(url, wait_until="networkidle")
    reader.close()
    return round(sum(came))


def weigh_scripts(site: Path) -> dict[str, int]:
    """Weigh our own scripts, compressed; the chart library stands apart."""
    scripts = [*(site / "assets/scripts").glob("*.js"), *(site / "assets/javascripts").glob("shell*.js")]
    return {script.name: len(gzip.compress(script.read_bytes())) for script in sorted(scripts)}


def time_keystrokes(browser: Browser, url: str, strokes: int) -> dict[str, list[float]]:
    """Type into the tool, once Python is awake; give milliseconds of each keystroke and of each long task."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(url + TOOL, wait_until="networkidle")
    page.locator(FIELD).click()
    expect(page.locator("section.assess")).to_have_attribute("data-state", "ready", timeout=WAKING)
    page.wait_for_timeout(6000)  # the memory for the next visit is made meanwhile, and charts that are seen are drawn
    page.evaluate(WATCH)
    for digit in islice(cycle("1234567"), strokes):
        type_digit(page, digit)
    told: dict[str, list[float]] = page.evaluate("({ took, tasks })")
    page.close()
    return told


def type_digit(page: Page, digit: str) -> None:
    """Put one digit in place of the whole number, and wait for the report that follows."""
    before = page.evaluate("took.length")
    page.locator(FIELD).select_text()
    page.keyboard.press(digit)
    for _ in range(500):
        if page.evaluate("took.length") > before:
            break
        page.wait_for_timeout(10)
    page.wait_for_timeout(60)  # so that a task after the change is part of it
