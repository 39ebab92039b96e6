"""Does the folder hold what readers need, and nothing that only a host can use?"""

from hashlib import sha256
from pathlib import Path, PurePosixPath

import pytest

from scripts.carry.folder import SUMS, fill, is_carried
from scripts.carry.packing import ZIP
from scripts.carry.readme import NAME

HOME = "https://peyvand.example/"
PAGE = (
    '<!doctype html><html lang="fa"><head></head><body><a href="a/">الف</a>'
    '<a href="./assets/course/fa/a.zip">ب <span data-weighs="assets/course/fa/a.zip"></span></a>'
    f'<a href="./{ZIP}">پ <span data-weighs="{ZIP}"></span></a>'
    '<script type="module" src="./assets/scripts/quiz.js"></script></body></html>'
)
BUILT = {
    "index.html": PAGE,
    "404.html": PAGE,
    "sw.js": "",
    "app.webmanifest": "{}",
    "search/search_index.json": '{"config": {}, "docs": [{"location": "a/"}]}',
    "assets/quiz/questions.fa.json": '{"chapters": [], "html": {}}',
    "assets/scripts/quiz.js": "",
    "assets/scripts/worker.js": "worker",
    "assets/course/fa/a.zip": "large" * 400,
    "assets/licences-of-others.txt": "Pyodide",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site as it was built."""
    for name, text in BUILT.items():
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path / "site"


def test_pages_data_scripts_terms_and_sums_are_there(site: Path) -> None:
    assert set(fill(site, HOME)) == {
        *("index.html", NAME, SUMS, "licence.txt", "licences-of-others.txt", "assets/licences-of-others.txt"),
        *("search/search_index.json", "search/search_index.js", "assets/styles/carried.css"),
        *("assets/quiz/questions.fa.json", "assets/quiz/questions.fa.json.js", "assets/scripts/worker.js"),
        *(f"assets/scripts/carry/{name}.js" for name in ("disk", "quiz", "plot")),
    }


@pytest.mark.parametrize(
    "path",
    ["404.html", "sitemap.xml.gz", "sw.js", "en/app.webmanifest", "oembed/a/b.json", "assets/course/fa/a.zip", ZIP],
)
def test_what_only_a_host_can_use_stays_at_home(path: str) -> None:
    assert not is_carried(PurePosixPath(path))


@pytest.mark.parametrize(
    "path", ["assets/scripts/tool.js", "assets/scripts/course/quiz.js", "assets/javascripts/shell.js"]
)
def test_what_is_bundled_anew_is_not_there_twice(path: str) -> None:
    assert not is_carried(PurePosixPath(path))


@pytest.mark.parametrize(
    "path", ["assets/scripts/worker.js", "assets/scripts/embed/host.js", "en/index.html", "_headers"]
)
def test_what_a_server_s_reader_asks_for_goes_along(path: str) -> None:
    assert is_carried(PurePosixPath(path))


def test_the_sums_name_every_other_file(site: Path) -> None:
    files = fill(site, HOME)
    lines = [line.split("  ") for line in files.pop(SUMS).decode().splitlines()]
    assert {name: told for told, name in lines} == {name: sha256(body).hexdigest() for name, body in files.items()}


def test_the_terms_of_others_name_what_the_pages_are_made_of(site: Path) -> None:
    told = fill(site, HOME)["licences-of-others.txt"].decode()
    assert all(name in told for name in ("Pyodide", "Material for MkDocs", "Martin Donath", "SIL OPEN FONT LICENSE"))


def test_downloads_tell_their_sizes_but_the_folder_not_its_own(site: Path) -> None:
    page = fill(site, HOME)["index.html"].decode()
    assert '<span data-weighs="assets/course/fa/a.zip">۲ کیلوبایت</span>' in page
    assert f'data-weighs="{ZIP}"' not in page


@pytest.mark.parametrize("told", ["", "۹ مگابایت"])
def test_a_folder_filled_before_and_after_its_size_was_told_is_the_same(site: Path, told: str) -> None:
    """Nor does it hold the zip of the build before."""
    before = fill(site, HOME)
    file = site / "index.html"
    place = f'<span data-weighs="{ZIP}">'
    file.write_text(file.read_text("utf-8").replace(f"{place}</span>", f"{place}{told}</span>"), "utf-8")
    (site / ZIP).write_bytes(b"old")
    assert fill(site, HOME) == before
