"""Do the same files always make the same zip, also where a part of it was packed before?"""

import zipfile
from pathlib import Path

import pytest

from scripts.courses import zipped
from scripts.runtime import archive

FILES = {"b/two.js": b"2" * 1000, "a.html": "یک".encode(), "b/one.css": b"1"}


@pytest.fixture(autouse=True)
def kept_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept between builds is not for tests to touch."""
    monkeypatch.setattr(zipped, "KEPT", tmp_path / "kept")


def test_the_same_files_make_the_same_bytes_in_whatever_order(tmp_path: Path) -> None:
    zipped.pack(tmp_path / "one.zip", FILES)
    zipped.pack(tmp_path / "two.zip", dict(reversed(FILES.items())))
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_zip_holds_what_was_given_sorted_readable_and_without_a_time(tmp_path: Path) -> None:
    zipped.pack(tmp_path / "one.zip", FILES)
    assert archive.read(tmp_path / "one.zip") == FILES
    with zipfile.ZipFile(tmp_path / "one.zip") as packed:
        entries = packed.infolist()
    assert [entry.filename for entry in entries] == sorted(FILES)
    assert {entry.date_time for entry in entries} == {archive.EPOCH}
    assert {entry.external_attr >> 16 for entry in entries} == {0o100644}


def test_what_was_packed_before_is_the_same_as_packed_at_once(tmp_path: Path) -> None:
    """As far as its names come first, which the names of Python's folder do."""
    before, after = {"a.html": FILES["a.html"]}, {name: FILES[name] for name in FILES if name != "a.html"}
    zipped.pack(tmp_path / "at-once.zip", FILES)
    zipped.pack(tmp_path / "in-two.zip", after, onto=zipped.keep_packed(before))
    assert (tmp_path / "in-two.zip").read_bytes() == (tmp_path / "at-once.zip").read_bytes()


def test_what_is_kept_is_used_again_and_not_written_to(tmp_path: Path) -> None:
    kept = zipped.keep_packed(FILES)
    body = kept.read_bytes()
    zipped.pack(tmp_path / "more.zip", {"c.js": b"3"}, onto=kept)
    assert zipped.keep_packed(FILES) == kept
    assert kept.read_bytes() == body


def test_a_changed_file_is_packed_anew() -> None:
    old = zipped.keep_packed(FILES)
    new = zipped.keep_packed(FILES | {"a.html": b"other"})
    assert (archive.read(old)["a.html"], archive.read(new)["a.html"]) == (FILES["a.html"], b"other")


def test_of_many_changes_only_the_last_few_zips_are_kept() -> None:
    packed = [zipped.keep_packed({"a.html": str(number).encode()}) for number in range(zipped.KEPT_ZIPS + 3)]
    assert [file.exists() for file in packed] == [False] * 3 + [True] * zipped.KEPT_ZIPS
