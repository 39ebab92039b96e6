"""What does each fixed term mean, and where is it taught? The glossary's page, and its terms marked in other pages."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import groupby

from assess.html.element import Markup, element, join
from assess.words import Text
from scripts import terms
from scripts.beside import read_words
from scripts.linking import Linker
from scripts.loading import load_style
from scripts.pages import HOMES
from scripts.terms import Term

PAGE = "glossary"
TOOLS = "tools/"
ALPHABET = {"fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی", "en": "abcdefghijklmnopqrstuvwxyz"}
SEATS = str.maketrans("أإؤئۀة\u200c", "ااویهه ")  # a half-space parts words, as a space does
TITLE = re.compile(r'^title: "?(.*?)"?$', re.MULTILINE)


def draw(language: str, root: str) -> Markup:
    """Draw the glossary in the order of this language's alphabet; `root` leads from the page to the site's root.

    Search leaves this place out, as it finds each term by itself (scripts/search.py).
    """
    ordered = sorted(terms.load(), key=lambda term: order(term.name[language], language))
    groups = [(letter, list(group)) for letter, group in groupby(ordered, lambda term: first(term, language))]
    jumps = (element("a", letter.upper(), href=f"#{_anchor(letter, language)}") for letter, _ in groups)
    row = element("nav", *jumps, class_="glossary-letters", aria_label=_words()["letters"][language])
    drawn = (_draw_letter(letter, group, language, root) for letter, group in groups)
    return element("glossary-place", load_style("glossary", root), row, *drawn, data_search_exclude="glossary")


def order(word: str, language: str) -> list[int]:
    """Return where a word stands in the alphabet; spaces come before letters, marks and hyphens say nothing."""
    letters = " " + ALPHABET[language]
    return [letters.index(letter) for letter in word.lower().translate(SEATS) if letter in letters]


def first(term: Term, language: str) -> str:
    """Return the letter under which a term is looked up."""
    return ALPHABET[language][order(term.name[language], language)[0] - 1]


def _anchor(letter: str, language: str) -> str:
    """Number the letters: a Persian one in an address is hard to read."""
    return f"letter-{ALPHABET[language].index(letter) + 1}"


def _draw_letter(letter: str, group: Sequence[Term], language: str, root: str) -> Markup:
    heading = element("h2", letter.upper(), id=_anchor(letter, language), data_search_exclude=True)
    return join((heading, element("dl", *(_draw_term(term, language, root) for term in group), class_="glossary")))


def _draw_term(term: Term, language: str, root: str) -> Markup:
    """Draw an entry: both names, what it means, where it is taught."""
    other, way = ("en", "ltr") if language == "fa" else ("fa", "rtl")
    twin = element("span", term.name[other], lang=other, dir=way)
    file = terms.DOCS / f"{term.page}.{language}.md"
    taught = _words()["taught"][language].format(title=read_title(file.read_text("utf-8"), file.name))
    link = element("a", taught, href=f"{root}{HOMES[language]}{term.page.removesuffix('index').rstrip('/')}/")
    meaning = element("dd", term.define[language], " ", link)
    return join((element("dt", term.name[language], " ", twin, id=term.id), meaning))


def read_title(text: str, file: str) -> str:
    """Read a page's title.

    Raises:
        ValueError: it has none, so a link to it would have no words.
    """
    found = TITLE.search(text)
    if not found:
        raise ValueError(f"{file} has no title, and the glossary leads there")
    return found[1]


@cache
def _words() -> Mapping[str, Text]:
    return read_words(__file__)


def mark_terms(html: str, language: str, root: str, page: str) -> str:
    """Link the first use of each term in a page's prose with its entry; `page` is its address below the site.

    The chapter that teaches a term explains it itself. A link bears the definition, for screen readers and for the note
    under it; on a tool's page, which is heavy enough, it does without.
    """
    here = page.removeprefix(HOMES[language]).strip("/")
    if here == PAGE:
        return html
    is_tool = here.startswith(TOOLS)
    known = [term.id for term in terms.load() if term.page.removesuffix("/index") == here and not is_tool]

    def write(term: Term, text: str) -> str:
        told = None if is_tool else term.define[language]
        address = f"{root}{HOMES[language]}{PAGE}/#{term.id}"
        return element("a", Markup(text), class_="term", href=address, aria_description=told)

    return Linker(html, language, known, write).link()
