"""Which pages teach which ideas? Each page says so itself in its front matter: `covers: [CH-1, CH-2]`."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.utils import meta

from assess.quiz.bank import list_chapters, list_ideas
from assess.quiz.html.reading import Lesson, Teachers

DOCS = Path(__file__).parents[1] / "docs"


def find_teachers(language: str, home: str) -> Teachers:
    """Find the pages that teach each idea: chapters in the order of the book, or the tools where no chapter does.

    Args:
        language: of the pages.
        home: the way from the page with the links to the home page of that language, ending in a slash.
    """
    chapters = list(_read(tuple(f"book/{chapter}" for chapter in list_chapters()), language))
    others = list(_read(tuple(_list_tools()), language))
    return {idea: _link(idea, chapters, home) or _link(idea, others, home) for idea in list_ideas()}


def _link(idea: str, pages: list[tuple[str, str, frozenset[str]]], home: str) -> list[Lesson]:
    return [Lesson(title=title, address=f"{home}{page}/") for page, title, covers in pages if idea in covers]


def _list_tools() -> Iterator[str]:
    return (f"tools/{file.name.removesuffix('.fa.md')}" for file in sorted((DOCS / "tools").glob("*.fa.md")))


def _read(pages: tuple[str, ...], language: str) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Read what pages say of themselves: their title and the ideas that they teach."""
    for page in pages:
        yield page, read_title(page, language), frozenset(map(str, read_front(page, language).get("covers", ())))


def read_title(page: str, language: str) -> str:
    """Read what a page calls itself; it is named as in the menu, without its ending: `tools/retention`."""
    return str(read_front(page, language)["title"])


@cache
def read_front(page: str, language: str) -> Mapping[str, Any]:
    """Read what a page says of itself before it begins."""
    _, told = meta.get_data((DOCS / f"{page}.{language}.md").read_text("utf-8"))
    return told
