"""What does somebody read first who unpacked the folder? How to open it, in both languages, on a page of its own."""

from collections.abc import Callable

from assess.html.element import Markup, element, join
from assess.words import LANGUAGES
from scripts.carry.notice import COMMAND, WORDS, draw_line, draw_other, draw_way
from scripts.embed.bare import DIRECTIONS, Bare, draw_bare
from scripts.pages import HOMES

NAME = "README.html"
CHECK = "sha256sum --check --quiet SHA256SUMS"
CHECKS = {  # the same elsewhere; the last names what is not whole
    "mac": "shasum -a 256 --check --quiet SHA256SUMS",
    "windows": "gc SHA256SUMS | % { $sum, $file = -split $_; if ((Get-FileHash $file).Hash -ne $sum) { $file } }",
}


def draw_readme(site_url: str) -> dict[str, bytes]:
    """Draw the page, by the name of its file.

    Args:
        site_url: where the site lives.
    """
    page = Bare(
        title=" · ".join(WORDS["readme.title"][language] for language in LANGUAGES),
        language=LANGUAGES[0],
        body=join(_draw_language(language, site_url) for language in LANGUAGES),
        root="",
        styles=("embed", "carried"),
        scripts=(),
        full="",
    )
    return {NAME: draw_bare(page).encode()}


def _draw_language(language: str, site_url: str) -> Markup:
    """Say all of it in one language."""

    def say(what: str) -> str:
        return WORDS[f"readme.{what}"][language]

    served = element("p", *draw_other(language), " ", say("tools.then"), " ", draw_way(HOMES[language]), ".")
    home = element("a", element("bdi", site_url, dir="ltr"), rel="external noopener noreferrer", href=site_url)
    elsewhere = [
        element("p", say(f"check.{name}"), " ", element("code", line, dir="ltr")) for name, line in CHECKS.items()
    ]
    return element(
        "section",
        element("h1", say("title")),
        element("p", say("lead")),
        element("p", _draw_first(language), class_="carried-first"),
        *_draw_part(say, "read"),
        *_draw_part(say, "tools", draw_line(COMMAND), served, element("p", say("tools.stop"))),
        *_draw_part(say, "pass"),
        *_draw_part(say, "left", element("p", home)),
        *_draw_part(say, "kept"),
        *_draw_part(say, "check", draw_line(CHECK), *elsewhere),
        element("p", say("terms")),
        id=language,
        class_="carried-part",
        lang=language,
        dir=DIRECTIONS[language],
    )


def _draw_first(language: str) -> Markup:
    """Lead to the first page of a language, and of the others."""
    ordered = sorted(LANGUAGES, key=lambda each: each != language)
    ways = [
        element("a", WORDS["readme.open"][each], href=f"{HOMES[each]}index.html", lang=each, dir=DIRECTIONS[each])
        for each in ordered
    ]
    return join(ways)


def _draw_part(say: Callable[[str], str], name: str, *more: Markup) -> tuple[Markup, ...]:
    return element("h2", say(f"{name}.title")), element("p", say(f"{name}.text")), *more
