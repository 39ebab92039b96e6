"""What does a course system read before it opens a package? The manifest, in both editions of SCORM in use.

No manifest names the place of its schema: what is not inside the package would be fetched, or missed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assess.html.element import Markup, element

NUMBERS = {"scorm12": "1.2", "scorm2004": "2004"}  # the editions, and how people call them
NAME = "imsmanifest.xml"
START = "index.html"
# Who guesses gets about 0.3 of a question, as most have three or four answers; and what a chapter says is folded below
# each question for a second try. So 60 of 100 tells having read from not having read, and leaves room for a bad day.
PASS = 60
SPACES_12 = {
    "xmlns": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
}
SPACES_2004 = {
    "xmlns": "http://www.imsglobal.org/xsd/imscp_v1p1",
    "adlcp": "http://www.adlnet.org/xsd/adlcp_v1p3",
    "adlnav": "http://www.adlnet.org/xsd/adlnav_v1p3",
    "imsss": "http://www.imsglobal.org/xsd/imsss",
}


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """What a package is to a course system: a name for good in ASCII letters, a title, and whether it is passed."""

    id: str
    title: str
    graded: bool


def draw_manifest(lesson: Lesson, files: Iterable[str], edition: str) -> str:
    """Draw the manifest of a package of one room.

    Args:
        lesson: what it is.
        files: every other file in it, the page that opens it among them.
        edition: `scorm12` or `scorm2004`.
    """
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + EDITIONS[edition](lesson, sorted(files)) + "\n"


def _draw_12(lesson: Lesson, files: list[str]) -> Markup:
    return _draw_all(lesson, files, _judge_12(lesson), version="1.2", spaces=SPACES_12, kind="adlcp:scormtype")


def _draw_2004(lesson: Lesson, files: list[str]) -> Markup:
    says = Markup(_judge_2004(lesson) + _hide_ways())
    return _draw_all(lesson, files, says, version="2004 4th Edition", spaces=SPACES_2004, kind="adlcp:scormType")


def _draw_all(  # noqa: PLR0913 what the editions say differently
    lesson: Lesson, files: list[str], says: Markup, *, version: str, spaces: Mapping[str, str], kind: str
) -> Markup:
    """Draw a manifest; each edition says in its own way how the one item is judged, and writes `kind` its own way."""
    schema = element("schema", "ADL SCORM")
    title = element("title", lesson.title)
    item = element("item", title, says, identifier="item", identifierref="room", isvisible="true")
    listed = [element("file", href=file) for file in files]
    told = {"identifier": "room", "type": "webcontent", kind: "sco", "href": START}
    return element(
        "manifest",
        element("metadata", schema, element("schemaversion", version)),
        element("organizations", element("organization", title, item, identifier="course"), default="course"),
        element("resources", element("resource", *listed, **told)),
        identifier=lesson.id,
        version="1",
        **{name if name == "xmlns" else f"xmlns:{name}": space for name, space in spaces.items()},
    )


def _judge_12(lesson: Lesson) -> Markup:
    """Say from which score on the course system counts the room as passed; one that is not graded has none."""
    return element("adlcp:masteryscore", PASS) if lesson.graded else Markup()


def _judge_2004(lesson: Lesson) -> Markup:
    """Say the same to the other edition, and that nothing is done or passed before the room itself says so."""
    least = element("imsss:minNormalizedMeasure", PASS / 100) if lesson.graded else None
    goal = element("imsss:primaryObjective", least, objectiveID="goal", satisfiedByMeasure=str(lesson.graded).lower())
    told = element("imsss:deliveryControls", completionSetByContent="true", objectiveSetByContent="true")
    return element("imsss:sequencing", element("imsss:objectives", goal), told)


def _hide_ways() -> Markup:
    """Ask for no way on or back: there is one room."""
    ways = [element("adlnav:hideLMSUI", way) for way in ("continue", "previous")]
    return element("adlnav:presentation", element("adlnav:navigationInterface", *ways))


EDITIONS = {"scorm12": _draw_12, "scorm2004": _draw_2004}
