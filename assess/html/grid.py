"""How does a table look as a grid, its cells in tints?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from assess.html.element import Markup, element, join
from assess.report import Cell, Chart, Column, Mark, Table
from assess.telling import label_column
from assess.words import Voice

Row = Mapping[str, Cell]

TONES = 5


@dataclass(frozen=True, kw_only=True)
class Grid:
    """A table with one column down the side, one along the top, and the third in the cells."""

    table: Table
    pivot: tuple[str, str, str]

    @cached_property
    def columns(self) -> tuple[Column, Column, Column]:
        """What stands down the side, along the top, and inside."""
        named = {column.id: column for column in self.table.columns}
        down, along, inside = (named[name] for name in self.pivot)
        return down, along, inside

    @cached_property
    def rows(self) -> dict[tuple[Cell, Cell], Row]:
        """Each row by its place: what stands beside it and what stands above."""
        down, along, _ = self.pivot
        return {(row[down], row[along]): row for row in name_cells(self.table)}

    @property
    def sides(self) -> list[Cell]:
        """What stands down the side, in the order of the rows."""
        return list(dict.fromkeys(side for side, _ in self.rows))

    @property
    def tops(self) -> list[Cell]:
        """What stands along the top, in the order of the rows."""
        return list(dict.fromkeys(top for _, top in self.rows))

    def draw(self, cells: Mapping[tuple[Cell, Cell], Markup], voice: Voice) -> tuple[Markup, Markup]:
        """Draw heads and body around cells that are drawn already."""
        down, along, _ = self.columns
        corner = f"{label_column(f'columns.{down.id}', voice)} / {label_column(f'columns.{along.id}', voice)}"
        heads = [element("th", voice.write(top, along.unit), scope="col") for top in self.tops]
        body = [
            element(
                "tr",
                element("th", voice.write(side, down.unit), scope="row"),
                *(cells[side, top] for top in self.tops),
            )
            for side in self.sides
        ]
        return element("thead", element("tr", element("th", corner, scope="col"), *heads)), element("tbody", *body)


def name_cells(table: Table) -> Iterable[Row]:
    """Give each cell of each row the name of its column."""
    names = [column.id for column in table.columns]
    return (dict(zip(names, row, strict=True)) for row in table.rows)


def draw_grid(chart: Chart, voice: Voice) -> Markup:
    """Draw the chart's table with a tint in each cell; what stands out is outlined and said aloud."""
    grid = Grid(table=chart.table, pivot=chart.table.pivot or _take_first(chart.table))
    worst = _find_worst(chart, grid)
    cells = {
        (side, top): _draw_cell(chart, grid, (side, top), worst.get((side, top)), voice)
        for side in grid.sides
        for top in grid.tops
    }
    caption = element("caption", label_column(f"columns.{grid.columns[2].id}", voice))
    table = element("table", caption, *grid.draw(cells, voice))
    frame = element("div", table, class_="assess-table assess-grid", tabindex="0")
    return join((frame, *(_draw_key(chart, mark, voice) for mark in worst.values())))


def _take_first(table: Table) -> tuple[str, str, str]:
    down, along, inside = (column.id for column in table.columns[:3])
    return down, along, inside


def _find_worst(chart: Chart, grid: Grid) -> dict[tuple[Cell, Cell], Mark]:
    """Find the places that a mark outlines; one outside the grid is left out."""
    marked = {(mark.channels["y"], mark.channels["x"]): mark for mark in chart.marks if mark.kind == "worst"}
    return {place: mark for place, mark in marked.items() if place[0] in grid.sides and place[1] in grid.tops}


def _draw_cell(chart: Chart, grid: Grid, place: tuple[Cell, Cell], worst: Mark | None, voice: Voice) -> Markup:
    row, inside = grid.rows.get(place, {}), grid.columns[2]
    shown = voice.write(row.get(inside.id), inside.unit)
    said = element("span", f" ({_name(chart, worst, voice)})", class_="assess-said") if worst else None
    return element("td", shown, said, class_="assess-worst" if worst else None, **paint(chart, row, inside.id))


def paint(chart: Chart, row: Row, name: str) -> dict[str, object]:
    """Choose the tint of a place; one whose figure is not known is hatched."""
    if row.get(name) is None:
        return {"data_unknown": True}
    return {"data_tone": find_tone(chart, row)}


def find_tone(chart: Chart, row: Row) -> int | None:
    """Tell which of five tones a row's figure has, on the scale that the chart's `cell` mark gives."""
    scale = next((mark.channels for mark in chart.marks if mark.kind == "cell"), {})
    value, low, high = row.get(str(scale.get("fill"))), scale.get("low"), scale.get("high")
    if not (isinstance(value, (int, float)) and isinstance(low, (int, float)) and isinstance(high, (int, float))):
        return None
    share = min(max((value - low) / (high - low), 0), 1)
    return int(share * (TONES - 1) + 0.5)


def _draw_key(chart: Chart, worst: Mark, voice: Voice) -> Markup:
    """Say to the eye what the outline means; ears hear it in the cell."""
    swatch = element("span", class_="assess-worst")
    return element("p", swatch, " ", _name(chart, worst, voice), class_="assess-key", aria_hidden="true")


def _name(chart: Chart, mark: Mark, voice: Voice) -> str:
    return label_column(f"charts.{chart.id}.series.{mark.series}", voice)
