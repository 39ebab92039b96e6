"""What may a picture show? Small charts of every shape, with words of their own."""

from assess.report import Cell, Chart, Column, Mark, Metric, Report, Rule, Table
from assess.words import Text, Voice, Words, load

BLOCKS = (
    "partners",
    "activities",
    "resources",
    "propositions",
    "relationships",
    "channels",
    "segments",
    "costs",
    "revenues",
)
NAMES = {
    "headline": Text(fa="پاسخ", en="An answer"),
    "metrics.tau": Text(fa="همخوانی", en="Agreement"),
    "why.refining": Text(fa="هنوز حساب می‌شود", en="still being worked out"),
    "sources.book": Text(fa="کتاب", en="a book"),
    "columns.job": Text(fa="کار", en="Job"),
    "columns.channel": Text(fa="کانال", en="Channel"),
    "columns.fit": Text(fa="تناسب", en="Fit"),
    "columns.block": Text(fa="بلوک", en="Block"),
    "columns.health": Text(fa="سلامت", en="Health"),
    "columns.low": Text(fa="دست‌کم", en="At worst"),
    "columns.high": Text(fa="دست بالا", en="At best"),
    "columns.completeness": Text(fa="تکمیل", en="Complete"),
    "columns.items": Text(fa="موردها", en="Items"),
    "jobs.buy": Text(fa="خرید", en="buying"),
    "jobs.support": Text(fa="پشتیبانی", en="support"),
    "advice.gap.title": Text(fa="{job} بی کانال", en="No channel for {job}"),
    "advice.gap.text": Text(fa="«{job}» هیچ کانالی ندارد.", en="Nothing does {job}."),
    "advice.gap.flip": Text(fa="کانالی برای {job}.", en="A channel for {job}."),
}
PICTURED = {
    f"charts.{chart}.{part}": Text(fa=f"{part} {chart} فارسی", en=f"{part} of {chart}")
    for chart in ("jobs", "board", "parts")
    for part in ("title", "text", "series.worst")
}
BLOCKED = {f"blocks.{name}": Text(fa=f"بلوک {name}", en=f"the {name}") for name in BLOCKS}
WORDS = Words(NAMES | PICTURED | BLOCKED, load("assess"))
VOICES = {language: Voice(words=WORDS, language=language) for language in ("fa", "en")}

JOB, CHANNEL = Column(id="job", unit="jobs"), Column(id="channel", unit="names")
FIT, HEALTH = Column(id="fit", unit="count"), Column(id="health", unit="share")
FITS: tuple[tuple[Cell, ...], ...] = (
    ("buy", "Shop", 0.0),
    ("buy", "Site", 4.0),
    ("support", "Shop", None),
    ("support", "Site", 3.0),
)


def mark(kind: str, series: str | None = None, **channels: Cell) -> Mark:
    """A mark with its channels as keywords."""
    return Mark(kind=kind, series=series, channels=channels)


def grid(*marks: Mark, rows: tuple[tuple[Cell, ...], ...] = FITS, high: float = 4) -> Chart:
    """Jobs by channels, in tints."""
    table = Table(id="jobs", columns=(JOB, CHANNEL, FIT), rows=rows, pivot=("job", "channel", "fit"))
    scale = mark("cell", fill="fit", low=0, high=high)
    return Chart(table=table, x=CHANNEL, y=JOB, marks=(scale, *marks), shape="grid")


def board(**known: tuple[Cell, ...]) -> Chart:
    """A canvas of which only some blocks are known: health, low, high, completeness, items."""
    names = ("low", "high", "completeness")
    columns = (
        Column(id="block", unit="blocks"),
        HEALTH,
        *(Column(id=name, unit="share") for name in names),
        Column(id="items", unit="names"),
    )
    rows = tuple((block, *known.get(block, (None, 0.0, 1.0, 0.0, None))) for block in BLOCKS)
    table = Table(id="board", columns=columns, rows=rows)
    return Chart(
        table=table, x=columns[0], y=HEALTH, marks=(mark("cell", fill="health", low=0, high=1),), shape="board"
    )


def stack(names: int) -> Chart:
    """As many bars that lie under each other, of two parts each."""
    rows = tuple((f"bar {name}", part, 1.0) for name in range(names) for part in ("one", "other"))
    table = Table(id="parts", columns=(CHANNEL, Column(id="job", unit="names"), FIT), rows=rows)
    return Chart(table=table, x=FIT, y=CHANNEL, marks=(mark("stack", x="fit", y="channel", part="job"),))


def report(*charts: Chart, advice: tuple[Rule, ...] = (), refining: bool = False) -> Report:
    """A report that shows these charts and says this advice."""
    tau = Metric(id="tau", value=None, unit="ratio", why="refining") if refining else None
    return Report(
        tool="sample",
        version="1",
        inputs={},
        headline="headline",
        leading=(),
        metrics={"tau": tau} if tau else {},
        steps=(),
        tables=(),
        charts=charts,
        advice=advice,
        warnings=(),
        assumptions=(),
        figures={"job": "anything"},
        refining=refining,
    )
