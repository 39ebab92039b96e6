"""How does a test take a package as a learner does, within a course system that keeps what it is told?"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from playwright.sync_api import Frame, Locator, Page, expect

from assess.quiz.item import Item
from scripts.courses.package import Package
from scripts.courses.room import WORDS
from scripts.static_host import Answer
from scripts.static_server import serve
from tests.site.at_questions import Sheet

EDITIONS = {"1.2": "scorm12", "2004": "scorm2004"}
HERE = Path(__file__).parent
PLAYERS = HERE.parents[2] / "node_modules/scorm-again/dist"
WRONG = {".mjs": "text/plain", ".wasm": "application/octet-stream"}  # how Moodle serves what it does not know
ADDRESS = "https://peyvand.example/"
STATE = "cmi.suspend_data"
RAW = {"1.2": "cmi.core.score.raw", "2004": "cmi.score.raw"}
STATUS = {"1.2": "cmi.core.lesson_status", "2004": "cmi.completion_status"}
SUCCESS = {"1.2": "cmi.core.lesson_status", "2004": "cmi.success_status"}
EXIT = {"1.2": "cmi.core.exit", "2004": "cmi.exit"}
TIME = {"1.2": "cmi.core.session_time", "2004": "cmi.session_time"}
EMPTY = "403"  # how the later edition answers where nothing was written yet
NEVER = ("student_name", "student_id", "learner_name", "learner_id")  # what is nobody's business but the system's


def serve_wrong(path: str, answer: Answer) -> Answer:
    """Answer with Moodle's types."""
    wrong = WRONG.get(Path(path).suffix)
    return replace(answer, headers=answer.headers | {"Content-Type": wrong}) if wrong else answer


@contextmanager
def host_player(folder: Path) -> Iterator[str]:
    """Serve a course system, and the packages below its folder."""
    for file in (HERE / "player.html", HERE / "player.js", PLAYERS / "scorm12.js", PLAYERS / "scorm2004.js"):
        shutil.copy(file, folder)
    with serve(folder, meddle=serve_wrong) as url:
        yield url


def unpack(folder: Path, package: Package, edition: str) -> str:
    """Unpack a package where the player can open it, once; tell its address below the player's."""
    room = package.room
    name = f"{room.language}/{room.name}-{EDITIONS[edition]}-{urlsplit(room.site_url).port or ''}"
    if not (folder / name).exists():
        package.unpack(folder / name, EDITIONS[edition])
    return f"{name}/index.html"


@dataclass
class Course:
    """A learner's page: a course system with a package open in it."""

    page: Page
    folder: Path
    url: str
    edition: str
    package: str
    language: str = "en"
    kept: dict[str, Any] = field(default_factory=dict)
    lives: str = "section[data-live]"  # by what the room is known to be ready

    def open(self, *, fault: str = "", **kept: str) -> "Course":
        """Open the package with what was kept before; `mastery="60"` and `mode="review"` as the system says it."""
        self.page.goto(f"{self.url}player.html")
        self.page.evaluate("fault => { globalThis.fault = fault }", fault)
        if fault != "absent":
            given = merge(self.kept, self.tell(**kept))
            self.page.evaluate("([edition, kept]) => begin(edition, kept)", [self.edition, given])
        return self.show()

    def tell(self, *, mastery: str = "", mode: str = "", state: str = "") -> dict[str, Any]:
        """What a system knows before a package opens, in the words of its edition."""
        told: dict[str, Any] = {"suspend_data": state} if state else {}
        if self.edition == "1.2":
            told |= {"core": {"lesson_mode": mode}} if mode else {}
            return told | ({"student_data": {"mastery_score": mastery}} if mastery else {})
        told |= {"mode": mode} if mode else {}
        return told | ({"scaled_passing_score": str(int(mastery) / 100)} if mastery else {})

    def show(self) -> "Course":
        """Open the package's page in the session that there is."""
        self.page.evaluate("address => show(address)", self.package)
        expect(self.page.frame_locator("iframe").locator(self.lives)).to_be_attached()
        return self

    @property
    def frame(self) -> Frame:
        """The page of the package."""
        found = self.page.frame(name="room")
        assert found
        return found

    @property
    def sheet(self) -> Sheet:
        """The questions there."""
        return Sheet(cast("Page", self.frame), self.language)

    @property
    def status(self) -> Locator:
        """The line that says how it stands with the course."""
        return self.frame.locator("[data-course-status]")

    @property
    def finish(self) -> Locator:
        """The button to be through."""
        return self.frame.locator("[data-course-do=finish]")

    def say(self, word: str) -> str:
        """A word of the bar in the language of the page."""
        return WORDS[f"bar.{word}"][self.language]

    def expect_said(self, word: str) -> None:
        """Wait until the bar says so."""
        expect(self.status).to_contain_text(self.say(word))

    def answer(self, item: Item, given: Any) -> None:  # noqa: ANN401 any shape that an answer may have
        """Answer a question and let it be checked."""
        self.sheet.answer(item, given)
        self.sheet.check(item)
        expect(self.sheet.verdict(item)).to_be_visible()

    def leave(self) -> None:
        """Go away; what the system keeps is there the next time."""
        self.page.evaluate("show('about:blank')")
        self.page.wait_for_function("frames[0].location.href === 'about:blank'")
        self.kept = self.page.evaluate("keep()")

    def calls(self, name: str = "") -> list[list[str]]:
        """Every call with what it was given, what was answered and which error it left; of one name where told."""
        found: list[list[str]] = self.page.evaluate("calls")
        return [call for call in found if not name or call[0] == name]

    def written(self, element: str) -> list[str]:
        """What was written to an element, one after another."""
        return [call[2] for call in self.calls("SetValue") if call[1] == element]

    def last(self, element: str) -> str | None:
        """What was written to an element last."""
        written = self.written(element)
        return written[-1] if written else None

    def expect_no_errors(self) -> None:
        """The system took every word, and was asked nothing that is none of our business."""
        calls = self.calls()
        refused = [call for call in calls if call[-1] not in {"0", EMPTY} or call[-2] == "false"]
        private = [call for call in calls if any(name in part for name in NEVER for part in call)]
        assert (refused, private) == ([], [])


def merge(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """Put two trees together; the other has the last word."""
    both = dict(one)
    for name, branch in other.items():
        both[name] = merge(both.get(name, {}), branch) if isinstance(branch, dict) else branch
    return both
