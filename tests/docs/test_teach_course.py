"""Does the course of six weeks leave nothing out, and do its links to chapters, quizzes and tests hold?"""

import re

import pytest

from assess.quiz.bank import list_chapters, list_ideas, load
from assess.quiz.drawing import SIZE, draw_test, read_seed
from assess.words import LANGUAGES
from scripts.covers import read_title
from scripts.weeks import WEEKS, draw, list_taught
from tests.docs.written import Written
from tests.html.reader import read

ROOTS = {"fa": "../../", "en": "../../../"}
SEED = re.compile(r'<a href="\.\./\.\./check/test/#seed=([^"]*)">[^<]*?([\d۰-۹]+)</a>')
DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789")

both = pytest.mark.parametrize("language", LANGUAGES)


def list_read() -> list[str]:
    """The chapters in the order in which the course reads them."""
    return [chapter for chapters in WEEKS.values() for chapter in chapters]


def test_the_course_reads_every_chapter_once_in_the_order_of_the_book() -> None:
    assert list_read() == list(list_chapters())


def test_every_idea_has_its_week() -> None:
    taught = [idea for chapter in list_read() for idea in list_taught(chapter)]
    assert set(taught) == set(list_ideas())


@both
def test_the_page_says_how_many_ideas_there_are(language: str) -> None:
    counted = {
        int(number.translate(DIGITS)) for number in re.findall(r"[\d۰-۹]+", Written("teach/course", language).body)
    }
    assert len(list_ideas()) in counted


@both
def test_the_page_draws_each_week_under_its_heading(language: str) -> None:
    page = Written("teach/course", language)
    assert page.marks == [f"week: {week}" for week in WEEKS]
    assert all(f"<!-- week: {week} -->" in page.section(f"week-{week}") for week in WEEKS)


@both
@pytest.mark.parametrize("week", WEEKS)
def test_a_week_leads_to_its_chapters_and_their_questions(week: str, language: str) -> None:
    links = [node["href"] for node in read(draw(week, language, ROOTS[language])).find("a")]
    pages = [f"../../book/{chapter}/" for chapter in WEEKS[week]]
    assert links == [address for page in pages for address in (page, f"{page}#check")]


@both
@pytest.mark.parametrize("chapter", list_read())
def test_a_quiz_that_is_linked_asks_something(chapter: str, language: str) -> None:
    assert load().chapters[chapter]
    assert "check" in Written(f"book/{chapter}", language).anchors


@both
def test_a_week_tells_the_titles_and_ideas_of_its_chapters(language: str) -> None:
    for week, chapters in WEEKS.items():
        drawn = draw(week, language, ROOTS[language])
        assert all(read_title(f"book/{chapter}", language) in drawn for chapter in chapters)
        assert all(f">{idea}<" in drawn for chapter in chapters for idea in list_taught(chapter))


@both
def test_a_link_to_a_test_is_called_by_its_number(language: str) -> None:
    found = SEED.findall(Written("teach/course", language).body)
    assert found
    assert all(seed == read_seed(seed) == shown.translate(DIGITS) for seed, shown in found)


def test_the_tests_of_the_two_groups_have_no_question_in_common() -> None:
    section = Written("teach/course", "en").section("test")
    one, other, _ = (draw_test(load(), seed) for seed, _ in SEED.findall(section))
    assert len(one) == len(other) == SIZE
    assert not {item.id for item in one} & {item.id for item in other}
