"""Where can one read up on an idea? Links to the pages that teach it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assess.html.element import Markup, element
from assess.words import Voice


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """A page that teaches an idea: its title and its address, as seen from where the link stands."""

    title: str
    address: str


type Teachers = Mapping[str, Sequence[Lesson]]  # by idea


def draw_lessons(lessons: Sequence[Lesson], voice: Voice) -> Markup | None:
    """Draw the links to an idea's pages one after another."""
    if not lessons:
        return None
    links = [element("a", lesson.title, href=lesson.address) for lesson in lessons]
    gap = voice.words["list.gap"][voice.language]
    return element("span", *join_with(gap, links), class_="quiz-lessons", data_lessons=True)


def join_with(gap: str, pieces: Sequence[Markup]) -> list[Markup | str]:
    """Set a gap between pieces."""
    return [part for piece in pieces for part in (gap, piece)][1:]
