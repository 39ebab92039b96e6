"""How is the folder made? Packs a built site into one zip.

python -m scripts.carry site            # site/ becomes peyvand.zip
python -m scripts.carry site --unpacked folder
"""

import argparse
import zipfile
from hashlib import sha256
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.utils import get_build_datetime

from scripts.carry.folder import Files, fill

NAME = "peyvand"  # of the zip, and of the folder in it
READABLE = 0o100644 << 16


def main() -> None:
    """Write what was asked for, and tell its size and its sum."""
    chosen = _ask()
    try:
        files = fill(chosen.site)
    except PluginError as refusal:
        raise SystemExit(str(refusal)) from None
    if chosen.unpacked:
        unpack(chosen.unpacked, files)
    else:
        pack(chosen.out, files)
        body = chosen.out.read_bytes()
        print(f"{sha256(body).hexdigest()}  {chosen.out}  {len(body) / 1_000_000:.1f} MB, {len(files)} files")


def pack(target: Path, files: Files) -> None:
    """Write the zip, its files dated by the day of the build (SOURCE_DATE_EPOCH says another).

    Python's own server tells browsers no more than that date, and they keep for years what was last changed long ago.
    """
    today = get_build_datetime()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, body in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{NAME}/{name}", (today.year, today.month, today.day, 0, 0, 0))
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, READABLE, 3
            packed.writestr(entry, body)


def unpack(target: Path, files: Files) -> None:
    """Write the folder itself."""
    for name, body in files.items():
        file = target / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)


def _ask() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scripts.carry", description="Pack a built site to be carried.")
    parser.add_argument("site", type=Path, help="a built site")
    parser.add_argument("--out", type=Path, default=Path(f"{NAME}.zip"), help="the zip to write")
    parser.add_argument("--unpacked", type=Path, help="write the folder, and no zip")
    return parser.parse_args()


if __name__ == "__main__":
    main()
