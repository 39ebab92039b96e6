"""What do packages of tests take styles and scripts from? From a folder that has them as a built site does."""

from pathlib import Path

import pytest

from scripts.courses.workshop import furnish


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the site's styles and scripts, and nothing else."""
    site = tmp_path_factory.mktemp("furnished")
    furnish(site)
    return site
