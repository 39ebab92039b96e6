"""Which words does the site always write alike, and in which shapes may a reader meet them?

docs/glossary.toml has them. What the words of a language do at their ends is told here, once for all of them.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from assess.words import Text

DOCS = Path(__file__).parents[1] / "docs"
FILE = DOCS / "glossary.toml"
SHAPE_START = {"fa": r"(?<![\w\u200c])", "en": r"(?<![\w-])"}
SHAPE_END = {"fa": r"(?![\w\u200c\u064b-\u0655])", "en": r"(?![\w-])"}
ENDINGS = (  # of many, of somebody, of "a", of "are"; the mark of ezafe, which most writers leave out
    "(?:\u200c?ها(?:ی(?:ی|م|ت|ش|مان|تان|شان)?)?|\u200c(?:ای|ام|ات|اش|اند|مان|تان|شان)"
    "|یی?|م|ت|ش|مان|تان|شان|\u0654)?\u0650?"
)


@dataclass(frozen=True, kw_only=True)
class Term:
    """A fixed word: its anchor, its two names, what it means, where it is taught, and what else it is called."""

    id: str
    name: Text
    define: Text
    page: str
    forms: Mapping[str, Sequence[str]] = field(default_factory=dict)
    marked: Mapping[str, Sequence[str]] = field(default_factory=dict)
    rejected: Mapping[str, Sequence[str]] = field(default_factory=dict)
    also: Sequence[str] = ()

    def written(self, language: str) -> list[str]:
        """List the name and its inflected forms."""
        return [self.name[language], *self.forms.get(language, ())]


@cache
def load() -> tuple[Term, ...]:
    """Read the terms in the order of the file."""
    return tuple(_read(name, told) for name, told in tomllib.loads(FILE.read_text("utf-8")).items())


def _read(name: str, told: dict[str, Any]) -> Term:
    both = Text(fa=told.pop("fa"), en=told.pop("en"))
    return Term(id=name, name=both, define=Text(**told.pop("define")), **told)


def make_plural(words: str) -> str:
    """Make many of an English word, or of the last of several."""
    if re.search("[^aeiou]y$", words):
        return words.removesuffix("y") + "ies"
    return words + ("es" if re.search("(?:s|x|ch|sh)$", words) else "s")


@cache
def compile_shapes(language: str) -> tuple[re.Pattern[str], tuple[Term, ...]]:
    """Return a pattern of all shapes that are marked, longest first, and the term of each of its groups."""
    shapes = sorted(
        ((shape, spelled, term) for term in load() for shape, spelled in _shapes(term, language)),
        key=lambda each: (-len(each[0]), each[0]),
    )
    either = "|".join(f"({spelled})" for _, spelled, _ in shapes)
    pattern = f"{SHAPE_START[language]}(?:{either}){SHAPE_END[language]}"
    return re.compile(pattern, 0 if language == "fa" else re.IGNORECASE), tuple(term for _, _, term in shapes)


def _shapes(term: Term, language: str) -> Iterator[tuple[str, str]]:
    """Pair each shape of a term with its pattern; what is `marked` is taken to the letter."""
    if language in term.marked:
        yield from ((shape, _spell(shape)) for shape in term.marked[language])
        return
    for shape in term.written(language):
        yield shape, _spell(shape) + (ENDINGS if language == "fa" else "")
        if language == "en":
            yield make_plural(shape), _spell(make_plural(shape))


def _spell(shape: str) -> str:
    """Write a shape as a pattern: lines break between words, ezafe may be marked, apostrophes are straight or bent."""
    return re.escape(shape).replace(r"\ ", "\u0650?\\s+").replace("’", "[’']")


def find_rejected(text: str, language: str) -> list[str]:
    """List what no page may write and this text writes."""
    return [found[0] for found in _compile_rejected(language).finditer(text)]


@cache
def _compile_rejected(language: str) -> re.Pattern[str]:
    words = sorted((word for term in load() for word in term.rejected.get(language, ())), key=len, reverse=True)
    ending = ENDINGS if language == "fa" else "s?"
    either = "|".join(_spell(word) + ending for word in words)
    return re.compile(f"{SHAPE_START[language]}(?:{either}){SHAPE_END[language]}", re.IGNORECASE)
