"""Is every page of the built site closed as tightly as it can be? Read from the files, page by page."""

import re
from pathlib import Path

import pytest

from scripts import policy

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
OPEN = {
    "'unsafe-inline'",
    "'unsafe-eval'",
    "'unsafe-hashes'",
    "'strict-dynamic'",
    "*",
    "data:",
    "blob:",
    "http:",
    "https:",
}
HANDLER = re.compile(r"<[a-z][^<>]*\s(on[a-z]+\s*=|(href|src|action)\s*=\s*[\"']?\s*javascript:)", re.IGNORECASE)
BESIDES = {"frame-src"}


def read(file: Path) -> dict[str, list[str]]:
    """Read the one policy of a page."""
    (content,) = META.findall(file.read_text("utf-8"))
    return {rule: places for rule, *places in (part.split() for part in content.split("; "))}


@pytest.fixture(scope="module")
def pages(site: Path) -> list[Path]:
    """Every page there is."""
    return sorted(site.rglob("*.html"))


def test_every_page_has_every_rule(pages: list[Path]) -> None:
    wanted = set(policy.RULES | policy.TRUSTED)
    assert [file for file in pages if set(read(file)) - BESIDES != wanted] == []


def test_no_page_runs_a_script_but_its_own(pages: list[Path]) -> None:
    for file in pages:
        scripts = read(file)["script-src"]
        assert not OPEN & set(scripts), file
        hashes = [place for place in scripts if place.startswith("'sha256-")]
        assert scripts == ["'self'", "'wasm-unsafe-eval'", *hashes], file
        assert hashes == policy.inline_hashes(file.read_text("utf-8")), file


def test_no_page_speaks_with_any_other_host(pages: list[Path]) -> None:
    for file in pages:
        rules = read(file)
        assert rules["default-src"] == rules["object-src"] == rules["base-uri"] == ["'none'"], file
        assert rules["connect-src"] == rules["form-action"] == ["'self'"], file
        assert not [place for places in rules.values() for place in places if "//" in place], file
        assert rules.get("frame-src", ["'self'"]) == ["'self'"], file


def test_only_the_page_that_makes_frames_shows_one(pages: list[Path]) -> None:
    framing = {file.parent.name for file in pages if "frame-src" in read(file)}
    assert framing == {"embed"}


def test_no_page_has_a_script_in_an_attribute(pages: list[Path]) -> None:
    assert [file for file in pages if HANDLER.search(file.read_text("utf-8"))] == []


def test_no_page_loads_anything_from_another_host(pages: list[Path]) -> None:
    loads = re.compile(
        r'<(?:script|img|iframe|source|video|audio|object|embed|input)\b[^>]*\s(?:src|data)="(?:https?:)?//'
    )
    found = [
        file
        for file in pages
        if loads.search(re.sub(r"<(textarea|template)\b.*?</\1>", "", file.read_text("utf-8"), flags=re.DOTALL))
    ]
    assert found == []
