"""What do pages need that MkDocs does not give? The tools drawn in their places, and no files that nobody asks for."""

import re
from collections.abc import Callable
from pathlib import PurePosixPath

HOMES = {"fa": "", "en": "en/"}  # where each language begins
TOOL = re.compile(r"^<!-- tool: (?P<name>[a-z]+) -->$", re.MULTILINE)
WORKBOOK = re.compile(r"^<!-- workbook -->$", re.MULTILINE)
PUBLISHED = re.compile(r"^<!-- published -->$", re.MULTILINE)
CODE = re.compile(r"(<(?:pre|code)\b.*?</(?:pre|code)>)", re.DOTALL)
SIGNED_NUMBER = re.compile("(?<![\u2066۰-۹٫٬])(?:−[۰-۹][۰-۹٫٬]*|[۰-۹][۰-۹٫٬]*(?=٪))")
OUTSIDE_LINK = re.compile(r'<a href="(https?://[^"]*)"')
LUNR_LANGUAGES = PurePosixPath("assets/javascripts/lunr")
LUNR_KEPT = {"lunr.fa.min.js", "lunr.stemmer.support.min.js"}
READMES_OWN = "assets/images/tool-*.png"
OWN_SCRIPTS = PurePosixPath("assets/scripts")


def draw_tools(html: str, draw: Callable[[str], str]) -> str:
    """Put the tool itself where a line says `<!-- tool: NAME -->`.

    Search reads the prose around it, not its form. The theme's indexer ends an exclusion at the first closing tag of
    the same name, hence an element that no tool draws.
    """
    return TOOL.sub(lambda marker: f'<tool-place data-search-exclude="tool">{draw(marker["name"])}</tool-place>', html)


def draw_workbook(html: str, draw: Callable[[], str]) -> str:
    """Put the workbook where a line says `<!-- workbook -->`; like a tool, search leaves it out."""
    return WORKBOOK.sub(lambda _: f'<tool-place data-search-exclude="tool">{draw()}</tool-place>', html)


def draw_published(html: str, draw: Callable[[], str]) -> str:
    """Put the printed figures beside ours where a line says `<!-- published -->`.

    Search leaves them out as it does a tool: sources are cited alike in both languages, and would be found twice.
    """
    return PUBLISHED.sub(lambda _: f'<figures-place data-search-exclude="figures">{draw()}</figures-place>', html)


def mark_outside_links(html: str) -> str:
    """Tell readers and browsers which links leave the site; the page left behind is not named to the one visited."""
    return OUTSIDE_LINK.sub(r'<a rel="external noopener noreferrer" href="\1"', html)


def isolate_numbers(html: str) -> str:
    """Give each Persian number with a minus or a per cent sign a direction of its own, the per cent sign outside.

    Left to the surroundings, the minus of ۵ stands right of it, and the sign of ۵٪ changes sides when it is alone.
    """
    parts = CODE.split(html)  # what lies between code is every second part, from the first
    parts[::2] = [SIGNED_NUMBER.sub("\u2066\\g<0>\u2069", part) for part in parts[::2]]
    return "".join(parts)


def is_shipped(path: str) -> bool:
    """Say whether a file of the theme or of docs/ goes to readers as it is.

    Our scripts go as bundles (scripts/assets.py); source maps, the README's pictures and the search languages of
    others stay at home, so that the folder is small enough to mirror and to carry.
    """
    file = PurePosixPath(path)
    if file.is_relative_to(OWN_SCRIPTS) or file.match(READMES_OWN) or file.suffix == ".map":
        return False
    return not file.is_relative_to(LUNR_LANGUAGES) or file.name in LUNR_KEPT


def keep_error_page(html: str, *, language: str, default: str) -> str:
    """Return the 404 page in the default language, nothing in others: a host has one, and the last would win."""
    return html if language == default else ""
