"""What are programs told that want to show a page of ours in theirs? One file for each page, as oEmbed 1.0 says."""

import json

from assess.html.element import Markup, element
from scripts.embed.places import Place, Whole
from scripts.embed.snippet import draw_frame

TYPE = "application/json+oembed"
WIDTH = 640  # pixels; the frame itself takes all the room that it gets
LASTS = 86_400  # seconds that a program may go by what it was told


def tell_card(place: Place, name: str, whole: Whole) -> str:
    """Tell what to show in place of a link to the page, and what that is called."""
    card = {
        "version": "1.0",
        "type": "rich",
        "title": name,
        "html": draw_frame(whole.site_url + place.embed, name, place.height),
        "width": WIDTH,
        "height": place.height,
        "provider_name": whole.site,
        "provider_url": whole.site_url,
        "cache_age": LASTS,
    }
    return json.dumps(card, ensure_ascii=False, separators=(",", ":"))


def lead_to_card(place: Place, name: str, site_url: str) -> Markup:
    """Draw the link to the card for the head of a page.

    The space in "alternate " keeps the theme's script from reading it (docs/.overrides/main.html); others ignore it.
    """
    return element("link", rel="alternate ", type=TYPE, href=site_url + place.card, title=name)
