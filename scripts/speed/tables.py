"""Which tables does the page "How fast, and against what" have, and under which names are their figures measured?"""

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.bench.limits import LIMITS, LOOKED_AT

WAYS = ("ours", "bare", "fence", "pyscript")
CONDITIONS = ("unthrottled", "10 Mbit/s 40 ms", "1.6 Mbit/s 150 ms", "machine 4 times slower")


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows and columns by their names in words.toml.

    Attributes:
        rows: what stands at the start of each row.
        columns: of the figures.
        measure: the name of a figure, made of its row and its column.
        units: of the figures, by column; of all under "".
        contest: whether the smallest figure of a row is the best one, and said to be.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    measure: str
    units: Mapping[str, str]
    contest: bool = False

    def name(self, row: str, column: str) -> str:
        """Name the measure of a cell."""
        return self.measure.format(row=row, column=column)

    def unit(self, column: str) -> str:
        """Say in what the figures of a column are counted."""
        return self.units.get(column) or self.units[""]


def compare_ways(measure: str, unit: str = "ms") -> Table:
    """Set the ways of putting Python into a page side by side, under each condition."""
    return Table(rows=CONDITIONS, columns=WAYS, measure=f"startup, {measure}", units={"": unit}, contest=True)


TABLES = {
    "screen": compare_ways("{row}, first, on screen, ms: {column}"),
    "first": compare_ways("{row}, first, answer, ms: {column}"),
    "repeat": compare_ways("{row}, repeat, answer, ms: {column}"),
    "next": compare_ways("{row}, first, next answer, ms: {column}"),
    "blocked": compare_ways("{row}, first, main thread blocked, ms: {column}"),
    "bytes": compare_ways("{row}, first, bytes until the answer: {column}", "bytes"),
    "slower": Table(
        rows=("the main thread", "a worker"),
        columns=("slower",),
        measure="startup, machine 4 times slower, times slower: {row}",
        units={"": "times"},
    ),
    "libraries": Table(
        rows=(
            "nearest of 12",
            "nearest of 2000",
            "weights of 8",
            "weights of 8, and what to mend",
            "worth of 1",
            "worth of 10000",
            "start",
        ),
        columns=("assess", "pymcdm", "scikit-criteria", "AHPy", "lifetimes"),
        measure="libraries, {row}: {column}, ms",
        units={"": "ms"},
        contest=True,
    ),
    "command": Table(
        rows=("assess run retention", "assess run channels", "assess run canvas", "python that does nothing"),
        columns=("took",),
        measure="command line: {row}, ms",
        units={"": "ms"},
    ),
    "build": Table(
        rows=("the real site", "50 pages", "275 pages", "500 pages"),
        columns=("processor",),
        measure="build: {row}, {column} s",
        units={"": "s"},
    ),
    "lighthouse": Table(
        rows=LOOKED_AT,
        columns=(
            "performance",
            "accessibility",
            "best practices",
            "seo",
            "first paint, ms",
            "largest paint, ms",
            "total blocking time, ms",
        ),
        measure="lighthouse, {row}: {column}",
        units={"": "score", **dict.fromkeys(("first paint, ms", "largest paint, ms", "total blocking time, ms"), "ms")},
    ),
}


@dataclass(frozen=True, kw_only=True)
class Promise:
    """One promise, and the measures that keep it: all of them must.

    Attributes:
        unit: of its figures.
        measures: by name; the worst is shown.
    """

    unit: str
    measures: tuple[str, ...]


def promise(unit: str, *beginnings: str, ending: str = "") -> Promise:
    """Gather the bounded measures whose names begin and end so."""
    told = (name for name in LIMITS if name.startswith(beginnings) and name.endswith(ending))
    return Promise(unit=unit, measures=tuple(told))


PROMISES = {
    "first": promise("times", "startup, unthrottled, first,"),
    "slow": promise("times", "startup, 1.6 Mbit/s"),
    "repeat": promise("times", "startup, unthrottled, repeat,"),
    "offline": promise("times", "startup, unthrottled, answer since opening: offline"),
    "python": promise("bytes", "python, gzip bytes"),
    "page": promise("bytes", "page before python"),
    "scripts": promise("bytes", "our scripts"),
    "keystroke": promise("ms", "keystroke to report"),
    "task": promise("ms", "longest main-thread task"),
    "draws": promise("ms", "12 channels", ending="whole answer, p95 ms"),
    "drawing": promise("ms", "12 channels", ending="longest main-thread task, ms"),
    "plain": promise("ms", "12 channels", ending="plain python, ms"),
    "command": promise("ms", "command line"),
    "build": promise("s", "build: the real site"),
    "growth": promise("times", "build: 500 pages"),
    "performance": promise("score", "lighthouse", ending="performance"),
    "accessibility": promise("score", "lighthouse", ending="accessibility"),
    "practices": promise("score", "lighthouse", ending="best practices"),
    "seo": promise("score", "lighthouse", ending="seo"),
    "blocking": promise("ms", "lighthouse", ending="total blocking time, ms"),
}
