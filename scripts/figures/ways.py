"""Who talks to whom? First arrows that go one way, most of them through somebody else's medium; then talk both ways."""

from assess.html.element import Markup
from scripts.figures.lettering import BODY, HEAD, MARK
from scripts.figures.sheet import WIDTH, Point, Sheet
from scripts.figures.told import Told
from scripts.figures.words import tabulate

PAD = 12.0
FIRM, PEOPLE = 16.0, WIDTH - 16.0  # where the firm begins, and where the customers end
MEDIUM = 196.0  # where the medium begins
LANE = 42.0
END = WIDTH - 62.0  # where the arrows end


def draw(sheet: Sheet, told: Told) -> None:
    """Draw the one-way panel, then the many-way panel below it."""
    below = _draw_one_way(sheet, told["one"], told)
    _draw_many_way(sheet, told["many"], told, below + 14)


def _draw_one_way(sheet: Sheet, panel: Told, told: Told) -> float:
    lanes = panel["lanes"]
    top = PAD + sheet.leading(HEAD) + 8
    foot = top + len(lanes) * LANE
    height = foot + sheet.deep(panel["medium"], 84, MARK) + PAD + 4
    sheet.box("outline", (1, 1, WIDTH - 2, height), rounding=12)
    sheet.write(panel["name"], (WIDTH / 2, PAD - 2), WIDTH - 2 * PAD, HEAD.centred)
    through = sum(1 for lane in lanes if not lane.get("direct"))
    sheet.box("warm", (MEDIUM, top, 40, through * LANE - 4), rounding=6)
    sheet.box("strong", (FIRM, top, 26, foot - top - 4), rounding=6)
    for number, lane in enumerate(lanes):
        _draw_lane(sheet, lane, top + (number + 0.5) * LANE - 2)
        _draw_person(sheet, PEOPLE - 18, top + (number + 0.5) * LANE - 4)
    _write_key(sheet, panel, told, foot)
    return height


def _draw_lane(sheet: Sheet, lane: Told, y: float) -> None:
    sheet.write(lane["name"], (FIRM + 34, y - sheet.leading(BODY) - 1), MEDIUM - FIRM - 40)
    sheet.arrow("line", (FIRM + 32, y + 2), (END, y + 2), both=lane.get("direct", False))


def _write_key(sheet: Sheet, panel: Told, told: Told, y: float) -> None:
    """Name the firm, the medium and the customers below them."""
    sheet.write(told["firm"], (FIRM, y), 80, MARK)
    sheet.write(panel["medium"], (MEDIUM + 20, y), 84, MARK.centred, "accent")
    sheet.write(told["customers"], (PEOPLE, y), 90, MARK.ended)


def _draw_person(sheet: Sheet, x: float, y: float) -> None:
    sheet.disc("card", x, y - 8, 6)
    sheet.path("card", "M", x - 11, y + 12, "Q", x - 11, y, x, y, "Q", x + 11, y, x + 11, y + 12, "Z")


def _draw_many_way(sheet: Sheet, panel: Told, told: Told, y: float) -> None:
    top, height = y + PAD + sheet.leading(HEAD) + 4, 0.0
    height = top - y + 196 + len(panel["says"]) * sheet.leading(BODY) + PAD
    sheet.box("tint", (1, y, WIDTH - 2, height), rounding=12)
    sheet.write(panel["name"], (WIDTH / 2, y + PAD - 2), WIDTH - 2 * PAD, HEAD.centred)
    firm: Point = (WIDTH / 2, top + 26)
    people: list[Point] = [(52, top + 118), (WIDTH / 2, top + 154), (WIDTH - 52, top + 118)]
    _link(sheet, firm, people)
    sheet.box("strong", (firm[0] - 46, firm[1] - 17, 92, 34))
    sheet.label(told["firm"], firm, 84, MARK.centred, "on")
    for x, at in people:
        _draw_person(sheet, x, at)
    below = top + 188
    for text in panel["says"]:
        sheet.disc("dots", PAD + 4, below + sheet.leading(BODY) / 2, 2.2)
        below = sheet.write(text, (PAD + 14, below), WIDTH - 2 * PAD - 14)


def _link(sheet: Sheet, firm: Point, people: list[Point]) -> None:
    """Link the firm with every customer, and the customers with each other, both ways."""
    (first, side), (middle, foot), (last, _) = people
    x, y = firm
    sheet.arrow("line", (x - 30, y + 24), (first + 20, side - 18), both=True)
    sheet.arrow("line", (x, y + 24), (middle, foot - 22), both=True)
    sheet.arrow("line", (x + 30, y + 24), (last - 20, side - 18), both=True)
    sheet.arrow("accent", (first + 20, side + 14), (middle - 22, foot + 4), both=True)
    sheet.arrow("accent", (last - 20, side + 14), (middle + 22, foot + 4), both=True)
    sheet.arrow("accent dashed", (first + 22, side), (x - 24, foot - 48), (last - 22, side), both=True)


def tell(told: Told) -> Markup:
    """Tell the lanes of the first panel and the directions of the second."""
    one, many = told["one"], told["many"]
    rows = [(one["name"], "; ".join(lane["told"] for lane in one["lanes"])), (many["name"], "; ".join(many["says"]))]
    return tabulate((told["panel"], told["way"]), rows)
