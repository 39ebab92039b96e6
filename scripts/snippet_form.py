"""What can an instructor choose for a frame? What stands in it, its language, colours, height, figures to open with."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from assess import tools
from assess.html.element import Markup, element, join
from assess.numerals import localise_digits
from assess.quiz.bank import list_parts
from assess.tool import give_voice as give_tools_voice
from assess.words import LANGUAGES, Voice
from scripts.cases import list_cases
from scripts.covers import read_title
from scripts.embed.drawing import name_place as name_embedded
from scripts.embed.places import Place, Whole
from scripts.pages import HOMES

LEAST, MOST = 120, 20_000  # pixels
THEMES = ("auto", "light", "dark")


def draw_form(places: Iterable[Place], voice: Voice) -> Markup:
    """Draw the form, which a script shows: without one it would do nothing."""
    listed = list(places)
    parts = (
        _draw_rooms(listed, voice),
        _draw_radios("part", ("chapter", "quiz"), voice, for_="book/"),
        _draw_radios("language", LANGUAGES, voice, chosen=voice.language),
        _draw_themes(voice),
        _draw_height(listed[0], voice),
        *(_draw_examples(place, voice) for place in listed if place.kind == "tool"),
        _draw_link(voice),
        _draw_fit(voice),
    )
    return element("form", *parts, novalidate=True, autocomplete="off", hidden=True, data_needs_script=True)


def tell_room(place: Place) -> str:
    """Return the address of what stands in the frame without what all of them begin with: `quiz/channels/jobs`."""
    return place.embed.removeprefix(f"{HOMES[place.language]}embed/").rstrip("/")


def name_place(place: Place) -> str:
    """Return what a frame is called, in its own language: as its bare page is."""
    title = read_title(place.page.removeprefix(HOMES[place.language]).rstrip("/"), place.language)
    return name_embedded(place, Whole(title=title, content="", site="", site_url=""))


def name_group(place: Place, voice: Voice) -> str:
    """Return what stands over a place in a list: tools, a part of the book, or the checks."""
    if place.kind == "tool":
        return voice.say("ask.tools")
    if place.kind == "test":
        return voice.say("ask.check")
    names = {part.id: part.name[voice.language] for part in list_parts()}
    return voice.say("ask.book", {"part": names[place.name.partition("/")[0]]})


def _draw_rooms(places: Iterable[Place], voice: Voice) -> Markup:
    shown = (place for place in places if place.kind != "quiz")  # chosen as a part of its chapter
    groups = groupby(shown, lambda place: name_group(place, voice))
    options = [element("optgroup", *map(_offer, group), label=label) for label, group in groups]
    return _draw_field("room", element("select", *options, name="room", id="snippet-room"), voice)


def _offer(place: Place) -> Markup:
    return element("option", name_place(place), value=tell_room(place))


def _draw_field(name: str, field: Markup, voice: Voice, *, key: str = "", for_: str | None = None) -> Markup:
    """Draw a field below its label; `for_` is what the address of a room begins with where the field is asked."""
    label = element("label", voice.say(f"ask.{key or name}"), for_=f"snippet-{name}")
    return element("div", label, field, class_="assess-field", data_field=name, data_for=for_)


def _draw_radios(
    name: str, values: Sequence[str], voice: Voice, *, chosen: str = "", for_: str | None = None
) -> Markup:
    """Draw a few choices that can all be seen; the first is taken where none is named."""
    group = "languages" if name == "language" else "ask"
    boxes = (
        element(
            "label",
            element("input", type="radio", name=name, value=value, checked=value == (chosen or values[0])),
            " ",
            element("span", voice.say(f"{group}.{value}")),
        )
        for value in values
    )
    legend = element("legend", voice.say(f"ask.{name}"))
    return element("fieldset", legend, *boxes, class_="assess-field snippet-radios", data_for=for_)


def _draw_themes(voice: Voice) -> Markup:
    options = (element("option", voice.say(f"ask.{theme}"), value=theme) for theme in THEMES)
    return _draw_field("theme", element("select", *options, name="theme", id="snippet-theme"), voice)


def _draw_height(first: Place, voice: Voice) -> Markup:
    usual = localise_digits(str(first.height), voice.language)
    field = _draw_input("height", class_="num", inputmode="numeric", value=usual, data_usual=usual, maxlength=12)
    unit = element("span", voice.say("ask.pixels"), class_="assess-unit")
    return _explain("height", element("div", field, unit, class_="assess-entry"), voice)


def _draw_link(voice: Voice) -> Markup:
    return _explain("link", _draw_input("link", dir="ltr", inputmode="url", spellcheck="false"), voice, for_="tools/")


def _draw_input(name: str, **attributes: object) -> Markup:
    told = f"snippet-{name}-error snippet-{name}-hint"
    return element("input", type="text", name=name, id=f"snippet-{name}", aria_describedby=told, **attributes)


def _explain(name: str, entry: Markup, voice: Voice, *, for_: str | None = None) -> Markup:
    """Draw what is typed with its hint, and a place for why it was not taken."""
    hint = element("p", voice.say(f"ask.{name}_hint"), class_="assess-hint", id=f"snippet-{name}-hint")
    error = element("p", class_="assess-error", id=f"snippet-{name}-error", hidden=True)
    return _draw_field(name, join((entry, error, hint)), voice, for_=for_)


def _draw_examples(place: Place, voice: Voice) -> Markup:
    """Draw the choice of a tool's examples and cases; each tool has a field of its own, seen while it is chosen."""
    tool = tools.find(place.name)
    speaks = give_tools_voice(tool, tool.example(language=voice.language), voice.language)
    names = {name: speaks.say(f"examples.{name}.name") for name in tool.examples}
    first = next(iter(names))
    names[first] = voice.say("ask.own", {"example": names[first]})
    options = (element("option", text, value="" if name == first else name) for name, text in names.items())
    cases = (element("option", case.name[voice.language], value=case.id) for case in list_cases(tool.name))
    group = element("optgroup", *cases, label=voice.say("ask.cases"))
    field = element("select", *options, group, name="example", id=f"snippet-{tool.name}-example")
    return _draw_field(f"{tool.name}-example", field, voice, key="example", for_=tell_room(place))


def _draw_fit(voice: Voice) -> Markup:
    box = element("input", type="checkbox", name="fit", value="yes", aria_describedby="snippet-fit-hint")
    label = element("label", box, " ", element("span", voice.say("ask.fit")))
    hint = element("p", voice.say("ask.fit_hint"), class_="assess-hint", id="snippet-fit-hint")
    return element("div", label, hint, class_="assess-field snippet-fit")
