"""Does the test server answer as a static host does?"""

import gzip
from collections.abc import Iterator
from dataclasses import replace
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from scripts.static_host import Answer
from scripts.static_server import serve


def get(url: str, path: str, **headers: str) -> HTTPResponse:
    """Ask for a path below the served address, exactly as written."""
    parts = urlsplit(url)
    connection = HTTPConnection(parts.hostname or "", parts.port)
    connection.request("GET", parts.path + path, headers={k.replace("_", "-"): v for k, v in headers.items()})
    return connection.getresponse()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of a few files, beside a file that is nobody's business."""
    (tmp_path / "secret.txt").write_text("no")
    site = tmp_path / "site"
    for name in ("index.html", "404.html", "en/index.html", "a.wasm", "b.mjs", "c.woff2", "d.json"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(f"this is {name} " * 50)
    (site / "python" / "0123456789abcdef").mkdir(parents=True)
    (site / "python" / "0123456789abcdef" / "x.js").write_text("1")
    return site


@pytest.fixture
def url(folder: Path) -> Iterator[str]:
    """The site served at the root."""
    with serve(folder) as url:
        yield url


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.wasm", "application/wasm"),
        ("b.mjs", "text/javascript; charset=utf-8"),
        ("c.woff2", "font/woff2"),
        ("d.json", "application/json"),
        ("", "text/html; charset=utf-8"),
        ("en/", "text/html; charset=utf-8"),
    ],
)
def test_files_come_with_their_type(url: str, name: str, kind: str) -> None:
    """Browsers refuse modules and WebAssembly of a wrong type."""
    answer = get(url, name)
    assert (answer.status, answer.headers["Content-Type"]) == (200, kind)


@pytest.mark.parametrize("name", ["", "a.wasm", "missing.js"])
def test_strangers_are_served(url: str, name: str) -> None:
    """A frame without an origin of its own is a stranger even to the host it came from."""
    assert get(url, name).headers["Access-Control-Allow-Origin"] == "*"


def test_a_browser_that_takes_gzip_gets_gzip(url: str) -> None:
    """The bytes are the file's after unpacking."""
    answer = get(url, "d.json", Accept_Encoding="gzip, br")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.read()) == b"this is d.json " * 50


def test_who_does_not_take_gzip_gets_the_file(url: str) -> None:
    """Nothing is packed unasked."""
    assert get(url, "d.json").read() == b"this is d.json " * 50


def test_a_missing_page_is_the_sites_own(url: str) -> None:
    """404.html is what a static host sends."""
    answer = get(url, "nowhere/")
    assert answer.status == 404
    assert b"this is 404.html" in answer.read()


@pytest.mark.parametrize("path", ["../secret.txt", "%2e%2e/secret.txt", "en/../../secret.txt"])
def test_nothing_outside_the_folder_is_served(url: str, path: str) -> None:
    """However the way out is written."""
    assert get(url, path).status == 404


def test_a_folder_without_its_slash_leads_to_it(url: str) -> None:
    """Relative addresses in the page depend on the slash."""
    answer = get(url, "en")
    assert (answer.status, answer.headers["Location"]) == (301, "/en/")


def test_hashed_paths_last_and_others_are_asked_about(url: str) -> None:
    """A content hash in the path makes an answer good for ever."""
    assert "immutable" in get(url, "python/0123456789abcdef/x.js").headers["Cache-Control"]
    assert get(url, "d.json").headers["Cache-Control"] == "no-cache"


def test_what_has_not_changed_is_not_sent_again(url: str) -> None:
    """The answer to a known ETag is empty, and its connection stays good."""
    first = get(url, "d.json")
    again = get(url, "d.json", If_None_Match=first.headers["ETag"])
    assert (again.status, again.read()) == (304, b"")


def test_a_base_is_where_the_site_begins(folder: Path) -> None:
    """What is served under a project's name is not served above it."""
    with serve(folder, base="/peyvand/") as url:
        assert url.endswith("/peyvand/")
        assert get(url, "en/").status == 200
        assert get(url.removesuffix("peyvand/"), "en/").status == 404


def test_answers_can_be_meddled_with(folder: Path) -> None:
    """Tests of bad hosts change what a good one would say."""

    def mistype(path: str, answer: Answer) -> Answer:
        return replace(answer, headers=answer.headers | {"Content-Type": "x/y"}) if path == "/a.wasm" else answer

    with serve(folder, meddle=mistype) as url:
        assert get(url, "a.wasm").headers["Content-Type"] == "x/y"
        assert get(url, "d.json").headers["Content-Type"] == "application/json"
