"""Is the folder offered with a place for its size, and where it was carried to, from the site?"""

from pathlib import Path

import pytest

from scripts.carry.notice import WORDS
from scripts.carry.offer import draw
from scripts.carry.packing import ZIP
from scripts.carry.page import Page
from scripts.courses.sizes import fill_places

HOME = "https://peyvand.example/"
PLACE = f'<span data-weighs="{ZIP}">'

both = pytest.mark.parametrize("language", ["fa", "en"])


def draw_page(language: str) -> str:
    return f'<html lang="{language}"><head></head><body>{draw(language, "../")}</body></html>'


@both
def test_the_link_leads_to_the_zip_in_the_page_s_language(language: str) -> None:
    html = draw(language, "../../")
    assert f'<a href="../../{ZIP}" download ' in html
    assert f"{WORDS['offer.download'][language]} {PLACE}</span></a>" in html


@pytest.mark.parametrize(("language", "told"), [("fa", "۲٫۵ مگابایت"), ("en", "2.5 MB")])
def test_its_size_is_told_as_that_of_every_download(language: str, told: str, tmp_path: Path) -> None:
    (tmp_path / ZIP).write_bytes(b"0" * 2_500_000)
    assert f"{PLACE}{told}</span>" in fill_places(draw_page(language), tmp_path)


@both
def test_in_the_folder_it_leads_home_and_says_so(language: str) -> None:
    html = Page(path="offline/index.html", html=draw_page(language), site_url=HOME).fit()
    assert f'<a rel="external noopener noreferrer" href="{HOME}{ZIP}" download ' in html
    assert html.index(WORDS["notice.newest"][language]) < html.index("data-folder")
