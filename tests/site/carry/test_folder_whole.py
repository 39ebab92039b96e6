"""Is the folder whole: every way leads to a file in it, every file arrived, every page as strict as on the site?"""

import hashlib
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from scripts.carry.folder import SUMS
from scripts.embed.moving import ATTRIBUTE, TAG
from tests.site.conftest import SITE_URL

MOST = 10_000_000  # bytes of the zip: for slow lines and small sticks
POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]+)"')
ANCHOR = re.compile(r'\s(?:id|name)="([^"]+)"')


def list_ways(file: Path) -> Iterator[str]:
    """List where the elements of a page lead."""
    for tag in TAG.findall(file.read_text("utf-8")):
        yield from (address for _, name, address in ATTRIBUTE.findall(tag) if name in {"href", "src"} and address)


@cache
def list_anchors(file: Path) -> set[str]:
    """List the places that can be led to in a page."""
    return set(ANCHOR.findall(file.read_text("utf-8")))


def is_there(file: Path, way: str) -> bool:
    """Say whether a way leads to a file, and to a place in it where it names one; a fragment may hold figures, too."""
    path, place = urldefrag(way)
    target = (file.parent / unquote(urlsplit(path).path)).resolve() if path else file
    return target.is_file() and (not place or "=" in place or unquote(place) in list_anchors(target))


def test_every_way_within_the_folder_leads_to_a_file(folder: Path) -> None:
    pages = sorted(folder.rglob("*.html"))
    assert len(pages) > 200
    lost = [
        (page.relative_to(folder), way)
        for page in pages
        for way in list_ways(page)
        if not urlsplit(way).scheme and not is_there(page, way)
    ]
    assert lost == []


def test_nothing_asks_for_another_host(folder: Path) -> None:
    """Links may lead to the web; what a page loads may not."""
    loads = re.compile(
        r'<(?:script|img|iframe|link rel="(?:stylesheet|icon|preload)")[^>]* (?:src|href)="(https?:[^"]+)"'
    )
    asked = [found for page in folder.rglob("*.html") for found in loads.findall(page.read_text("utf-8"))]
    assert asked == []


def test_every_page_is_as_strict_as_on_the_site(site: Path, folder: Path) -> None:
    policies = {
        page.relative_to(folder): POLICY.findall(page.read_text("utf-8")) for page in folder.rglob("index.html")
    }
    assert [path for path, found in policies.items() if len(found) != 1] == []
    assert [path for path, found in policies.items() if found != POLICY.findall((site / path).read_text("utf-8"))] == []


def test_no_page_can_be_installed_or_kept_by_a_service_worker(folder: Path) -> None:
    assert [file.name for file in folder.rglob("*") if file.suffix == ".webmanifest" or file.name == "sw.js"] == []
    assert [page for page in folder.rglob("*.html") if 'rel="manifest"' in page.read_text("utf-8")] == []


def test_what_is_not_carried_is_offered_from_the_site(folder: Path) -> None:
    for language in ("", "en/"):
        page = folder / language / "teach/packages/index.html"
        ways = [way for way in list_ways(page) if "assets/course/" in way]
        assert ways
        assert [way for way in ways if not way.startswith(f"{SITE_URL}assets/course/")] == []


def test_every_file_arrives_as_it_was_packed(folder: Path) -> None:
    lines = [line.split("  ") for line in (folder / SUMS).read_text("utf-8").splitlines()]
    assert {name for _, name in lines} == {
        file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file() and file.name != SUMS
    }
    assert [name for told, name in lines if hashlib.sha256((folder / name).read_bytes()).hexdigest() != told] == []


def test_the_zip_is_light_and_has_one_folder_in_it(packed: Path) -> None:
    assert packed.stat().st_size < MOST
    with zipfile.ZipFile(packed) as zipped:
        assert {name.partition("/")[0] for name in zipped.namelist()} == {"peyvand"}
