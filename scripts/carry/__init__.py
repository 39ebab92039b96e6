"""How does the whole site travel where there is no network? As one zip, which unpacks to a folder that opens as it is.

From any static server the folder is the site. Opened from its files it is read, searched and answered as usual; only
what needs the browser's Python rests there, and says so. It registers no service worker and leads to no address but
the site's own. The site itself offers the zip, so that whoever still reaches it can hand it on.
"""

from pathlib import Path

from scripts.carry.folder import fill
from scripts.carry.offer import draw
from scripts.carry.packing import ZIP, pack

__all__ = ["ZIP", "draw", "write"]


def write(site: Path, site_url: str) -> None:
    """Pack a site whose pages, scripts and downloads are all made, and put the zip into its root.

    Args:
        site: the built site.
        site_url: where it will live, ending in a slash.
    """
    pack(site / ZIP, fill(site, site_url))
