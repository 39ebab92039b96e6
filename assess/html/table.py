"""How does a table of figures look, in rows or as a grid?"""

from assess.html.element import Markup, element
from assess.report import Cell, Column, Table
from assess.telling import label_column
from assess.words import Voice


def draw_table(table: Table, voice: Voice, *, caption: str | None = None) -> Markup:
    """Draw a table as HTML: in rows, or as the grid that `pivot` asks for."""
    inside = label_column(f"columns.{table.pivot[2]}", voice) if table.pivot else None
    title = element("caption", caption or inside) if caption or inside else None
    body = _draw_grid(table, table.pivot, voice) if table.pivot else _draw_rows(table, voice)
    return element("div", element("table", title, *body), class_="assess-table", tabindex="0")


def _draw_rows(table: Table, voice: Voice) -> tuple[Markup, Markup]:
    heads = [element("th", label_column(f"columns.{column.id}", voice), scope="col") for column in table.columns]
    rows = [element("tr", *_draw_cells(table.columns, row, voice)) for row in table.rows]
    return element("thead", element("tr", *heads)), element("tbody", *rows)


def _draw_cells(columns: tuple[Column, ...], row: tuple[Cell, ...], voice: Voice) -> list[Markup]:
    """Draw a row: its first cell is its head."""
    shown = [voice.write(cell, column.unit) for column, cell in zip(columns, row, strict=True)]
    return [element("th", shown[0], scope="row"), *(element("td", text) for text in shown[1:])]


def _draw_grid(table: Table, pivot: tuple[str, str, str], voice: Voice) -> tuple[Markup, Markup]:
    """Set one column down the side, one along the top, and the third in the cells."""
    places = {column.id: (place, column) for place, column in enumerate(table.columns)}
    (side, down), (top, along), (cell, inside) = (places[name] for name in pivot)
    tops = list(dict.fromkeys(row[top] for row in table.rows))
    lines: dict[Cell, list[str]] = {}
    for row in table.rows:
        lines.setdefault(row[side], []).append(voice.write(row[cell], inside.unit))
    corner = f"{label_column(f'columns.{down.id}', voice)} / {label_column(f'columns.{along.id}', voice)}"
    heads = [element("th", voice.write(head, along.unit), scope="col") for head in tops]
    body = [
        element(
            "tr", element("th", voice.write(head, down.unit), scope="row"), *(element("td", text) for text in cells)
        )
        for head, cells in lines.items()
    ]
    return element("thead", element("tr", element("th", corner, scope="col"), *heads)), element("tbody", *body)
