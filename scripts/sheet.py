"""What is a worksheet? Its firm, the tool's answer, whether that is shown, and the pieces that it is drawn with."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from assess.html.element import Markup, element
from assess.report import Chart, Report, Table
from assess.tool import Inputs, give_voice
from assess.words import Figures, Voice
from scripts.cases import Case, choose, find

TOLD = tomllib.loads(Path(__file__).with_name("worksheets.toml").read_text("utf-8"))
KEY = "-answers"


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A worksheet in one language: its firm, what the tool says to it, and whether that is shown."""

    tool: str
    language: str
    answered: bool

    @cached_property
    def told(self) -> Mapping[str, Any]:
        """What the sheet of this tool says, in its language."""
        told: Mapping[str, Any] = choose(TOLD["words"] | TOLD[self.tool], self.language)
        return told

    @cached_property
    def case(self) -> Case:
        """The firm."""
        return find(self.told["case"])

    @cached_property
    def inputs(self) -> Inputs:
        """What the firm's owner would type into the tool."""
        return self.case.take(self.language)

    @cached_property
    def report(self) -> Report:
        """What the tool answers."""
        return self.case.tool.answer(self.inputs)

    @cached_property
    def voice(self) -> Voice:
        """The voice in which it answers."""
        return give_voice(self.case.tool, self.inputs, self.language)

    def fill(self, text: str) -> str:
        """Put the tool's figures into a text."""
        return text.format_map(Figures(self.report.figures, self.voice))

    def show(self, text: str) -> Markup | str:
        """Show a text of the answers, or leave its place empty."""
        return text if self.answered else element("span", class_="sheet-blank")


def open_sheet(name: str, language: str) -> Sheet:
    """Open the sheet of a page's mark: `retention`, or `retention-answers`."""
    return Sheet(tool=name.removesuffix(KEY), language=language, answered=name.endswith(KEY))


def list_names() -> tuple[str, ...]:
    """List every sheet that a page can name."""
    return tuple(f"{tool}{kind}" for tool in TOLD if tool != "words" for kind in ("", KEY))


def draw_lines(count: int) -> Markup:
    """Draw room to write: lines, which printers leave out unless they are borders."""
    return element("div", *(element("span", class_="sheet-line") for _ in range(count)), aria_hidden="true")


def draw_block(title: str, *children: object, name: str) -> Markup:
    """Draw a part of the sheet under its heading."""
    return element("section", element("h2", title), *children, class_=f"sheet-{name}")


def draw_table(heads: Iterable[object], rows: Iterable[Iterable[object]]) -> Markup:
    """Draw a table whose first column names its rows; its heads may be left out where rows say what they hold."""
    columns = [element("th", each, scope="col") for each in heads]
    head = element("thead", element("tr", *columns)) if columns else None
    body = element("tbody", *(_draw_row(row) for row in rows))
    return element("table", head, body)


def _draw_row(row: Iterable[object]) -> Markup:
    """Draw a row; what is to be filled in first cannot be the head of the others."""
    first, *rest = row
    head = element("td", first) if isinstance(first, Markup) else element("th", first, scope="row")
    return element("tr", head, *(element("td", each) for each in rest))


def find_chart(sheet: Sheet, name: str) -> Chart:
    """Find a chart of the report."""
    return next(chart for chart in sheet.report.charts if chart.id == name)


def find_table(sheet: Sheet, name: str) -> Table:
    """Find a table of the report."""
    return next(table for table in sheet.report.tables if table.id == name)
