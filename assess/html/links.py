"""How is an item linked with others? A box for each item of the other table, beside the item that is linked."""

from assess.html.element import Markup, element
from assess.html.field import Field, Sheet
from assess.lists import Links


def draw_links(sheet: Sheet, links: Links, field: Field) -> Markup:
    """Draw the boxes; the page's script keeps them in step with the other table."""
    others = [(row["id"] or "", row["text"] or "") for row in sheet.inputs[links.to]]
    boxes = [_draw_box(field.name, value, text, checked=value in field.value) for value, text in others]
    return element(
        "fieldset",
        element("legend", sheet.voice.say(field.says("label"))),
        element("div", *boxes, data_link_list=True, class_="assess-boxes"),
        element(
            "p",
            sheet.voice.say(f"questions.{links.to}.none"),
            data_link_none=True,
            hidden=bool(others),
            class_="assess-hint",
        ),
        element("template", _draw_box(None, None, "", checked=False), data_link_blank=True),
        class_="assess-field assess-links",
        data_field=field.path,
        data_links=field.name,
        data_to=links.to,
    )


def _draw_box(name: str | None, value: str | None, text: str, *, checked: bool) -> Markup:
    box = element("input", type="checkbox", name=name, value=value, checked=checked)
    return element("label", box, element("span", text, dir="auto"))
