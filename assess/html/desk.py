"""How does the workbook stand in its page before any script runs: its plans, its buttons, what it asks twice about?"""

from assess.html.element import Markup, element, join
from assess.html.kit import draw_kit
from assess.html.workbook import draw_room
from assess.words import Voice
from assess.workbook.book import MOST_PLANS, NAME, Plan, list_tools
from assess.workbook.offers import WORDS
from assess.workbook.room import list_rooms

DEEDS = ("new", "rename", "copy", "remove")
ACTIONS = ("print", "json", "upload", "forget")
SAID_BY_SCRIPT = ("copy_of", "renamed", "made", "removed", "unkept", "undo", "undone")


def draw_desk(language: str, *, runtime: str = "", size: int = 0) -> Markup:
    """Draw the workbook with nothing in it.

    Args:
        language: of the page.
        runtime: address of the browser's Python, relative to the page.
        size: what has to be fetched to wake it, in bytes.
    """
    voice = Voice(words=WORDS, language=language)
    empty = [draw_room(room, (), voice) for room in list_rooms(Plan(name=""), language)]
    return element(
        "section",
        element("noscript", element("p", voice.say("page.no_script"))),
        _draw_plans(voice),
        element("div", _draw_status(), class_="assess-bar"),
        element("p", _draw_button("wake", voice, "actions"), class_="assess-wake", hidden=True),
        element("div", element("h2", voice.say("first"), class_="assess-plan"), *empty, data_report=True),
        _draw_actions(voice),
        _ask_name(voice),
        _ask_forget(voice),
        _draw_kit(voice),
        class_="assess assess-workbook",
        data_workbook=True,
        data_state="still",
        data_language=language,
        data_runtime=runtime,
        data_size=size,
    )


def _draw_plans(voice: Voice) -> Markup:
    """Draw the choice of a plan, which the script fills, and what can be done with one."""
    label = element("label", voice.say("plans.label"), for_="workbook-plans")
    first = element("option", voice.say("first"), value="0")
    buttons = [_draw_button(name, voice, "plans") for name in DEEDS]
    return element(
        "div",
        element("p", label, element("select", first, id="workbook-plans", data_plans=True), class_="assess-examples"),
        element("div", *buttons, class_="assess-actions"),
        class_="assess-plans",
    )


def _draw_button(name: str, voice: Voice, group: str) -> Markup:
    return element("button", voice.say(f"{group}.{name}"), type="button", data_do=name)


def _draw_status() -> Markup:
    """Leave a place where what happens is said aloud, politely, and buttons to take it back or try again."""
    buttons = [element("button", type="button", data_do=name, hidden=True) for name in ("undo", "retry")]
    return join((element("p", role="status", aria_live="polite", data_status=True), *buttons))


def _draw_actions(voice: Voice) -> Markup:
    buttons = [_draw_button(name, voice, "actions") for name in ACTIONS]
    file = element("input", type="file", accept=".json,application/json", hidden=True, data_file=True)
    kept = element("p", voice.say("page.kept"), class_="assess-kept")
    return element("div", *buttons, file, kept, class_="assess-actions")


def _ask_name(voice: Voice) -> Markup:
    field = element("input", id="workbook-name", dir="auto", maxlength=NAME.most, required=True, autocomplete="off")
    yes = element("button", voice.say("plans.keep"), value="yes")
    label = element("label", voice.say("plans.name"), for_="workbook-name")
    return _draw_dialog(
        "name", "workbook-name-label", element("div", label, field, id="workbook-name-label"), yes, voice
    )


def _ask_forget(voice: Voice) -> Markup:
    question = element("p", voice.say("forget.ask"), id="workbook-forget")
    yes = element("button", voice.say("forget.yes"), value="yes", class_="assess-grave")
    return _draw_dialog("forget", "workbook-forget", question, yes, voice)


def _draw_dialog(name: str, label: str, question: Markup, yes: Markup, voice: Voice) -> Markup:
    """Draw a dialog; closing it in any way but by its first button changes nothing."""
    no = element("button", voice.say("plans.cancel"), value="", formnovalidate=True)
    form = element("form", question, element("p", yes, " ", no, class_="assess-actions"), method="dialog")
    return element("dialog", form, data_ask=name, aria_labelledby=label)


def _draw_kit(voice: Voice) -> Markup:
    """Hand the page's script its words; it has none of its own."""
    said = voice.list_texts("status") | {name: voice.say(f"plans.{name}", PLACES) for name in SAID_BY_SCRIPT}
    said["forgotten"] = voice.say("forget.done")
    kit = {"words": said, "tools": list_tools(), "first": voice.say("first"), "most": MOST_PLANS}
    return draw_kit(kit)


PLACES = {"name": "{name}"}  # the script puts the name in
