"""Through which stages does somebody pass? A road beside cards: what is done at each stage, and what serves there."""

from assess.html.element import Markup
from scripts.figures.lettering import BODY, HEAD
from scripts.figures.sheet import WIDTH, Sheet
from scripts.figures.told import Told
from scripts.figures.words import tabulate

ROAD = 15.0  # where the road lies
CARD = 36.0  # where the cards begin
PAD = 11.0
GAP = 10.0
ROOM = WIDTH - CARD - 2 * PAD


def draw(sheet: Sheet, told: Told) -> None:
    """Draw the cards, then the road past all of them, then its stations."""
    y, stations = 2.0, list[float]()
    for stage in told["stages"]:
        stations.append(y + PAD + 10)
        y = _draw_card(sheet, stage, y) + GAP
    sheet.line("line thick", (ROAD, stations[0]), (ROAD, y - GAP - 4))
    sheet.tip("line thick", (ROAD, y - 40), (ROAD, y - GAP))
    for number, station in enumerate(stations, start=1):
        sheet.number(number, ROAD, station)


def _draw_card(sheet: Sheet, stage: Told, y: float) -> float:
    lines = _lay_chips(sheet, stage["channels"])
    height = sheet.leading(HEAD) + sheet.deep(stage["does"], ROOM) + len(lines) * _step(sheet) + 2 * PAD + 6
    turning = stage.get("turning", False)
    sheet.box("warm" if turning else "tint", (CARD, y, WIDTH - CARD - 1, height))
    below = sheet.write(stage["name"], (CARD + PAD, y + PAD), ROOM, HEAD)
    below = sheet.write(stage["does"], (CARD + PAD, below), ROOM) + 6
    for line in lines:
        _draw_chips(sheet, line, below)
        below += _step(sheet)
    return y + height


def _step(sheet: Sheet) -> float:
    return sheet.leading(BODY) + 9


def _lay_chips(sheet: Sheet, texts: list[str]) -> list[list[str]]:
    """Lay chips in lines, as many as a line holds."""
    del sheet
    lines: list[list[str]] = [[]]
    for text in texts:
        if _measure([*lines[-1], text]) > ROOM and lines[-1]:
            lines.append([])
        lines[-1].append(text)
    return lines


def _measure(chips: list[str]) -> float:
    return sum(BODY.measure(chip) + 18 for chip in chips) + 5 * (len(chips) - 1)


def _draw_chips(sheet: Sheet, texts: list[str], y: float) -> None:
    x, height = CARD + PAD, _step(sheet) - 5
    for text in texts:
        width = BODY.measure(text) + 18
        sheet.box("ground", (x, y, width, height), rounding=height / 2)
        sheet.label(text, (x + width / 2, y + height / 2), width - 12, BODY.centred)
        x += width + 5


def tell(told: Told) -> Markup:
    """Tell the stages in their order."""
    heads = told["heads"]
    comma = told["comma"]
    return tabulate(
        (heads["stage"], heads["does"], heads["channels"]),
        [(stage["name"], stage["does"], comma.join(stage["channels"])) for stage in told["stages"]],
    )
