"""How does somebody feel along the way? A line of highs and lows that ends twice: once well, once badly."""

from assess.html.element import Markup
from scripts.figures.lettering import BODY, MARK
from scripts.figures.sheet import WIDTH, Point, Sheet
from scripts.figures.told import Told
from scripts.figures.words import tabulate

FIRST, LAST = 58.0, 318.0  # where the first and the last touchpoint stand
HIGH, STEP = 40.0, 34.0  # the height of the best feeling, and how far down each worse one lies
BEST = 5
FACE = 11.0


def draw(sheet: Sheet, told: Told) -> None:
    """Draw the ground, the line with its two ends, what to remember of it, and the touchpoints' names."""
    points = told["points"]
    common = [(_across(place, points), _down(point["feeling"])) for place, point in enumerate(points[:-1])]
    ends = {name: (LAST, _down(told["ends"][name]["feeling"])) for name in ("good", "bad")}
    _draw_ground(sheet)
    sheet.curve("line thick", *common)
    sheet.curve("line thick", common[-1], ends["good"])
    sheet.curve("accent thick dashed", common[-1], ends["bad"])
    for x, y in common:
        sheet.disc("card", x, y, 4.5)
    _mark(sheet, told["peak"], min(common, key=lambda point: point[1]))
    _draw_ends(sheet, told, ends)
    _name_points(sheet, points)


def _across(place: int, points: list[Told]) -> float:
    return FIRST + (LAST - FIRST) * place / (len(points) - 1)


def _down(feeling: float) -> float:
    return HIGH + (BEST - feeling) * STEP


def _draw_ground(sheet: Sheet) -> None:
    sheet.box("tint", (30, HIGH - 38, WIDTH - 30, _down(1) - HIGH + 76))
    sheet.line("faint dashed", (30, _down(3)), (WIDTH, _down(3)))
    _draw_face(sheet, 12, HIGH, smile=4.0)
    _draw_face(sheet, 12, _down(3), smile=0.0)
    _draw_face(sheet, 12, _down(1), smile=-4.0)


def _draw_face(sheet: Sheet, x: float, y: float, smile: float) -> None:
    sheet.disc("quiet", x, y, FACE)
    sheet.disc("dots", x - 4, y - 3, 1.3)
    sheet.disc("dots", x + 4, y - 3, 1.3)
    sheet.path("quiet", "M", x - 5, y + 4 - smile / 3, "Q", x, y + 4 + smile, x + 5, y + 4 - smile / 3)


def _mark(sheet: Sheet, text: str, point: Point) -> None:
    x, y = point
    sheet.label(text, (x, y - 17), 110, MARK.centred)


def _draw_ends(sheet: Sheet, told: Told, ends: dict[str, Point]) -> None:
    for name, (x, y) in ends.items():
        sheet.disc("strong" if name == "good" else "accent hollow", x, y, 6.5)
        away = -19 if name == "good" else 19
        sheet.label(told["ends"][name]["name"], (WIDTH - 10, y + away), 130, MARK.ended)


def _name_points(sheet: Sheet, points: list[Told]) -> None:
    top = _down(1) + 42
    for place, point in enumerate(points):
        x = _across(place, points)
        sheet.write(point["name"], (x, top), (LAST - FIRST) / (len(points) - 1) - 2, BODY.centred)


def tell(told: Told) -> Markup:
    """Tell how each touchpoint felt, from 1 to 5, and the two ends."""
    heads, points = told["heads"], told["points"]
    rows = [(point["name"], point["felt"]) for point in points[:-1]]
    ends = [(told["ends"][name]["name"], told["ends"][name]["felt"]) for name in ("good", "bad")]
    return tabulate((heads["point"], heads["felt"]), [*rows, *ends])
