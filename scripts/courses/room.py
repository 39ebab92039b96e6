"""Which rooms go into packages? Each chapter's questions, the final test, and each tool, thin or full."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from mkdocs.exceptions import PluginError

from assess import tools
from assess.quiz.bank import load as load_bank
from assess.words import Voice, load
from scripts.courses.manifest import Lesson
from scripts.covers import read_title
from scripts.embed.places import Place
from scripts.pages import HOMES

WORDS = load("scripts.courses")
TEST = "test"
NO_ADDRESS = (
    "course packages lead back to the site that they come from, by its whole address: "
    "set SITE_URL, as in SITE_URL=https://courses.example/peyvand/; it is now {given!r}"
)


@dataclass(frozen=True, kw_only=True)
class Room:
    """What one package holds.

    Attributes:
        kind: quiz, thin or full.
        subject: the chapter as pages name it, `channels/jobs`, or `test`, or the name of a tool.
        language: of everything in it.
        site_url: the whole address of the site, ending in a slash.
    """

    kind: str
    subject: str
    language: str
    site_url: str

    @property
    def home(self) -> str:
        """The address of the home page of its language."""
        return f"{self.site_url}{HOMES[self.language]}"

    @property
    def place(self) -> Place:
        """Where the site has the same."""
        if self.kind != "quiz":
            return Place(kind="tool", name=self.subject, language=self.language)
        is_test = self.subject == TEST
        return Place(kind="test" if is_test else "quiz", name="" if is_test else self.subject, language=self.language)

    @property
    def title(self) -> str:
        """What it is called, in its language."""
        page = self.place.page.removeprefix(HOMES[self.language]).rstrip("/")
        told = {"title": read_title(page, self.language)}
        return Voice(words=WORDS, language=self.language).say(f"title.{self.place.kind}", told)

    @property
    def lesson(self) -> Lesson:
        """What it is to a course system; names are for good, as results are kept under them."""
        parts = ("peyvand", self.kind, *self.subject.split("/"), self.language)
        return Lesson(id=".".join(parts), title=self.title, graded=self.kind == "quiz")

    @property
    def name(self) -> str:
        """How its files are called: `channels-jobs`, `test`, `retention-thin`."""
        subject = self.subject.replace("/", "-")
        return subject if self.kind == "quiz" else f"{subject}-{self.kind}"


def list_subjects() -> Iterator[tuple[str, str]]:
    """List the kind and the subject of every package."""
    for subject in (*load_bank().chapters, TEST):
        yield "quiz", subject
    for name in tools.NAMES:
        yield "thin", name
        yield "full", name


def check_address(site_url: str) -> str:
    """Return the address of a site with a slash at its end.

    Raises:
        PluginError: it is none that a package could lead to; MkDocs stops at that.
    """
    parts = urlsplit(site_url)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise PluginError(NO_ADDRESS.format(given=site_url))
    return site_url.rstrip("/") + "/"
