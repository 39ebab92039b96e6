"""Where does a way lead in a folder that no server turns into a site? To a file: a folder's page is named in full."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from scripts.embed.moving import ATTRIBUTE, CLIMBS, TAG

WAYS = {"href", "src"}
PAGE = "index.html"


def lead_to_file(address: str) -> str:
    """Return the address of the page itself where it is that of its folder; others as they are."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return address
    folder, slash, last = parts.path.rpartition("/")
    if last not in CLIMBS:
        return address
    steps = f"{folder}{slash}" if last in {"", "."} else f"{parts.path}/"
    return f"{steps}{PAGE}{address[len(parts.path) :]}"


def lead_all(html: str, lead: Callable[[str], str] = lead_to_file) -> str:
    """Lead every way of a page, or of a piece of one, anew."""

    def change(found: re.Match[str]) -> str:
        space, name, address = found.groups()
        return f'{space}{name}="{lead(address)}"' if name in WAYS and address is not None else found[0]

    return TAG.sub(lambda tag: ATTRIBUTE.sub(change, tag[0]), html)
