"""How does an instructor come by the code of a frame? A form to choose in, the frame as it will look, its code."""

from collections.abc import Iterator
from itertools import groupby
from urllib.parse import urlencode

from assess import tools
from assess.html.element import Markup, element, join
from assess.html.kit import draw_kit
from assess.link import LONGEST_LINK, write_link
from assess.numerals import write
from assess.tool import Tool
from assess.words import LANGUAGES, Voice
from scripts.cases import list_cases
from scripts.embed.places import Place, list_places
from scripts.embed.snippet import draw_frame, draw_snippet
from scripts.loading import load_script, load_style
from scripts.pages import HOMES
from scripts.snippet_form import LEAST, MOST, draw_form, name_group, name_place, tell_room
from scripts.snippet_words import give_voice, list_texts

SCRIPT = "assets/scripts/embed/host.js"
ACTIONS = ("copy", "share")
ANY = 1_234_567_890  # a height that stands for every height
NOWHERE = "about:blank"  # until the script puts in an address


def draw(language: str, root: str, site_url: str) -> Markup:
    """Draw the maker of frames.

    Args:
        language: the page's.
        root: the way from the page to the site's root, ending in a slash.
        site_url: the address of that root for the rest of the world, ending in a slash.
    """
    voice = give_voice(language)
    places = list(list_places(language))
    section = element(
        "section",
        element("noscript", element("p", voice.say("show.no_script", {"title": name_place(places[0])}))),
        element("div", draw_form(places, voice), _draw_code(places[0], voice, site_url), class_="assess-page"),
        _draw_live(voice),
        _draw_addresses(places, voice, site_url),
        _draw_kit(voice, site_url),
        class_="assess snippet",
        data_snippet=True,
        data_language=language,
        data_root=root,
    )
    return join((load_style("snippet", root), section, load_script("snippet", root)))


def allow_frames(html: str) -> dict[str, str]:
    """Return the rules that a page needs besides ours: only where a frame is made may one of this site be shown."""
    return {"frame-src": "'self'"} if " data-snippet " in html else {}


def _draw_code(first: Place, voice: Voice, site_url: str) -> Markup:
    """Draw the code, which is the first tool's until a script runs, and what can be done with it."""
    title = name_place(first)
    code = draw_snippet(f"{site_url}{first.embed}", title, first.height, f"{site_url}{first.full}")
    buttons = [element("button", voice.say(f"show.{name}"), type="button", data_do=name) for name in ACTIONS]
    return element(
        "div",
        element("label", voice.say("show.code"), for_="snippet-code"),
        element(
            "textarea",
            str(code),
            id="snippet-code",
            dir="ltr",
            rows=8,
            readonly=True,
            spellcheck="false",
            data_code=True,
        ),
        element("p", voice.say("show.site", {"site": _isolate(site_url)}), class_="assess-hint", data_site=True),
        element("div", *buttons, class_="assess-actions", hidden=True, data_needs_script=True),
        element("p", role="status", class_="snippet-status", data_status=True),
        class_="snippet-code",
    )


def _draw_live(voice: Voice) -> Markup:
    """Leave a place for the frame, the frame as the code has it, and a place for how high its content is."""
    take = element("button", voice.say("show.take"), type="button", data_do="take", hidden=True)
    return element(
        "div",
        element("h3", voice.say("show.live"), id="snippet-live"),
        element("p", voice.say("show.asleep"), class_="assess-hint", hidden=True, data_asleep=True),
        element("div", element("p", data_told=True), take, class_="snippet-told"),
        element("div", class_="snippet-frame", data_live=True),
        element("template", draw_frame(NOWHERE, "", 0), data_frame_blank=True),
        hidden=True,
        data_needs_script=True,
    )


def _draw_addresses(places: list[Place], voice: Voice, site_url: str) -> Markup:
    """List the address of every frame, for platforms that make the frame themselves."""
    lists = [
        join((element("h4", name), element("ul", *(_draw_address(place, site_url) for place in group))))
        for name, group in groupby(places, lambda place: name_group(place, voice))
    ]
    hint = element("p", voice.say("show.list_hint"), class_="assess-hint")
    return element("details", element("summary", voice.say("show.list")), hint, *lists, class_="snippet-list")


def _draw_address(place: Place, site_url: str) -> Markup:
    return element("li", name_place(place), " ", element("code", f"{site_url}{place.embed}"))


def _draw_kit(voice: Voice, site_url: str) -> Markup:
    """Hand the script its words, all that can be chosen, and the one template of the code."""
    limits = {"least": LEAST, "most": MOST}
    numbers = {name: write(number, voice.language) for name, number in limits.items()}
    known = {**numbers, "site": _isolate(site_url), "longest": write(LONGEST_LINK, voice.language)}
    code = draw_snippet("{src}", "{title}", ANY, "{full}").replace(str(ANY), "{height}")
    kit = {
        "site": site_url,
        "homes": HOMES,
        "code": code,
        "script": "\n" + element("script", src=site_url + SCRIPT, defer=True),
        **limits,
        "rooms": dict(_tell_rooms()),
        "tools": {f"tools/{name}": _tell_tool(tools.find(name)) for name in tools.NAMES},
        **{group: list_texts(group, voice.language, known) for group in ("said", "refused", "languages")},
    }
    return draw_kit(kit)


def _isolate(address: str) -> str:
    """Let an address run from left to right in any sentence."""
    return f"\u2066{address}\u2069"


def _tell_rooms() -> Iterator[tuple[str, dict[str, object]]]:
    """Tell of all that can stand in a frame what it is called, how high it is, and where the whole of it is."""
    for twins in zip(*map(list_places, LANGUAGES), strict=True):
        first = twins[0]
        titles = {place.language: name_place(place) for place in twins}
        full = first.full.removeprefix(HOMES[first.language])
        yield tell_room(first), {"titles": titles, "full": full, "height": first.height}


def _tell_tool(tool: Tool) -> dict[str, object]:
    """Tell which names a share link of a tool may have, and the link to each of its examples and cases."""
    starts = {language: dict(_tell_starts(tool, language)) for language in LANGUAGES}
    return {"names": list(tool.questions), "starts": starts}


def _tell_starts(tool: Tool, language: str) -> Iterator[tuple[str, str]]:
    for name in tool.examples:
        yield name, urlencode(write_link(tool, tool.example(name, language), language), safe="*")
    for case in list_cases(tool.name):
        yield case.id, case.write_fragment(language)
