"""Does every chapter teach, show, warn, ask and lead on; and does the book teach every idea in both languages?"""

import re
import tomllib
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

from assess.quiz.bank import load
from assess.words import LANGUAGES
from tests.docs.written import ROOT, Written, list_pages

CHAPTERS = [name for name in list_pages("book") if name != "book/index"]
FRAME = ("able", "example", "mistakes", "step", "check", "next")
IDEAS = set(tomllib.loads((ROOT / "assess/quiz/ideas.toml").read_text("utf-8")))
COVERAGE = ROOT.parent / "shared/content/coverage.md"
LEAST_WORDS = 60  # in all that stands under a heading that explains: less is a mention

each = pytest.mark.parametrize("name", CHAPTERS)
both = pytest.mark.parametrize("language", LANGUAGES)


def list_explaining(page: Written) -> list[str]:
    """The anchors of a chapter's main headings between what one will be able to do and the example."""
    main = re.findall(r"^## .*\{#([a-z0-9-]+)\}$", page.body, re.MULTILINE)
    return main[main.index("able") + 1 : main.index("example")]


@each
@both
def test_a_chapter_begins_with_what_it_gives_and_ends_with_where_to_go(name: str, language: str) -> None:
    anchors = Written(name, language).anchors
    assert anchors[0] == name.rpartition("/")[2]
    assert [anchor for anchor in anchors if anchor in FRAME] == list(FRAME)


@each
@both
def test_a_chapter_explains_and_does_not_merely_mention(name: str, language: str) -> None:
    page = Written(name, language)
    explaining = list_explaining(page)
    assert len(explaining) >= 2
    short = [anchor for anchor in explaining if len(page.section(anchor).split()) < LEAST_WORDS]
    assert short == []


@each
@both
def test_a_chapter_asks_its_own_questions(name: str, language: str) -> None:
    chapter = name.removeprefix("book/")
    assert [mark for mark in Written(name, language).marks if mark.startswith("quiz")] == [f"quiz: {chapter}"]


@each
@both
def test_a_chapter_leads_to_a_tool_or_to_another_chapter(name: str, language: str) -> None:
    links = re.findall(r"\]\(([^)]*\.md[^)]*)\)", Written(name, language).section("next"))
    assert len(links) >= 2


def test_there_are_twenty_five_chapters_or_more() -> None:
    assert len(CHAPTERS) >= 25


@both
def test_every_idea_is_taught_by_a_chapter(language: str) -> None:
    taught = {idea for name in CHAPTERS for idea in Written(name, language).covers}
    assert taught == IDEAS


def test_every_idea_is_asked_about_where_it_is_taught() -> None:
    bank = load()
    for name in CHAPTERS:
        asked = {item.idea for item in bank.chapters[name.removeprefix("book/")]}
        assert set(Written(name, "fa").covers) <= asked, name


@pytest.mark.skipif(not COVERAGE.exists(), reason="the list that the book was planned by is not here")
def test_the_ideas_are_those_that_the_book_was_planned_by() -> None:
    assert set(re.findall(r"^- ([A-Z]{2}-\d+) ", COVERAGE.read_text("utf-8"), re.MULTILINE)) == IDEAS


def test_the_menu_has_the_parts_and_chapters_in_the_order_of_the_bank() -> None:
    nav = yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))["nav"]
    (book,) = [entry["کتاب"] for entry in nav if isinstance(entry, dict) and "کتاب" in entry]
    listed = [page for part in book if isinstance(part, dict) for pages in part.values() for page in pages]
    assert [page.removeprefix("book/").removesuffix(".md") for page in listed] == list(load().chapters)
    assert sorted(listed) == sorted(f"{name}.md" for name in CHAPTERS)


@both
def test_the_contents_list_every_chapter(language: str) -> None:
    contents = Written("book/index", language).body
    missing = [name for name in CHAPTERS if f"({Path(name).relative_to('book')}.md" not in contents]
    assert missing == []
