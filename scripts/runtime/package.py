"""How does `assess` reach the browser? Compiled, with its words as JSON, under a lock that says which it is."""

import hashlib
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

from pyodide_lock import InfoSpec, PackageSpec, PyodideLockSpec

from scripts.runtime import archive

PROJECT = Path(__file__).parents[2] / "pyproject.toml"
TERMINAL_ONLY = {"cli.py", "__main__.py"}
PAGES_ONLY = {"quiz"}  # pages hold its questions and mark them by a small script of their own


def find_files(source: Path) -> Iterator[Path]:
    """Find the files of a package that browsers need, in a lasting order."""
    for file in sorted(source.rglob("*")):
        if file.is_file() and file.name not in TERMINAL_ONLY and not _stays(file.relative_to(source)):
            yield file


def _stays(file: Path) -> bool:
    """Tell whether a file lies in a folder that no browser asks for."""
    return "__pycache__" in file.parts or file.parts[0] in PAGES_ONLY


def pack(source: Path, target: Path) -> None:
    """Pack a package into a zip of bytecode and words."""
    archive.write(target, dict(prepare(source, file) for file in find_files(source)))
    archive.compile_in_place(target, bare=True)


def prepare(source: Path, file: Path) -> tuple[str, bytes]:
    """Name a file in the archive; words become JSON, so that the browser needs no reader of TOML."""
    name = f"assess/{file.relative_to(source).as_posix()}"
    body = file.read_bytes()
    if file.name != "words.toml":
        return name, body
    words = tomllib.loads(body.decode("utf-8"))
    return name.removesuffix("toml") + "json", json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode()


def lock(shipped: Path, target: Path) -> None:
    """Write our own lock file: this Pyodide, and `assess` by its checksum; nothing else can be loaded."""
    body = (target / "assess.zip").read_bytes()
    spec = PackageSpec(
        name="assess",
        version=tomllib.loads(PROJECT.read_text("utf-8"))["project"]["version"],
        file_name="assess.zip",
        install_dir="site",
        sha256=hashlib.sha256(body).hexdigest(),
        imports=["assess"],
    )
    info = InfoSpec(**json.loads(shipped.read_text("utf-8"))["info"])
    PyodideLockSpec(info=info, packages={"assess": spec}).to_json(target / "pyodide-lock.json")
