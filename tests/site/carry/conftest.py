"""What does a test of the folder need? The zip as `make zip` packs it, unpacked as its readers do."""

import zipfile
from pathlib import Path

import pytest

from scripts.carry.__main__ import NAME, pack
from scripts.carry.folder import fill

READER_S_NAME = "کتاب‌های من (100% #1)"


@pytest.fixture(scope="session")
def packed(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip."""
    target = tmp_path_factory.mktemp("carried") / f"{NAME}.zip"
    pack(target, fill(site))
    return target


@pytest.fixture(scope="session")
def folder(packed: Path) -> Path:
    """The folder that it unpacks to, within one of such a name as readers give."""
    place = packed.parent / READER_S_NAME
    with zipfile.ZipFile(packed) as zipped:
        zipped.extractall(place)
    return place / NAME


@pytest.fixture(scope="session")
def disk(folder: Path) -> str:
    """The address of the folder where no server is."""
    return f"{folder.as_uri()}/"
