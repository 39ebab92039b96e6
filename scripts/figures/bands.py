"""How does a long purchase go? Bands of numbered steps, three steps a band, each band under the question it settles."""

from assess.html.element import Markup
from scripts.figures.lettering import BODY, NAME
from scripts.figures.sheet import WIDTH, Sheet
from scripts.figures.told import Told
from scripts.figures.words import tabulate

PAD = 10.0
GAP = 22.0  # between bands, where the way goes on to the next
BETWEEN = 20.0  # between cards, where an arrow stands
ROW = 3
CARD = (WIDTH - 2 * PAD - (ROW - 1) * BETWEEN) / ROW


def draw(sheet: Sheet, told: Told) -> None:
    """Draw band after band, numbering the steps through."""
    y, first = 0.0, 1
    for number, band in enumerate(told["bands"]):
        if number:
            sheet.arrow("accent", (WIDTH / 2, y + 4), (WIDTH / 2, y + GAP - 4))
            y += GAP
        y = _draw_band(sheet, band, y, first)
        first += len(band["steps"])


def _draw_band(sheet: Sheet, band: Told, y: float, first: int) -> float:
    deep = max(sheet.deep(step["name"], CARD - 8) for step in band["steps"])
    head = sheet.leading(NAME) + PAD + 4
    height = head + 36 + deep + 2 * PAD
    sheet.box("tint", (0, y, WIDTH, height), rounding=12)
    sheet.write(band["name"], (PAD + 2, y + PAD - 2), WIDTH - 2 * PAD, NAME)
    for place, step in enumerate(band["steps"]):
        x, top = PAD + place * (CARD + BETWEEN), y + head
        sheet.box("ground", (x, top, CARD, 36 + deep + PAD))
        sheet.number(first + place, x + CARD / 2, top + 18)
        sheet.write(step["name"], (x + CARD / 2, top + 34), CARD - 8, BODY.centred)
        if place:
            sheet.arrow("accent", (x - BETWEEN + 4, top + 24), (x - 4, top + 24))
    return y + height


def tell(told: Told) -> Markup:
    """Tell the steps by the question they settle."""
    rows = [(step["name"], step["does"], band["name"]) for band in told["bands"] for step in band["steps"]]
    heads = told["heads"]
    return tabulate((heads["step"], heads["does"], heads["band"]), rows)
