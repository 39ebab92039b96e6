"""Which part of Python's library do the tools need? Only what a rehearsal was seen to import goes along."""

from collections.abc import Collection
from pathlib import Path

from scripts.runtime import archive, stand_ins


def stand_in(source: Path, target: Path) -> None:
    """Write the library's zip with what stands in for parts of it."""
    archive.write(target, archive.read(source) | stand_ins.read())


def trim(library: Path, *, keep: Collection[str]) -> None:
    """Keep the named files of the library's zip and compile them."""
    entries = archive.read(library)
    archive.write(library, {name: entries[name] for name in sorted(keep)})
    archive.compile_in_place(library, bare=True)
