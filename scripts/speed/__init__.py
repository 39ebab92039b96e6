"""How fast is it, and against what? The figures of one run, kept as run.json, for the page that shows them.

They are drawn as they were measured, those that fall short of a promise among them: no build stops at one.
"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, partial

from assess.html.element import Markup, element
from assess.numerals import localise_digits, write, write_plain
from assess.words import Voice, Words, load
from scripts.bench.limits import LIMITS
from scripts.bench.record import PUBLISHED, Record
from scripts.beside import read_words
from scripts.loading import load_style
from scripts.speed.tables import PROMISES, TABLES, Promise, Table
from scripts.speed.writing import fill, write_bare, write_bound, write_figure

NOTHING = "—"


@cache
def read_run() -> Record:
    """Read the run that the page shows."""
    return Record.read(PUBLISHED)


def draw(name: str, language: str, root: str) -> Markup:
    """Draw what a mark names: the machine of the run, its promises, or one of its tables.

    Args:
        name: "machine", "promises" or a table's.
        language: the page's.
        root: the way from the page to the site's root, ending in a slash.
    """
    voice = Voice(words=Words(read_words(__file__, "words.toml"), load("assess")), language=language)
    others: dict[str, Callable[[Record, Voice], Markup]] = {"machine": draw_machine, "promises": draw_promises}
    drawer = others.get(name) or partial(draw_table, name)
    styles = (load_style(each, root) for each in ("table", "speed"))
    return element("div", *styles, drawer(read_run(), voice), class_="speed")


def draw_machine(run: Record, voice: Voice) -> Markup:
    """Draw when, where and with what the run was made."""
    day = date.fromisoformat(run.date)
    month = voice.words[f"months.{day.month}"][voice.language]
    shown = localise_digits(month.format(day=day.day, year=day.year), voice.language)
    entries = {"date": element("time", shown, datetime=run.date)} | {
        name: element("bdi", _write_machine(name, value, voice)) for name, value in (run.machine | run.often).items()
    }
    versions = (f"{voice.say(f'versions.{name}')} {told}" for name, told in run.versions.items() if told)
    entries["compared"] = element("bdi", ", ".join(versions), dir="ltr")
    return element("dl", *(_draw_entry(f"machine.{name}", shown, voice) for name, shown in entries.items()))


def _write_machine(name: str, value: str | float, voice: Voice) -> str:
    if isinstance(value, str):
        return value
    return fill(f"amounts.{name}", voice, write(value, voice.language, 1, trim=True))


def _draw_entry(name: str, shown: Markup, voice: Voice) -> Markup:
    return element("div", element("dt", voice.say(name)), element("dd", shown))


def draw_promises(run: Record, voice: Voice) -> Markup:
    """Draw each promise with its bound, what was measured, and whether that keeps it."""
    rows = [_draw_promise(name, each, run, voice) for name, each in PROMISES.items()]
    return _draw_grid("promises", ("bound", "measured", "kept"), rows, voice)


def _draw_promise(name: str, promised: Promise, run: Record, voice: Voice) -> Markup:
    """Draw a promise by the measure that comes off worst."""
    worst = find_worst(promised, run)
    limit = LIMITS[promised.measures[0]]
    bound = fill(f"bounds.{'least' if limit.least else 'most'}", voice, write_bound(limit.bound, promised.unit, voice))
    if worst is None:
        shown, verdict = NOTHING, "unmeasured"
    else:
        shown, verdict = write_figure(worst, promised.unit, voice), "kept" if limit.keeps(worst) else "missed"
    cells = (
        _draw_cell("bound", bound, voice),
        _draw_cell("measured", shown, voice, data_value=None if worst is None else write_plain(worst)),
        _draw_cell("kept", element("span", voice.say(f"verdicts.{verdict}"), data_verdict=verdict), voice),
    )
    return _draw_row(f"promise.{name}", cells, voice)


def find_worst(promised: Promise, run: Record) -> float | None:
    """Find the worst of what was measured; None where something was not."""
    if not all(name in run.measures for name in promised.measures):
        return None
    worst = min if LIMITS[promised.measures[0]].least else max
    return worst(run.measures[name] for name in promised.measures)


def draw_table(name: str, run: Record, voice: Voice) -> Markup:
    """Draw a table; where ways compete, the smallest figure of each row is set off."""
    table = TABLES[name]
    rows = [_draw_row(f"row.{row}", _draw_figures(table, row, run, voice), voice) for row in table.rows]
    return _draw_grid(name, table.columns, rows, voice)


def _draw_figures(table: Table, row: str, run: Record, voice: Voice) -> Iterator[Markup]:
    figures = {column: run.measures.get(table.name(row, column)) for column in table.columns}
    told = [figure for figure in figures.values() if figure is not None]
    tell = write_bare if set(table.units) == {""} else write_figure  # the caption names a unit that all share
    best = min(told) if table.contest and len(told) > 1 else None
    for column, figure in figures.items():
        shown = NOTHING if figure is None else tell(figure, table.unit(column), voice)
        marked = element("strong", shown) if figure is not None and figure == best else shown
        value = None if figure is None else write_plain(figure)
        yield _draw_cell(column, marked, voice, data_value=value, data_none=figure is None)


def _draw_grid(name: str, columns: tuple[str, ...], rows: list[Markup], voice: Voice) -> Markup:
    """Draw a table; its roles are said aloud, since on a phone it is laid out as cards."""
    heads = (element("th", voice.say(f"column.{each}"), scope="col", role="columnheader") for each in columns)
    corner = element("th", voice.say(f"corner.{name}"), scope="col", role="columnheader")
    head = element("thead", element("tr", corner, *heads, role="row"), role="rowgroup")
    caption = element("caption", voice.say(f"caption.{name}"))
    body = element("tbody", *rows, role="rowgroup")
    return element("table", caption, head, body, class_="figure-table speed-table", role="table", data_speed=name)


def _draw_row(name: str, cells: Iterator[Markup] | tuple[Markup, ...], voice: Voice) -> Markup:
    return element("tr", element("th", voice.say(name), scope="row", role="rowheader"), *cells, role="row")


def _draw_cell(column: str, shown: object, voice: Voice, **attributes: str | bool | None) -> Markup:
    """Draw a figure with its column's name, for where the columns are not seen."""
    return element("td", shown, role="cell", data_label=voice.say(f"column.{column}"), **attributes)
