"""What stands where a page says `<!-- tool: retention -->` or `<!-- glossary -->`? Whatever the mark's drawer draws."""

import re
from collections.abc import Callable, Mapping

type Draw = Callable[[str], str]  # from the name that follows the colon, "" where there is none

MARK = re.compile(r"^<!-- (?P<what>[a-z]+)(?:: (?P<name>[a-z0-9]+(?:[/-][a-z0-9]+)*))? -->$", re.MULTILINE)

SEARCHED = {"case", "figure"}  # the words in it; a picture, links and figures leave themselves out


def draw(html: str, drawers: Mapping[str, Draw]) -> str:
    """Put what is drawn in the place of each mark that has a drawer; other comments stay comments."""

    def fill(mark: re.Match[str]) -> str:
        what = mark["what"]
        return _place(what, drawers[what](mark["name"] or "")) if what in drawers else mark[0]

    return MARK.sub(fill, html)


def _place(what: str, drawn: str) -> str:
    """Leave what is drawn out of search, which reads the prose around it; in an element that no drawer uses.

    The theme's indexer ends an exclusion at the first closing tag of the same name.
    """
    left_out = "" if what in SEARCHED else f' data-search-exclude="{what}"'
    return f"<drawn-place{left_out}>{drawn}</drawn-place>"
