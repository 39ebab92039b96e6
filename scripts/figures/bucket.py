"""What keeps the level up? A bucket under a tap: what comes in, what stays, and what runs out by the hole."""

from assess.html.element import Markup
from scripts.figures.lettering import BODY, MARK
from scripts.figures.sheet import WIDTH, Point, Sheet
from scripts.figures.told import Told
from scripts.figures.words import list_items

MIDDLE = 130.0
RIM, FOOT = 96.0, 248.0  # heights of the rim and of the bottom
WIDE, NARROW = 82.0, 60.0  # half of the bucket at either
LEVEL = 150.0
HOLE = 22.0  # how far the hole lies from the middle
ASIDE = 232.0  # where the words begin


def draw(sheet: Sheet, told: Told) -> None:
    """Draw the tap, the water, the bucket and the hole, each with its words beside it."""
    _draw_tap(sheet)
    _draw_water(sheet)
    _draw_bucket(sheet)
    _draw_leak(sheet)
    words = (("tap", 40.0, MIDDLE + 24), ("level", 176.0, MIDDLE + 76), ("hole", 282.0, MIDDLE + HOLE + 16))
    for name, y, near in words:
        _write_beside(sheet, told[name], y, near)


def _write_beside(sheet: Sheet, part: Told, y: float, near: float) -> None:
    sheet.line("quiet", (near, y), (ASIDE - 6, y))
    room = WIDTH - ASIDE
    top = y - sheet.leading(MARK) / 2
    below = sheet.write(part["name"], (ASIDE, top), room, MARK)
    sheet.write(part["about"], (ASIDE, below), room, BODY)


def _side(y: float) -> float:
    """Return half the width of the bucket at a height."""
    return WIDE + (NARROW - WIDE) * (y - RIM) / (FOOT - RIM)


def _draw_tap(sheet: Sheet) -> None:
    x = MIDDLE
    sheet.path(
        "ground-quiet",
        "M",
        40,
        22,
        "L",
        x - 4,
        22,
        "Q",
        x + 14,
        22,
        x + 14,
        42,
        "L",
        x + 14,
        54,
        "L",
        x - 14,
        54,
        *_back(x),
    )
    sheet.line("quiet thick", (x - 34, 22), (x - 34, 8))
    sheet.line("quiet thick", (x - 50, 7), (x - 18, 7))
    sheet.path("water", "M", x - 8, 58, "L", x + 8, 58, "L", x + 8, LEVEL, "L", x - 8, LEVEL, "Z")


def _back(x: float) -> tuple[str | float, ...]:
    return ("L", x - 14, 50, "Q", x - 14, 46, x - 18, 46, "L", 40, 46, "Z")


def _draw_water(sheet: Sheet) -> None:
    top, foot = _side(LEVEL) - 3, _side(FOOT) - 3
    sheet.path(
        "water",
        "M",
        MIDDLE - top,
        LEVEL,
        *_waves(MIDDLE - top, 2 * top),
        "L",
        MIDDLE + foot,
        FOOT - 3,
        "L",
        MIDDLE - foot,
        FOOT - 3,
        "Z",
    )


def _waves(x: float, width: float) -> list[str | float]:
    """Draw four waves, up and down."""
    steps = list[str | float]()
    for number in range(4):
        start = x + width * number / 4
        steps += ["Q", start + width / 8, LEVEL + (-7 if number % 2 else 7), start + width / 4, LEVEL]
    return steps


def _draw_bucket(sheet: Sheet) -> None:
    left: tuple[Point, ...] = ((MIDDLE + HOLE - 9, FOOT), (MIDDLE - NARROW, FOOT), (MIDDLE - WIDE, RIM))
    right: tuple[Point, ...] = ((MIDDLE + HOLE + 9, FOOT), (MIDDLE + NARROW, FOOT), (MIDDLE + WIDE, RIM))
    sheet.line("line thick", *left)
    sheet.line("line thick", *right)
    sheet.line("line thick", (MIDDLE - WIDE - 7, RIM), (MIDDLE - WIDE + 5, RIM))
    sheet.line("line thick", (MIDDLE + WIDE - 5, RIM), (MIDDLE + WIDE + 7, RIM))


def _draw_leak(sheet: Sheet) -> None:
    x = MIDDLE + HOLE
    sheet.path("water", "M", x - 6, FOOT - 4, "L", x + 6, FOOT - 4, "L", x + 4, FOOT + 20, "L", x - 4, FOOT + 20, "Z")
    for y in (FOOT + 34, FOOT + 54, FOOT + 74):
        sheet.path("drop", "M", x, y - 8, "Q", x + 9, y + 5, x, y + 6, "Q", x - 9, y + 5, x, y - 8, "Z")


def tell(told: Told) -> Markup:
    """Tell the three parts from the top down."""
    return list_items([(told[name]["name"], told[name]["about"]) for name in ("tap", "level", "hole")])
