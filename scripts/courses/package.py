"""What is in a package? Its page, what this names of styles and scripts, a manifest of all; in a full tool, Python."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scripts import runtime
from scripts.courses import manifest, zipped
from scripts.courses.licences import list_licences
from scripts.courses.page import draw_page, name_edition
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
    def page(self) -> str:
        """The page that it opens with."""
        return draw_bare(self._bare)

    @cached_property
    def assets(self) -> Mapping[str, bytes]:
        """Styles, scripts and licences by their names."""
        taken = {name: (self.site / name).read_bytes() for name in _list_assets(self._bare, self.room)}
        return {**taken, **list_licences(self.room.kind)}

    @cached_property
    def python(self) -> Mapping[str, bytes]:
        """The browser's Python by the names of its files, where the package holds one."""
        return read_python() if self.room.kind == "full" else {}

    @cached_property
    def _bare(self) -> Bare:
        return draw_page(self.room)

    def draw_manifest(self, edition: str) -> str:
        """Draw what a course system reads first."""
        return manifest.draw_manifest(self.room.lesson, [manifest.START, *self.assets, *self.python], edition)

    def fill(self, edition: str) -> Mapping[str, bytes]:
        """Return all its files but Python's, in an edition."""
        page = name_edition(self.page, edition)
        return {**self.assets, manifest.START: page.encode(), manifest.NAME: self.draw_manifest(edition).encode()}

    def write(self, target: Path, edition: str) -> None:
        """Write the package as a zip."""
        zipped.pack(target, self.fill(edition), onto=zipped.keep_packed(self.python) if self.python else None)

    def unpack(self, target: Path, edition: str) -> None:
        """Write the package as a folder, to look at."""
        for name, body in {**self.python, **self.fill(edition)}.items():
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
