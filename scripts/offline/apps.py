"""How is the site installed as an app? One manifest for each language, beside its home page."""

import json
from pathlib import Path

from scripts import pages
from scripts.offline.words import WORDS

FILE = "app.webmanifest"
DIRECTIONS = {"fa": "rtl", "en": "ltr"}
COLOURS = {"theme_color": "#0e5560", "background_color": "#fdfcfa"}  # the header's and the page's, as in site.css
ICONS = (("192", "any"), ("512", "any"), ("mask", "maskable"))
SIZES = {"192": "192x192", "512": "512x512", "mask": "512x512"}


def write(site: Path) -> None:
    """Write the manifests into a built site."""
    for language, home in pages.HOMES.items():
        told = json.dumps(describe(language, home), ensure_ascii=False, indent=1)
        (site / home / FILE).write_text(told + "\n", "utf-8")


def describe(language: str, home: str) -> dict[str, object]:
    """Describe the app of a language; addresses are counted from its manifest, so that they hold under any base.

    Args:
        language: the app's.
        home: where its home page lies below the site's root.
    """
    root = "../" * home.count("/") or "./"
    return {
        "name": WORDS["app.name"][language],
        "short_name": WORDS["app.short"][language],
        "description": WORDS["app.description"][language],
        "lang": language,
        "dir": DIRECTIONS[language],
        "start_url": "./",
        "scope": root,  # the other language is one press away, in the same window
        "display": "standalone",
        **COLOURS,
        "icons": [
            {
                "src": f"{root}assets/images/icon-{name}.png",
                "sizes": SIZES[name],
                "type": "image/png",
                "purpose": purpose,
            }
            for name, purpose in ICONS
        ],
    }
