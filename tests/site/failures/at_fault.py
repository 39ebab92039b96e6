"""What must hold whatever fails? What was seen stays, a sentence says what failed, and a second try needs no reload."""

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import expect

from assess import tools, words
from scripts.runtime import archive
from scripts.runtime.manifest import Weight
from scripts.static_host import Answer
from tests.site.at_work import SOON, Desk, Fault, type_example

ROOT = Path(__file__).parents[3]
EXPECTED = re.compile(r"console: (Failed to load resource|.*\(http\S+/assets/python/\S+\)$)", re.DOTALL)
IN_TIME = 15_000  # milliseconds within which every failure is told
IN_FORM = """Array.from(document.querySelectorAll("section.assess form [name]"),
  ({ name, value, checked }) => [name, value, checked])"""
OWN = {"retention": ("customers", "1200"), "channels": ("budget", "20000000"), "canvas": ("most", "2")}


def say(reason: str, language: str) -> str:
    """What the page has to say of a failure."""
    return words.load("assess")[f"status.{reason}"][language]


@dataclass(frozen=True)
class Screen:
    """A tool's page as a reader had it before them when something failed."""

    desk: Desk
    language: str
    report: str
    typed: list[list[object]]
    own: str

    @property
    def asked(self) -> dict[str, str]:
        """The first example with what the reader typed into it."""
        tool = tools.find(self.desk.tool)
        return type_example(next(iter(tool.examples)), self.language, tool.name) | {OWN[tool.name][0]: self.own}

    def expect_kept(self) -> None:
        """What was seen is seen still, in the very same document; what was typed stands there and is kept."""
        assert self.desk.page.evaluate("window.same === true")
        assert self.desk.report.inner_html() == self.report
        assert self.desk.page.evaluate(IN_FORM) == self.typed

    def expect_told(self, reason: str) -> None:
        """Wait until the page says what failed, in its own language, with another try; nothing is lost over it."""
        expect(self.desk.status).to_have_text(say(reason, self.language), timeout=IN_TIME)
        expect(self.desk.page.locator("[data-do=retry]")).to_be_visible()
        self.desk.expect_state("failed")
        self.expect_kept()

    def expect_answered(self) -> None:
        """Wait until what stands in the form is answered, in the very same document."""
        settled = ':is([data-state="ready"], [data-state="failed"])'
        expect(self.desk.page.locator(f"section.assess{settled}")).to_be_visible(timeout=SOON)
        assert self.desk.section.get_attribute("data-state") == "ready", self.desk.status.inner_text()
        self.desk.expect_answered(self.language, self.asked)
        expect(self.desk.page.locator("[data-do=retry]")).to_be_hidden()
        expect(self.desk.section).not_to_have_attribute("data-refining", "")
        assert self.desk.page.evaluate("window.same === true")
        assert self.desk.page.evaluate(IN_FORM) == self.typed

    def expect_mended(self) -> None:
        """Try again, and wait for the answer."""
        self.desk.do("retry")
        self.expect_answered()


def begin(desk: Desk, home: str, language: str) -> Screen:
    """Open the tool's page and type figures of one's own; that wakes Python."""
    desk.visit(home, language)
    return type_own(desk, language)


def type_own(desk: Desk, language: str, text: str | None = None) -> Screen:
    """Type a figure into a page that stands open."""
    desk.page.evaluate("window.same = true")
    report = desk.report.inner_html()
    name, own = OWN[desk.tool]
    desk.field(name).fill(text or own)
    return Screen(desk, language, report, desk.page.evaluate(IN_FORM), text or own)


def prepend(script: str) -> Fault:
    """Run something of the test's before a script."""
    return lambda answer: _give(script.encode() + answer.body)(answer)


def edit(site: Path, module: str, more: str) -> dict[str, Fault]:
    """Serve an edition of our package in which a module ends otherwise, whole by every checksum."""
    (runtime,) = (site / "assets/python").iterdir()
    source = ROOT / f"{module}.py"
    with TemporaryDirectory() as folder:
        packed = archive.unwrap(runtime / "assess.zip", Path(folder, "package.zip"))
        files = archive.read(packed)
        del files[f"{module}.pyc"]
        archive.write(packed, files | {f"{module}.py": f"{source.read_text('utf-8')}\n\n{more}".encode()})
        archive.wrap(packed, Path(folder, "assess.zip"))
        return _serve_instead(Path(folder, "assess.zip"), runtime)


def _serve_instead(package: Path, runtime: Path) -> dict[str, Fault]:
    manifest = json.loads((runtime / "manifest.json").read_text("utf-8"))
    manifest["files"]["assess.zip"] = vars(Weight.of(package))
    bodies = {"assess.zip": package.read_bytes(), "manifest.json": json.dumps(manifest).encode()}
    return {name: _give(body) for name, body in bodies.items()}


def _give(body: bytes) -> Fault:
    def give(answer: Answer) -> Answer:
        return replace(answer, body=body, headers=answer.headers | {"ETag": '"spoilt"'})

    return give


def forgive(troubles: list[str]) -> None:
    """Take what the browser notes of a file that did not come, and Pyodide of one that was damaged, for what it is."""
    troubles[:] = [each for each in troubles if not EXPECTED.match(each)]
