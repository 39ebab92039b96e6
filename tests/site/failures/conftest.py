"""A reader's page in which files may fail to come."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.site.failures.at_fault import forgive


@pytest.fixture
def forgiving(page: Page, troubles: list[str]) -> Iterator[None]:
    """What the browser notes of files that did not come is expected, however late; exceptions never are."""
    yield
    page.close()
    forgive(troubles)
