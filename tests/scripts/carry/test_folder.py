"""Does the folder hold what readers need, and nothing that only a host can use?"""

import zipfile
from hashlib import sha256
from pathlib import Path, PurePosixPath

import pytest
from mkdocs.exceptions import PluginError

from scripts.carry import __main__ as command
from scripts.carry.folder import SUMS, fill, is_carried
from scripts.carry.readme import NAME

PAGE = (
    '<!doctype html><html lang="fa"><head><link rel="canonical" href="https://peyvand.example/"></head>'
    '<body><a href="a/">الف</a><script type="module" src="./assets/scripts/quiz.js"></script></body></html>'
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
    "assets/course/fa/a.zip": "large",
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
    assert set(fill(site)) == {
        *("index.html", NAME, SUMS, "licence.txt", "licences-of-others.txt", "assets/licences-of-others.txt"),
        *("search/search_index.json", "search/search_index.js", "assets/styles/carried.css"),
        *("assets/quiz/questions.fa.json", "assets/quiz/questions.fa.json.js", "assets/scripts/worker.js"),
        *(f"assets/scripts/carry/{name}.js" for name in ("disk", "quiz", "plot")),
    }


@pytest.mark.parametrize(
    "path",
    ["404.html", "sitemap.xml.gz", "sw.js", "en/app.webmanifest", "oembed/a/b.json", "assets/course/fa/a.zip"],
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
    files = fill(site)
    lines = [line.split("  ") for line in files.pop(SUMS).decode().splitlines()]
    assert {name: told for told, name in lines} == {name: sha256(body).hexdigest() for name, body in files.items()}


def test_the_terms_of_others_name_what_the_pages_are_made_of(site: Path) -> None:
    told = fill(site)["licences-of-others.txt"].decode()
    assert all(name in told for name in ("Pyodide", "Material for MkDocs", "Martin Donath", "SIL OPEN FONT LICENSE"))


def test_a_folder_that_is_no_site_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match="is no site that was built"):
        fill(tmp_path)


def test_a_zip_unpacks_to_one_folder(tmp_path: Path) -> None:
    command.pack(tmp_path / "a.zip", {"b.txt": b"b", "a/c.txt": b"c"})
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        assert packed.namelist() == ["peyvand/a/c.txt", "peyvand/b.txt"]


def test_the_same_files_of_the_same_day_make_the_same_zip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764000000")
    command.pack(tmp_path / "one.zip", {"b": b"b", "a": b"a"})
    command.pack(tmp_path / "two.zip", {"a": b"a", "b": b"b"})
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(2025, 11, 24, 0, 0, 0)}


def test_the_command_tells_the_sum_of_what_it_wrote(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "peyvand.zip"
    monkeypatch.setattr("sys.argv", ["carry", str(site), "--out", str(target)])
    command.main()
    assert capsys.readouterr().out.startswith(sha256(target.read_bytes()).hexdigest())


def test_the_command_refuses_what_is_no_site_with_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["carry", str(tmp_path)])
    with pytest.raises(SystemExit, match="make build"):
        command.main()
