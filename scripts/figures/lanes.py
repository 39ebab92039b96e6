"""How does one place lead to another? Two lanes side by side, and numbered steps that cross from one into the other."""

from itertools import pairwise

from assess.html.element import Markup
from scripts.figures.lettering import BODY, NAME
from scripts.figures.sheet import WIDTH, Sheet
from scripts.figures.told import Told
from scripts.figures.words import tabulate

LANE = (WIDTH - 10) / 2
PAD = 9.0
GAP = 24.0
HEAD = 8.0  # above the head of a lane, which takes two lines
SIDES = ("first", "second")


def draw(sheet: Sheet, told: Told) -> None:
    """Draw the lanes under their heads, then the steps, each below the one before it."""
    y = HEAD + 2 * sheet.leading(NAME) + 10
    tops = list[float]()
    for step in told["steps"]:
        tops.append(y)
        y += _deep(sheet, step) + GAP
    for side in SIDES:
        sheet.box("tint" if side == "first" else "outline", (_start(side), 1, LANE, y - GAP + PAD), rounding=12)
        _write_head(sheet, told[side], _start(side))
    for number, (step, top) in enumerate(zip(told["steps"], tops, strict=True), start=1):
        _draw_step(sheet, step, number, top)
    for (before, step), top in zip(pairwise(told["steps"]), tops[1:], strict=True):
        _draw_way(sheet, before["side"], step["side"], top)


def _start(side: str) -> float:
    return 1.0 if side == "first" else LANE + 9


def _write_head(sheet: Sheet, lane: Told, x: float) -> None:
    below = sheet.write(lane["name"], (x + LANE / 2, HEAD), LANE - 12, NAME.centred)
    sheet.write(lane["about"], (x + LANE / 2, below), LANE - 12, BODY.centred, "soft")


def _deep(sheet: Sheet, step: Told) -> float:
    return sheet.deep(step["does"], LANE - 50) + 2 * PAD


def _draw_step(sheet: Sheet, step: Told, number: int, y: float) -> None:
    x, height = _start(step["side"]) + PAD, _deep(sheet, step)
    sheet.box("card", (x, y, LANE - 2 * PAD, height))
    sheet.number(number, x + 15, y + height / 2)
    sheet.label(step["does"], (x + 30, y + height / 2), LANE - 50, BODY)


def _draw_way(sheet: Sheet, before: str, side: str, y: float) -> None:
    """Draw the arrow from the step above, straight down or across."""
    start, end = (_start(each) + LANE / 2 for each in (before, side))
    sheet.arrow("accent", (start, y - GAP + 4), (end, y - 4))


def tell(told: Told) -> Markup:
    """Tell each step and its lane."""
    rows = [(step["does"], told[step["side"]]["name"]) for step in told["steps"]]
    return tabulate((told["step"], told["place"]), rows)
