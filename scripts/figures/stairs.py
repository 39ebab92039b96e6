"""What lifts somebody from step to step? Stairs that climb in the direction of reading, with a flag at the top."""

from assess.html.element import Markup
from scripts.figures.lettering import BODY, NAME
from scripts.figures.sheet import WIDTH, Sheet
from scripts.figures.told import Told
from scripts.figures.words import tabulate

RISE = 30.0  # how far each step begins behind the one below it
GAP = 6.0
PAD = 10.0


def draw(sheet: Sheet, told: Told) -> None:
    """Draw the steps from the top down: the last one told stands highest."""
    steps = told["steps"]
    y = _draw_flag(sheet, (len(steps) - 1) * RISE + 24)
    for place in range(len(steps) - 1, -1, -1):
        y = _draw_step(sheet, steps[place], place, y, top=place == len(steps) - 1) + GAP


def _draw_flag(sheet: Sheet, x: float) -> float:
    sheet.line("line", (x, 4), (x, 40))
    sheet.path("strong", "M", x, 4, "L", x + 26, 11, "L", x, 18, "Z")
    return 40


def _draw_step(sheet: Sheet, step: Told, place: int, y: float, *, top: bool) -> float:
    x, room = place * RISE, WIDTH - place * RISE - 46
    texts = [(step["name"], NAME, room), (step["who"], BODY, room), *([] if top else [(step["lift"], BODY, room - 15)])]
    height = sum(sheet.deep(text, width, letters) for text, letters, width in texts) + 2 * PAD
    sheet.box("strong" if top else "tint", (x, y, WIDTH - x, height))
    sheet.number(place + 1, x + 20, y + PAD + 10, "ground" if top else "strong")
    below = sheet.write(step["name"], (x + 38, y + PAD), room, NAME, "on" if top else "")
    below = sheet.write(step["who"], (x + 38, below), room, BODY, "on" if top else "")
    if not top:
        sheet.arrow("accent", (x + 15, y - GAP - 4), (x + 15, y - GAP - 26))
        _write_lift(sheet, step["lift"], x + 38, below, room)
    return y + height


def _write_lift(sheet: Sheet, text: str, x: float, y: float, room: float) -> None:
    """Write what leads up from a step behind an arrow, as colour alone would not tell it from the rest."""
    middle = y + sheet.leading(BODY) / 2
    sheet.arrow("accent", (x + 5, middle + 5), (x + 5, middle - 5))
    sheet.write(text, (x + 15, y), room - 15, BODY, "main")


def tell(told: Told) -> Markup:
    """Tell the steps from the lowest up."""
    heads = told["heads"]
    return tabulate(
        (heads["step"], heads["who"], heads["lift"]),
        [(step["name"], step["who"], step.get("lift", "")) for step in told["steps"]],
    )
