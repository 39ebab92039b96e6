"""How does a table stand in a form, so that people can edit it on a phone too? A card for each row."""

from typing import Any

from assess.html.element import Markup, element, join
from assess.html.field import Field, Sheet, draw_field
from assess.html.links import draw_links
from assess.importance import Judgments
from assess.lists import Links
from assess.question import Question
from assess.tables import Group, Row, Rows

TOOLS = ("up", "down", "copy", "remove")
BLANK = "#"  # stands for the number of a row that is not there yet


def draw_rows(sheet: Sheet, rows: Rows, value: list[Row]) -> Markup:
    """Draw the table: its rows, a blank one for the page's script to copy, and a button for one more."""
    cards = [draw_card(sheet, rows, str(place), row) for place, row in enumerate(value)]
    blank = rows.settle([{}])[0]
    add = element("button", sheet.voice.say(f"questions.{rows.name}.add"), type="button", data_row_do="add")
    return element(
        "div",
        _draw_head(sheet, rows),
        element("input", type="hidden", name=rows.name, value=""),
        element("ol", *cards, data_row_list=True),
        element("template", draw_card(sheet, rows, BLANK, blank), data_row_blank=True),
        element("p", add, class_="assess-row-add"),
        class_="assess-rows",
        **describe_rows(sheet, rows),
    )


def describe_rows(sheet: Sheet, rows: Rows | Judgments) -> dict[str, Any]:
    """Tell the page's script how many rows there may be, and what it says when one goes or many come."""
    told = {name: f"{{{name}}}" for name in ("name", "links", "count", "left")}
    return {
        "data_rows": rows.name,
        "data_least": rows.least,
        "data_most": rows.most,
        "data_id_prefix": rows.ids or None,
        "data_told_removed": sheet.voice.say("page.removed", told),
        "data_told_removed_linked": sheet.voice.say("page.removed_linked", told),
        "data_told_pasted": sheet.voice.say("page.pasted", told),
        "data_told_crowded": sheet.voice.say("page.crowded", told),
    }


def _draw_head(sheet: Sheet, rows: Rows) -> Markup:
    """Name the table, say how it is filled in, and keep a place for what is wrong with the whole of it."""
    hint = f"questions.{rows.name}.hint"
    return element(
        "div",
        element("h2", sheet.voice.say(f"questions.{rows.name}.label"), class_="assess-rows-title")
        if rows.headed
        else None,
        element("p", sheet.voice.say(hint), class_="assess-about") if hint in sheet.voice.words else None,
        class_="assess-field",
        data_field=rows.name,
    )


def draw_card(sheet: Sheet, rows: Rows, place: str, row: Row) -> Markup:
    """Draw one row; the first stands open, so that people see what is asked."""
    title = element(
        "span",
        row[rows.title] or None,
        data_row_title=True,
        data_blank=sheet.voice.say(f"questions.{rows.name}.row", {"n": "{n}"}),
        dir="auto",
    )
    groups = [_draw_group(sheet, rows, group, place, row) for group in rows.groups]
    return element(
        "li",
        element("details", element("summary", title), *groups, draw_tools(sheet), open=place == "0"),
        class_="assess-row",
        data_row=True,
    )


def draw_tools(sheet: Sheet) -> Markup:
    """Draw what can be done with a row."""
    buttons = [
        element("button", sheet.voice.say(f"page.row_{name}"), type="button", data_row_do=name) for name in TOOLS
    ]
    return element("p", *buttons, class_="assess-row-tools")


def _draw_group(sheet: Sheet, rows: Rows, group: Group, place: str, row: Row) -> Markup:
    fields = join(_draw_item(sheet, rows, question, place, row[question.name]) for question in group.questions)
    name = f"questions.{rows.name}.groups.{group.name}"
    if name not in sheet.voice.words:
        return fields
    return element(
        "fieldset", element("legend", sheet.voice.say(name)), fields, class_="assess-group", data_group=group.name
    )


def _draw_item(sheet: Sheet, rows: Rows, question: Question, place: str, value: Any) -> Markup:  # noqa: ANN401
    name = f"{rows.name}.{place}.{question.name}"
    if rows.ids and question.name == "id":
        return element("input", type="hidden", name=name, value=value or "")
    field = Field(
        question=question,
        name=name,
        path=f"{rows.name}[{place}].{question.name}",
        key=f"{rows.name}.{question.name}",
        value=value,
    )
    if isinstance(question, Links):
        return draw_links(sheet, question, field)
    drawn = draw_field(sheet, field)
    return Markup(drawn.replace("<input ", "<input data-title ", 1)) if question.name == rows.title else drawn
