"""What does it cost to keep a part of the site? Its size on the line, written where a page leaves a place for it."""

import gzip
import re
from collections.abc import Mapping
from pathlib import Path

from assess.words import Voice
from scripts.courses.room import WORDS
from scripts.courses.sizes import write_size
from scripts.offline.listing import PAGE, PYTHON, SHARED, Listed, find_file
from scripts.pages import HOMES
from scripts.runtime.manifest import Manifest

PLACE = re.compile(r'(?<=<span data-keeps=")(?P<group>\w+)"></span>')


def tell_sizes(site: Path, groups: Mapping[str, Listed]) -> None:
    """Fill the places of both languages' pages about the internet."""
    sizes = {group: weigh(site, groups, group) for group in (*HOMES, PYTHON)}
    for language, home in HOMES.items():
        page = site / home / "offline" / PAGE
        if page.exists():
            page.write_text(fill_places(page.read_text("utf-8"), sizes, language), "utf-8")


def fill_places(html: str, sizes: Mapping[str, int], language: str) -> str:
    """Write the size of each part into its place."""
    voice = Voice(words=WORDS, language=language)
    return PLACE.sub(lambda found: f'{found["group"]}">{write_size(sizes[found["group"]], voice)}</span>', html)


def weigh(site: Path, groups: Mapping[str, Listed], group: str) -> int:
    """Return what comes over the line for a part; what both languages need comes with either."""
    if group == PYTHON:
        (folder,) = (site / "assets/python").iterdir()
        return Manifest.read(folder).gzip
    paths = [*groups[SHARED], *groups[group]]
    return sum(_squeeze(find_file(site, path)) for path in paths)


def _squeeze(file: Path) -> int:
    """Return the size of a file as most hosts send it; what is packed already gains nothing."""
    body = file.read_bytes()
    return min(len(body), len(gzip.compress(body, 6, mtime=0)))
