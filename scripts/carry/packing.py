"""How does the folder become one file? A zip, whose bytes are the same whenever the same is packed on the same day."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

from mkdocs.utils import get_build_datetime

NAME = "peyvand"  # of the folder in the zip
ZIP = f"{NAME}.zip"  # in the root of the site
READABLE = 0o100644 << 16


def pack(target: Path, files: Mapping[str, bytes]) -> None:
    """Write the zip, its files dated by the day of the build, as the site map is (SOURCE_DATE_EPOCH says another).

    Python's own server tells browsers no more than that date, and they keep for years what was last changed long ago.
    """
    today = get_build_datetime()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, body in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{NAME}/{name}", (today.year, today.month, today.day, 0, 0, 0))
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, READABLE, 3
            packed.writestr(entry, body)
