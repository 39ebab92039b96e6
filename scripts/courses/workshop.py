"""Where do styles and scripts come from while no site is built? From their sources, minified as a site's are."""

import shutil
from pathlib import Path

from scripts import assets
from scripts.embed import sheets

STYLES = assets.ROOT / "docs" / "assets" / "styles"


def furnish(site: Path) -> None:
    """Put styles and scripts into an empty folder where a built site has them."""
    shutil.copytree(STYLES, site / "assets" / "styles")
    sheets.write(site)
    assets.minify(site / "assets" / "styles")
    assets.bundle(site / "assets" / "scripts")
