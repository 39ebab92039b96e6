"""Can somebody make one package at a terminal, without building the site?"""

import os
import subprocess
import sys
from pathlib import Path

from scripts.courses.manifest import NAME
from scripts.runtime import archive

ROOT = Path(__file__).parents[3]


def ask(*words: str) -> subprocess.CompletedProcess[str]:
    """Ask at the terminal."""
    environment = {name: value for name, value in os.environ.items() if name != "SITE_URL"}
    command = [sys.executable, "-m", "scripts.courses", *words]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_a_package_comes_as_a_zip_or_as_the_folder_that_is_in_it(tmp_path: Path) -> None:
    chosen = ("quiz", "channels/jobs", "--lang", "en", "--edition", "2004", "--url", "https://courses.example/")
    for out in ("jobs.zip", "jobs"):
        done = ask(*chosen, "--out", str(tmp_path / out))
        assert done.returncode == 0, done.stderr
    inside = archive.read(tmp_path / "jobs.zip")
    assert b"2004 4th Edition" in inside[NAME]
    assert {name: (tmp_path / "jobs" / name).read_bytes() for name in inside} == inside


def test_who_names_no_package_is_told_which_there_are(tmp_path: Path) -> None:
    done = ask("thin", "channels/jobs", "--url", "https://courses.example/", "--out", str(tmp_path / "x"))
    assert done.returncode != 0
    assert "quiz channels/jobs" in done.stderr
    assert "thin retention" in done.stderr
    assert "Traceback" not in done.stderr


def test_who_gives_no_address_is_asked_for_one(tmp_path: Path) -> None:
    done = ask("quiz", "test", "--out", str(tmp_path / "x"))
    assert done.returncode != 0
    assert "set SITE_URL" in done.stderr
    assert "Traceback" not in done.stderr
