"""What stands between a question and its answer? A way down through two stations, and a third that learns from all."""

from assess.html.element import Markup
from scripts.figures.lettering import BODY, MARK, NAME
from scripts.figures.sheet import WIDTH, Sheet
from scripts.figures.told import Told
from scripts.figures.words import list_items

MAIN = 204.0  # width of the way down
ASIDE = 242.0  # where the learning station begins
PAD = 11.0
GAP = 26.0
ENDS = 36.0  # height of the question and of the answer


def draw(sheet: Sheet, told: Told) -> None:
    """Draw the way from the question down to the answer, then what goes to the side and comes back."""
    _draw_end(sheet, told["question"], 1)
    y, ways_back = ENDS + GAP, list[float]()
    for name in ("routing", "resources"):
        below = _draw_station(sheet, told[name], y)
        sheet.arrow("accent", (MAIN / 2, y - GAP + 4), (MAIN / 2, y - 4))
        ways_back.append((y + below) / 2)
        y = below + GAP
    sheet.arrow("accent", (MAIN / 2, y - GAP + 4), (MAIN / 2, y - 4))
    _draw_end(sheet, told["answer"], y)
    _draw_learning(sheet, told["reporting"], ENDS + GAP, y + ENDS)
    for back in ways_back:
        sheet.arrow("line dashed", (ASIDE - 3, back), (MAIN + 4, back))
    sheet.arrow("accent", (MAIN + 4, y + ENDS / 2), (ASIDE - 3, y + ENDS / 2))


def _draw_end(sheet: Sheet, text: str, y: float) -> None:
    sheet.box("strong", (0, y, MAIN, ENDS), rounding=ENDS / 2)
    sheet.label(text, (MAIN / 2, y + ENDS / 2), MAIN - 20, MARK.centred, "on")


def _draw_station(sheet: Sheet, part: Told, y: float) -> float:
    room = MAIN - 2 * PAD
    height = sheet.leading(NAME) + sheet.deep(part["about"], room, BODY) + 2 * PAD + 2
    sheet.box("tint-edged", (1, y, MAIN - 1, height))
    sheet.write(part["name"], (PAD, y + PAD), room, NAME)
    sheet.write(part["about"], (PAD, y + PAD + sheet.leading(NAME) + 4), room, BODY)
    return y + height


def _draw_learning(sheet: Sheet, part: Told, y: float, foot: float) -> None:
    room = WIDTH - ASIDE - 2 * 8
    sheet.box("tint-edged", (ASIDE, y, WIDTH - ASIDE - 1, foot - y))
    below = sheet.write(part["name"], (ASIDE + 8, y + PAD), room, NAME)
    sheet.write(part["about"], (ASIDE + 8, below + 4), room, BODY)


def tell(told: Told) -> Markup:
    """Tell the three as they are named."""
    return list_items([(told[name]["name"], told[name]["about"]) for name in ("resources", "routing", "reporting")])
