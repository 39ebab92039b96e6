"""Is a package whole: all that its page asks for inside, all that is inside in its manifest, small, always the same?"""

import re
import xml.etree.ElementTree as ET
import zipfile
from functools import cache
from pathlib import Path

import pytest

from scripts.courses import manifest
from scripts.courses.manifest import EDITIONS
from scripts.courses.package import Package
from scripts.courses.room import Room
from scripts.runtime import archive
from tests.html.reader import read
from tests.scripts.courses.samples import ROOMS, choose, name_room
from tests.scripts.courses.schemas import load

LARGEST_QUIZ = 200_000  # bytes; some course systems take no more than two megabytes
LARGEST_THIN = 20_000
LARGEST_FULL = 4_400_000
PLAIN = re.compile(r"[A-Za-z0-9._/-]+")


@pytest.fixture(scope="module")
def packed(furnished: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every package, in the older edition."""
    folder = tmp_path_factory.mktemp("packed")
    targets = {name_room(room): folder / f"{name_room(room)}.zip" for room in ROOMS}
    for room in ROOMS:
        Package(room=room, site=furnished).write(targets[name_room(room)], "scorm12")
    return targets


@cache
def read_manifest(file: Path) -> ET.Element:
    """Read the manifest in a package of ours."""
    return ET.fromstring(archive.read(file)[manifest.NAME])  # noqa: S314 our own file


def list_entries(file: Path) -> list[str]:
    """List the names in a zip as they lie there."""
    with zipfile.ZipFile(file) as packed:
        return packed.namelist()


@pytest.mark.parametrize("room", ROOMS, ids=name_room)
def test_the_manifest_lists_what_is_inside_and_nothing_else(room: Room, packed: dict[str, Path]) -> None:
    file = packed[name_room(room)]
    listed = [each.attrib["href"] for each in read_manifest(file).iter() if each.tag.endswith("}file")]
    assert sorted([*listed, manifest.NAME]) == sorted(list_entries(file))


@pytest.mark.parametrize("room", ROOMS, ids=name_room)
def test_what_a_page_asks_for_lies_inside(room: Room, packed: dict[str, Path]) -> None:
    inside = archive.read(packed[name_room(room)])
    page = read(inside[manifest.START].decode().removeprefix("<!doctype html>\n"))
    styles = [node["href"] for node in page.find("rel", "stylesheet")]
    scripts = [node["src"] for node in page.find("script") if "src" in node]
    assert styles
    assert scripts
    assert {*styles, *scripts} <= set(inside)


@pytest.mark.parametrize("room", ROOMS, ids=name_room)
def test_names_are_plain_sorted_and_of_types_that_every_host_knows(room: Room, packed: dict[str, Path]) -> None:
    names = list_entries(packed[name_room(room)])
    assert names == sorted(set(names))
    assert all(PLAIN.fullmatch(name) and not name.startswith("/") for name in names)
    assert not [name for name in names if name.endswith(".mjs")]


@pytest.mark.parametrize("room", ROOMS, ids=name_room)
def test_a_package_stays_small(room: Room, packed: dict[str, Path]) -> None:
    largest = {"quiz": LARGEST_QUIZ, "thin": LARGEST_THIN, "full": LARGEST_FULL}[room.kind]
    assert packed[name_room(room)].stat().st_size < largest


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("room", [choose("quiz", "test", "fa"), choose("thin"), choose("full")], ids=name_room)
def test_a_package_is_the_same_byte_for_byte(room: Room, edition: str, furnished: Path, tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        Package(room=room, site=furnished).write(tmp_path / name, edition)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("room", [choose("quiz", "test", "fa"), choose("thin"), choose("full")], ids=name_room)
def test_the_manifest_of_a_whole_package_is_as_the_schema_says(room: Room, edition: str, furnished: Path) -> None:
    told = Package(room=room, site=furnished).draw_manifest(edition)
    assert [fault.reason for fault in load(edition).iter_errors(told)] == []


def test_editions_differ_in_the_manifest_and_in_the_number_that_the_page_tells(furnished: Path) -> None:
    package = Package(room=choose("quiz", "channels/jobs"), site=furnished)
    old, new = (dict(package.fill(edition)) for edition in EDITIONS)
    assert old.pop(manifest.NAME) != new.pop(manifest.NAME)
    pages = [each.pop(manifest.START).decode() for each in (old, new)]
    assert pages[0].replace('data-scorm="1.2"', 'data-scorm="2004"') == pages[1] != pages[0]
    assert old == new


def test_a_folder_to_look_at_holds_what_the_zip_does(furnished: Path, tmp_path: Path) -> None:
    package = Package(room=choose("full"), site=furnished)
    package.write(tmp_path / "one.zip", "scorm12")
    package.unpack(tmp_path / "one", "scorm12")
    files = [file for file in (tmp_path / "one").rglob("*") if file.is_file()]
    assert {file.relative_to(tmp_path / "one").as_posix(): file.read_bytes() for file in files} == archive.read(
        tmp_path / "one.zip"
    )


def test_a_full_tool_brings_python_charts_and_the_worker(packed: dict[str, Path]) -> None:
    names = list_entries(packed["fa-retention-full"])
    assert {"assets/scripts/plot.js", "assets/scripts/worker.js"} <= set(names)
    assert {name.rpartition("/")[2] for name in names if name.startswith("assets/python/")} >= {
        "assess.zip",
        "manifest.json",
        "pyodide.asm.js",
        "pyodide.asm.wasm",
        "pyodide.js",
        "python_stdlib.zip",
    }


@pytest.mark.parametrize("name", ["course/quiz", "course/tool", "course/relay"])
def test_the_scripts_of_pages_are_no_modules(name: str, furnished: Path) -> None:
    """Some course systems serve packages where modules may not be loaded."""
    script = (furnished / f"assets/scripts/{name}.js").read_text("utf-8")
    assert not re.match(r"\s*(import|export)\b", script)
    assert not re.search(r"\bexport\s*\{", script)
