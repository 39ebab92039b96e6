"""What does a static host keep under an address? Files, typed, lasting where the path is hashed; 404.html otherwise."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote, unquote

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
OPEN = {"Access-Control-Allow-Origin": "*"}  # frames without an origin of their own are strangers to their own host
HASHED = re.compile(r"[/.-][0-9a-f]{8,64}(/|\.\w+$)")


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What goes back to the browser; after the byte `stalls_at` the line falls silent, where it `ends` it breaks."""

    status: HTTPStatus = HTTPStatus.OK
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    stalls_at: int | None = None
    ends: bool = False


Meddle = Callable[[str, Answer], Answer]


@dataclass(frozen=True, kw_only=True)
class Host:
    """What is served and how."""

    folder: Path
    base: str = "/"
    meddle: Meddle | None = None

    def find(self, path: str) -> Path | None:
        """Find the file for a path of the address; none outside the folder."""
        if not path.startswith(self.base):
            return None
        file = (self.folder / unquote(path.removeprefix(self.base)).lstrip("/")).resolve()
        if not file.is_relative_to(self.folder):
            return None
        if path.endswith("/"):
            file /= "index.html"
        return file if file.exists() else None

    def answer(self, path: str) -> Answer:
        """Answer a path as a static host would."""
        file = self.find(path)
        if file is None:
            return self.answer_missing()
        if file.is_dir():
            return Answer(status=HTTPStatus.MOVED_PERMANENTLY, headers={"Location": quote(path) + "/"})
        lasting = HASHED.search(path)
        caching = "public, max-age=31536000, immutable" if lasting else "no-cache"
        stat = file.stat()
        headers = OPEN | {"Content-Type": type_of(file), "Cache-Control": caching, "Vary": "Accept-Encoding"}
        headers["ETag"] = f'"{stat.st_mtime_ns:x}-{stat.st_size:x}"'
        return Answer(headers=headers, body=file.read_bytes())

    def answer_missing(self) -> Answer:
        """Answer with the site's own page for what is not there."""
        page = self.folder / "404.html"
        body = page.read_bytes() if page.exists() else b"Not found\n"
        kind = TYPES[".html"] if page.exists() else TYPES[".txt"]
        headers = OPEN | {"Content-Type": kind, "Cache-Control": "no-cache"}
        return Answer(status=HTTPStatus.NOT_FOUND, headers=headers, body=body)


def type_of(file: Path) -> str:
    """Name the media type of a file."""
    return TYPES.get(file.suffix, "application/octet-stream")
