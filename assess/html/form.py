"""How does a tool ask? Its questions as an HTML form that reads well before any script runs."""

from typing import Any

from assess.html.element import Markup, element, join
from assess.numerals import localise, write_exact
from assess.question import Choice, Number, Numbers, Question
from assess.refusing import describe
from assess.tool import Inputs, Section, Tool
from assess.words import Voice


def draw_form(tool: Tool, inputs: Inputs, voice: Voice) -> Markup:
    """Draw the whole form, filled in with the inputs."""
    sections = [_draw_section(tool, section, inputs, voice) for section in tool.sections]
    return element("form", *sections, novalidate=True, autocomplete="off", data_form=True)


def _draw_section(tool: Tool, section: Section, inputs: Inputs, voice: Voice) -> Markup:
    name = voice.say(f"sections.{section.name}.name")
    fields = join(_draw_field(tool, question, inputs[question.name], voice) for question in section.questions)
    about = f"sections.{section.name}.about"
    lead = element("p", voice.say(about), class_="assess-about") if about in voice.words else None
    if not section.folded:
        return element("fieldset", element("legend", name), lead, fields, class_="assess-section")
    answered = any(inputs[question.name] not in (None, question.default) for question in section.questions)
    return element("details", element("summary", name), lead, fields, class_="assess-section", open=answered)


def _draw_field(tool: Tool, question: Question, value: Any, voice: Voice) -> Markup:  # noqa: ANN401
    """Draw one question: its label, its field, its hint, and the place where a refusal will stand."""
    here = f"{tool.name}-{question.name.replace('.', '-')}"
    label = element("label", voice.say(f"questions.{question.name}.label"), for_=here)
    hint = voice.say(f"questions.{question.name}.hint") if f"questions.{question.name}.hint" in voice.words else None
    shared = {"id": here, "name": question.name, "aria_describedby": f"{here}-hint {here}-error"}
    return element(
        "div",
        label,
        _draw_entry(question, value, voice, shared),
        element("p", hint or _hint(question, voice), class_="assess-hint", id=f"{here}-hint"),
        element("p", class_="assess-error", id=f"{here}-error", hidden=True),
        class_="assess-field",
        data_field=question.name,
    )


def _hint(question: Question, voice: Voice) -> str | None:
    """Tell the range where the words give no better hint."""
    return None if isinstance(question, Choice) else describe(question, voice)


def _draw_entry(question: Question, value: Any, voice: Voice, shared: dict[str, str]) -> Markup:  # noqa: ANN401
    if isinstance(question, Choice):
        return element("select", *_options(question, value, voice), **shared)
    entry = element(
        "input",
        type="text",
        class_="num",
        inputmode="text" if isinstance(question, Numbers) else "decimal",
        dir="ltr",
        required=not question.optional,
        value=show_typed(question, value, voice),
        **shared,
    )
    return element("span", entry, _draw_unit(question, voice), class_="assess-entry")


def _options(question: Choice, value: str, voice: Voice) -> list[Markup]:
    label = f"questions.{question.name}.options"
    return [
        element("option", voice.say(f"{label}.{option}"), value=option, selected=option == value)
        for option in question.options
    ]


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


def show_inputs(tool: Tool, inputs: Inputs, voice: Voice) -> dict[str, str]:
    """Write all inputs as the reader would have typed them."""
    return {question.name: show_typed(question, inputs[question.name], voice) for question in tool.questions.values()}


def show_typed(question: Question, value: Any, voice: Voice) -> str:  # noqa: ANN401
    """Write a value as the reader would have typed it, in the digits of the page; shares as percentages."""
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return "  ".join(write_typed(each, voice).replace(",", "") for each in value)  # a comma would part two numbers
    if isinstance(value, str):
        return value
    percent = isinstance(question, Number) and question.percent
    return write_typed(value, voice, in_percent=percent)


def write_typed(value: float, voice: Voice, *, in_percent: bool = False) -> str:
    """Write every figure that a number has, and no sign that would get in the way of typing."""
    plain = write_exact(value, in_percent=in_percent)
    if "e" in plain:
        return plain
    whole, point, rest = plain.lstrip("-").partition(".")
    sign = "-" if plain.startswith("-") else ""
    return sign + localise(f"{int(whole):,}{point}{rest}", voice.language)
