"""What does a learner see when a course system opens a package? One room, a bar below it, and ways to the whole site.

Every way out is absolute: a package holds no other page, and works where the site cannot be reached.
"""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from assess.html.element import Markup, element, escape, join
from assess.html.kit import draw_kit
from assess.quiz.html.final import draw_final
from assess.quiz.html.quiz import draw_quiz
from assess.words import Voice
from scripts.courses.manifest import NUMBERS
from scripts.courses.room import TEST, WORDS, Room
from scripts.covers import find_teachers
from scripts.embed.bare import Bare
from scripts.embed.snippet import draw_frame
from scripts.pages import isolate_numbers
from scripts.tool_page import draw_tool

SAID_BY_SCRIPT = (
    *("alone", "waiting", "unreached", "review", "resumed"),
    *("kept", "unkept", "outdone", "finished", "so_far"),
)
SAID_OTHERWISE = {"page.kept": "full.kept", "framed.shut": "full.shut"}  # who keeps it; why it may not run
ROOT = ""  # the page lies at the root of its package
OUTSIDE = re.compile(r'<a href="(https?://[^"]*)"')


def draw_page(room: Room) -> Bare:
    """Draw what a package opens with; what it needs from the site is named in it."""
    voice = Voice(words=WORDS, language=room.language)
    shown, sheet, script = DRAWERS[room.kind](room, voice)
    body = join((element("h1", room.title), _lead_out(shown), _draw_bar(voice)))
    return Bare(
        title=room.title,
        language=room.language,
        body=body,
        root=ROOT,
        styles=(sheet, "course"),
        scripts=(f"course/{script}",),
        full=room.site_url + room.place.full,
        frames=_find_origin(room.site_url) if room.kind == "thin" else "",
        package="relay" if room.kind == "thin" else room.place.kind,
    )


type Drawn = tuple[Markup, str, str]  # the room, the sheet of its styles, its script


def _draw_quiz(room: Room, voice: Voice) -> Drawn:
    """Draw a chapter's questions, or the final test that everybody gets: a package holds no others.

    No way leads to the page of progress: it knows what a browser keeps, and here the course system keeps it all.
    """
    del voice
    if room.subject == TEST:
        drawn = draw_final(room.language, "", "", find_teachers(room.language, room.home))
        return Markup(isolate_numbers(drawn)), "embed-quiz", "quiz"
    drawn = draw_quiz(room.subject, room.language, "")
    return Markup(isolate_numbers(drawn)), "embed-quiz", "quiz"


def _draw_full(room: Room, voice: Voice) -> Drawn:
    """Draw a tool with all that it runs on; what is otherwise than on the site, it says otherwise."""
    drawn: str = draw_tool(room.subject, room.language, root=ROOT, home=room.home, waits=True, plan="")
    for there, here in SAID_OTHERWISE.items():
        drawn = drawn.replace(escape(voice.say(there)), escape(voice.say(here)), 1)
    return Markup(drawn), "embed-tool", "tool"


def _draw_thin(room: Room, voice: Voice) -> Drawn:
    """Draw a frame for the hosted tool, and say first what it takes and who sees whom."""
    frame = draw_frame(room.site_url + room.place.embed, room.title, room.place.height, data_relay=True)
    way = element("a", voice.say("thin.open"), href=room.site_url + room.place.full)
    told = voice.say("thin.host", {"host": f"\u2068{urlsplit(room.site_url).netloc}\u2069"})
    return join((element("p", told, " ", way, class_="course-told"), frame)), "embed", "relay"


DRAWERS: dict[str, Callable[[Room, Voice], Drawn]] = {"quiz": _draw_quiz, "full": _draw_full, "thin": _draw_thin}


def _find_origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def _lead_out(html: str) -> Markup:
    """Let what lies outside the package open outside the course system's frame, in which the room would be lost."""
    return Markup(OUTSIDE.sub(r'<a target="_blank" rel="external noopener noreferrer" href="\1"', html))


def name_edition(html: str, edition: str) -> str:
    """Tell the script of a drawn page of which edition the package is, for a course system that speaks several."""
    return html.replace(' data-scorm=""', f' data-scorm="{NUMBERS[edition]}"', 1)


def _draw_bar(voice: Voice) -> Markup:
    """Leave a place for what the course system does, and hand the script its words for it."""
    words = {name: voice.words[f"bar.{name}"][voice.language] for name in SAID_BY_SCRIPT}  # it fills the places
    return element(
        "div",
        element("p", role="status", data_course_status=True),
        element("button", voice.say("bar.finish"), type="button", hidden=True, data_course_do="finish"),
        draw_kit({"words": words}, "data_kit_course"),
        class_="course-bar",
        data_course=True,
        data_scorm="",
    )
