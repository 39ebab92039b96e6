"""Is the zip one folder, and the same whenever the same is packed on the same day?"""

import zipfile
from pathlib import Path

import pytest
from mkdocs.utils import get_build_datetime

from scripts.carry.packing import pack


def test_a_zip_unpacks_to_one_folder(tmp_path: Path) -> None:
    pack(tmp_path / "a.zip", {"b.txt": b"b", "a/c.txt": b"c"})
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        assert packed.namelist() == ["peyvand/a/c.txt", "peyvand/b.txt"]


def test_the_same_files_of_the_same_day_make_the_same_zip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764000000")
    pack(tmp_path / "one.zip", {"b": b"b", "a": b"a"})
    pack(tmp_path / "two.zip", {"a": b"a", "b": b"b"})
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(2025, 11, 24, 0, 0, 0)}


def test_files_are_as_old_as_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Browsers keep for years what a server without rules of its own says was last changed long ago."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    began = get_build_datetime().date()
    pack(tmp_path / "a.zip", {"a": b"a"})
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        (entry,) = packed.infolist()
    assert began.timetuple()[:3] <= entry.date_time[:3] <= get_build_datetime().timetuple()[:3]
