"""What is shown in the place of a page that is not kept, while the host is out of reach? A page that needs nothing.

It is part of the service worker, so it is there even where the browser keeps nothing else. `{base}` is filled in by the
worker, which knows where the site lies.
"""

from assess.html.element import Markup, element
from scripts import pages, policy
from scripts.offline.apps import DIRECTIONS
from scripts.offline.words import say_all

STYLE = Markup(
    ":root{color-scheme:light dark}"
    "body{max-width:34rem;margin:12vh auto 0;padding:0 1.2rem;font:1.05rem/1.9 Vazirmatn,system-ui,Tahoma,sans-serif;"
    "background:light-dark(#fdfcfa,#12191b);color:light-dark(#14252a,#dfe7e8)}"
    "h1{font-size:1.4rem;line-height:1.6}"
    "a{color:light-dark(#0b6370,#7ed3d6)}"
    "li{margin-block:.4rem}"
)


def draw(language: str) -> str:
    """Draw the page for addresses of a language. An empty link leads to the very address that was asked for."""
    said = say_all("away", language)
    home = f"{{base}}{pages.HOMES[language]}"
    ways = (("again", ""), ("home", home), ("kept", f"{home}offline/"))
    links = [element("li", element("a", said[name], href=way)) for name, way in ways]
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", said["title"]),
        element("style", STYLE),
    )
    body = element(
        "body", element("main", element("h1", said["title"]), element("p", said["why"]), element("ul", *links))
    )
    return policy.guard(f"<!doctype html>{element('html', head, body, lang=language, dir=DIRECTIONS[language])}")
