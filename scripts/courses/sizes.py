"""How large is a download? Files come after pages, which leave a place for it: `<span data-weighs="PATH"></span>`."""

import re
from pathlib import Path

from mkdocs.exceptions import PluginError

from assess.words import Voice
from scripts.courses.room import WORDS

PLACE = re.compile(r'<span data-weighs="(?P<path>[^"]+)"></span>')
LANGUAGE = re.compile(r'<html[^>]* lang="(?P<language>\w+)"')
KILO, MEGA = 1000, 1_000_000


def tell_sizes(site: Path) -> None:
    """Write the size of every download into the pages of a built site that leave a place for it."""
    for page in site.rglob("*.html"):
        html = page.read_text("utf-8")
        if PLACE.search(html):
            page.write_text(fill_places(html, site), "utf-8")


def fill_places(html: str, site: Path) -> str:
    """Fill the places of one page.

    Raises:
        PluginError: a download is not there; MkDocs stops at that.
    """
    language = LANGUAGE.search(html)
    voice = Voice(words=WORDS, language=language["language"] if language else "")

    def fill(found: re.Match[str]) -> str:
        return found[0].replace("></span>", f">{write_size(_weigh(site / found['path']), voice)}</span>")

    return PLACE.sub(fill, html)


def _weigh(file: Path) -> int:
    if not file.is_file():
        raise PluginError(f"a page offers {file}, which was not made: does list_downloads name it?")
    return file.stat().st_size


def write_size(size: int, voice: Voice) -> str:
    """Write a number of bytes as people say it; nothing weighs nothing."""
    if size >= MEGA - KILO / 2:
        return voice.say("size.mega", {"size": voice.number(size / MEGA, 1)})
    return voice.say("size.kilo", {"size": voice.number(max(1, round(size / KILO)))})
