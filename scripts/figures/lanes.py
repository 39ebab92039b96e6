"""How does one place lead to another? Two lanes side by side, and numbered steps that cross from one into the other."""

from itertools import pairwise

from assess.html.element import Markup
from scripts.figures.lettering import BODY, NAME
from scripts.figures.sheet import WIDTH, Place, Sheet
from scripts.figures.told import Told
from scripts.figures.words import tabulate

LANE = (WIDTH - 10) / 2
PAD = 9.0
CARD = LANE - 2 * PAD
GAP = 24.0
HEAD = 8.0  # above the head of a lane, which takes two lines
SIDES = ("first", "second")


def draw(sheet: Sheet, told: Told) -> None:
    """Draw the lanes under their heads, then the steps, each below the one before it."""
    y, places = HEAD + 2 * sheet.leading(NAME) + 10, list[Place]()
    for step in told["steps"]:
        places.append((_start(step["side"]) + PAD, y, CARD, sheet.deep(step["does"], CARD - 32) + 2 * PAD))
        y += places[-1][3] + GAP
    for side in SIDES:
        sheet.box("tint" if side == "first" else "outline", (_start(side), 1, LANE, y - GAP + PAD), rounding=12)
        _write_head(sheet, told[side], _start(side))
    for number, (step, place) in enumerate(zip(told["steps"], places, strict=True), start=1):
        _draw_step(sheet, step, number, place)
    for before, after in pairwise(places):
        _draw_way(sheet, before, after)


def _start(side: str) -> float:
    return 1.0 if side == "first" else LANE + 9


def _write_head(sheet: Sheet, lane: Told, x: float) -> None:
    below = sheet.write(lane["name"], (x + LANE / 2, HEAD), LANE - 12, NAME.centred)
    sheet.write(lane["about"], (x + LANE / 2, below), LANE - 12, BODY.centred, "soft")


def _draw_step(sheet: Sheet, step: Told, number: int, place: Place) -> None:
    x, y, _, height = place
    if step.get("back"):
        sheet.box("hollow dashed", place)
        sheet.arrow("quiet", (x + 15, y + height / 2 + 8), (x + 15, y + height / 2 - 8))
    else:
        sheet.box("card", place)
        sheet.number(number, x + 15, y + height / 2)
    sheet.label(step["does"], (x + 30, y + height / 2), CARD - 32, BODY)


def _draw_way(sheet: Sheet, before: Place, after: Place) -> None:
    """Draw the arrow from a step to the next: straight down, or over the border and down."""
    (from_x, from_y, _, height), (x, y, *_) = before, after
    middle = x + CARD / 2
    if from_x == x:
        sheet.arrow("accent", (middle, from_y + height + 4), (middle, y - 4))
    else:
        edge = from_x + CARD + 4 if x > from_x else from_x - 4
        sheet.arrow("accent", (edge, from_y + height / 2), (middle, from_y + height / 2), (middle, y - 4))


def tell(told: Told) -> Markup:
    """Tell each step and its lane."""
    rows = [(step["does"], told[step["side"]]["name"]) for step in told["steps"]]
    return tabulate((told["step"], told["place"]), rows)
