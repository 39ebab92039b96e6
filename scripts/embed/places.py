"""What of ours can stand within another page, and at which address? Tools, chapters, their quizzes, the final test."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from assess import tools
from assess.quiz.bank import list_chapters, load
from scripts.pages import HOMES

type Kind = Literal["tool", "chapter", "quiz", "test"]

HEIGHTS: dict[Kind, int] = {"tool": 900, "chapter": 800, "quiz": 640, "test": 800}  # pixels, where no script sets it


@dataclass(frozen=True, kw_only=True)
class Place:
    """One thing that can be embedded, in one language. Its addresses are below the root of the site.

    Attributes:
        kind: what it is.
        name: "retention", "channels/jobs"; the final test has none.
        language: of the page.
    """

    kind: Kind
    name: str
    language: str

    @property
    def page(self) -> str:
        """The address of the page that has it, with the site around it."""
        way = {"tool": f"tools/{self.name}/", "test": "check/test/"}.get(self.kind, f"book/{self.name}/")
        return HOMES[self.language] + way

    @property
    def full(self) -> str:
        """Where in that page it begins."""
        return f"{self.page}#check" if self.kind == "quiz" else self.page

    @property
    def embed(self) -> str:
        """The address of its bare page."""
        home = HOMES[self.language]
        way = f"quiz/{self.name}/" if self.kind == "quiz" else self.page.removeprefix(home)
        return f"{home}embed/{way}"

    @property
    def card(self) -> str:
        """The address of what programs are told of it (oEmbed)."""
        shown = self.embed if self.kind == "quiz" else self.page
        return f"oembed/{shown.rstrip('/')}.json"

    @property
    def height(self) -> int:
        """How high a frame of it is, in pixels, where no script sets it."""
        return HEIGHTS[self.kind]


@dataclass(frozen=True, kw_only=True)
class Whole:
    """A finished page of the site, from which something can be embedded.

    Attributes:
        title: of the page.
        content: of the page, without the site around it.
        site: what the site is called in the page's language.
        site_url: its address, ending in a slash.
    """

    title: str
    content: str
    site: str
    site_url: str


def list_places(language: str) -> Iterator[Place]:
    """List all that can be embedded in one language."""
    asking = load().chapters
    for name in tools.NAMES:
        yield Place(kind="tool", name=name, language=language)
    for name in list_chapters():
        yield Place(kind="chapter", name=name, language=language)
        if name in asking:
            yield Place(kind="quiz", name=name, language=language)
    yield Place(kind="test", name="", language=language)


def find_places(page: str, language: str) -> list[Place]:
    """Find what of a page can be embedded; the page itself comes first."""
    return [place for place in list_places(language) if place.page == page]
