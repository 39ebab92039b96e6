"""What is in the folder, and how would a browser know that it came over whole? Sizes and checksums of every file."""

import gzip
import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self


@dataclass(frozen=True, kw_only=True)
class Weight:
    """One file: its size, its size on the wire and its SHA-256."""

    bytes: int
    gzip: int
    sha256: str

    @classmethod
    def of(cls, file: Path) -> Self:
        """Weigh a file."""
        body = file.read_bytes()
        return cls(bytes=len(body), gzip=len(gzip.compress(body, mtime=0)), sha256=hashlib.sha256(body).hexdigest())


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """All files of a runtime; `hash` sums up their contents, `folder` is where a site serves them."""

    hash: str
    files: dict[str, Weight]
    folder: str = ""

    @property
    def bytes(self) -> int:
        """Size of everything, unpacked."""
        return sum(weight.bytes for weight in self.files.values())

    @property
    def gzip(self) -> int:
        """Size of everything on the wire, which is what a reader waits for."""
        return sum(weight.gzip for weight in self.files.values())

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Read what `weigh` wrote."""
        told = json.loads((folder / "manifest.json").read_text("utf-8"))
        return cls(hash=told["hash"], files={name: Weight(**weight) for name, weight in told["files"].items()})


def weigh(folder: Path) -> Manifest:
    """Weigh every file of a folder and leave the list beside them."""
    files = {file.name: Weight.of(file) for file in sorted(folder.iterdir()) if file.name != "manifest.json"}
    summed = hashlib.sha256("".join(name + weight.sha256 for name, weight in files.items()).encode())
    manifest = Manifest(hash=summed.hexdigest()[:16], files=files)
    told = {"hash": manifest.hash, "files": {name: asdict(weight) for name, weight in files.items()}}
    (folder / "manifest.json").write_text(json.dumps(told, separators=(",", ":")), "utf-8")
    return manifest
