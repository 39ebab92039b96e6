"""How does a table of figures look, in rows or as a grid?"""

from assess.html.element import Markup, element, join
from assess.html.grid import Grid
from assess.numerals import write_plain
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
    rows = [element("tr", *_draw_cells(table, row, voice)) for row in table.rows]
    return element("thead", element("tr", *heads)), element("tbody", *rows)


def _draw_cells(table: Table, row: tuple[Cell, ...], voice: Voice) -> list[Markup]:
    """Draw a row: its first cell is its head."""
    name = next((cell for column, cell in zip(table.columns, row, strict=True) if column.id == table.named_by), None)
    shown = [_draw_cell(column, cell, name, voice) for column, cell in zip(table.columns, row, strict=True)]
    return [element("th", shown[0], scope="row"), *(element("td", text) for text in shown[1:])]


def _draw_cell(column: Column, cell: Cell, name: Cell, voice: Voice) -> Markup | str:
    """Draw a cell; a metric of what the row names also with its machine value."""
    shown = _break_lines(voice.write(cell, column.unit))
    if name is None or isinstance(cell, str):
        return shown
    exact = "" if cell is None else write_plain(cell)
    return element("output", shown, data_metric=column.id, data_for=name, data_value=exact)


def _break_lines(text: str) -> Markup | str:
    """Keep the lines of a text, which HTML would run together."""
    first, *rest = text.split("\n")
    return join((first, *(piece for line in rest for piece in (element("br"), line)))) if rest else text


def _draw_grid(table: Table, pivot: tuple[str, str, str], voice: Voice) -> tuple[Markup, Markup]:
    """Set one column down the side, one along the top, and the third in the cells."""
    grid = Grid(table=table, pivot=pivot)
    inside = grid.columns[2]
    places = ((side, top) for side in grid.sides for top in grid.tops)
    cells = {
        place: element("td", voice.write(grid.rows.get(place, {}).get(inside.id), inside.unit)) for place in places
    }
    return grid.draw(cells, voice)
