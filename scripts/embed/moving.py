"""How does the content of one page stand at another address? Each way in it is led there anew, from where it is now."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

TAG = re.compile(r"""<[a-zA-Z][a-zA-Z0-9-]*(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))?)*\s*/?>""")
ATTRIBUTE = re.compile(r"""(\s)([^\s"'<>/=]+)=(?:"([^"]*)"|'[^']*')""")
WAYS = {"href", "src", "action", "poster", "data-runtime", "data-bank", "data-home"}
STYLE = re.compile(r'<link rel="stylesheet" href="[^"]*?assets/styles/([a-z-]+)\.css">')
SCRIPT = re.compile(r'<script type="module" src="[^"]*?assets/scripts/([a-z/-]+)\.js"></script>')
TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
CLIMBS = {"", ".", ".."}
OWN_LINK = re.compile(r'<a class="headerlink"[^>]*>[^<]*</a>')  # the address it gives would be that of a bare page


@dataclass(frozen=True, kw_only=True)
class Content:
    """What stands in a page, and the names of the styles and scripts of ours that it asked for, in their order."""

    html: str
    styles: tuple[str, ...]
    scripts: tuple[str, ...]


def take_out(html: str) -> Content:
    """Take styles and scripts out of a page's content: a bare page loads its own, first of all."""
    styles, scripts = (tuple(dict.fromkeys(asked.findall(html))) for asked in (STYLE, SCRIPT))
    for asked in (STYLE, SCRIPT, OWN_LINK):
        html = asked.sub("", html)
    return Content(html=html, styles=styles, scripts=scripts)


def let_scroll(html: str) -> str:
    """Put each table of a text into a place of its own, which scrolls by keyboard too where the table is too wide.

    In the whole page a script of the theme does so.
    """
    return TABLE.sub(r'<div class="embed-table" tabindex="0">\g<0></div>', html)


def move(html: str, here: str, there: str) -> str:
    """Lead all ways anew.

    Args:
        html: content with its ways as seen from `here`.
        here: the address of its page below the root of the site, "" or ending in a slash.
        there: the address of the page that it goes to, likewise.
    """

    def lead(attribute: re.Match[str]) -> str:
        space, name, address = attribute.groups()
        is_way = name in WAYS and address is not None
        return f'{space}{name}="{lead_anew(address, here, there)}"' if is_way else attribute[0]

    return TAG.sub(lambda tag: ATTRIBUTE.sub(lead, tag[0]), html)


def lead_anew(address: str, here: str, there: str) -> str:
    """Return the same way as seen from another page; what lies within the page itself stays within it."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or address.startswith("/") or not parts.path:
        return address
    target = _follow(here, parts.path)
    if target == here and parts.fragment:
        return f"#{parts.fragment}"
    return _find_way(there, target) + address[len(parts.path) :]


def _follow(here: str, path: str) -> str:
    """Follow a way from a page; the root of the site is "", and no way leads above it."""
    folders, _, last = path.rpartition("/")
    steps = here.split("/")[:-1]
    for step in [*folders.split("/"), last] if last in CLIMBS else folders.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in CLIMBS:
            steps.append(step)
    return "".join(f"{step}/" for step in steps) + ("" if last in CLIMBS else last)


def _find_way(there: str, target: str) -> str:
    """Find the way from a page to what lies below the root; to a folder it ends in a slash, whatever is put behind."""
    passed, wanted = there.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(passed), len(wanted) - 1) and passed[shared] == wanted[shared]:
        shared += 1
    return "../" * (len(passed) - shared) + "/".join(wanted[shared:]) or "./"
