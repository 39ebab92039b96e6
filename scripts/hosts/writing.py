"""Where do the rules for hosts lie? One where hosts look for it, two to be downloaded."""

from pathlib import Path
from urllib.parse import urlsplit

from scripts.hosts.drawing import draw_apache, draw_headers, draw_nginx

FILES = {
    "_headers": draw_headers,
    "assets/hosts/nginx.conf.txt": draw_nginx,
    "assets/hosts/apache.htaccess.txt": draw_apache,
}


def write(site: Path, site_url: str) -> None:
    """Write the rules into a built site.

    Args:
        site: the built site.
        site_url: its address, ending in a slash; hosts count paths from their own root.
    """
    base = urlsplit(site_url).path or "/"
    for name, draw in FILES.items():
        file = site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(draw(base), "utf-8")
