"""What does the page about the internet show of this very browser? Each part: its size, and whether it is kept."""

from assess.html.element import Markup, element, join
from assess.html.kit import draw_kit
from scripts.loading import load_style
from scripts.offline.listing import PYTHON
from scripts.offline.words import WORDS, say_all

PARTS = {"fa": ("fa", "en", PYTHON), "en": ("en", "fa", PYTHON)}  # the page's own language first


def draw(language: str, root: str) -> Markup:
    """Draw the parts with their buttons, which wait for the script; sizes are filled in when all files are there.

    Args:
        language: the page's.
        root: the way from the page to the site's root, ending in a slash.
    """
    said = say_all("shelf", language)
    refused = element("p", said["refused_all"], class_="offline-refused")
    notice = element("noscript", element("p", said["no_script"]))
    rows = [_draw_row(group, language) for group in PARTS[language]]
    kit = draw_kit(say_all("state", language))
    section = element("section", notice, refused, *rows, kit, class_="offline", data_offline="waiting")
    return join((load_style("offline", root), section))


def _draw_row(group: str, language: str) -> Markup:
    name = WORDS[f"group.of_{group}"][language]
    return element(
        "div",
        element("h3", name, " ", element("span", data_keeps=group)),
        element("p", WORDS[f"told.of_{group}"][language]),
        element("p", role="status"),
        element("progress", max=1, value=0, hidden=True, aria_label=name),
        element("button", WORDS["shelf.keep"][language], type="button", class_="md-button", hidden=True),
        class_="offline-part",
        data_group=group,
    )
