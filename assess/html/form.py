"""How does a tool ask? Its questions as an HTML form that reads well before any script runs."""

from typing import Any

from assess.html.element import Markup, element, join
from assess.html.field import Field, Sheet, draw_field, when
from assess.html.ranking import draw_figures, draw_judgments, draw_order
from assess.html.rows import draw_rows
from assess.importance import Figures, Judgments
from assess.lists import Order
from assess.question import Question
from assess.tables import Rows
from assess.tool import Inputs, Section, Tool
from assess.words import Voice


def draw_form(tool: Tool, inputs: Inputs, voice: Voice) -> Markup:
    """Draw the whole form, filled in with the inputs."""
    sheet = Sheet(tool=tool, inputs=inputs, voice=voice)
    sections = [_draw_section(sheet, section) for section in tool.sections]
    return element("form", *sections, novalidate=True, autocomplete="off", data_form=True)


def _draw_section(sheet: Sheet, section: Section) -> Markup:
    name = sheet.voice.say(f"sections.{section.name}.name")
    fields = join(draw_question(sheet, question) for question in section.questions)
    about = f"sections.{section.name}.about"
    lead = element("p", sheet.voice.say(about), class_="assess-about") if about in sheet.voice.words else None
    if not section.folded:
        return element("fieldset", element("legend", name), lead, fields, class_="assess-section")
    answered = any(_is_answered(question, sheet.inputs[question.name]) for question in section.questions)
    shown = answered and not section.shut
    return element("details", element("summary", name), lead, fields, class_="assess-section", open=shown)


def _is_answered(question: Question, value: Any) -> bool:  # noqa: ANN401
    return value not in (None, question.default, question.settle(question.default))


def draw_question(sheet: Sheet, question: Question) -> Markup:
    """Draw one question in the way of its kind."""
    value = sheet.inputs[question.name]
    return when(question, sheet.inputs, _draw(sheet, question, value))


def _draw(sheet: Sheet, question: Question, value: Any) -> Markup:  # noqa: ANN401
    match question:
        case Rows():
            return draw_rows(sheet, question, value)
        case Order():
            return draw_order(sheet, question, value)
        case Figures():
            return draw_figures(sheet, question, value)
        case Judgments():
            return draw_judgments(sheet, question, value)
        case _:
            name = question.name
            return draw_field(sheet, Field(question=question, name=name, path=name, key=name, value=value))
