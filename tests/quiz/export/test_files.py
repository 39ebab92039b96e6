"""Does the site get a file of each format for each chapter and for all, the same each time?"""

from pathlib import Path

import pytest

from assess.quiz.bank import list_chapters, load
from assess.quiz.export import SUFFIXES, write_all
from assess.words import LANGUAGES
from tests.quiz.export.cartridge_reader import read_cartridge
from tests.quiz.export.gift_reader import read_gift
from tests.quiz.export.moodle_reader import read_moodle
from tests.quiz.samples import SMALL

SITE = "https://peyvand.example/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_chapter_and_all_of_them_have_a_file_in_each_format(language: str, tmp_path: Path) -> None:
    folder = tmp_path / "course" / language
    files = write_all(folder, language, SITE)
    names = [chapter.replace("/", "-") for chapter in list_chapters()]
    assert [file.name for file in files] == [name + suffix for name in (*names, "all") for suffix in SUFFIXES.values()]
    assert sorted(files) == sorted(folder.iterdir())


def test_every_file_can_be_read_and_holds_its_chapter(tmp_path: Path) -> None:
    write_all(tmp_path, "fa", SITE)
    for chapter in list_chapters():
        file, items = tmp_path / chapter.replace("/", "-"), load().chapters[chapter]
        moodle, _ = read_moodle(file.with_suffix(SUFFIXES["moodle"]).read_text("utf-8"), "fa")
        gift, _ = read_gift(file.with_suffix(SUFFIXES["gift"]).read_text("utf-8"), "fa")
        assert [taken.id for taken in moodle] == [taken.id for taken in gift] == [item.id for item in items]
        assert len(read_cartridge(file.with_suffix(SUFFIXES["cartridge"]).read_bytes(), "fa").quizzes) == 1


def test_the_same_questions_make_the_same_files(tmp_path: Path) -> None:
    first, second = (write_all(tmp_path / name, "en", SITE, SMALL) for name in ("first", "second"))
    assert [file.read_bytes() for file in first] == [file.read_bytes() for file in second]
