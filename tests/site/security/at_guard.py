"""How does a test see what a policy refuses? The page tells it itself, besides what the browser says on the console."""

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

TELLS = """addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
  console.error("refused by the policy:", violatedDirective, blockedURI, sample))"""


@dataclass
class Stranger:
    """A host of somebody else's, glad of whatever it is sent."""

    url: str = ""
    asked: list[str] = field(default_factory=list)


@contextmanager
def receive() -> Iterator[Stranger]:
    """Run such a host: it lets anybody in, and notes every request."""
    stranger = Stranger()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            stranger.asked.append(self.path)
            self.send_response(200)
            for name, value in {"Access-Control-Allow-Origin": "*", "Content-Type": "text/javascript"}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the parent's name
            """Keep quiet."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        stranger.url = f"http://127.0.0.1:{server.server_address[1]}/"
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield stranger
        server.shutdown()
