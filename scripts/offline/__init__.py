"""How does the site work without the internet? Writes its service worker, which knows every file, and its manifests."""

from pathlib import Path

from scripts.offline import apps, sizes, worker
from scripts.offline.listing import list_groups
from scripts.offline.shelf import draw
from scripts.offline.words import tell_page

__all__ = ["draw", "tell_page", "write"]


def write(site: Path) -> None:
    """Write what keeps a finished site on a reader's device; whatever changes a file comes before this.

    Args:
        site: the built site.
    """
    apps.write(site)
    sizes.tell_sizes(site, list_groups(site))
    worker.write(site, list_groups(site))
