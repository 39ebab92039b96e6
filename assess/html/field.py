"""How does one question look: its label, its field, its hint? A refusal is put at its end, by the page's script."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from assess.html.element import Markup, element, join
from assess.html.typed import show_typed
from assess.lists import Choices, Text
from assess.question import Choice, Number, Numbers, Question
from assess.refusing import describe
from assess.tool import Inputs, Tool
from assess.words import Voice


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """What all fields of one form share."""

    tool: Tool
    inputs: Inputs
    voice: Voice


@dataclass(frozen=True, kw_only=True)
class Field:
    """One field of a form: its name there, the path by which it is refused, the key of its words, what stands in it."""

    question: Question
    name: str
    path: str
    key: str
    value: Any
    label: str | None = None  # where the words of the key do not hold it

    def says(self, part: str) -> str:
        """Name the words of one part: label, hint, options."""
        return f"questions.{self.key}.{part}"


def draw_field(sheet: Sheet, field: Field) -> Markup:
    """Draw one question; where several boxes or buttons answer it, as a group of them."""
    here = identify(sheet, field.name)
    grouped = isinstance(field.question, Choices) or (isinstance(field.question, Choice) and field.question.spread)
    label = field.label or sheet.voice.say(field.says("label"))
    hint = _hint(sheet, field)
    described = {"aria_describedby": f"{here}-hint"} if hint else {}
    return element(
        "fieldset" if grouped else "div",
        element("legend", label) if grouped else element("label", label, for_=here),
        draw_entry(sheet, field, {} if grouped else described),
        element("p", hint, class_="assess-hint", id=f"{here}-hint") if hint else None,
        class_="assess-field",
        data_field=field.path,
        **(described if grouped else {}),
    )


def identify(sheet: Sheet, name: str) -> str:
    """Return the id under which a field stands in the page."""
    return f"{sheet.tool.name}-{name.replace('.', '-')}"


def _hint(sheet: Sheet, field: Field) -> str | None:
    """Tell what the words hint at, or the range where they do not; in a table, what is needed stands above it."""
    if field.says("hint") in sheet.voice.words:
        return sheet.voice.say(field.says("hint"))
    plain = isinstance(field.question, (Number, Numbers)) and field.name == field.key
    return describe(field.question, sheet.voice) if plain else None


def draw_entry(sheet: Sheet, field: Field, shared: dict[str, str]) -> Markup:
    """Draw what a question is answered with."""
    for kind, draw in ENTRIES:
        if isinstance(field.question, kind):
            return draw(sheet, field, {"id": identify(sheet, field.name), "name": field.name} | shared)
    raise TypeError(field.question.kind)


def _draw_number(sheet: Sheet, field: Field, shared: dict[str, str]) -> Markup:
    question = field.question
    entry = element(
        "input",
        type="text",
        class_="num",
        inputmode="text" if isinstance(question, Numbers) else "decimal",
        dir="ltr",
        required=not question.optional,
        value=show_typed(question, field.value, sheet.voice),
        **shared,
    )
    return element("span", entry, _draw_unit(question, sheet.voice), class_="assess-entry")


def _draw_unit(question: Question, voice: Voice) -> Markup | None:
    """Set the unit behind the field; an amount's and a period's unit follow the reader's choice."""
    unit = getattr(question, "unit", "")
    if isinstance(question, Number) and question.percent:
        return element("span", "٪" if voice.language == "fa" else "%", class_="assess-unit", aria_hidden="true")
    if unit == "money":
        mark = voice.list_texts("currency").get(voice.currency, "")
        return element("span", mark, class_="assess-unit", data_unit="currency")
    if unit == "periods":
        return element("span", voice.say(f"noun.{voice.period}"), class_="assess-unit", data_unit="period")
    return None


def _draw_text(sheet: Sheet, field: Field, shared: dict[str, str]) -> Markup:
    assert isinstance(field.question, Text)  # noqa: S101 told by ENTRIES
    text = show_typed(field.question, field.value, sheet.voice)
    most = field.question.most
    return element(
        "input", type="text", dir="auto", maxlength=most, required=not field.question.optional, value=text, **shared
    )


def _draw_choice(sheet: Sheet, field: Field, shared: dict[str, str]) -> Markup:
    assert isinstance(field.question, Choice)  # noqa: S101
    options = list_options(sheet, field)
    if field.question.spread:
        return _draw_buttons(field, options, shared)
    shown = [element("option", label, value=name, selected=name == (field.value or "")) for name, label in options]
    return element("select", *shown, **shared)


def list_options(sheet: Sheet, field: Field) -> list[tuple[str, str]]:
    """List the names and labels that may be chosen; nothing at all where that is an answer."""
    assert isinstance(field.question, (Choice, Choices))  # noqa: S101
    voice, key = sheet.voice, field.question.words or field.says("options")
    named = [(name, voice.say(f"{key}.{name}")) for name in field.question.options]
    return [*named, ("", voice.say("page.unknown"))] if field.question.optional else named


def _draw_buttons(field: Field, options: list[tuple[str, str]], shared: dict[str, str]) -> Markup:
    """Set the options side by side, to be chosen with one touch."""
    shown = [
        element(
            "label",
            element("input", type="radio", name=field.name, value=name, checked=name == (field.value or "")),
            element("span", label),
        )
        for name, label in options
    ]
    return element("div", *shown, class_="assess-buttons", id=shared["id"])


def _draw_boxes(sheet: Sheet, field: Field, shared: dict[str, str]) -> Markup:
    shown = [
        element(
            "label",
            element("input", type="checkbox", name=field.name, value=name, checked=name in field.value),
            element("span", label),
        )
        for name, label in list_options(sheet, field)
    ]
    return element("div", *shown, class_="assess-boxes", id=shared["id"])


type Draw = Callable[[Sheet, Field, dict[str, str]], Markup]
ENTRIES: tuple[tuple[type[Question] | tuple[type[Question], ...], Draw], ...] = (
    ((Number, Numbers), _draw_number),
    (Text, _draw_text),
    (Choice, _draw_choice),
    (Choices, _draw_boxes),
)


def when(question: Question, inputs: Inputs, *children: Markup) -> Markup:
    """Show a question only where the choice that it waits for was made."""
    if not question.when:
        return join(children)
    other, answer = question.when
    return element("div", *children, data_when=f"{other}={answer}", hidden=inputs[other] != answer)
