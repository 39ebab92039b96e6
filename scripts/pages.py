"""What do pages need that MkDocs does not give? Numbers and links that say what they are; nothing nobody asks for."""

import re
from pathlib import PurePosixPath

HOMES = {"fa": "", "en": "en/"}  # where each language begins
CODE = re.compile(r"(<(?:pre|code)\b.*?</(?:pre|code)>)", re.DOTALL)
ISOLATED = "\u2066[^\u2069]*\u2069"
NUMBER = "−?[۰-۹][۰-۹٫٬]*٪?"
SUM = rf"(?:{NUMBER}|\({NUMBER}(?: ?[-+−×÷=] ?{NUMBER})*\))"
SUMS = rf"(?<![۰-۹٫٬]){SUM}(?: [+−×÷=≈] {SUM})+"
SIGNED_NUMBER = "(?<![۰-۹٫٬])(?:−[۰-۹][۰-۹٫٬]*|[۰-۹][۰-۹٫٬]*(?=٪))"
TURNED = re.compile(rf"(?P<done>{ISOLATED})|{SUMS}|{SIGNED_NUMBER}")  # what surroundings from right to left turn around
EMPTY_HEAD = re.compile(r"<th([^>]*)></th>")
OUTSIDE_LINK = re.compile(r'<a href="(https?://[^"]*)"')
LUNR_LANGUAGES = PurePosixPath("assets/javascripts/lunr")
LUNR_KEPT = {"lunr.fa.min.js", "lunr.stemmer.support.min.js"}
READMES_OWN = "assets/images/tool-*.png"
DATA = ".toml"  # the glossary and the figures, which pages are drawn from
OWN_SCRIPTS = PurePosixPath("assets/scripts")


def find_home(language: str, root: str) -> str:
    """Return the way to the home page of a language: the same words in both twins.

    Args:
        language: the page's.
        root: the way from the page to the site's root, ending in a slash.
    """
    return root.removeprefix("../" * HOMES[language].count("/"))


def mark_outside_links(html: str) -> str:
    """Tell readers and browsers which links leave the site; the page left behind is not named to the one visited."""
    return OUTSIDE_LINK.sub(r'<a rel="external noopener noreferrer" href="\1"', html)


def leave_empty_corners(html: str) -> str:
    """Make an empty head of a table an empty cell: it is the head of nothing, and would be read out as one."""
    return EMPTY_HEAD.sub(r"<td\1></td>", html)


def isolate_numbers(html: str) -> str:
    """Give each Persian sum, and each number with a minus or a per cent sign, a direction of its own.

    Left to the surroundings, ۱۸ ÷ ۵ is read from its end, the minus of ۵ stands right of it, and the sign of ۵٪, which
    stays outside unless it is part of a sum, changes sides when it is alone.
    """
    parts = CODE.split(html)  # what lies between code is every second part, from the first
    parts[::2] = [TURNED.sub(_isolate, part) for part in parts[::2]]
    return "".join(parts)


def _isolate(found: re.Match[str]) -> str:
    return found[0] if found["done"] else f"\u2066{found[0]}\u2069"


def is_shipped(path: str) -> bool:
    """Say whether a file of the theme or of docs/ goes to readers as it is.

    Our scripts go as bundles (scripts/assets.py); source maps, the README's pictures and the search languages of
    others stay at home, so that the folder is small enough to mirror and to carry.
    """
    file = PurePosixPath(path)
    if file.is_relative_to(OWN_SCRIPTS) or file.match(READMES_OWN) or file.suffix in {".map", DATA}:
        return False
    return not file.is_relative_to(LUNR_LANGUAGES) or file.name in LUNR_KEPT


def keep_error_page(html: str, *, language: str, default: str) -> str:
    """Return the 404 page in the default language, nothing in others: a host has one, and the last would win."""
    return html if language == default else ""
