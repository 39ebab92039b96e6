"""Where do people come in? Stages on a ring that goes round, with ways in from outside at more than one of them."""

from math import cos, pi, sin

from assess.html.element import Markup
from scripts.figures.lettering import BODY, MARK
from scripts.figures.sheet import WIDTH, Point, Sheet
from scripts.figures.told import Told
from scripts.figures.words import tabulate

MIDDLE: Point = (WIDTH / 2, 200.0)
ACROSS, DOWN = 118.0, 122.0
PILL, HIGH = 108.0, 32.0
CORNERS = {1: (WIDTH, 0), 2: (WIDTH, 330), 4: (0, 330)}  # where it is written how people come to a stage


def draw(sheet: Sheet, told: Told) -> None:
    """Draw the ring, its stages, the ways in, and what the whole says."""
    count = len(told["stages"])
    for number in range(count):
        _draw_arc(sheet, number / count, (number + 1) / count)
    for number, stage in enumerate(told["stages"]):
        x, y = _find(number / count)
        sheet.box("card", (x - PILL / 2, y - HIGH / 2, PILL, HIGH), rounding=HIGH / 2)
        sheet.label(stage["name"], (x, y), PILL - 10, MARK.centred)
    for entry in told["entries"]:
        _draw_entry(sheet, entry, count)
    sheet.label(told["round"], MIDDLE, 120, BODY.centred, "main")


def _find(share: float) -> Point:
    """Return the point that lies so far along the ring from its top."""
    turn = 2 * pi * share - pi / 2
    return MIDDLE[0] + ACROSS * cos(turn), MIDDLE[1] + DOWN * sin(turn)


def _draw_arc(sheet: Sheet, start: float, end: float) -> None:
    """Draw the ring from one stage to the next, its arrow in the middle, clear of both."""
    points = [_find(start + (end - start) * step / 12) for step in range(13)]
    sheet.line("line thick", *points)
    sheet.tip("line thick", points[6], points[8])


def _draw_entry(sheet: Sheet, entry: Told, count: int) -> None:
    """Draw a way in, from the middle of what is written in a corner to the stage."""
    number = entry["stage"]
    x, y = _find(number / count)
    corner, top = CORNERS[number]
    letters = BODY.ended if corner else BODY
    below = sheet.write(entry["name"], (corner, top), 108, letters)
    inside = corner - 40 if corner else 40
    if top:
        sheet.arrow("accent dashed", (inside, top - 4), (x + (inside - x) / 2, y + HIGH / 2 + 4))
    else:
        sheet.arrow("accent dashed", (inside, below + 4), (x + (inside - x) / 2, y - HIGH / 2 - 4))


def tell(told: Told) -> Markup:
    """Tell the stages in order, and who comes in at which."""
    entries = {entry["stage"]: entry["name"] for entry in told["entries"]}
    rows = [(stage["name"], entries.get(number, "")) for number, stage in enumerate(told["stages"])]
    return tabulate((told["stage"], told["entering"]), rows)
