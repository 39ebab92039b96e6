"""What can instructors take away? Course packages and question banks, each with its place in the site."""

from collections.abc import Iterator
from dataclasses import dataclass

from assess.quiz.bank import load as load_bank
from assess.quiz.export import SUFFIXES
from scripts.courses.manifest import EDITIONS
from scripts.courses.room import Room, list_subjects

FOLDER = "assets/course"
ALL = "all"  # every question in one bank


@dataclass(frozen=True, kw_only=True)
class Download:
    """A file to take away.

    Attributes:
        kind: `quiz-scorm12`, `thin-scorm2004`, `full-scorm12` …, or `moodle`, `gift`, `cartridge`.
        subject: a chapter, `channels/jobs`, or `test`, a tool, or `all` questions.
        path: below the root of the site.
    """

    kind: str
    subject: str
    path: str


def list_downloads(language: str) -> tuple[Download, ...]:
    """List the downloads of a language, chapters in the order of the book."""
    return (*_list_packages(language), *_list_banks(language))


def name_package(room: Room, edition: str) -> str:
    """Return where a package lies below the root of the site."""
    return f"{FOLDER}/{room.language}/{room.name}-{edition}.zip"


def _list_packages(language: str) -> Iterator[Download]:
    for kind, subject in list_subjects():
        room = Room(kind=kind, subject=subject, language=language, site_url="")
        for edition in EDITIONS:
            yield Download(kind=f"{kind}-{edition}", subject=subject, path=name_package(room, edition))


def _list_banks(language: str) -> Iterator[Download]:
    for subject in (*load_bank().chapters, ALL):
        for kind, suffix in SUFFIXES.items():
            name = subject.replace("/", "-") + suffix
            yield Download(kind=kind, subject=subject, path=f"{FOLDER}/{language}/{name}")
