"""Does every words file say all it says in both languages, with the same figures?"""

import tomllib
from pathlib import Path

import pytest

from assess.words import LANGUAGES
from tests.wording import list_places, walk

ROOT = Path(__file__).parents[1]
FILES = sorted(ROOT.glob("assess/**/words.toml"))
BARE = (".formula", ".numbers", "file.name")  # the same in every language
SPACED = {"list.gap"}

each = pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)


@each
def test_every_text_is_there_in_both_languages(file: Path) -> None:
    """A bare string is the same in both, so it is a formula or the name of a file."""
    for key, leaf in walk(tomllib.loads(file.read_text("utf-8"))):
        if isinstance(leaf, str):
            assert key.endswith(BARE), key
        else:
            assert set(leaf) == set(LANGUAGES), key
            assert all(text and (text.strip() == text or key in SPACED) for text in leaf.values()), key


@each
def test_a_text_names_the_same_figures_in_both_languages(file: Path) -> None:
    texts = [(key, leaf) for key, leaf in walk(tomllib.loads(file.read_text("utf-8"))) if isinstance(leaf, dict)]
    assert [key for key, leaf in texts if list_places(leaf["fa"]) != list_places(leaf["en"])] == []


def test_the_words_files_are_found() -> None:
    """A test that reads no file would never fail."""
    assert {file.parent.name for file in FILES} >= {"assess", "canvas", "channels", "retention", "quiz", "workbook"}
