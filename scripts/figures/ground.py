"""How is a path different from the ground? Stations of a way that winds over a ground where people stand about."""

from assess.html.element import Markup
from scripts.figures.lettering import BODY, MARK, NAME
from scripts.figures.sheet import WIDTH, Sheet
from scripts.figures.told import Told
from scripts.figures.words import list_items

NEAR, FAR = 42.0, WIDTH - 42.0  # the two sides between which the way winds
STEP = 84.0
TURN = 16.0
STANDING = ((0, -14), (-20, 8), (14, 12))  # where people stand about, around a spot


def draw(sheet: Sheet, told: Told) -> None:
    """Draw the ground with its people, the way over them, and the stations along it."""
    steps = told["steps"]
    first = 2 * sheet.leading(BODY) + 40
    height = first + (len(steps) - 1) * STEP + 52
    sheet.box("tint", (0, 0, WIDTH, height), rounding=18)
    sheet.write(told["ground"], (WIDTH / 2, 8), WIDTH - 40, MARK.centred, "main")
    _draw_way(sheet, len(steps), first)
    for number, step in enumerate(steps):
        _draw_station(sheet, number, step, first + number * STEP, last=number == len(steps) - 1)


def _side(number: int) -> float:
    return FAR if number % 2 else NEAR


def _draw_way(sheet: Sheet, count: int, first: float) -> None:
    steps: list[str | float] = ["M", NEAR, first]
    for number in range(1, count):
        x, to, bend = _side(number - 1), _side(number), first + (number - 0.5) * STEP
        inward = TURN if to > x else -TURN
        steps += ["L", x, bend - TURN, "Q", x, bend, x + inward, bend, "L", to - inward, bend]
        steps += ["Q", to, bend, to, bend + TURN, "L", to, first + number * STEP]
    sheet.path("way-edge", *steps)
    sheet.path("way", *steps)
    sheet.path("line dashed", *steps)


def _draw_station(sheet: Sheet, number: int, step: Told, y: float, *, last: bool) -> None:
    x, even = _side(number), number % 2 == 0
    sheet.number(number + 1, x, y)
    at, room = (x + 22 if even else x - 22), FAR - NEAR - 56
    name, does = (NAME, BODY) if even else (NAME.ended, BODY.ended)
    top = y - (sheet.deep(step["name"], room, name) + sheet.deep(step["does"], room, does)) / 2
    below = sheet.write(step["name"], (at, top), room, name)
    sheet.write(step["does"], (at, below), room, does)
    if not last:
        _draw_people(sheet, FAR if even else NEAR, y - 6)
    if step.get("goal"):
        _draw_flag(sheet, x + 20 if x > WIDTH / 2 else x - 20, y + 8)


def _draw_people(sheet: Sheet, x: float, y: float) -> None:
    for aside, down in STANDING:
        sheet.disc("dots", x + aside, y + down - 4, 2.6)
        sheet.path(
            "dots", "M", x + aside - 4, y + down + 6, "Q", x + aside, y + down - 6, x + aside + 4, y + down + 6, "Z"
        )


def _draw_flag(sheet: Sheet, x: float, y: float) -> None:
    sheet.line("accent", (x, y), (x, y - 24))
    sheet.path("accent-fill", "M", x, y - 24, "L", x + 13, y - 19, "L", x, y - 14, "Z")


def tell(told: Told) -> Markup:
    """Tell the stations in their order."""
    return list_items([(step["name"], step["does"]) for step in told["steps"]], ordered=True)
