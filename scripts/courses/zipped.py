"""How are files packed? Always into the same bytes, and what is large and the same in many packages only once."""

import hashlib
import shutil
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.runtime.archive import EPOCH

KEPT = Path(__file__).parents[2] / ".build" / "courses"
KEPT_ZIPS = 4  # another build may be reading an older one right now
READABLE = 0o100644 << 16  # by everybody, as the server of a course system is not who unpacks


def pack(target: Path, files: Mapping[str, bytes], *, onto: Path | None = None) -> None:
    """Pack files, sorted by name.

    Args:
        target: the zip to write.
        files: by their names in it.
        onto: a zip whose files go before these as they lie in it, already packed.
    """
    if onto:
        shutil.copyfile(onto, target)
    with zipfile.ZipFile(target, "a" if onto else "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, body in sorted(files.items()):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, READABLE, 3
            packed.writestr(entry, body)


def keep_packed(files: Mapping[str, bytes]) -> Path:
    """Return a zip of these very files; pack them where nobody has yet."""
    kept = KEPT / f"{_sum_up(files)}.zip"
    if not kept.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=KEPT) as unfinished:
            pack(Path(unfinished, "packed.zip"), files)
            Path(unfinished, "packed.zip").replace(kept)
        forget_old()
    return kept


def forget_old() -> None:
    """Keep the last few zips: four megabytes at every edit add up."""
    for old in sorted(KEPT.glob("*.zip"), key=lambda each: each.stat().st_mtime)[:-KEPT_ZIPS]:
        old.unlink(missing_ok=True)


def _sum_up(files: Mapping[str, bytes]) -> str:
    """Sum up all that the bytes of a zip depend on: what is in it, this file, and who compresses."""
    digest = hashlib.sha256(zlib.ZLIB_RUNTIME_VERSION.encode() + Path(__file__).read_bytes())
    for name, body in sorted(files.items()):
        digest.update(f"{name}\0{len(body)}\0".encode() + body)
    return digest.hexdigest()[:16]
