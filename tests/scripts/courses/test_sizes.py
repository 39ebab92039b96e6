"""Does a page say how large each download is, in its own digits and words?"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.exceptions import PluginError

from assess.words import Voice
from scripts.courses.room import WORDS
from scripts.courses.sizes import tell_sizes, write_size

PAGE = '<!doctype html>\n<html lang="{}" class="no-js"><body><span data-weighs="assets/a.zip"></span></body></html>'
VOICES = {language: Voice(words=WORDS, language=language) for language in ("fa", "en")}


def build(site: Path, language: str, size: int) -> Path:
    """Build a site of one page and one download."""
    (site / "assets").mkdir()
    (site / "assets/a.zip").write_bytes(b"0" * size)
    page = site / "index.html"
    page.write_text(PAGE.format(language), "utf-8")
    return page


@pytest.mark.parametrize(("language", "told"), [("fa", "۳۱ کیلوبایت"), ("en", "31 KB")])
def test_a_page_gets_the_size_in_its_own_language(language: str, told: str, tmp_path: Path) -> None:
    page = build(tmp_path, language, 31_008)
    tell_sizes(tmp_path)
    assert f'<span data-weighs="assets/a.zip">{told}</span>' in page.read_text("utf-8")


def test_telling_twice_changes_nothing(tmp_path: Path) -> None:
    page = build(tmp_path, "en", 31_008)
    tell_sizes(tmp_path)
    told = page.read_text("utf-8")
    tell_sizes(tmp_path)
    assert page.read_text("utf-8") == told


def test_a_download_that_is_not_there_stops_the_build_by_its_name(tmp_path: Path) -> None:
    build(tmp_path, "en", 1)
    (tmp_path / "assets/a.zip").unlink()
    with pytest.raises(PluginError, match=r"assets/a\.zip"):
        tell_sizes(tmp_path)


@pytest.mark.parametrize(
    ("size", "fa", "en"),
    [
        (0, "۱ کیلوبایت", "1 KB"),
        (4_201, "۴ کیلوبایت", "4 KB"),
        (199_400, "۱۹۹ کیلوبایت", "199 KB"),
        (999_400, "۹۹۹ کیلوبایت", "999 KB"),
        (999_600, "۱ مگابایت", "1 MB"),
        (4_132_059, "۴٫۱ مگابایت", "4.1 MB"),
    ],
)
def test_sizes_are_written_as_people_say_them(size: int, fa: str, en: str) -> None:
    assert write_size(size, VOICES["fa"]) == fa
    assert write_size(size, VOICES["en"]) == en


@given(st.integers(min_value=0, max_value=10**10))
def test_a_size_that_is_told_is_near_the_true_one(size: int) -> None:
    number, unit = write_size(size, VOICES["en"]).split()
    told = float(number.replace(",", "")) * {"KB": 1000, "MB": 1_000_000}[unit]
    assert abs(told - size) <= max(1000, 0.051 * size)
