"""How is importance asked for: by an order, by figures, or by pairs?"""

from collections.abc import Sequence
from typing import Any

from assess.html.element import Markup, element, join
from assess.html.field import Field, Sheet, draw_field, identify
from assess.html.rows import BLANK, describe_rows, draw_tools
from assess.html.typed import show_typed
from assess.importance import Figures, Judgments, Matrix, write_judgment
from assess.lists import Choices, Order
from assess.numerals import localise_digits
from assess.question import Question

MOVES = ("up", "down", "tie")


def draw_order(sheet: Sheet, order: Order, value: list[str | list[str]] | None) -> Markup:
    """Draw the parts one under another, each with buttons that move it."""
    names = list_parts(sheet, order)
    places = value or list(sheet.inputs[order.of or ""])
    ranked = [name for place in places for name in ([place] if isinstance(place, str) else place)]
    tied = {name for place in places if not isinstance(place, str) for name in place[1:]}
    rest = [name for name in names if name not in ranked]
    lines = [_draw_place(sheet, order, name, tied=name in tied) for name in [*ranked, *rest]]
    here = identify(sheet, order.name)
    kept = element("input", type="hidden", name=order.name, value=show_typed(order, places, sheet.voice))
    said = element("p", data_order_said=True, aria_live="polite", class_="assess-said")
    parts = {each: f"{{{each}}}" for each in ("name", "place", "count")}
    return element(
        "fieldset",
        element("legend", sheet.voice.say(f"questions.{order.name}.label")),
        _draw_hint(sheet, order, here),
        element(
            "div",
            kept,
            element("ol", *lines),
            said,
            data_order=order.name,
            data_told=sheet.voice.say("page.placed", parts),
        ),
        class_="assess-field",
        data_field=order.name,
        aria_describedby=f"{here}-hint",
    )


def _draw_place(sheet: Sheet, order: Order, name: str, *, tied: bool) -> Markup:
    label = name_part(sheet, order, name)
    buttons = [
        element(
            "button",
            sheet.voice.say(f"page.order_{move}"),
            type="button",
            data_order_do=move,
            aria_label=sheet.voice.say(f"page.order_{move}_of", {"name": label}),
            aria_pressed=("true" if tied else "false") if move == "tie" else None,
        )
        for move in MOVES
    ]
    told = (element("span", data_order_place=True), element("span", label, data_order_name=True))
    return element("li", *told, element("span", *buttons, class_="assess-moves"), **part(sheet, order, name))


def draw_figures(sheet: Sheet, figures: Figures, value: dict[str, float] | None) -> Markup:
    """Draw a number field for each part."""
    here = identify(sheet, figures.name)
    fields = [
        element(
            "div",
            draw_field(sheet, _make_field(sheet, figures, name, (value or {}).get(name))),
            **part(sheet, figures, name),
        )
        for name in list_parts(sheet, figures)
    ]
    return element(
        "fieldset",
        element("legend", sheet.voice.say(f"questions.{figures.name}.label")),
        _draw_hint(sheet, figures, here),
        element("div", data_field=figures.name),
        *fields,
        class_="assess-group",
    )


def _make_field(sheet: Sheet, figures: Figures, name: str, value: float | None) -> Field:
    own = f"{figures.name}.{name}"
    label = name_part(sheet, figures, name)
    return Field(question=figures.item, name=own, path=own, key=figures.name, value=value, label=label)


def draw_judgments(sheet: Sheet, judgments: Judgments, value: list[Matrix] | None) -> Markup:
    """Draw a half matrix for each judge; its other half fills itself."""
    here = identify(sheet, judgments.name)
    judges = [_draw_judge(sheet, judgments, str(place), matrix) for place, matrix in enumerate(value or [None])]
    add = element("button", sheet.voice.say(f"questions.{judgments.name}.add"), type="button", data_row_do="add")
    return element(
        "div",
        element("h2", sheet.voice.say(f"questions.{judgments.name}.label"), class_="assess-rows-title"),
        _draw_hint(sheet, judgments, here),
        element("div", data_field=judgments.name),
        element("ol", *judges, data_row_list=True),
        element("template", _draw_judge(sheet, judgments, BLANK, None), data_row_blank=True),
        element("p", add, class_="assess-row-add"),
        class_="assess-rows",
        **describe_rows(sheet, judgments),
    )


