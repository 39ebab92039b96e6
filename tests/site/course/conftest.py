"""What does a test of a course package need? Packages as they are handed out, and a course system that plays them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from scripts.courses.package import Package
from scripts.courses.room import Room
from scripts.courses.workshop import furnish
from tests.site.course.at_course import ADDRESS, EDITIONS, Course, host_player, unpack

type Take = Callable[..., Course]


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the site's scripts and styles."""
    target = tmp_path_factory.mktemp("furnished")
    furnish(target)
    return target


@pytest.fixture(scope="session")
def playing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The folder that the course system serves, and its address."""
    folder = tmp_path_factory.mktemp("course")
    with host_player(folder) as url:
        yield folder, url


@pytest.fixture(params=EDITIONS)
def edition(request: pytest.FixtureRequest) -> str:
    """Both editions of SCORM."""
    return str(request.param)


@pytest.fixture
def take(page: Page, furnished: Path, playing: tuple[Path, str], edition: str) -> Take:
    """Take a package: `take("channels/jobs")`, `take("retention", kind="full", language="fa")`."""
    folder, url = playing

    def take_one(subject: str, *, kind: str = "quiz", language: str = "en", site_url: str = ADDRESS) -> Course:
        room = Room(kind=kind, subject=subject, language=language, site_url=site_url)
        address = unpack(folder, Package(room=room, site=furnished), edition)
        return Course(page, folder, url, edition, address, language)

    return take_one
