"""Is the copy that grows a book of the wanted size, made of the real chapters?"""

import tomllib
from pathlib import Path

import pytest

from assess.quiz.bank import list_chapters
from scripts.bench.growth import compare, fill, list_made

FEW, MANY = 3, 40


@pytest.fixture(scope="module", params=[FEW, MANY])
def copy(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    folder = tmp_path_factory.mktemp("copy")
    fill(folder, list_made(request.param))
    return folder, request.param


def test_a_book_larger_than_ours_repeats_its_chapters_under_other_names() -> None:
    made = list_made(MANY)
    assert len({each.name for each in made}) == MANY
    assert {each.real for each in made} == set(list_chapters())


def test_the_copy_has_every_chapter_in_both_languages_with_its_questions(copy: tuple[Path, int]) -> None:
    folder, count = copy
    assert len(list((folder / "docs/book").glob("*/*.md"))) == 2 * count
    assert len(list((folder / "assess/quiz/bank").glob("*/*.toml"))) == count


def test_book_and_menu_name_what_is_there(copy: tuple[Path, int]) -> None:
    folder, count = copy
    book = tomllib.loads((folder / "assess/quiz/book.toml").read_text("utf-8"))
    named = {f"{part}/{name}" for part, told in book.items() for name in told["chapters"]}
    menu = (folder / "mkdocs.yml").read_text("utf-8")
    assert named == {each.name for each in list_made(count)}
    assert all(f"- book/{name}.md\n" in menu for name in named)


def test_a_page_asks_the_questions_of_its_own_copy(copy: tuple[Path, int]) -> None:
    folder, count = copy
    for chapter in list_made(count):
        assert f"<!-- quiz: {chapter.name} -->" in (folder / f"docs/book/{chapter.name}.en.md").read_text("utf-8")


def test_every_copy_has_a_title_in_the_words_of_the_questions(copy: tuple[Path, int]) -> None:
    folder, count = copy
    titles = tomllib.loads((folder / "assess/quiz/words.toml").read_text("utf-8"))["title"]
    for chapter in list_made(count):
        part, _, name = chapter.name.partition("/")
        assert titles[part][name]["en"]


def test_growth_is_told_as_a_whole_and_page_by_page() -> None:
    """Seconds for 50, 275 and 500 pages: linear but for what is there without any."""
    told = compare({50: 10.0, 275: 32.5, 500: 55.0})
    assert told["build: 500 pages to 50, times"] == pytest.approx(5.5)
    assert told["build: a page of the later half to one of the earlier, times"] == pytest.approx(1)