def _draw_judge(sheet: Sheet, judgments: Judgments, place: str, matrix: Matrix | None) -> Markup:
    names = list_parts(sheet, judgments)
    asked = list(sheet.inputs[judgments.of or ""])
    places = {name: asked.index(name) for name in names if name in asked}
    heads = [
        element("th", name_part(sheet, judgments, name), scope="col", **part(sheet, judgments, name)) for name in names
    ]
    lines = [
        element(
            "tr",
            element("th", name_part(sheet, judgments, one), scope="row"),
            *(_draw_cell(sheet, judgments, (place, one, other), _read(matrix, places, one, other)) for other in names),
            **part(sheet, judgments, one),
        )
        for one in names
    ]
    table = element("table", element("thead", element("tr", element("td"), *heads)), element("tbody", *lines))
    blank = sheet.voice.say(f"questions.{judgments.name}.row", {"n": "{n}"})
    summary = element("summary", element("span", data_row_title=True, data_blank=blank))
    error = element("div", data_field=f"{judgments.name}[{place}]")
    body = element("div", table, class_="assess-table assess-pairs", tabindex="0")
    return element(
        "li", element("details", summary, error, body, draw_tools(sheet), open=True), class_="assess-row", data_row=True
    )


def _read(matrix: Matrix | None, places: dict[str, int], one: str, other: str) -> str:
    if not matrix or one not in places or other not in places:
        return ""
    return write_judgment(matrix[places[one]][places[other]]) or ""


def _draw_cell(sheet: Sheet, judgments: Judgments, at: tuple[str, str, str], value: str) -> Markup:
    """Draw one judgment: asked above the diagonal, mirrored below it."""
    place, one, other = at
    names = list_parts(sheet, judgments)
    both = part(sheet, judgments, f"{one} {other}")
    if one == other:
        return element("td", localise_digits("1", sheet.voice.language), **both)
    name = f"{judgments.name}.{place}.{one}.{other}"
    if names.index(one) > names.index(other):
        return element("td", _show(sheet, value), data_mirror=f"{judgments.name}.{place}.{one}.{other}", **both)
    told = {"one": name_part(sheet, judgments, one), "other": name_part(sheet, judgments, other)}
    label = sheet.voice.say(f"questions.{judgments.name}.pair", told)
    known = judgments.item.options
    options = [
        ("", ""),
        *((each, _show(sheet, each)) for each in (known if value in ("", *known) else (value, *known))),
    ]
    shown = [element("option", text, value=each, selected=each == value) for each, text in options]
    select = element("select", *shown, id=identify(sheet, name), name=name, aria_label=label)
    return element("td", select, **both)


def _show(sheet: Sheet, judgment: str) -> str:
    return localise_digits(judgment, sheet.voice.language)


def list_parts(sheet: Sheet, question: Question) -> Sequence[str]:
    """Name every part that there may be, chosen or not: the page's script shows those that are."""
    source = sheet.tool.questions[question.of or ""]
    return source.options if isinstance(source, Choices) else ()


def name_part(sheet: Sheet, question: Question, name: str) -> str:
    """Return a part's label."""
    source = sheet.tool.questions[question.of or ""]
    words = source.words if isinstance(source, Choices) else None
    return sheet.voice.say(f"{words or f'questions.{question.of}.options'}.{name}")


def part(sheet: Sheet, question: Question, names: str) -> dict[str, Any]:
    """Mark what is shown only while certain parts are chosen."""
    chosen = sheet.inputs[question.of or ""]
    return {"data_part_of": question.of, "data_part": names, "hidden": not set(names.split()) <= set(chosen)}


def _draw_hint(sheet: Sheet, question: Question, here: str) -> Markup:
    return element(
        "p", join([sheet.voice.say(f"questions.{question.name}.hint")]), class_="assess-hint", id=f"{here}-hint"
    )
