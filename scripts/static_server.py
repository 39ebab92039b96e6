"""What would a plain static host answer? A small threaded file server for tests, benches and a look at the built site.

It does what good static hosts do (types, gzip, revalidation, lasting caches for content-hashed paths, 404.html) and
nothing else. Tests may `meddle` with an answer to see what a page does when a host or a line is bad.
"""

import argparse
import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from scripts.static_host import Answer, Host, Meddle

PACKED = {".jpg", ".png", ".webp", ".woff2", ".zip"}  # gzip gains nothing on these, and hosts leave them alone
CHUNK = 16 * 1024


class Line:
    """One line of limited speed shared by all answers: each chunk waits for its turn."""

    def __init__(self, *, bytes_per_second: float, delay: float) -> None:
        self.pace, self.delay = 1 / bytes_per_second, delay
        self._free_at, self._turn = 0.0, threading.Lock()

    def wait_for(self, size: int) -> None:
        """Sleep until `size` bytes would have come through."""
        with self._turn:
            self._free_at = max(self._free_at, time.monotonic()) + size * self.pace
            until = self._free_at
        time.sleep(max(0, until - time.monotonic()))


@lru_cache(maxsize=1000)
def squeeze(body: bytes) -> bytes:
    """Compress once; the same bytes come from the cache afterwards."""
    return gzip.compress(body, mtime=0)


def can_encode(answer: Answer) -> bool:
    """Whether there is a body, and it is not encoded yet."""
    return bool(answer.body) and "Content-Encoding" not in answer.headers


def encode(answer: Answer) -> Answer:
    """Compress an answer."""
    etag = answer.headers.get("ETag", "").removesuffix('"')
    headers = answer.headers | {"Content-Encoding": "gzip"} | ({"ETag": f'{etag}-gzip"'} if etag else {})
    return replace(answer, headers=headers, body=squeeze(answer.body))


class Handler(BaseHTTPRequestHandler):
    """Speaks HTTP/1.1 for a Host."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = CHUNK
    host: Host
    line: Line | None
    closing: threading.Event

    def do_GET(self) -> None:
        """Answer with headers and body."""
        answer = self.prepare()
        self.send_headers(answer)
        self.send_body(answer)

    def do_HEAD(self) -> None:
        """Answer with headers alone."""
        self.send_headers(self.prepare())

    def prepare(self) -> Answer:
        """Work out the answer: the file, meddled with, compressed, or `not modified`."""
        path = urlsplit(self.path).path
        answer = self.host.answer(path)
        if self.host.meddle:
            answer = self.host.meddle(path, answer)
        if "gzip" in self.headers.get("Accept-Encoding", "") and Path(path).suffix not in PACKED and can_encode(answer):
            answer = encode(answer)
        etag = answer.headers.get("ETag")
        if etag and etag == self.headers.get("If-None-Match"):
            return Answer(status=HTTPStatus.NOT_MODIFIED, headers=answer.headers)
        return answer

    def send_headers(self, answer: Answer) -> None:
        """Send the first part, after the delay of the line."""
        if self.line:
            time.sleep(self.line.delay)
        self.send_response(answer.status)
        for name, value in ({"Content-Length": str(len(answer.body))} | answer.headers).items():
            self.send_header(name, value)
        self.end_headers()

    def send_body(self, answer: Answer) -> None:
        """Send the rest at the pace of the line."""
        body = answer.body[: answer.stalls_at]
        for start in range(0, len(body), CHUNK):
            chunk = body[start : start + CHUNK]
            if self.line:
                self.line.wait_for(len(chunk))
            self.wfile.write(chunk)
        self.wfile.flush()
        if answer.stalls_at is not None:
            self.closing.wait()
        if answer.ends or answer.stalls_at is not None:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the parent's name
        """Keep quiet."""


class Server(ThreadingHTTPServer):
    """One thread a connection; a browser that leaves in the middle is no news."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, host: Host, *, port: int = 0, line: Line | None = None) -> None:
        self.closing = threading.Event()
        bound = type("Bound", (Handler,), {"host": host, "line": line, "closing": self.closing})
        super().__init__(("127.0.0.1", port), bound)

    def handle_error(self, request: object, client_address: object) -> None:
        """Keep quiet about broken connections."""


@contextmanager
def serve(folder: Path, *, base: str = "/", line: Line | None = None, meddle: Meddle | None = None) -> Iterator[str]:
    """Serve a folder on a free port for as long as the block runs; gives the address, base included."""
    server = Server(Host(folder=folder.resolve(), base=base, meddle=meddle), line=line)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base}"
    finally:
        server.closing.set()
        server.shutdown()
        server.server_close()


def main() -> None:
    """Serve a folder until interrupted."""
    parser = argparse.ArgumentParser(description="Serve a folder of files as a static host would.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--base", default="/")
    chosen = parser.parse_args()
    server = Server(Host(folder=chosen.folder.resolve(), base=chosen.base), port=chosen.port)
    print(f"http://127.0.0.1:{server.server_port}{chosen.base}")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()


if __name__ == "__main__":
    main()
