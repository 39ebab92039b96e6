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

from playwright.sync_api import Locator, Page, expect

from assess.numerals import write_plain
from scripts.static_host import Answer
from scripts.static_server import serve

PATHS = {"fa": "tools/retention/", "en": "en/tools/retention/"}
SOON = 30_000  # milliseconds for Python to wake on a busy machine

type Fault = Callable[[Answer], Answer]


def run(*settings: str, language: str = "en", form: str = "json") -> str:
    """What the command line says for these settings."""
    sets = [part for setting in settings for part in ("--set", setting)]
    command = [sys.executable, "-m", "assess", "run", "retention", *sets, "--lang", language, "--format", form]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def work_out(*settings: str) -> dict[str, str]:
    """The figures of the command line, written as the page's `data-value`."""
    metrics = json.loads(run(*settings))["metrics"]
    return {name: "" if metric["value"] is None else write_plain(metric["value"]) for name, metric in metrics.items()}


@dataclass
class Desk:
    """A reader's page with the retention calculator in it."""

    page: Page

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

    def field(self, name: str) -> Locator:
        """The field of a question."""
        return self.page.locator(f'[name="{name}"]')

    def error(self, name: str) -> Locator:
        """The place where the refusal of an answer stands."""
        return self.page.locator(f'[data-field="{name}"] .assess-error')

    def metric(self, name: str) -> Locator:
        """A figure of the report."""
        return self.page.locator(f'[data-metric="{name}"]')

    def do(self, deed: str) -> None:
        """Press a button."""
        self.page.locator(f"[data-do={deed}]").click()

    def unfold(self) -> None:
        """Open every part of the form."""
        self.page.evaluate("document.querySelectorAll('form details').forEach(part => { part.open = true })")

    def figures(self) -> dict[str, str]:
        """Every figure of the report by name."""
        found: dict[str, str] = self.page.evaluate("""Object.fromEntries(Array.from(
          document.querySelectorAll("[data-metric]"), (one) => [one.dataset.metric, one.dataset.value]))""")
        return found

    def typed(self) -> dict[str, str]:
        """What stands in the form."""
        found: dict[str, str] = self.page.evaluate("""Object.fromEntries(Array.from(
          document.querySelectorAll("section.assess form [name]"), (one) => [one.name, one.value]))""")
        return found

    def expect_figures(self, *settings: str) -> None:
        """Wait until the report shows what the command line says for these settings; then compare every figure."""
        wanted = work_out(*settings)
        until = time.monotonic() + SOON / 1000
        while self.figures() != wanted and time.monotonic() < until:
            self.page.wait_for_timeout(50)
        assert self.figures() == wanted

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
