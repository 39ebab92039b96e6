"""What does somebody read first who unpacked the folder? How to open it, in both languages, on a page of its own."""

from collections.abc import Callable

from assess.html.element import Markup, element, join
from assess.words import LANGUAGES
from scripts.carry.notice import WORDS, draw_commands, draw_way
from scripts.embed.bare import DIRECTIONS, Bare, draw_bare
from scripts.pages import HOMES

NAME = "README.html"
CHECK = "sha256sum --check --quiet SHA256SUMS"
CHECK_ON_A_MAC = "shasum -a 256 --check --quiet SHA256SUMS"


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
        styles=("embed",),
        scripts=(),
        full="",
    )
    return {NAME: draw_bare(page).encode()}


def _draw_language(language: str, site_url: str) -> Markup:
    """Say all of it in one language."""

    def say(what: str) -> str:
        return WORDS[f"readme.{what}"][language]

    served = element("p", say("tools.then"), " ", draw_way(HOMES[language]))
    home = element("a", element("bdi", site_url, dir="ltr"), rel="external noopener noreferrer", href=site_url)
    on_a_mac = element("p", say("check.sum"), " ", element("code", CHECK_ON_A_MAC, dir="ltr"))
    return element(
        "section",
        element("h1", say("title")),
        element("p", say("lead")),
        element("p", element("a", say("open"), class_="md-button md-button--primary", href=_find_first(language))),
        *_draw_part(say, "read"),
        *_draw_part(say, "tools", *draw_commands(language), served, element("p", say("tools.stop"))),
        *_draw_part(say, "pass"),
        *_draw_part(say, "left", element("p", home)),
        *_draw_part(say, "kept"),
        *_draw_part(say, "check", _draw_line(CHECK), on_a_mac),
        element("p", say("terms")),
        lang=language,
        dir=DIRECTIONS[language],
    )


def _find_first(language: str) -> str:
    return f"{HOMES[language]}index.html"


def _draw_part(say: Callable[[str], str], name: str, *more: Markup) -> tuple[Markup, ...]:
    return element("h2", say(f"{name}.title")), element("p", say(f"{name}.text")), *more


def _draw_line(command: str) -> Markup:
    return element("pre", element("code", command), dir="ltr")
