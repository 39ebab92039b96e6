"""Are the channels linked? The same four channels around a customer twice: each for itself, and all as one."""

from assess.html.element import Markup
from scripts.figures.lettering import BODY, HEAD, MARK
from scripts.figures.sheet import WIDTH, Sheet
from scripts.figures.told import Told
from scripts.figures.words import tabulate

PAD = 12.0
BOX, BOX_HIGH = 74.0, 34.0
SHARED = 116.0  # width of what the one record is named in
GAP = (WIDTH - 2 * PAD - 4 * BOX) / 3
ROOM = WIDTH - 2 * PAD
HEADED = 42.0  # below the name of a panel
WEB = 188.0  # height of a web


def draw(sheet: Sheet, told: Told) -> None:
    """Draw the separate web, then the linked one below it."""
    y = 1.0
    for panel, draw_web in ((told["separate"], _draw_separate), (told["linked"], _draw_linked)):
        height = HEADED + WEB + sum(sheet.deep(text, ROOM - 14) for text in panel["says"]) + PAD
        sheet.box("tint" if panel.get("best") else "outline", (1, y, WIDTH - 2, height), rounding=12)
        sheet.write(panel["name"], (WIDTH / 2, y + PAD - 2), ROOM, HEAD.centred)
        draw_web(sheet, told, y + HEADED)
        _list_says(sheet, panel["says"], y + HEADED + WEB)
        y += height + 14


def _list_says(sheet: Sheet, texts: list[str], y: float) -> None:
    for text in texts:
        sheet.disc("dots", PAD + 4, y + sheet.leading(BODY) / 2, 2.2)
        y = sheet.write(text, (PAD + 14, y), ROOM - 14)


def _draw_separate(sheet: Sheet, told: Told, y: float) -> None:
    """Every channel has a line of its own to the customer, a record of its own, and walls beside it."""
    middle, customer = WIDTH / 2, y + 142
    for place, name in enumerate(told["channels"]):
        x = PAD + place * (BOX + GAP)
        _draw_record(sheet, x + BOX / 2, y + 10)
        _draw_channel(sheet, name, x, y + 24)
        near = middle + (place - 1.5) * 15
        sheet.arrow("quiet dashed", (x + BOX / 2, y + 24 + BOX_HIGH + 3), (near, customer - 20))
        if place:
            sheet.line("accent thick", (x - GAP / 2, y + 2), (x - GAP / 2, y + 24 + BOX_HIGH + 14))
    draw_person(sheet, middle, customer, told["customer"])


def _draw_linked(sheet: Sheet, told: Told, y: float) -> None:
    """The channels stand around the customer on one ring, which carries one record."""
    left, right, top, foot = PAD + 14, WIDTH - PAD - 14 - BOX, y + 6, y + 134
    sheet.box("line thick", (left + BOX / 2, top + BOX_HIGH / 2, right - left, foot - top), rounding=24)
    for name, (x, at) in zip(told["channels"], ((left, top), (right, top), (left, foot), (right, foot)), strict=True):
        away, down = (26, 74) if at == top else (44, 106)
        toward = (WIDTH / 2 + (-away if x == left else away), y + down)
        edge = (x + BOX - 4 if x == left else x + 4, at + BOX_HIGH if at == top else at)
        sheet.arrow("line", edge, toward, both=True)
        _draw_channel(sheet, name, x, at)
    _draw_shared(sheet, told["record"], top + BOX_HIGH / 2)
    draw_person(sheet, WIDTH / 2, y + 82, told["customer"])


def _draw_shared(sheet: Sheet, text: str, y: float) -> None:
    start = (WIDTH - SHARED) / 2
    sheet.box("card", (start, y - 15, SHARED, 30), rounding=15)
    _draw_record(sheet, start + 19, y)
    sheet.label(text, (start + 31, y), SHARED - 40, MARK)


def _draw_channel(sheet: Sheet, name: str, x: float, y: float) -> None:
    sheet.box("card", (x, y, BOX, BOX_HIGH))
    sheet.label(name, (x + BOX / 2, y + BOX_HIGH / 2), BOX - 6)


def _draw_record(sheet: Sheet, x: float, y: float) -> None:
    """Draw a small notebook."""
    sheet.box("ground-quiet", (x - 7, y - 9, 14, 18), rounding=2)
    for line in (-4, 0, 4):
        sheet.line("quiet", (x - 3.5, y + line), (x + 3.5, y + line))


def draw_person(sheet: Sheet, x: float, y: float, name: str) -> None:
    """Draw a customer, named below."""
    sheet.disc("strong", x, y - 10, 7)
    sheet.path("strong", "M", x - 13, y + 14, "Q", x - 13, y, x, y, "Q", x + 13, y, x + 13, y + 14, "Z")
    sheet.write(name, (x, y + 17), 90, MARK.centred)


def tell(told: Told) -> Markup:
    """Tell the two side by side."""
    separate, linked = told["separate"], told["linked"]
    rows = zip(told["questions"], separate["says"], linked["says"], strict=True)
    return tabulate((told["question"], separate["name"], linked["name"]), rows)
