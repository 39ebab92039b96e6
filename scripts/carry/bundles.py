"""Which scripts run on a page opened from a file? Classic ones, as modules are refused there; from a server alike."""

import subprocess
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.assets import FIXED, ROOT, SOURCES

FOLDER = "assets/scripts/carry"
FIRST = "disk"  # on every page, before all others
LIBRARY = "plot"  # brought by a page opened from a file once a chart nears the screen
LIBRARY_NAME = "peyvandPlot"  # what docs/assets/scripts/carry/rest.js calls it
HERE = (f"--inject:{SOURCES / 'embed/here.js'}", "--define:import.meta.url=HERE")
PLACES = (SOURCES / "carry", SOURCES, SOURCES.parent / "javascripts")  # where one of ours is looked for, in this order


def bundle(names: Iterable[str]) -> dict[str, bytes]:
    """Bundle the scripts that pages ask for by these names, and those that go with them."""
    with TemporaryDirectory() as folder:
        _press({name: find_source(name) for name in (FIRST, *names)}, Path(folder), *HERE)
        _press({LIBRARY: find_source(LIBRARY)}, Path(folder), f"--global-name={LIBRARY_NAME}")
        return {f"{FOLDER}/{file.name}": file.read_bytes() for file in sorted(Path(folder).iterdir())}


def find_source(name: str) -> Path:
    """Find the script: one made for carried pages comes before the site's own."""
    return next(file for file in (place / f"{name}.js" for place in PLACES) if file.exists())


def _press(sources: dict[str, Path], target: Path, *options: str) -> None:
    esbuild = ROOT / "node_modules" / ".bin" / "esbuild"
    entries = [f"{name}={source}" for name, source in sources.items()]
    fixed = ("--minify", "--log-level=warning", "--format=iife", *FIXED)
    subprocess.run([str(esbuild), *entries, *fixed, *options, f"--outdir={target}"], check=True)  # noqa: S603 our own
