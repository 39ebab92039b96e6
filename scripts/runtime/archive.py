"""How does Python travel? As a zip of bytecode that is the same, byte for byte, whenever it is built of the same."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day a zip can name


def write(target: Path, entries: dict[str, bytes], *, packed: bool = True) -> None:
    """Write a zip of these files, in this order."""
    method = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(target, "w", method, compresslevel=9) as archive:
        for name, body in entries.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = method
            archive.writestr(entry, body)


def wrap(source: Path, target: Path) -> None:
    """Pack an archive as a whole, as the one entry of another.

    Browsers unpack that natively, while Python would inflate module after module; and like packs better with like.
    """
    write(source, read(source), packed=False)
    write(target, {target.name: source.read_bytes()})


def unwrap(source: Path, target: Path) -> Path:
    """Take the archive out that was wrapped."""
    target.write_bytes(read(source)[source.name])
    return target


def read(source: Path) -> dict[str, bytes]:
    """Read the files of a zip, folders left out."""
    with zipfile.ZipFile(source) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def compile_in_place(archive: Path, *, bare: bool = False) -> None:
    """Turn the sources in a zip into the bytecode of this very Python, which must be the browser's.

    `bare` leaves docstrings, asserts and the columns of each instruction behind: a quarter of the library, which no
    reader of a page looks into.
    """
    command = [str(Path(sys.executable).parent / "pyodide"), "py-compile", "--silent", str(archive)]
    # With this date bytecode is marked by the hash of its source instead of by the time of day.
    chosen = {"PYTHONOPTIMIZE": "2", "PYTHONNODEBUGRANGES": "1"} if bare else {"PYTHONOPTIMIZE": ""}
    environment = os.environ | chosen | {"SOURCE_DATE_EPOCH": "315532800"}
    subprocess.run(command, check=True, env=environment)  # noqa: S603 our own tool
    write(archive, dict(sorted(read(archive).items())))
