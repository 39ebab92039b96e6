"""Which scripts and styles does a page get? One file for each entry point, minified by esbuild."""

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts import lean

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "docs" / "assets" / "scripts"
MODULES = ("tool", "paste", "workbook", "plot", "worker", "taste", "quiz", "snippet", "downloads", "offline")
CLASSIC = ("embed/tool", "embed/quiz", "embed/host", "course/quiz", "course/tool", "course/relay")
FIXED = ("--bundle", "--target=es2022", "--legal-comments=none", f"--outbase={SOURCES}")
HERE = (f"--inject:{SOURCES / 'embed/here.js'}", "--define:import.meta.url=HERE")


def bundle(target: Path) -> None:
    """Write the bundles of all entry points into a folder.

    A frame without an origin of its own may not load modules where the host does not allow it; what runs there is a
    classic script, and the address of a module, which it has not, is the address of the script.
    """
    with _lay_out_libraries() as libraries:
        _press(_list_sources(MODULES), target, "--format=esm", *FIXED, *libraries)
        _press(_list_sources(CLASSIC), target, "--format=iife", *FIXED, *libraries, *HERE)


def bundle_classic(sources: Mapping[str, Path], target: Path, *options: str) -> None:
    """Write classic bundles under names of their own into a folder."""
    entries = [f"{name}={source}" for name, source in sources.items()]
    with _lay_out_libraries() as libraries:
        _press(entries, target, "--format=iife", *FIXED, *libraries, *options)


@contextmanager
def _lay_out_libraries() -> Iterator[tuple[str, ...]]:
    """Have what our pages need of a library where esbuild finds it, as long as this lasts."""
    with TemporaryDirectory() as folder:
        morphs = Path(folder, "idiomorph.js")
        morphs.write_text(lean.trim((ROOT / lean.IDIOMORPH).read_text("utf-8")), "utf-8")
        yield (f"--alias:idiomorph={morphs}",)


def bundle_worker(target: Path) -> None:
    """Write the service worker into the root of a site; as a classic script, which every engine runs."""
    _press(_list_sources(("sw",)), target, "--format=iife", *FIXED)


@cache
def write_inline(name: str) -> str:
    """Return a script as it stands in a page."""
    with TemporaryDirectory() as folder:
        _press(_list_sources((name,)), Path(folder), "--format=iife", *FIXED)
        return Path(folder, f"{name}.js").read_text("utf-8").strip()


def _list_sources(names: tuple[str, ...]) -> list[Path]:
    return [SOURCES / f"{name}.js" for name in names]


def minify(folder: Path, names: str = "*.css") -> None:
    """Take what only we read out of the styles of a built site, or out of scripts that need no bundling."""
    _press(sorted(folder.glob(names)), folder, "--allow-overwrite", "--format=esm")


def _press(files: Sequence[Path | str], target: Path, *options: str) -> None:
    esbuild = ROOT / "node_modules" / ".bin" / "esbuild"
    command = [str(esbuild), *map(str, files), "--minify", "--log-level=warning", *options, f"--outdir={target}"]
    subprocess.run(command, check=True)  # noqa: S603 our own tool
