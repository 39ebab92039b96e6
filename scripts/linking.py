"""Where in a page does a reader meet a term for the first time? There it leads to the glossary.

The page is read as HTML and given back to the letter, but for the links put in. Only prose is looked at: headings,
links, buttons, code, figures and whatever is drawn in a place of its own (<drawn-place>) are no place for a link.
"""

from collections.abc import Callable, Collection, Iterator
from html.parser import HTMLParser
from itertools import accumulate
from typing import NamedTuple, override

from scripts.terms import Term, compile_shapes

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
PROSE = {"p", "li", "td", "dd"}
LEFT_ALONE = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "a", "button", "label", "summary", "th", "dt", "form", "nav"),
    *("code", "pre", "kbd", "script", "style", "template", "figure", "svg", "math"),
}
TITLE = "admonition-title"  # the title of a note is a paragraph to HTML and a heading to readers

type Write = Callable[[Term, str], str]


class Opened(NamedTuple):
    """An element that is open, and whether prose may begin or has to stay as it is within it."""

    tag: str
    is_prose: bool
    is_left: bool


class Linker(HTMLParser):
    """Reads one page and notes which stretches of its prose become what."""

    def __init__(self, html: str, language: str, known: Collection[str], write: Write) -> None:
        super().__init__(convert_charrefs=False)
        self._html, self._language, self._write = html, language, write
        self._told = set(known)
        self._open: list[Opened] = []
        self._lines = [0, *accumulate(map(len, html.splitlines(keepends=True)))]
        self._changes: list[tuple[int, int, str]] = []

    def link(self) -> str:
        """Return the page with its terms linked."""
        self.feed(self._html)
        self.close()
        return "".join(self._pieces())

    def _pieces(self) -> Iterator[str]:
        done = 0
        for start, end, link in self._changes:
            yield self._html[done:start]
            yield link
            done = end
        yield self._html[done:]

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        is_title = TITLE in (dict(attrs).get("class") or "").split()
        self._open.append(Opened(tag, tag in PROSE, tag in LEFT_ALONE or "-" in tag or is_title))

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """<path/> holds nothing."""

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag not in [each.tag for each in self._open]:
            return
        while self._open.pop().tag != tag:
            pass  # what was never closed, as HTML allows of a paragraph

    @override
    def handle_data(self, data: str) -> None:
        if any(each.is_left for each in self._open) or not any(each.is_prose for each in self._open):
            return
        line, column = self.getpos()
        here = self._lines[line - 1] + column
        pattern, terms = compile_shapes(self._language)
        for found in pattern.finditer(data):
            term = terms[(found.lastindex or 1) - 1]
            if term.id not in self._told:
                self._told.add(term.id)
                self._changes.append((here + found.start(), here + found.end(), self._write(term, found[0])))
