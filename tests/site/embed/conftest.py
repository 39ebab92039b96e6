"""What does a test of an embed need? The site as shipped, and a page of somebody else's on another origin."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from scripts.static_server import serve
from tests.site.at_work import Host
from tests.site.embed.at_host import Course

type OpenCourse = Callable[[Page], Course]


@pytest.fixture
def open_course(tmp_path: Path, spoilable: Host) -> Iterator[OpenCourse]:
    """Give a page a course to show."""
    folder = tmp_path / "course"
    folder.mkdir()
    with serve(folder) as url:
        yield lambda page: Course(page, folder, url, spoilable.url)


@pytest.fixture
def course(page: Page, open_course: OpenCourse) -> Course:
    """A course on a wide screen."""
    return open_course(page)
