"""How do readers get the folder? By a link to the zip, which says how large it is."""

import re

from assess.html.element import Markup, element
from scripts.carry.notice import WORDS
from scripts.carry.packing import ZIP

SIZE = re.compile(rf'<span data-weighs="{re.escape(ZIP)}">[^<]*</span>')  # none in the folder: it would weigh itself


def draw(language: str, root: str) -> Markup:
    """Draw the link; its size is filled in once the zip is packed (scripts/courses/sizes.py).

    Args:
        language: the page's.
        root: the way from the page to the site's root, ending in a slash.
    """
    size = element("span", data_weighs=ZIP)
    text = WORDS["offer.download"][language]
    link = element("a", text, " ", size, href=f"{root}{ZIP}", download=True, class_="md-button md-button--primary")
    return element("p", link, class_="offline-folder", data_folder=True)
