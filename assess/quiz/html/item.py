"""How does one question stand in its page: what is asked, the fields to answer it, the answer folded below?"""

import json
from collections.abc import Mapping

from assess.html.element import Markup, element, join
from assess.quiz.html.key import draw_key
from assess.quiz.item import Case, Choosing, Item, Match, Multiple, Number, Order, Truth
from assess.quiz.mix import list_shown
from assess.words import LANGUAGES, Voice, load

WORDS = load("assess.quiz")
SHORT = 20  # letters that a closed list shows on a phone
MOVES = {"up": "↑", "down": "↓"}


def draw_item(item: Item, language: str, number: int, of: int) -> Markup:
    """Draw a question.

    Args:
        item: what is asked.
        language: of the page.
        number: its place among the questions there.
        of: how many these are.
    """
    voice = Voice(words=WORDS, language=language)
    here = name_item(item)
    return element(
        "form",
        _draw_head(voice, number, of),
        _draw_story(item, voice, here),
        _draw_fields(item, voice, here),
        _draw_trouble(item, voice, here),
        element("p", element("button", voice.say("page.check"), data_do="check"), class_="question-do", hidden=True),
        draw_key(item, voice),
        class_="question",
        id=here,
        method="dialog",  # without a script nothing is sent and nothing is left
        novalidate=True,
        autocomplete="off",
        data_question=item.id,
        data_kind=item.kind,
        data_idea=item.idea,
        data_key=json.dumps(pack_key(item), separators=(",", ":")),
    )


def name_item(item: Item) -> str:
    """Return the anchor of a question."""
    return f"q-{item.id.replace('.', '-')}"


def pack_key(item: Item) -> dict[str, object]:
    """Tell what the page's script needs to mark an answer."""
    if isinstance(item, Choosing):
        return {"worth": [answer.worth for answer in item.answers]}
    if isinstance(item, Truth):
        return {"worth": [float(item.right), float(not item.right)]}
    if isinstance(item, Number):
        slips = [[slip.value, slip.tolerance] for slip in item.slips]
        return {"right": item.right, "tolerance": item.tolerance, "slips": slips, "percent": item.in_percent}
    return {"size": len(list_shown(item))}


def _draw_head(voice: Voice, number: int, of: int) -> Markup:
    """Say which question it is; the script says beside it how it went the last time."""
    place = element("span", voice.say("page.question", {"number": number, "of": of}), data_place=True)
    return element("p", place, element("span", hidden=True, data_last=True), class_="question-head")


def _draw_story(item: Item, voice: Voice, here: str) -> Markup | None:
    if not isinstance(item, Case):
        return None
    return element("p", item.story[voice.language], class_="question-story", id=f"{here}-story")


def _draw_fields(item: Item, voice: Voice, here: str) -> Markup:
    """Draw what is asked with what to answer it with."""
    told = f"{here}-story {here}-how" if isinstance(item, Case) else f"{here}-how"
    return element(
        "fieldset",
        element("legend", item.ask[voice.language]),
        element("p", voice.say(f"how.{item.kind}"), class_="assess-hint", id=f"{here}-how"),
        _draw_answers(item, voice, here),
        aria_describedby=told,
    )


def _draw_trouble(item: Item, voice: Voice, here: str) -> Markup:
    """Say in advance what is missing where somebody wants an answer checked that is not there, or not legible."""
    kinds = ["missing", "unread"] if isinstance(item, Number) else ["missing"]
    told = [element("span", voice.say(f"{kind}.{item.kind}"), hidden=True, data_trouble=kind) for kind in kinds]
    return element("p", *told, class_="assess-error", id=f"{here}-trouble", hidden=True)


def _draw_answers(item: Item, voice: Voice, here: str) -> Markup:
    match item:
        case Choosing():
            kind = "checkbox" if isinstance(item, Multiple) else "radio"
            return _draw_labels(kind, {place: item.answers[place].text[voice.language] for place in list_shown(item)})
        case Truth():
            return _draw_labels("radio", {0: voice.say("truth.true"), 1: voice.say("truth.false")})
        case Number():
            return _draw_number(item.unit[voice.language] if item.unit else "", voice, here)
        case Order():
            return _draw_order({place: item.items[place].text[voice.language] for place in list_shown(item)}, voice)
        case Match():
            return _draw_match(item, voice, here)
    raise TypeError(item)


def _draw_labels(kind: str, texts: Mapping[int, str]) -> Markup:
    """Draw answers to choose from, in the order that everybody sees."""
    labels = [
        element("label", element("input", type=kind, name="answer", value=place), element("span", text))
        for place, text in texts.items()
    ]
    return element("div", *labels, class_="question-answers")


def _draw_number(unit: str, voice: Voice, here: str) -> Markup:
    field = element(
        "input",
        class_="num",
        id=f"{here}-answer",
        name="answer",
        inputmode="decimal",
        aria_describedby=f"{here}-unit" if unit else None,
    )
    name = element("label", voice.say("page.number"), for_=f"{here}-answer", class_="assess-said")
    shown = element("span", unit, class_="assess-unit", id=f"{here}-unit") if unit else None
    return element("div", name, field, shown, class_="question-number")


def _draw_order(texts: Mapping[int, str], voice: Voice) -> Markup:
    """Draw things to bring into order, each with a handle to draw it by and buttons that move it."""
    things = [_draw_thing(place, text, voice) for place, text in texts.items()]
    told = voice.say(
        "page.moved", {name: f"{{{name}}}" for name in ("name", "place", "count")}
    )  # the script fills them
    said = element("p", class_="assess-said", role="status", data_said=told)
    return join((element("ol", *things, class_="question-order"), said))


def _draw_thing(place: int, text: str, voice: Voice) -> Markup:
    buttons = [
        element("button", sign, type="button", data_move=way, aria_label=voice.say(f"page.{way}", {"name": text}))
        for way, sign in MOVES.items()
    ]
    moves = element("span", *buttons, class_="assess-moves")
    grip = element("span", data_grip=True, aria_hidden="true")
    return element("li", grip, element("span", text, data_name=True), moves, data_item=place)


def _draw_match(item: Match, voice: Voice, here: str) -> Markup:
    """Draw each left with a choice among all rights; these have letters, as a closed list shows no long text whole."""
    letters = voice.say("terminal.labels").split()
    shown = list(zip(list_shown(item), letters, strict=False))
    texts = {place: f"{letter}. {item.pairs[place].right[voice.language]}" for place, letter in shown}
    rights = [element("option", text, value=place) for place, text in texts.items()]
    first = element("option", voice.say("page.pick"), value="")
    is_long = any(len(pair.right[language]) > SHORT for pair in item.pairs for language in LANGUAGES)
    full = element("ul", *(element("li", text) for text in texts.values()), class_="question-rights", data_long=is_long)
    rows = [
        element(
            "p",
            element("label", pair.left[voice.language], for_=f"{here}-{place}"),
            element("select", first, *rights, id=f"{here}-{place}", name=f"{place}"),
            data_item=place,
        )
        for place, pair in enumerate(item.pairs)
    ]
    return element("div", full, *rows, class_="question-pairs")
