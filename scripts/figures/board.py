"""Where do a canvas's blocks stand, and in which order are they worked on? Nine blocks, four of them numbered."""

from assess.html.element import Markup
from scripts.figures.lettering import BODY, Letters
from scripts.figures.sheet import WIDTH, Place, Sheet
from scripts.figures.told import Told
from scripts.figures.words import tabulate

HIGH, LOW = 108.0, 60.0  # of a block in the upper two rows, and in the last
COLUMNS = (57.0, 68.0, 74.5, 84.0, 66.5)
PAD = 3.5
SMALL = Letters(12.4)  # five columns leave no room for more
TALL = (("partners", 0), ("propositions", 2), ("segments", 4))
UPPER = (("activities", 1), ("relationships", 3))
LOWER = (("resources", 1), ("channels", 3))


def draw(sheet: Sheet, told: Told) -> None:
    """Draw the blocks, then the numbered ones' questions in their order."""
    blocks = told["blocks"]
    for name, place in _lay_blocks().items():
        _draw_block(sheet, blocks[name], place)
    y = 2 * HIGH + LOW + 16
    for block in sorted((block for block in blocks.values() if "order" in block), key=lambda block: block["order"]):
        sheet.number(block["order"], 12, y + 11)
        y = max(sheet.write(block["asks"], (32, y + 11 - sheet.leading(BODY) / 2), WIDTH - 32), y + 22) + 8


def _lay_blocks() -> dict[str, Place]:
    """Return where each block lies: two rows of columns over two halves."""
    starts = [sum(COLUMNS[:number]) for number in range(len(COLUMNS))]
    tall = {name: (starts[at], 0.0, COLUMNS[at], 2 * HIGH) for name, at in TALL}
    upper = {name: (starts[at], 0.0, COLUMNS[at], HIGH) for name, at in UPPER}
    lower = {name: (starts[at], HIGH, COLUMNS[at], HIGH) for name, at in LOWER}
    half = WIDTH / 2
    return {**tall, **upper, **lower, "costs": (0, 2 * HIGH, half, LOW), "revenues": (half, 2 * HIGH, half, LOW)}


def _draw_block(sheet: Sheet, block: Told, place: Place) -> None:
    x, y, width, height = place
    order = block.get("order")
    sheet.box("tint-edged" if order else "ground-quiet", (x + 2, y + 2, width - 4, height - 4), rounding=6)
    if order:
        sheet.number(order, x + width / 2, y + 22)
        sheet.write(block["name"], (x + width / 2, y + 38), width - 2 * PAD, SMALL.centred)
    else:
        sheet.label(block["name"], (x + width / 2, y + min(height, HIGH) / 2), width - 2 * PAD, SMALL.centred)


def tell(told: Told) -> Markup:
    """Tell what each block asks, in the order of the canvas."""
    return tabulate(
        (told["block"], told["question"]), [(each["name"], each["asks"]) for each in told["blocks"].values()]
    )
