"""Does each download that a page offers come with the site, under an address of this site or none at all?"""

import shutil
from collections import Counter
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from assess import tools
from assess.quiz.bank import load
from assess.words import LANGUAGES
from scripts.courses import list_downloads, write
from tests.scripts.courses.samples import SITE_URL


@pytest.fixture(scope="module")
def written(furnished: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with all its downloads."""
    site = tmp_path_factory.mktemp("written")
    shutil.copytree(furnished, site, dirs_exist_ok=True)
    write(site, SITE_URL)
    return site


def test_what_is_offered_is_what_is_written(written: Path) -> None:
    offered = {download.path for language in LANGUAGES for download in list_downloads(language)}
    files = (written / "assets/course").rglob("*")
    assert {file.relative_to(written).as_posix() for file in files if file.is_file()} == offered


def test_every_room_has_its_packages_in_both_editions() -> None:
    chapters, calculators = len(load().chapters), len(tools.NAMES)
    counted = Counter(download.kind for download in list_downloads("fa"))
    for edition in ("scorm12", "scorm2004"):
        assert counted.pop(f"quiz-{edition}") == chapters + 1
        assert counted.pop(f"thin-{edition}") == counted.pop(f"full-{edition}") == calculators
    assert counted == {"moodle": chapters + 1, "gift": chapters + 1, "cartridge": chapters + 1}


def test_twins_offer_the_same_under_addresses_of_their_own() -> None:
    fa, en = (list_downloads(language) for language in LANGUAGES)
    assert [(each.kind, each.subject) for each in fa] == [(each.kind, each.subject) for each in en]
    assert [each.path.replace("/fa/", "/en/") for each in fa] == [each.path for each in en]


def test_no_two_downloads_share_a_file() -> None:
    paths = [download.path for language in LANGUAGES for download in list_downloads(language)]
    assert len(set(paths)) == len(paths)


def test_addresses_of_downloads_stay() -> None:
    """Instructors keep them."""
    paths = {(each.kind, each.subject): each.path for each in list_downloads("fa")}
    assert paths["quiz-scorm12", "channels/jobs"] == "assets/course/fa/channels-jobs-scorm12.zip"
    assert paths["quiz-scorm2004", "test"] == "assets/course/fa/test-scorm2004.zip"
    assert paths["full-scorm2004", "retention"] == "assets/course/fa/retention-full-scorm2004.zip"
    assert paths["moodle", "all"] == "assets/course/fa/all.moodle.xml"


@pytest.mark.parametrize("address", ["", "/peyvand/", "courses.example/", "file:///peyvand/", "https:///peyvand/"])
def test_without_a_whole_address_nothing_is_written_and_the_mend_is_named(address: str, tmp_path: Path) -> None:
    with pytest.raises(PluginError, match=r"set SITE_URL, as in SITE_URL=https://"):
        write(tmp_path, address)
    assert list(tmp_path.iterdir()) == []


def test_all_downloads_are_the_same_byte_for_byte(written: Path, furnished: Path, tmp_path: Path) -> None:
    shutil.copytree(furnished, tmp_path / "again")
    write(tmp_path / "again", SITE_URL.rstrip("/"))
    differing = [
        download.path
        for download in (*list_downloads("fa"), *list_downloads("en"))
        if (written / download.path).read_bytes() != (tmp_path / "again" / download.path).read_bytes()
    ]
    assert differing == []
