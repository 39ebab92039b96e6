"""Which packages do tests look at? All of them, by a name that a failing test is found by."""

from assess.words import LANGUAGES
from scripts.courses.room import Room, list_subjects

SITE_URL = "https://courses.example/peyvand/"
ROOMS = [
    Room(kind=kind, subject=subject, language=language, site_url=SITE_URL)
    for language in LANGUAGES
    for kind, subject in list_subjects()
]


def choose(kind: str, subject: str = "retention", language: str = "en") -> Room:
    """Choose one room."""
    return Room(kind=kind, subject=subject, language=language, site_url=SITE_URL)


def name_room(room: Room) -> str:
    """Name a room in the name of a test."""
    return f"{room.language}-{room.name}"
