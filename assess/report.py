"""What does a tool answer?

The vocabulary of answers: figures, steps, tables, charts, advice. A report knows no language and no layout;
its texts are looked up in the tool's words under the ids given here and filled with the report's own figures.
"""

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from typing import Any

Cell = float | str | None


@dataclass(frozen=True, kw_only=True)
class Metric:
    """One figure of the answer. Where it does not exist, `value` is None and `why` says why."""

    id: str
    value: float | None
    unit: str
    why: str | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, kw_only=True)
class Step:
    """How a metric came about: the words hold its formula, the formula with the reader's numbers, its source."""

    id: str
    metric: str


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a table and the unit of its figures."""

    id: str
    unit: str


@dataclass(frozen=True, kw_only=True)
class Table:
    """Figures in rows. `pivot` names the columns for rows, heads and cells where a grid reads better."""

    id: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    pivot: tuple[str, str, str] | None = None
    named_by: str | None = None  # the column that names each row, where the other cells are metrics of what it names
    leading: bool = False  # read first, right below the leading figures


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Something drawn: its kind, and which column (or which fixed figure) goes to which channel of the drawing."""

    kind: str
    channels: Mapping[str, Cell]
    series: str | None = None


def make_table(
    name: str,
    columns: tuple[Column, ...],
    rows: tuple[tuple[Cell, ...], ...],
    pivot: tuple[str, str, str] | None = None,
) -> Table:
    """Make the table of a chart."""
    return Table(id=name, columns=columns, rows=rows, pivot=pivot)


def make_mark(kind: str, series: str | None = None, **channels: Cell) -> Mark:
    """Make a mark, its channels as keywords."""
    return Mark(kind=kind, channels=channels, series=series)


@dataclass(frozen=True, kw_only=True)
class Chart:
    """A picture of a table: no pixels, only marks. The table is its twin for those who cannot see it."""

    table: Table
    x: Column
    y: Column
    marks: tuple[Mark, ...]
    told_as: str = "text"  # which of its texts says what is seen
    shape: str = "plot"  # or "grid", a table in tints, or "board", a canvas of nine blocks

    @property
    def id(self) -> str:
        """A chart goes by the name of its table."""
        return self.table.id


def always(figures: Mapping[str, Any]) -> bool:  # noqa: ARG001
    """Hold whatever the figures: whoever found the occurrence has looked already."""
    return True


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A piece of advice as data: when it holds, what it rests on, and the idea it is taken from."""

    id: str
    severity: str
    rests_on: tuple[str, ...]
    source: str
    holds: Callable[[Mapping[str, Any]], bool] = always
    told_as: str | None = None  # other words for the same rule; parts that these lack are told as usual
    figures: Mapping[str, Any] = field(default_factory=dict)  # of this one occurrence, over those of the report
    path: str | None = None  # the input that this occurrence is about

    def key(self, part: str, words: Container[str]) -> str:
        """Name the words of one part: title, text or flip."""
        other = f"advice.{self.told_as}.{part}"
        return other if other in words else f"advice.{self.id}.{part}"


@dataclass(frozen=True, kw_only=True)
class Report:
    """A whole answer. `figures` are what its texts may name: every input, every metric, and a few besides."""

    tool: str
    version: str
    inputs: Mapping[str, Any]
    headline: str
    leading: tuple[str, ...]
    metrics: Mapping[str, Metric]
    steps: tuple[Step, ...]
    tables: tuple[Table, ...]
    charts: tuple[Chart, ...]
    advice: tuple[Rule, ...]
    warnings: tuple[str, ...]
    assumptions: tuple[str, ...]
    figures: Mapping[str, Any] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)  # what only programs ask for, at the top of the JSON
    refining: bool = False  # a quick answer, to be completed by what takes longer
