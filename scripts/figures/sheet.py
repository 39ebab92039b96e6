"""What is a figure drawn on? A sheet whose first side is where reading begins: left in English, right in Persian.

Drawings give distances from that side, so that one drawing serves both directions. Looks are names of styles
(docs/assets/styles/figures.css); no colour stands in a drawing.
"""

from itertools import pairwise

from assess.html.element import Markup, element, join
from scripts.figures.lettering import BODY, MARK, Letters

type Point = tuple[float, float]
type Place = tuple[float, float, float, float]  # the first upper corner, width and height

WIDTH = 350.0  # at 360 px on a phone, text of 13 units comes out at 12 px
LEADING = {"fa": 1.62, "en": 1.32}  # Persian letters reach higher and lower
SINK = {"fa": 0.3, "en": 0.35}  # from the middle of a line down to where its letters stand
ROUND = 8.0
TIP = 5.5


class Sheet:
    """Collects what is drawn, from back to front."""

    def __init__(self, language: str) -> None:
        self.language, self.marks = language, list[Markup]()
        self.height = 0.0

    def across(self, x: float) -> float:
        """Return where a distance from the first side lies, counted from the left."""
        return WIDTH - x if self.language == "fa" else x

    def reach(self, y: float) -> float:
        """Let the sheet reach down to here at least."""
        self.height = max(self.height, y)
        return y

    def box(self, look: str, place: Place, rounding: float = ROUND) -> None:
        """Draw a box."""
        x, y, width, height = place
        left = min(self.across(x), self.across(x + width))
        self._draw("rect", look, x=left, y=y, width=width, height=height, rx=min(rounding, height / 2))
        self.reach(y + height)

    def disc(self, look: str, x: float, y: float, radius: float) -> None:
        """Draw a disc around a point."""
        self._draw("circle", look, cx=self.across(x), cy=y, r=radius)
        self.reach(y + radius)

    def path(self, look: str, *steps: str | float) -> None:
        """Draw a path: letters of commands, each followed by the points that it takes."""
        written, is_x = list[str](), True
        for step in steps:
            if isinstance(step, str):
                written.append(step)
            else:
                written.append(_write(self.across(step) if is_x else self.reach(step)))
                is_x = not is_x
        self._draw("path", look, d=" ".join(written))

    def line(self, look: str, *points: Point) -> None:
        """Draw a line from point to point."""
        (x, y), *others = points
        self.path(look, "M", x, y, *(part for point in others for part in ("L", *point)))

    def curve(self, look: str, *points: Point) -> None:
        """Draw a calm curve through points, each of its humps as high as its points."""
        (x, y), *_ = points
        steps: list[str | float] = ["M", x, y]
        for (x, y), (to_x, to_y) in pairwise(points):
            middle = (x + to_x) / 2
            steps += ["C", middle, y, middle, to_y, to_x, to_y]
        self.path(look, *steps)

    def arrow(self, look: str, *points: Point, both: bool = False) -> None:
        """Draw an arrow along two points, or bent towards the middle one of three."""
        (x, y), *others = points
        self.path(look, "M", x, y, "L" if len(others) == 1 else "Q", *(part for point in others for part in point))
        self.tip(look, points[-2], points[-1])
        if both:
            self.tip(look, points[1], points[0])

    def tip(self, look: str, before: Point, end: Point) -> None:
        """Draw the head of an arrow that comes from one point and ends in another."""
        (x, y), (from_x, from_y) = end, before
        length = ((x - from_x) ** 2 + (y - from_y) ** 2) ** 0.5 or 1
        along_x, along_y = (x - from_x) / length * TIP, (y - from_y) / length * TIP
        sides = ((x - along_x - along_y, y - along_y + along_x), (x - along_x + along_y, y - along_y - along_x))
        self.line(look.replace("dashed", ""), sides[0], end, sides[1])

    def leading(self, letters: Letters) -> float:
        """Return the height of a line of text."""
        return round(letters.size * LEADING[self.language], 2)

    def deep(self, text: str, room: float, letters: Letters = BODY) -> float:
        """Return how high a text will be in a room of this width."""
        return len(letters.wrap(text, room)) * self.leading(letters)

    def write(self, text: str, place: Point, room: float, letters: Letters = BODY, look: str = "") -> float:
        """Write a text below a height, line by line; return where it ends."""
        (x, y), step = place, self.leading(letters)
        lines = letters.wrap(text, room)
        foot = y + step / 2 + letters.size * SINK[self.language]
        shown = [
            element("text", line, x=_write(self.across(x)), y=_write(foot + number * step))
            for number, line in enumerate(lines)
        ]
        anchor = None if letters.align == "start" else letters.align
        manner = {"font_size": _write(letters.size), "font_weight": 600 if letters.bold else None}
        self.marks.append(element("g", *shown, **_look(f"text {look}"), text_anchor=anchor, **manner))
        return self.reach(y + len(lines) * step)

    def label(self, text: str, place: Point, room: float, letters: Letters = BODY.centred, look: str = "") -> None:
        """Write a text whose middle is at a height."""
        x, y = place
        self.write(text, (x, y - self.deep(text, room, letters) / 2), room, letters, look)

    def number(self, number: int, x: float, y: float, look: str = "strong") -> None:
        """Write a number in a disc."""
        self.disc(look, x, y, 11)
        self.label(localise(number, self.language), (x, y), 20, MARK.centred, "on" if look == "strong" else "")

    def _draw(self, tag: str, look: str, **places: object) -> None:
        shown = {name: _write(value) if isinstance(value, float | int) else value for name, value in places.items()}
        self.marks.append(element(tag, **_look(look), **shown))

    def give(self) -> Markup:
        """Return all that was drawn; Persian text runs from its own first side, whatever surrounds it."""
        direction = "rtl" if self.language == "fa" else "ltr"
        return element("g", join(self.marks), direction=direction)


def localise(number: int, language: str) -> str:
    """Write a small whole number in the reader's digits."""
    return str(number).translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")) if language == "fa" else str(number)


def _look(names: str) -> dict[str, str]:
    return {"class_": " ".join(f"figure-{name}" for name in names.split())}


def _write(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
