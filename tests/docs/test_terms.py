"""Does every page and every text keep to the fixed words? A reader is to meet one word for one thing."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assess.words import LANGUAGES
from scripts import search, terms

ROOT = Path(__file__).parents[2]
TEXTS = ("assess/**/words.toml", "assess/quiz/bank/**/*.toml", "docs/figures/*.toml", "scripts/*.toml")
NOT_WRITTEN = {"synonyms.toml"}  # what readers type
HIDDEN = re.compile(r"^(```+).*?^\1|`[^`\n]*`|\]\([^)]*\)|<[^>]*>", re.MULTILINE | re.DOTALL)


def list_pages() -> list[Path]:
    return sorted(file for file in (ROOT / "docs").rglob("*.md") if ".overrides" not in file.parts)


def list_files() -> list[Path]:
    return sorted({file for pattern in TEXTS for file in ROOT.glob(pattern) if file.name not in NOT_WRITTEN})


def list_taught_by_prose() -> list[terms.Term]:
    return [term for term in terms.load() if not term.page.startswith("tools/")]


def walk(tree: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 any TOML value
    """List the texts of a file with their languages."""
    if isinstance(tree, dict):
        for key, branch in tree.items():
            if key in {"fa", "en"} and isinstance(branch, str):
                yield key, branch
            else:
                yield from walk(branch)
    elif isinstance(tree, list):
        for branch in tree:
            yield from walk(branch)


@pytest.mark.parametrize("file", list_pages(), ids=lambda file: file.relative_to(ROOT / "docs").as_posix())
def test_a_page_writes_no_rejected_word(file: Path) -> None:
    """Addresses, code and what search engines of other sites call things are no prose."""
    language = file.suffixes[-2].removeprefix(".")
    assert terms.find_rejected(HIDDEN.sub(" ", file.read_text("utf-8")), language) == []


@pytest.mark.parametrize("file", list_files(), ids=lambda file: file.relative_to(ROOT).as_posix())
def test_a_text_of_ours_writes_no_rejected_word(file: Path) -> None:
    texts = walk(tomllib.loads(file.read_text("utf-8")))
    assert [found for language, text in texts for found in terms.find_rejected(text, language)] == []


@pytest.mark.parametrize("term", list_taught_by_prose(), ids=lambda term: term.id)
def test_the_page_that_teaches_a_term_writes_it(term: terms.Term) -> None:
    """The glossary sends readers there. On the page of a tool the tool itself may say the word."""
    silent = []
    for language in LANGUAGES:
        text = search.plain_words((ROOT / f"docs/{term.page}.{language}.md").read_text("utf-8"))
        shapes = [search.plain_words(shape) for shape in term.written(language)]
        silent += [] if any(shape in text for shape in shapes) else [language]
    assert silent == []


def test_the_texts_are_found() -> None:
    """A test that reads no file would never fail."""
    assert len(list_pages()) > 20
    assert len(list_files()) > 4
    assert ("fa", "الف") in set(walk({"a": [{"ask": {"fa": "الف", "en": "a"}}]}))
