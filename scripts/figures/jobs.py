"""What happens where a job is done by nobody? The same chain of jobs twice: whole, and with a link missing."""

from assess.html.element import Markup
from scripts.figures.lettering import BODY, MARK, NAME
from scripts.figures.sheet import Sheet
from scripts.figures.told import Told
from scripts.figures.words import tabulate

NAMES = 146.0  # room for the names of the jobs
PILL, HIGH = 90.0, 32.0
WHOLE, BROKEN = 203.0, 304.0  # the middles of the two chains
STEP = 64.0


def draw(sheet: Sheet, told: Told) -> None:
    """Draw the heads, the names of the jobs, and the two chains beside them."""
    jobs = told["jobs"]
    heads = [sheet.write(told[name], (x, 0), PILL, MARK.centred, "main") for name, x in _chains()]
    first = max(heads) + 24
    for number, job in enumerate(jobs):
        y = first + number * STEP
        sheet.number(number + 1, 12, y)
        sheet.label(job["name"], (30, y), NAMES - 30, NAME)
    _draw_whole(sheet, jobs, first)
    _draw_broken(sheet, told, first)


def _chains() -> tuple[tuple[str, float], ...]:
    return (("whole", WHOLE), ("broken", BROKEN))


def _draw_whole(sheet: Sheet, jobs: list[Told], first: float) -> None:
    sheet.line("line thick", (WHOLE, first), (WHOLE, first + (len(jobs) - 1) * STEP))
    for number, job in enumerate(jobs):
        _draw_pill(sheet, "card", job["by"], WHOLE, first + number * STEP)


def _draw_broken(sheet: Sheet, told: Told, first: float) -> None:
    """Draw the chain up to the gap, where people leave it, and what is of no use beyond."""
    jobs = told["jobs"]
    gap = next(number for number, job in enumerate(jobs) if job.get("missing"))
    at = first + gap * STEP
    leaving = at - STEP / 2 - 3
    sheet.line("line thick", (BROKEN, first), (BROKEN, leaving))
    sheet.line("quiet dashed", (BROKEN, at), (BROKEN, first + (len(jobs) - 1) * STEP))
    for number, job in enumerate(jobs):
        y = first + number * STEP
        if number == gap:
            _draw_pill(sheet, "hollow accent dashed", told["nobody"], BROKEN, y, "accent")
        else:
            _draw_pill(sheet, "card" if number < gap else "hollow dashed", job["by"], BROKEN, y, _tone(number, gap))
    for aside in (-40, 40):
        sheet.arrow("accent", (BROKEN, leaving), (BROKEN + aside, leaving + 4))


def _tone(number: int, gap: int) -> str:
    return "" if number < gap else "soft"


def _draw_pill(sheet: Sheet, look: str, text: str, x: float, y: float, tone: str = "") -> None:  # noqa: PLR0913, PLR0917
    sheet.box(look, (x - PILL / 2, y - HIGH / 2, PILL, HIGH), rounding=HIGH / 2)
    sheet.label(text, (x, y), PILL - 8, BODY.centred, tone)


def tell(told: Told) -> Markup:
    """Tell who does each job in either chain."""
    rows = [(job["name"], job["by"], told["nobody"] if job.get("missing") else job["by"]) for job in told["jobs"]]
    return tabulate((told["job"], told["whole"], told["broken"]), rows)
