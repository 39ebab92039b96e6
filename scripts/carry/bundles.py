"""Which scripts run on a page opened from a file? Classic ones, as modules are refused there; from a server alike."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.assets import HERE, SOURCES, bundle_classic

FOLDER = "assets/scripts/carry"
FIRST = "disk"  # on every page, before all others
LIBRARY = "plot"  # brought by a page opened from a file once a chart nears the screen
LIBRARY_NAME = "peyvandPlot"  # what docs/assets/scripts/carry/rest.js calls it
PLACES = (SOURCES / "carry", SOURCES, SOURCES.parent / "javascripts")  # where one of ours is looked for, in this order


def bundle(names: Iterable[str]) -> dict[str, bytes]:
    """Bundle the scripts that pages ask for by these names, and those that go with them."""
    with TemporaryDirectory() as folder:
        bundle_classic({name: find_source(name) for name in (FIRST, *names)}, Path(folder), *HERE)
        bundle_classic({LIBRARY: find_source(LIBRARY)}, Path(folder), f"--global-name={LIBRARY_NAME}")
        return {f"{FOLDER}/{file.name}": file.read_bytes() for file in sorted(Path(folder).iterdir())}


def find_source(name: str) -> Path:
    """Find the script: one made for carried pages comes before the site's own."""
    return next(file for file in (place / f"{name}.js" for place in PLACES) if file.exists())
