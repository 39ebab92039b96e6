"""How do kinds compare on two questions at once? Cards laid out in a field between two axes."""

from assess.html.element import Markup
from scripts.figures.lettering import BODY, MARK, NAME
from scripts.figures.sheet import WIDTH, Sheet
from scripts.figures.told import Told
from scripts.figures.words import tabulate

LEFT = 18.0  # the upright axis stands here
CARD = 152.0
PAD = 9.0
STEP = 96.0  # from row to row of the field


def draw(sheet: Sheet, told: Told) -> None:
    """Draw the field with its axes, and each card in its row and column."""
    top = sheet.write(told["upright"], (LEFT, 0), WIDTH - LEFT, MARK) + 6
    rows = 1 + max(kind["row"] for kind in told["kinds"])
    foot = top + rows * STEP + 14
    sheet.box("tint", (LEFT, top, WIDTH - LEFT, foot - top))
    for kind in told["kinds"]:
        _draw_card(sheet, kind, top)
    sheet.arrow("line", (8, foot), (8, top))
    sheet.arrow("line", (LEFT, foot + 13), (WIDTH - 2, foot + 13))
    sheet.write(told["lying"], (WIDTH, foot + 20), WIDTH - LEFT, MARK.ended)


def _draw_card(sheet: Sheet, kind: Told, top: float) -> None:
    """Draw a card; its column may be a share, 0 the nearest and 1 the furthest."""
    x = LEFT + 10 + kind["column"] * (WIDTH - LEFT - 20 - CARD)
    y, room = top + 12 + kind["row"] * STEP, CARD - 2 * PAD
    height = sheet.deep(kind["name"], room, NAME) + sheet.deep(kind["about"], room, BODY) + 2 * PAD - 4
    sheet.box("card", (x, y, CARD, height))
    below = sheet.write(kind["name"], (x + PAD, y + PAD - 2), room, NAME)
    sheet.write(kind["about"], (x + PAD, below), room, BODY)


def tell(told: Told) -> Markup:
    """Tell where each kind stands on either question."""
    rows = [(kind["name"], kind["about"], kind["lasts"], kind["between"]) for kind in told["kinds"]]
    return tabulate((told["kind_of"], told["built_on"], told["lying"], told["upright"]), rows)
