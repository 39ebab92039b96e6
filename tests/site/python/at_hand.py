"""What does a test of the browser's Python need at hand? A host that can be spoilt, a reader who touches the page."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from pathlib import Path

from playwright.sync_api import Page, expect

from scripts.static_host import Answer

STAND_IN = Path(__file__).parents[2] / "scripts" / "stand_in"
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; "
    "worker-src 'self' blob:; img-src data:"
)
SOON = 15_000  # milliseconds within which every failure must have its name
SCRIPTS = ("python.js", "employ.js", "shelf.js")  # what of ours is in the page
FETCHED = (
    "manifest.json",
    "pyodide.js",
    "pyodide.asm.js",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "assess.zip",
    "pyodide-lock.json",
)

type Fault = Callable[[Answer], Answer]


@dataclass
class Host:
    """A static host that a test can spoil, file by file."""

    url: str = ""
    faults: dict[str, Fault] = field(default_factory=dict)
    policy: str = POLICY
    asked: list[str] = field(default_factory=list)

    def meddle(self, path: str, answer: Answer) -> Answer:
        """Spoil what is to be spoilt; everything carries the policy, so that the worker has it too."""
        name = path.rpartition("/")[2]
        self.asked.append(name)
        fault = self.faults.get(name)
        spoilt = fault(answer) if fault else answer
        return replace(spoilt, headers={"Content-Security-Policy": self.policy} | spoilt.headers)


def ask(page: Page, host: Host, name: str = "Sara") -> None:
    """Open the page and touch it."""
    page.goto(f"{host.url}page.html")
    ask_again(page, name)


def ask_again(page: Page, name: str) -> None:
    """Touch the page."""
    page.get_by_label("name").fill(name)
    page.get_by_role("button", name="Ask").click()


def expect_answer(page: Page, text: str) -> None:
    """Wait until the page shows an answer, or a failure by its name."""
    expect(page.get_by_label("answer")).to_have_text(text, timeout=SOON)


def miss(answer: Answer) -> Answer:
    """Answer that there is no such file, with a page that says so."""
    return replace(answer, status=HTTPStatus.NOT_FOUND, body=b"<h1>Not found</h1>", headers={})


def cut(answer: Answer) -> Answer:
    """Send half of the file as if it were all."""
    return replace(answer, body=answer.body[: len(answer.body) // 2])


def break_off(answer: Answer) -> Answer:
    """Promise more than comes before the line breaks."""
    longer = {"Content-Length": str(len(answer.body) * 2), "Content-Encoding": "identity"}
    return replace(answer, headers=answer.headers | longer, ends=True)


def spoil(answer: Answer) -> Answer:
    """Turn over one byte in the middle."""
    middle = len(answer.body) // 2
    turned = bytes([answer.body[middle] ^ 255])
    return replace(answer, body=answer.body[:middle] + turned + answer.body[middle + 1 :])


def mistype(answer: Answer) -> Answer:
    """Say of a file what hosts say of files they do not know."""
    return replace(answer, headers=answer.headers | {"Content-Type": "application/octet-stream"})


def stall(answer: Answer) -> Answer:
    """Fall silent after a hundred bytes."""
    return replace(answer, stalls_at=100)
