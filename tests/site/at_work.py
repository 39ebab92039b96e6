"""How does a test work with a tool as a reader does? Opens its page, types, waits for the answer, reads it."""

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Download, Locator, Page, ViewportSize, expect

from assess import browser, tools
from assess.html.typed import show_inputs
from assess.numerals import write_plain
from assess.tool import give_voice
from scripts.static_host import Answer
from scripts.static_server import serve

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
LANGUAGES = ("fa", "en")
PHONE = ViewportSize(width=360, height=740)
WIDE = ViewportSize(width=1280, height=900)
SETTLED = """new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  .then(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))"""
SOON = 30_000  # milliseconds for Python to wake on a busy machine

type Fault = Callable[[Answer], Answer]


def place(tool: str, language: str) -> str:
    """Where the page of a tool stands, below the home page."""
    return f"{'' if language == 'fa' else 'en/'}tools/{tool}/"


PATHS = {language: place("retention", language) for language in LANGUAGES}


def run(*settings: str, language: str = "en", tool: str = "retention", file: Path | None = None) -> str:
    """What the command line says for these settings, or for a saved file."""
    sets = [part for setting in settings for part in ("--set", setting)]
    given = ["--input", str(file)] if file else []
    command = [sys.executable, "-m", "assess", "run", tool, *given, *sets, "--lang", language, "--format", "json"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def work_out(*settings: str) -> dict[str, str]:
    """The figures of the command line, written as the page's `data-value`."""
    metrics = json.loads(run(*settings))["metrics"]
    return {name: write_exactly(metric["value"]) for name, metric in metrics.items()}


def write_exactly(value: float | None) -> str:
    """A figure as the page's `data-value`, empty where there is none."""
    return "" if value is None else write_plain(value)


def type_example(name: str, language: str, tool: str = "retention") -> dict[str, str]:
    """An example as a reader would have typed it."""
    chosen = tools.find(tool)
    inputs = chosen.example(name, language)
    return show_inputs(chosen, inputs, give_voice(chosen, inputs, language))


def answer(tool: str = "retention", **asked: object) -> dict[str, Any]:
    """What Python answers to the page."""
    told: dict[str, Any] = json.loads(browser.answer(json.dumps({"id": 1, "tool": tool} | asked)))
    return told


def find_barriers(page: Page) -> list[list[str]]:
    """What axe-core has to say, once the page has been laid out anew and nothing moves or fades any more."""
    page.evaluate(SETTLED)
    page.evaluate(AXE.read_text("utf-8"))
    found: list[list[str]] = page.evaluate(
        "axe.run().then(({ violations }) => violations.map((one) => [one.id, one.nodes[0].html]))"
    )
    return found


def reach_end(page: Page) -> None:
    """Scroll through the page, so that every chart is drawn."""
    for chart in page.locator("figure[data-plot]").all():
        chart.scroll_into_view_if_needed()
        expect(chart.locator(".assess-plot")).to_be_visible()


@dataclass
class Desk:
    """A reader's page with a tool in it."""

    page: Page
    tool: str = "retention"

    @property
    def section(self) -> Locator:
        """The whole tool."""
        return self.page.locator("section.assess")

    @property
    def status(self) -> Locator:
        """The line that says what goes on."""
        return self.page.locator("[data-status]")

    @property
    def report(self) -> Locator:
        """The answer."""
        return self.page.locator("[data-report]")

    def open(self, address: str) -> "Desk":
        """Go to the page; as after a click on a link, the document is loaded anew."""
        if self.page.url != "about:blank":
            self.page.goto("about:blank")
        self.page.goto(address)
        return self

    def visit(self, served: str, language: str = "en") -> "Desk":
        """Go to the tool's own page."""
        return self.open(served + place(self.tool, language))

    def field(self, name: str) -> Locator:
        """The field of a question; of boxes and buttons, all of that name."""
        return self.page.locator(f'form [name="{name}"]')

    def tick(self, name: str, value: str) -> Locator:
        """One of several boxes or buttons of a name."""
        return self.page.locator(f'form [name="{name}"][value="{value}"]')

    def row_button(self, block: str, deed: str, row: int = 0) -> Locator:
        """A button of a row, or of the whole table."""
        table = self.page.locator(f'[data-rows="{block}"]')
        within = table if deed == "add" else table.locator("[data-row]").nth(row)
        return within.locator(f"[data-row-do={deed}]")

    def error(self, name: str) -> Locator:
        """The place where the refusal of an answer stands."""
        return self.page.locator(f'[data-field="{name}"] .assess-error')

    def metric(self, name: str) -> Locator:
        """A figure of the report."""
        return self.page.locator(f'[data-metric="{name}"]')

    def load(self, example: str) -> None:
        """Choose an example."""
        self.page.locator("[data-examples]").select_option(example)

    def save(self, kind: str) -> Download:
        """Save the answer as a file."""
        with self.page.expect_download(timeout=SOON) as download:
            self.do(kind)
        return download.value

    def upload(self, file: Path) -> None:
        """Open a saved file."""
        self.page.locator("[data-file]").set_input_files(file)

    def do(self, deed: str) -> None:
        """Press a button."""
        self.page.locator(f"[data-do={deed}]").click()

    def unfold(self) -> None:
        """Open every part of the form."""
        self.page.evaluate("document.querySelectorAll('form details').forEach(part => { part.open = true })")

    def figures(self) -> dict[str, str]:
        """Every figure of the report by name; one of a row's, `score: Shop front`."""
        found: dict[str, str] = self.page.evaluate("""Object.fromEntries(Array.from(
          document.querySelectorAll("[data-metric]"), ({ dataset: { metric, for: whose, value } }) =>
            [whose === undefined ? metric : `${metric}: ${whose}`, value]))""")
        return found

    def unfold_all(self) -> None:
        """Open every part of the form and of the report."""
        self.page.evaluate("document.querySelectorAll('section.assess details').forEach(part => { part.open = true })")

    def typed(self) -> dict[str, str]:
        """What stands in the form."""
        found: dict[str, str] = self.page.evaluate("""Object.fromEntries(Array.from(
          document.querySelectorAll("section.assess form [name]"), (one) => [one.name, one.value]))""")
        return found

    def kept(self) -> dict[str, str]:
        """What stands in the form, as this browser keeps it."""
        kept: dict[str, str] = json.loads(
            self.page.evaluate("(name) => localStorage.getItem(`peyvand:${name}`)", self.tool)
        )
        return kept

    def expect_answered(self, language: str = "en", typed: dict[str, str] | None = None) -> dict[str, Any]:
        """Wait until the page shows what Python answers to what stands in the form, and is kept; tell the report."""
        told: dict[str, Any] = answer(self.tool, language=language, typed=typed or self.kept())["report"]
        wanted = {name: write_exactly(metric["value"]) for name, metric in told["metrics"].items()}
        until = time.monotonic() + SOON / 1000
        while not wanted.items() <= self.figures().items() and time.monotonic() < until:
            self.page.wait_for_timeout(50)
        shown = self.figures()
        assert {name: shown.get(name) for name in wanted} == wanted
        return told

    def expect_figures(self, *settings: str) -> None:
        """Wait until the report shows what the command line says for these settings; then compare every figure."""
        wanted = work_out(*settings)
        until = time.monotonic() + SOON / 1000
        while self.figures() != wanted and time.monotonic() < until:
            self.page.wait_for_timeout(50)
        assert self.figures() == wanted

    def expect_answer(self, tool_answer: dict[str, Any]) -> None:
        """Wait until the page shows this answer, and the whole of it."""
        expect(self.page.locator(".assess-headline")).to_have_text(tool_answer["report"]["headline"], timeout=SOON)
        expect(self.section).not_to_have_attribute("data-refining", "", timeout=SOON)

    def expect_state(self, state: str) -> None:
        """Wait until the tool is still, waking, ready or failed."""
        expect(self.section).to_have_attribute("data-state", state, timeout=SOON)

    def expect_fragment(self, fragment: str) -> None:
        """Wait until the address ends so."""
        expect(self.page).to_have_url(re.compile(re.escape(fragment) + "$"), timeout=SOON)


@dataclass
class Host:
    """A static host that notes what it was asked for, and that a test may spoil file by file."""

    url: str = ""
    asked: list[str] = field(default_factory=list)
    faults: dict[str, Fault] = field(default_factory=dict)

    def meddle(self, path: str, answer: Answer) -> Answer:
        """Note the path; spoil what is to be spoilt."""
        self.asked.append(path)
        fault = self.faults.get(path.rpartition("/")[2])
        return fault(answer) if fault else answer

    def was_asked_for(self, part: str) -> bool:
        """Whether any path had this in it."""
        return any(part in path for path in self.asked)


@contextmanager
def host(site: Path) -> Iterator[Host]:
    """Serve the site in a way that can be watched."""
    served = Host()
    with serve(site, base="/peyvand/", meddle=served.meddle) as url:
        served.url = url
        yield served
