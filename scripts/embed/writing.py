"""When are bare pages and their cards written? As soon as their whole page is finished, beside it in the built site."""

from pathlib import Path

from scripts.embed.drawing import draw_place, name_place
from scripts.embed.oembed import lead_to_card, tell_card
from scripts.embed.places import Place, Whole


def write_places(site: Path, places: list[Place], whole: Whole) -> None:
    """Write all that can be embedded of one page into a built site."""
    for place in places:
        _write(site / place.embed / "index.html", draw_place(place, whole))
        _write(site / place.card, tell_card(place, name_place(place, whole), whole))


def announce(html: str, places: list[Place], whole: Whole) -> str:
    """Lead programs from a whole page to the card of what comes first in it, where there is any."""
    cards = [lead_to_card(place, name_place(place, whole), whole.site_url) for place in places[:1]]
    return html.replace("</head>", "".join(f"{card}\n" for card in cards) + "</head>", 1)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
