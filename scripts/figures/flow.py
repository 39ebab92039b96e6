"""What follows from what? Rows of two or three parts, each leading to the next; every part has a shape of its own."""

from assess.html.element import Markup
from scripts.figures.lettering import BODY, MARK
from scripts.figures.sheet import WIDTH, Place, Point, Sheet
from scripts.figures.told import Told
from scripts.figures.words import tabulate

BETWEEN = {2: 34.0, 3: 20.0}  # room for an arrow
SHARES = {2: (0.46, 0.54), 3: (0.31, 0.32, 0.37)}
PAD = 8.0
GAP = 12.0


def draw(sheet: Sheet, told: Told) -> None:
    """Draw the columns' heads, then row by row."""
    columns = _lay_columns(len(told["heads"]))
    y = max(
        sheet.write(head, (x + width / 2, 0), width, MARK.centred, "main")
        for head, (x, width) in zip(told["heads"], columns, strict=True)
    )
    for row in told["rows"]:
        y = _draw_row(sheet, row["parts"], columns, y + GAP - 4)
        y = _draw_end(sheet, f"{told['end']}: {row['end']}", y) if "end" in row else y


def _lay_columns(count: int) -> list[tuple[float, float]]:
    """Return where each column begins and how wide it is."""
    room, x, columns = WIDTH - 2 - BETWEEN[count] * (count - 1), 1.0, list[tuple[float, float]]()
    for share in SHARES[count]:
        columns.append((x, room * share))
        x += room * share + BETWEEN[count]
    return columns


def _draw_row(sheet: Sheet, texts: list[str], columns: list[tuple[float, float]], y: float) -> float:
    rooms = [width - 2 * PAD for _, width in columns]
    height = max(sheet.deep(text, room) for text, room in zip(texts, rooms, strict=True)) + 2 * PAD
    middle = y + height / 2
    for place, ((x, width), text) in enumerate(zip(columns, texts, strict=True)):
        _draw_part(sheet, _choose_shape(place, len(texts)), (x, y, width, height))
        sheet.label(text, (x + width / 2, middle), rooms[place])
        if place:
            sheet.arrow("accent", (x - BETWEEN[len(texts)] + 3, middle), (x - 3, middle))
    return y + height


def _choose_shape(place: int, count: int) -> str:
    return "event" if place == 0 else "answer" if place == count - 1 else "wait"


def _draw_part(sheet: Sheet, shape: str, place: Place) -> None:
    """Draw an event round, a condition with cut corners, an answer as a card."""
    if shape == "event":
        sheet.box("hollow dashed", place, rounding=16)
    elif shape == "answer":
        sheet.box("tint-edged", place)
    else:
        sheet.line("ground-quiet", *_cut_corners(*place))


def _cut_corners(x: float, y: float, width: float, height: float) -> list[Point]:
    far, foot, cut = x + width, y + height, 9.0
    upper = [(x + cut, y), (far - cut, y), (far, y + cut)]
    lower = [(far, foot - cut), (far - cut, foot), (x + cut, foot), (x, foot - cut)]
    return [*upper, *lower, (x, y + cut), (x + cut, y)]


def _draw_end(sheet: Sheet, text: str, y: float) -> float:
    """Say what ends a row, behind a cross."""
    middle = y + 4 + sheet.leading(BODY) / 2
    sheet.line("accent", (12, middle - 4), (20, middle + 4))
    sheet.line("accent", (12, middle + 4), (20, middle - 4))
    return sheet.write(text, (28, y + 4), WIDTH - 28, BODY, "soft") + 4


def tell(told: Told) -> Markup:
    """Tell row by row."""
    ends = (told["end"],) if "end" in told else ()
    rows = [(*row["parts"], *([row["end"]] if "end" in row else [])) for row in told["rows"]]
    return tabulate((*told["heads"], *ends), rows)
