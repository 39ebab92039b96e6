"""How does a page of somebody else's hold frames of ours? On another origin, with snippets; it hears what they say."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

from playwright.sync_api import Frame, FrameLocator, Locator, Page, expect

from scripts.embed.snippet import draw_snippet
from scripts.static_host import Answer
from tests.site.at_work import SOON, Desk

TOOL = "en/embed/tools/retention/"
TOOL_FA = "embed/tools/retention/"
QUIZ = "en/embed/quiz/channels/jobs/"
QUIZ_FA = "embed/quiz/channels/jobs/"
CHAPTER = "en/embed/book/channels/jobs/"
TEST = "en/embed/check/test/"
SHUT_IN = "allow-scripts"  # what WordPress allows a frame that it discovered: no origin of its own
HEIGHT = 500
SPARE = 3  # pixels: less than two are not told, and one is added for that

HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>A course</title><link rel="icon" href="data:,">'
# Notes who said what, by the place of the frame.
HEARS = """<script>heard = []; addEventListener("message", ({ source, origin, data }) => {
  const at = Array.from(document.querySelectorAll("iframe")).findIndex((frame) => frame.contentWindow === source);
  heard.push({ at, origin, data });
});</script>"""

# What browsers do that keep nothing for frames of strangers, or a page that is shut in.
REFUSES = """if (self !== top) {
  const refuse = () => { throw new DOMException("refused", "SecurityError"); };
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
    Object.defineProperty(self, name, { get: refuse });
  Object.defineProperty(navigator, "clipboard", { get: refuse });
  for (const name of ["replaceState", "pushState"]) history[name] = refuse;
}"""
DEAR = 'Object.defineProperty(navigator, "connection", { value: { saveData: true } })'


@dataclass
class Course:
    """A page of somebody else's, with frames of ours in it."""

    page: Page
    folder: Path
    url: str
    ours: str
    home: str = field(default="", init=False)

    def hold(self, *addresses: str, sandbox: str = "", script: bool = True, besides: str = "") -> "Course":
        """Open a page with these frames, each as its snippet has it; `script` is the one that sets their heights."""
        snippets = [self.write_snippet(address, sandbox) for address in addresses]
        tags = [f'<script src="{self.ours}assets/scripts/embed/host.js" defer></script>'] if script else []
        (self.folder / "index.html").write_text("\n".join([HEAD, HEARS, *snippets, *tags, besides]), "utf-8")
        self.page.goto(self.url)
        return self

    def write_snippet(self, address: str, sandbox: str = "") -> str:
        """The code of a frame, as it is handed out."""
        code = str(draw_snippet(self.ours + address, "A room", HEIGHT, self.ours))
        return code.replace("<iframe", f'<iframe sandbox="{sandbox}"', 1) if sandbox else code

    @property
    def frames(self) -> Locator:
        """The frames, as the page sees them."""
        return self.page.locator("iframe")

    def room(self, at: int = 0) -> FrameLocator:
        """What stands in a frame, once it is scrolled to."""
        self.frames.nth(at).scroll_into_view_if_needed()
        room = self.page.frame_locator("iframe").nth(at)
        expect(room.locator("[data-content]")).to_be_attached(timeout=SOON)
        return room

    def frame(self, at: int = 0) -> Frame:
        """A frame to run code in."""
        self.room(at)
        found = self.frames.nth(at).element_handle().content_frame()
        assert found
        return found

    def desk(self, at: int = 0) -> Desk:
        """A tool in a frame, to work with; a frame can do all that a desk asks of a page."""
        return Desk(cast("Page", self.frame(at)))

    def hear(self, kind: str | None = None, at: int = 0) -> list[dict[str, Any]]:
        """What a frame has said, of one type or all."""
        heard: list[dict[str, Any]] = self.page.evaluate("heard")
        said = [one["data"] for one in heard if one["at"] == at and isinstance(one["data"], dict)]
        return [
            one for one in said if kind is None or kind in {one.get("type"), one.get("subject"), one.get("message")}
        ]

    def wait_to_hear(self, kind: str, at: int = 0, *, times: int = 1) -> dict[str, Any]:
        """Wait until a frame has said something of this type; give what it said last."""
        for _ in range(SOON // 50):
            if len(self.hear(kind, at)) >= times:
                break
            self.page.wait_for_timeout(50)
        said = self.hear(kind, at)
        assert len(said) >= times, f"{kind} was not heard, but {self.hear(None, at)}"
        return said[-1]

    def say(self, message: object, at: int = 0) -> None:
        """Say something to a frame."""
        self.say_code(json.dumps(message), at)

    def say_code(self, message: str, at: int = 0) -> None:
        """Say something that only JavaScript can write."""
        frame = f"document.querySelectorAll('iframe')[{at}].contentWindow"
        self.page.evaluate(f"() => {frame}.postMessage({message}, '*')")

    def welcome(self, state: str = "", at: int = 0) -> None:
        """Answer the hello of a frame."""
        self.wait_to_hear("hello", at)
        self.say({"ns": "peyvand", "v": 1, "type": "welcome", "state": state}, at)

    def expect_fitting(self, at: int = 0) -> None:
        """Wait until a frame is as high as what it holds, and nothing scrolls within it."""
        frame = self.frame(at)
        for _ in range(SOON // 50):
            if is_fitting(measure(frame)):
                break
            self.page.wait_for_timeout(50)
        found = measure(frame)
        assert is_fitting(found), found


def measure(frame: Frame) -> dict[str, float]:
    """How large a frame is and what it holds."""
    found: dict[str, float] = frame.evaluate("""() => {
      const page = document.documentElement;
      return { inner: innerHeight, width: innerWidth, wide: page.scrollWidth, high: page.scrollHeight,
        content: page.getBoundingClientRect().height };
    }""")
    return found


def is_fitting(found: Mapping[str, float]) -> bool:
    """Whether nothing has to be scrolled, and no room is left over."""
    return (
        found["high"] <= found["inner"]
        and found["wide"] <= found["width"]
        and found["inner"] - found["content"] <= SPARE
    )


def shut(answer: Answer) -> Answer:
    """Serve nobody but one's own pages."""
    return replace(answer, headers={n: v for n, v in answer.headers.items() if n != "Access-Control-Allow-Origin"})
