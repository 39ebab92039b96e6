"""Do pages get the questions, the words around them, and the way to the pages that teach an idea?"""

import json
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from assess.quiz.bank import load
from assess.words import LANGUAGES
from scripts.covers import find_teachers
from scripts.quiz_page import (
    draw_chapter_quiz,
    draw_final_test,
    draw_progress,
    draw_quiz,
    draw_test,
    tell_questions,
    write_questions,
)
from tests.html.reader import VOID, read

ROOTS = {"fa": "../../../", "en": "../../../../"}
CHAPTER = next(iter(load().chapters))


@pytest.fixture(autouse=True)
def links_are_void(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of the site has links to styles in it, which nothing closes."""
    monkeypatch.setattr("tests.html.reader.VOID", VOID | {"link"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_room_brings_its_styles_and_its_script(language: str) -> None:
    root = ROOTS[language]
    for drawn in (draw_quiz(CHAPTER, language, root), draw_test(language, root), draw_progress(language, root)):
        page = read(drawn)
        assert page.find("link")[0]["href"] == f"{root}assets/styles/quiz.css"
        assert page.find("src")[0]["src"] == f"{root}assets/scripts/quiz.js"


def test_twins_lead_to_the_same_pages_by_the_same_words() -> None:
    """Links within a language are the same in both; what belongs to the whole site is further from English pages."""
    fa, en = (read(draw_quiz(CHAPTER, language, ROOTS[language])) for language in LANGUAGES)
    assert [node["href"] for node in fa.find("a")] == [node["href"] for node in en.find("a")]
    assert "../../../check/progress/" in [node["href"] for node in fa.find("a")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_alone_questions_are_their_section_and_nothing_else(language: str) -> None:
    home = "https://peyvand.example/en/"
    alone = (draw_chapter_quiz(CHAPTER, language, home=home), draw_final_test(language, root="", home=home))
    for page in map(read, alone):
        assert [node.tag for node in page.nodes if not node.around] == ["section"]
        assert page.find("src") == page.find("link") == []
        assert f"{home}check/progress/" in [node["href"] for node in page.find("a")]
    assert read(alone[1]).nodes[0]["data-bank"] == f"assets/quiz/questions.{language}.json"


def test_a_chapter_that_asks_nothing_stops_the_build_with_the_mend() -> None:
    with pytest.raises(PluginError, match=r"write assess/quiz/bank/channels/nowhere\.toml"):
        draw_quiz("channels/nowhere", "fa", "../")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_idea_is_taught_by_chapters_in_the_order_of_the_book(language: str) -> None:
    lessons = find_teachers(language, "../../")["JR-3"]
    assert "../../book/journeys/stages/" in [lesson.address for lesson in lessons]
    assert all("/book/" in lesson.address and lesson.title for lesson in lessons)


def test_twins_teach_the_same_ideas() -> None:
    fa, en = (find_teachers(language, "") for language in LANGUAGES)
    places = [{idea: [each.address for each in lessons] for idea, lessons in told.items()} for told in (fa, en)]
    assert places[0] == places[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_questions_are_written_for_the_tests_that_no_page_holds(tmp_path: Path, language: str) -> None:
    write_questions(tmp_path)
    told = json.loads((tmp_path / f"assets/quiz/questions.{language}.json").read_text("utf-8"))
    assert told == tell_questions(language)
    bank = load()
    assert told["chapters"] == [[chapter, [item.id for item in items]] for chapter, items in bank.chapters.items()]
    assert list(told["html"]) == [item.id for item in bank.items]
    assert all(read(html).find("data-question")[0]["data-question"] == id_ for id_, html in told["html"].items())
