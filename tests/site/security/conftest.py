"""What does a test of the policy need? A page that tells each refusal, and somebody to send things to."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from scripts.static_server import serve
from tests.site.at_work import Host
from tests.site.embed.at_host import Course
from tests.site.security.at_guard import TELLS, Stranger, receive


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """A watched page that says what is refused."""
    page = open_page(viewport={"width": 1280, "height": 900})
    page.add_init_script(TELLS)
    return page


@pytest.fixture
def stranger() -> Iterator[Stranger]:
    """A host that is not ours."""
    with receive() as found:
        yield found


@pytest.fixture
def course(page: Page, spoilable: Host, tmp_path: Path) -> Iterator[Course]:
    """A page of somebody else's, with frames of ours in it."""
    with serve(tmp_path) as url:
        yield Course(page, tmp_path, url, spoilable.url)
