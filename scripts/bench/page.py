"""What does a page weigh before Python, and how soon does its report follow a keystroke?"""

import gzip
from itertools import cycle, islice
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, expect

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
