"""Is Persian written as Persian and English as English, on every page and in every text that pages are drawn from?"""

import re
import tomllib
from pathlib import Path

import pytest

from scripts.persian import find_faults, list_texts
from tests.docs.test_terms import list_files, list_pages, walk
from tests.docs.written import ROOT

PAGES = list_pages()
TEXTS = [*list_files(), ROOT / "docs/glossary.toml"]
PERSIAN_LETTER = re.compile(r"[\u0600-\u06ff]")


def name(file: Path) -> str:
    """What a file is called in the list of tests."""
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", [*(page for page in PAGES if page.suffixes[-2] == ".fa"), *TEXTS], ids=name)
def test_persian_keeps_the_rules_of_writing(file: Path) -> None:
    faults = [
        f"{here}:{line}: {told}: {around}"
        for here, text in list_texts(file)
        for line, told, around in find_faults(text)
    ]
    assert faults == []


@pytest.mark.parametrize("file", TEXTS, ids=name)
def test_an_english_text_holds_no_persian_letters(file: Path) -> None:
    texts = walk(tomllib.loads(file.read_text("utf-8")))
    assert [text for language, text in texts if language == "en" and PERSIAN_LETTER.search(text)] == []


@pytest.mark.parametrize("file", [page for page in PAGES if page.suffixes[-2] == ".en"], ids=name)
def test_an_english_page_holds_no_persian_letters(file: Path) -> None:
    assert PERSIAN_LETTER.findall(file.read_text("utf-8")) == []
