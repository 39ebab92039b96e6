"""Do the quiz, the menu and the list of ideas speak of the same book?"""

import re
from pathlib import Path

import pytest

from assess.quiz.bank import Part, list_chapters, list_ideas, list_parts
from assess.words import LANGUAGES
from scripts.persian import find_faults

MENU = Path("mkdocs.yml").read_text("utf-8")
COVERAGE = Path("../shared/content/coverage.md")


def test_the_chapters_are_those_of_the_menu_and_stand_as_they_do_there() -> None:
    assert list_chapters() == re.findall(r"- book/(\w+/\w+)\.md", MENU)


@pytest.mark.parametrize("part", list_parts(), ids=lambda part: part.id)
def test_a_part_is_called_as_in_the_menu(part: Part) -> None:
    assert re.search(rf"- {part.name.fa}:\n +- book/{part.chapters[0]}\.md", MENU)
    assert f"\n            {part.name.fa}: {part.name.en}\n" in MENU


@pytest.mark.skipif(not COVERAGE.exists(), reason="the list of what the book must cover is kept elsewhere")
def test_every_idea_of_the_book_has_a_name_and_no_other_has() -> None:
    assert list(list_ideas()) == re.findall(r"^- ([A-Z]{2}-\d+) ", COVERAGE.read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("idea", list_ideas())
def test_an_idea_has_a_short_name_in_either_language(idea: str) -> None:
    name = list_ideas()[idea]
    assert all(3 < len(name[language]) < 60 and not name[language].endswith(".") for language in LANGUAGES)
    assert list(find_faults(name.fa)) == []
    assert not re.search("[\u0600-\u06ff]", name.en)


def test_no_two_ideas_share_a_name() -> None:
    for language in LANGUAGES:
        assert len({name[language] for name in list_ideas().values()}) == len(list_ideas())
