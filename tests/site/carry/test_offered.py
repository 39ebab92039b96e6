"""Can whoever reaches the site take the folder along, and whoever has it fetch a newer one?"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assess.words import Voice
from scripts.carry.notice import WORDS
from scripts.carry.packing import ZIP
from scripts.courses.room import WORDS as SIZES
from scripts.courses.sizes import write_size
from scripts.pages import HOMES
from tests.site.at_work import LANGUAGES
from tests.site.conftest import SITE_URL

OFFER = re.compile(r"<p [^>]*data-folder.*?</p>")
WEIGHED = re.compile(r'<span data-weighs="([^"]+)">([^<]*)</span>')

both = pytest.mark.parametrize("language", LANGUAGES)


@both
def test_the_page_about_the_internet_gives_the_folder_and_says_how_large_it_is(
    page: Page, served: str, packed: Path, tmp_path: Path, language: str
) -> None:
    page.goto(f"{served}{HOMES[language]}offline/")
    link = page.get_by_role("link", name=WORDS["offer.download"][language])
    size = write_size(packed.stat().st_size, Voice(words=SIZES, language=language))
    expect(link).to_have_text(f"{WORDS['offer.download'][language]} {size}")
    with page.expect_download() as coming:
        link.click()
    assert coming.value.suggested_filename == ZIP
    coming.value.save_as(tmp_path / ZIP)
    assert (tmp_path / ZIP).read_bytes() == packed.read_bytes()


@both
def test_the_folder_leads_to_the_newest_on_the_site_and_holds_no_size_of_its_own(folder: Path, language: str) -> None:
    html = (folder / HOMES[language] / "offline/index.html").read_text("utf-8")
    (offer,) = OFFER.findall(html)
    assert f'href="{SITE_URL}{ZIP}"' in offer
    assert "data-weighs" not in html
    assert html.index(WORDS["notice.newest"][language]) < html.index(offer)


@both
def test_what_else_can_be_downloaded_tells_its_size_in_the_folder_too(site: Path, folder: Path, language: str) -> None:
    path = Path(HOMES[language], "teach/packages/index.html")
    told = WEIGHED.findall((folder / path).read_text("utf-8"))
    assert told == WEIGHED.findall((site / path).read_text("utf-8"))
    assert all(size for _, size in told)


def test_the_folder_does_not_hold_itself(folder: Path) -> None:
    assert not list(folder.rglob(ZIP))
