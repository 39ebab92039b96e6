"""How does a business model canvas look? Nine blocks in their usual places, tinted by their health."""

from assess.html.element import Markup, element
from assess.html.grid import Row, name_cells, paint
from assess.report import Chart
from assess.telling import label_column
from assess.words import Voice

FIGURES = ("health", "low", "high", "completeness")


def draw_board(chart: Chart, voice: Voice) -> Markup:
    """Draw the blocks in the order of their rows, which is how they are read; the style sheet knows their places."""
    blocks = [_draw_block(chart, row, voice) for row in name_cells(chart.table)]
    return element("ul", *blocks, class_="assess-board", role="list")


def _draw_block(chart: Chart, row: Row, voice: Voice) -> Markup:
    block = row["block"]
    name = element("h3", voice.write(block, "blocks"))
    tint = paint(chart, row, "health")
    return element("li", name, _draw_items(row), _draw_figures(chart, row, voice), data_block=block, **tint)


def _draw_items(row: Row) -> Markup | None:
    items = str(row.get("items") or "").split("\n")
    told = [element("li", item) for item in items if item.strip()]
    return element("ul", *told, class_="assess-items", role="list") if told else None


def _draw_figures(chart: Chart, row: Row, voice: Voice) -> Markup:
    """Say the health in figures, so that nothing rests on colour; how far it may be off, where it is not sure."""
    sure = row.get("low") == row.get("high")
    units = {column.id: column.unit for column in chart.table.columns}
    told = [name for name in FIGURES if name in row and not (sure and name in ("low", "high"))]
    return element(
        "dl",
        *(
            element(
                "div",
                element("dt", label_column(f"columns.{name}", voice)),
                element("dd", voice.write(row[name], units[name])),
            )
            for name in told
        ),
    )
