"""What deserves most care? Two questions cross, and each of the four corners says what to do there."""

from assess.html.element import Markup
from scripts.figures.lettering import BODY, MARK, NAME
from scripts.figures.sheet import WIDTH, Place, Sheet
from scripts.figures.told import Told
from scripts.figures.words import tabulate

LEFT = 22.0  # the upright axis stands before this
GAP = 6.0
PAD = 12.0
SIDE = (WIDTH - LEFT - GAP - 1) / 2


def draw(sheet: Sheet, told: Told) -> None:
    """Draw the upright axis's name, the four corners, and the lying axis under them."""
    top = sheet.write(told["upright"], (LEFT, 0), WIDTH - LEFT, MARK) + 6
    corners = told["corners"]
    height = max(_deep(sheet, corner) for corner in corners.values()) + 2 * PAD
    middle, foot = top + height + GAP, top + 2 * height + GAP
    for name, column, y in (("upper", 0, top), ("both", 1, top), ("neither", 0, middle), ("lower", 1, middle)):
        _draw_corner(sheet, corners[name], (LEFT + column * (SIDE + GAP), y, SIDE, height), best=name == "both")
    sheet.arrow("line", (9, foot), (9, top))
    sheet.arrow("line", (LEFT, foot + 13), (WIDTH - 2, foot + 13))
    sheet.write(told["lying"], (WIDTH, foot + 20), WIDTH - LEFT, MARK.ended)


def _deep(sheet: Sheet, corner: Told) -> float:
    return sheet.deep(corner["name"], SIDE - 2 * PAD, NAME) + sheet.deep(corner["do"], SIDE - 2 * PAD, BODY) + 2


def _draw_corner(sheet: Sheet, corner: Told, place: Place, *, best: bool) -> None:
    x, y, *_ = place
    sheet.box("strong" if best else "tint", place)
    look = "on" if best else ""
    below = sheet.write(corner["name"], (x + PAD, y + PAD), SIDE - 2 * PAD, NAME, look)
    sheet.write(corner["do"], (x + PAD, below + 2), SIDE - 2 * PAD, BODY, look)


def tell(told: Told) -> Markup:
    """Tell the corners, the best first."""
    heads, corners = told["heads"], told["corners"]
    rows = [(corner["where"], corner["name"], corner["do"]) for corner in _order(corners)]
    return tabulate((heads["where"], heads["name"], heads["do"]), rows)


def _order(corners: Told) -> list[Told]:
    return [corners[name] for name in ("both", "upper", "lower", "neither")]
