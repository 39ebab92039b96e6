"""Where does the site live? It is told by one setting, asked for in a plain sentence, and nothing else hangs on it."""

import gzip
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from urllib.parse import urlsplit

from tests.site.conftest import ROOT, SITE_URL, build

ELSEWHERE = "https://courses.example/"
SIZES = re.compile(rb'<span data-(?:weighs|keeps)="[^"]*">[^<]*</span>')  # a longer name makes a package larger
SUMS = re.compile(rb'"[0-9a-f]{16}"(?:,\d+)?|[0-9a-f]{64}(?=  )')  # of pages, which name the address, and their sizes


def test_a_build_that_does_not_know_where_the_site_lives_says_how_to_tell_it(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "site")]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": ""}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "SITE_URL is not set" in done.stderr
    assert "SITE_URL=https://" in done.stderr, "it shows how"
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "site").exists(), "nothing half-built is left"


def test_a_site_that_lives_elsewhere_is_the_same_to_the_byte_but_for_that_address(site: Path, tmp_path: Path) -> None:
    other = tmp_path / "site"
    build(other, SITE_URL=ELSEWHERE)
    assert list_files(other) == list_files(site)
    told = [name for name in list_files(site) if read_at(site / name, SITE_URL) != read_at(other / name, ELSEWHERE)]
    assert told == []


def list_files(folder: Path) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())


def read_at(file: Path, address: str) -> bytes:
    """Read a file, packed or not, with the address of its site left open."""
    body = SUMS.sub(b"", SIZES.sub(b"", unpack(file)))
    for name, place in ((b"site", address), (b"origin", address.rstrip("/")), (b"host", urlsplit(address).netloc)):
        body = body.replace(place.encode(), b"{" + name + b"}")
    return body


def unpack(file: Path) -> bytes:
    if file.suffix == ".gz":
        return gzip.decompress(file.read_bytes())
    if file.suffix not in {".zip", ".imscc"}:
        return file.read_bytes()
    with zipfile.ZipFile(file) as archive:
        return b"\0".join(entry.filename.encode() + archive.read(entry) for entry in archive.infolist())
