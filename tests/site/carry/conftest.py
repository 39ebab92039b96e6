"""What does a test of the folder need? The zip that the site offers, unpacked as its readers do."""

import zipfile
from pathlib import Path

import pytest

from scripts.carry.packing import NAME, ZIP

READER_S_NAME = "کتاب‌های من (100% #1)"


@pytest.fixture(scope="session")
def packed(site: Path) -> Path:
    """The zip."""
    return site / ZIP


@pytest.fixture(scope="session")
def folder(packed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that it unpacks to, within one of such a name as readers give."""
    place = tmp_path_factory.mktemp("carried") / READER_S_NAME
    with zipfile.ZipFile(packed) as zipped:
        zipped.extractall(place)
    return place / NAME


@pytest.fixture(scope="session")
def disk(folder: Path) -> str:
    """The address of the folder where no server is."""
    return f"{folder.as_uri()}/"
