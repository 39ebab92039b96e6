"""Which part of Python's library do the tools need? Only what a rehearsal was seen to import goes along."""

from collections.abc import Collection
from pathlib import Path

from scripts.runtime import archive


def trim(source: Path, target: Path, *, keep: Collection[str]) -> None:
    """Keep the named files of the library's zip and compile them."""
    entries = archive.read(source)
    archive.write(target, {name: entries[name] for name in sorted(keep)})
    archive.compile_in_place(target, bare=True)
