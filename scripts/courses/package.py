"""What is in a package? Its page, what this names of styles and scripts, a manifest of all; in a full tool, Python."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scripts import runtime
from scripts.courses import manifest, zipped
from scripts.courses.page import draw_page
from scripts.courses.room import Room
from scripts.embed.bare import Bare, draw_bare
from scripts.runtime.manifest import Manifest

CALLED_BY_TOOLS = ("plot", "worker")  # scripts that the tool's own asks for once it needs them


@dataclass(frozen=True, kw_only=True)
class Package:
    """A room with all that it needs.

    Attributes:
        room: what it shows.
        site: a folder with the site's styles and scripts as readers get them, below `assets`.
    """

    room: Room
    site: Path

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """The small files by their names: all but the manifest and Python."""
        page = draw_page(self.room)
        names = list(_list_assets(page, self.room))
        assets = {name: (self.site / name).read_bytes() for name in names}
        return {manifest.START: draw_bare(page).encode()} | assets

    @cached_property
    def python(self) -> Mapping[str, bytes]:
        """The browser's Python by the names of its files, where the package holds one."""
        return read_python() if self.room.kind == "full" else {}

    def draw_manifest(self, edition: str) -> bytes:
        """Draw what a course system reads first."""
        return manifest.draw_manifest(self.room.lesson, [*self.files, *self.python], edition).encode()

    def write(self, target: Path, edition: str) -> None:
        """Write the package as a zip."""
        files = {**self.files, manifest.NAME: self.draw_manifest(edition)}
        zipped.pack(target, files, onto=zipped.keep_packed(self.python) if self.python else None)

    def unpack(self, target: Path, edition: str) -> None:
        """Write the package as a folder, to look at."""
        for name, body in {**self.python, **self.files, manifest.NAME: self.draw_manifest(edition)}.items():
            file = target / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(body)


def _list_assets(page: Bare, room: Room) -> Iterator[str]:
    """List the styles and scripts of a package."""
    yield from (f"assets/styles/{name}.css" for name in page.styles)
    scripts = (*page.scripts, *CALLED_BY_TOOLS) if room.kind == "full" else page.scripts
    yield from (f"assets/scripts/{name}.js" for name in scripts)


def read_python() -> Mapping[str, bytes]:
    """Read the browser's Python, by the names that its files have below the root."""
    built = runtime.keep_built()
    folder = f"assets/python/{Manifest.read(built).hash}"
    return {f"{folder}/{file.name}": file.read_bytes() for file in sorted(built.iterdir())}
