"""What can be read off a drawn figure? Its texts and grounds as boxes, by the estimate that the drawing goes by."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from scripts.figures import draw
from scripts.figures.lettering import Letters


@dataclass(frozen=True)
class Box:
    """Something drawn, from edge to edge, left to right and top to bottom."""

    name: str
    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: "Box", slack: float = 0.0) -> bool:
        """Say whether another box lies within this one."""
        return (
            self.left - slack <= other.left
            and other.right <= self.right + slack
            and self.top - slack <= other.top
            and other.bottom <= self.bottom + slack
        )

    def meets(self, other: "Box") -> bool:
        """Say whether the two cover each other anywhere."""
        beside = self.right <= other.left or other.right <= self.left
        return not beside and not (self.bottom <= other.top or other.bottom <= self.top)

    def has_middle(self, other: "Box") -> bool:
        """Say whether the middle of another box lies in this one."""
        across, down = (other.left + other.right) / 2, (other.top + other.bottom) / 2
        return self.left <= across <= self.right and self.top <= down <= self.bottom


def parse(name: str, language: str) -> ET.Element:
    """Draw a figure and read it as XML, which forgives nothing."""
    return ET.fromstring(draw(name, language))  # noqa: S314 our own drawing


def find_one(figure: ET.Element, tag: str) -> ET.Element:
    """Return the one element of this tag."""
    (found,) = figure.iter(tag)
    return found


def find_sheet(figure: ET.Element) -> Box:
    """Return the sheet that the figure is drawn on."""
    _, _, width, height = map(float, find_one(figure, "svg").attrib["viewBox"].split())
    return Box("sheet", 0, 0, width, height)


def list_lines(figure: ET.Element, language: str) -> Iterator[Box]:
    """List the lines of text; a letter is taken to reach two thirds of its size up, and a fifth down."""
    for group in figure.iter("g"):
        if "figure-text" not in group.attrib.get("class", ""):
            continue
        size = float(group.attrib["font-size"])
        letters = Letters(size, bold="font-weight" in group.attrib)
        for line in group.iter("text"):
            width, x, y = letters.measure(line.text or ""), float(line.attrib["x"]), float(line.attrib["y"])
            left = _find_left(group.attrib.get("text-anchor", "start"), language, x, width)
            yield Box(line.text or "", left, y - size * 0.67, left + width, y + size * 0.2)


def _find_left(anchor: str, language: str, x: float, width: float) -> float:
    if anchor == "middle":
        return x - width / 2
    return x if (anchor == "start") == (language == "en") else x - width


def list_grounds(figure: ET.Element) -> Iterator[Box]:
    """List what texts may stand in: boxes and discs, but for the ring that is only a line."""
    for shape in figure.iter():
        at = shape.attrib
        if "figure-line" in at.get("class", ""):
            continue
        if shape.tag == "rect":
            x, y = float(at["x"]), float(at["y"])
            yield Box(at["class"], x, y, x + float(at["width"]), y + float(at["height"]))
        elif shape.tag == "circle":
            x, y, radius = float(at["cx"]), float(at["cy"]), float(at["r"])
            yield Box(at["class"], x - radius, y - radius, x + radius, y + radius)


def list_parts(element: ET.Element) -> Iterator[str]:
    """List the elements in order, but for lines of text, which differ in number from language to language."""
    for part in element.iter():
        if part.tag != "text":
            yield f"{part.tag} {part.attrib.get('class', '')}"
