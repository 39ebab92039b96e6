"""How does a test travel without a host? With one that can be cut off, renewed and spoilt, and what a browser kept."""

import re
import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from scripts import offline
from scripts.static_host import Answer
from scripts.static_host import Host as Folder
from scripts.static_server import Server
from tests.site.at_work import Fault

BASE = "/peyvand/"
SOON = 60_000  # milliseconds for a whole language, or Python, to be kept on a busy machine
HOMES = {"fa": "", "en": "en/"}
CHANGED, NEW = "book/channels/jobs/", " (2)"  # the chapter that the next version words otherwise
ASK = """async (order) => {
  const { active } = await navigator.serviceWorker.ready
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise((tell) => { port1.onmessage = ({ data }) => tell(data) })
  active.postMessage(order, [port2])
  return answer
}"""


class Cuttable(Server):
    """A server whose open connections can be cut as well: a host that is out of reach answers nobody."""

    def __init__(self, folder: Folder, port: int) -> None:
        self.open: set[socket.socket] = set()
        super().__init__(folder, port=port)

    def process_request(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 the parent's
        """Remember the connection."""
        self.open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:  # noqa: ANN401 the parent's
        """Forget the connection."""
        self.open.discard(request)
        super().shutdown_request(request)

    def cut(self) -> None:
        """End everything at once."""
        self.closing.set()
        self.shutdown()
        self.server_close()
        for each in list(self.open):
            with_nobody(each)


def with_nobody(connection: socket.socket) -> None:
    """End a connection, unless it has ended by itself."""
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


@dataclass
class Host:
    """A static host that a test can cut off, bring back, renew and spoil."""

    folder: Path
    port: int = 0
    asked: list[str] = field(default_factory=list)
    faults: dict[str, Fault] = field(default_factory=dict)
    server: Cuttable | None = None

    @property
    def url(self) -> str:
        """The Persian home page."""
        return f"http://127.0.0.1:{self.port}{BASE}"

    def come(self) -> None:
        """Be within reach, again at the same address."""
        self.server = Cuttable(Folder(folder=self.folder.resolve(), base=BASE, meddle=self.meddle), self.port)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def go(self) -> None:
        """Be out of reach."""
        if self.server:
            self.server.cut()
        self.server = None

    def was_asked_for(self, part: str) -> bool:
        """Whether any path had this in it."""
        return any(part in path for path in self.asked)

    def renew(self, folder: Path) -> None:
        """Serve another version of the site."""
        self.go()
        self.folder = folder
        self.come()

    def meddle(self, path: str, answer: Answer) -> Answer:
        """Note the path below the base; spoil what is to be spoilt, all of it where "*" says so."""
        place = path.removeprefix(BASE)
        self.asked.append(place)
        fault = self.faults.get(place) or self.faults.get("*")
        return fault(answer) if fault else answer


@contextmanager
def host(folder: Path) -> Iterator[Host]:
    """Serve a site until the end of a test."""
    served = Host(folder)
    served.come()
    yield served
    served.go()


def make_newer(site: Path, target: Path) -> Path:
    """Make the next version of a site: other words in one chapter, and a Python with another name."""
    shutil.copytree(site, target, ignore=shutil.ignore_patterns("course", "oembed"))
    for home in HOMES.values():
        page = target / home / CHANGED / "index.html"
        page.write_text(page.read_text("utf-8").replace("</h1>", f"{NEW}</h1>", 1), "utf-8")
    rename_python(target)
    offline.write(target)
    return target


def rename_python(site: Path) -> None:
    """Give the browser's Python another name, as any change in it does."""
    (folder,) = (site / "assets/python").iterdir()
    for file in [*site.rglob("*.html"), folder / "manifest.json"]:
        text = file.read_text("utf-8")
        if folder.name in text:
            file.write_text(text.replace(folder.name, folder.name[::-1]), "utf-8")
    folder.rename(folder.with_name(folder.name[::-1]))


@dataclass
class Reader:
    """A reader's browser, which keeps what the service worker tells it to."""

    page: Page
    host: Host

    def visit(self, path: str = "") -> "Reader":
        """Open a page of the site."""
        self.page.goto(self.host.url + path)
        return self

    def expect_kept(self, group: str) -> None:
        """Wait until the page says that a group is kept whole."""
        expect(self.page.locator("html")).to_have_attribute("data-kept", re.compile(rf"\b{group}\b"), timeout=SOON)

    def wait_for(self, come_true: Callable[[], bool]) -> None:
        """Wait until something is so in this browser."""
        for _ in range(SOON // 200):
            if come_true():
                return
            self.page.wait_for_timeout(200)
        pytest.fail("it did not come true")

    def keep(self, group: str, language: str = "en") -> None:
        """Press the button of a part, and wait until it is kept."""
        self.visit(f"{HOMES[language]}offline/")
        part = self.part(group)
        expect(part.get_by_role("status")).not_to_be_empty()
        if part.get_by_role("button").is_visible():
            part.get_by_role("button").click()
        expect(part.get_by_role("button")).to_be_hidden(timeout=SOON)

    def part(self, group: str) -> Locator:
        """What the page about the internet says of a part."""
        return self.page.locator(f"[data-group={group}]")

    @property
    def bar(self) -> Locator:
        """The line at the edge of the page."""
        return self.page.locator(".offline-bar")

    def tell_kept(self) -> dict[str, Any]:
        """How far each group is."""
        told: dict[str, Any] = self.page.evaluate(ASK, {"deed": "tell"})
        return told

    def list_caches(self) -> list[str]:
        """The names of what the browser keeps for this site."""
        names: list[str] = self.page.evaluate("caches.keys()")
        return sorted(name for name in names if name.startswith("peyvand-"))

    def list_kept(self) -> list[str]:
        """The paths of all that is kept."""
        kept: list[str] = self.page.evaluate(
            """async (base) => {
          const names = (await caches.keys()).filter((name) => name.startsWith("peyvand-") && !name.includes("-wanted"))
          const found = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
          return found.flat().map(({ url }) => new URL(url).pathname.replace(base, ""))
        }""",
            BASE,
        )
        return sorted(kept)
