"""How far is what is from what should be? Bars beside two lines, the acceptable and the target, and what to do."""

from assess.html.element import Markup
from scripts.figures.lettering import BODY, MARK, NAME
from scripts.figures.sheet import WIDTH, Sheet
from scripts.figures.told import Told
from scripts.figures.words import tabulate

TARGET, ENOUGH, FLOOR = 52.0, 116.0, 190.0  # heights of the three lines
NAMES = 84.0  # room for the names of the lines
BAR = 46.0
TOPS = {"below": 150.0, "short": 86.0, "over": 20.0}  # where the bar of each situation ends
AIMS = {"below": ENOUGH, "short": TARGET, "over": TARGET}  # and where it should
LOOKS = {"below": "warm", "short": "tint-edged", "over": "tint-edged"}


def draw(sheet: Sheet, told: Told) -> None:
    """Draw the bars, the lines across them, and the situations in words."""
    places = dict(zip(TOPS, _spread(len(TOPS)), strict=True))
    for number, (name, x) in enumerate(places.items(), start=1):
        _draw_bar(sheet, name, x)
        sheet.number(number, x, FLOOR + 18)
    _draw_line(sheet, told["target"], TARGET, "line")
    _draw_line(sheet, told["enough"], ENOUGH, "line dashed")
    sheet.line("quiet", (0, FLOOR), (WIDTH, FLOOR))
    y = FLOOR + 44
    for number, name in enumerate(places, start=1):
        y = _write_situation(sheet, number, told["situations"][name], y) + 8


def _spread(count: int) -> list[float]:
    step = (WIDTH - NAMES) / count
    return [NAMES + step * (number + 0.5) for number in range(count)]


def _draw_bar(sheet: Sheet, name: str, x: float) -> None:
    top, aim = TOPS[name], AIMS[name]
    sheet.box(LOOKS[name], (x - BAR / 2, top, BAR, FLOOR - top), rounding=5)
    beside = x + BAR / 2 + 11
    sheet.arrow(
        "accent thick" if name == "below" else "accent", (beside, top), (beside, aim + (4 if aim < top else -4))
    )


def _draw_line(sheet: Sheet, name: str, y: float, look: str) -> None:
    sheet.line(look, (0, y), (WIDTH, y))
    sheet.write(name, (0, y - sheet.deep(name, NAMES, MARK) - 2), NAMES, MARK, "main")


def _write_situation(sheet: Sheet, number: int, situation: Told, y: float) -> float:
    sheet.number(number, 12, y + 11)
    below = sheet.write(situation["name"], (32, y), WIDTH - 32, NAME)
    return sheet.write(situation["do"], (32, below), WIDTH - 32, BODY)


def tell(told: Told) -> Markup:
    """Tell the three situations, the most harmful first."""
    heads, situations = told["heads"], told["situations"]
    rows = [(situations[name]["name"], situations[name]["do"]) for name in TOPS]
    return tabulate((heads["name"], heads["do"]), rows)
