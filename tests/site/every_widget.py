"""Which form has every widget? That of a tool made for tests, in a page of the built site; a stand-in answers it."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, Route

from assess.html.section import draw_section
from assess.importance import Figures, Judgments
from assess.lists import Choices, Links, Order, Text
from assess.question import Choice, Number
from assess.report import Report
from assess.tables import Group, Rows
from assess.tool import Inputs, Section, Tool
from assess.words import Text as Twin
from assess.words import Words, load

PARTS = {"reach": "دسترسی", "fit": "تناسب", "cost": "هزینه", "ease": "آسانی"}
LABELS = {
    "questions.segments.label": "بخش‌ها",
    "questions.segments.add": "افزودن بخش",
    "questions.segments.row": "بخش {n}",
    "questions.segments.none": "هنوز بخشی نیست",
    "questions.segments.text.label": "نام بخش",
    "questions.channels.label": "کانال‌ها",
    "questions.channels.add": "افزودن کانال",
    "questions.channels.row": "کانال {n}",
    "questions.channels.name.label": "نام",
    "questions.channels.reach.label": "دسترسی",
    "questions.channels.level.label": "سطح",
    "questions.channels.kind.label": "نوع",
    "questions.channels.kind.options.own": "از خود",
    "questions.channels.kind.options.rented": "اجاره‌ای",
    "questions.channels.segments.label": "برای که",
    "questions.criteria.label": "معیارها",
    "questions.weights.by.label": "وزن‌ها",
    "questions.weights.order.label": "ترتیب",
    "questions.weights.order.hint": "مهم‌ترین بالا",
    "questions.weights.shares.label": "سهم‌ها",
    "questions.weights.shares.hint": "چند از صد",
    "questions.weights.matrices.label": "قضاوت‌ها",
    "questions.weights.matrices.hint": "دو به دو",
    "questions.weights.matrices.add": "افزودن داور",
    "questions.weights.matrices.row": "داور {n}",
    "questions.weights.matrices.pair": "{one} چند برابر {other}",
    "sections.rows.name": "ردیف‌ها",
    "sections.weights.name": "وزن‌ها",
    "examples.many.name": "پُر",
    "examples.few.name": "خالی",
    "examples.plain.name": "ساده",
    "headline": "پاسخ",
    **{f"questions.criteria.options.{name}": label for name, label in PARTS.items()},
    **{f"questions.weights.by.options.{way}": way for way in ("rank", "share", "pairwise")},
    **{f"levels.{level}": level for level in "012"},
}
ENGLISH = {"کانال {n}": "Channel {n}", "بخش {n}": "Segment {n}"}  # the rest says the same on both pages
WORDS = Words({key: Twin(fa=text, en=ENGLISH.get(text, text)) for key, text in LABELS.items()}, load("assess"))

SEGMENTS = Rows(
    name="segments",
    most=4,
    ids="s",
    title="text",
    groups=(Group(name="all", questions=(Text(name="id", optional=True), Text(name="text"))),),
)
CHANNELS = Rows(
    name="channels",
    least=2,
    most=4,
    title="name",
    groups=(
        Group(name="who", questions=(Text(name="name"), Number(name="reach", unit="share", optional=True))),
        Group(
            name="how",
            questions=(
                Choice(name="level", options=("0", "1", "2"), spread=True, optional=True, words="levels"),
                Choice(name="kind", options=("own", "rented"), default="own"),
                Links(name="segments", to="segments"),
            ),
        ),
    ),
)
WEIGHTS = (
    Choices(name="criteria", options=tuple(PARTS), default=["reach", "fit", "cost"]),
    Choice(name="weights.by", options=("rank", "share", "pairwise"), default="rank"),
    Order(name="weights.order", of="criteria", when=("weights.by", "rank"), optional=True),
    Figures(
        name="weights.shares",
        item=Number(name="", unit="number"),
        of="criteria",
        when=("weights.by", "share"),
        optional=True,
    ),
    Judgments(
        name="weights.matrices",
        parts=tuple(PARTS),
        of="criteria",
        when=("weights.by", "pairwise"),
        optional=True,
        most=3,
    ),
)
MANY = {
    "segments": [{"id": "s1", "text": "Families"}, {"id": "s2", "text": "Offices"}],
    "channels": [
        {"name": "Site", "reach": 0.5, "level": "2", "segments": ["s1"]},
        {"name": "Shop", "kind": "rented", "segments": ["s1", "s2"]},
        {"name": "Agent", "level": "0"},
    ],
    "weights.order": ["reach", ["fit", "cost"]],
}
FEW = {"segments": [], "channels": [{"name": "One"}, {"name": "Two"}], "weights.order": ["cost", "fit", "reach"]}
PLAIN = {"channels": [{"name": "One"}, {"name": "Two"}]}


def _answer(inputs: Inputs) -> Report:
    nothing: tuple[Any, ...] = ()
    return Report(
        tool="widgets",
        version="1",
        inputs=inputs,
        headline="headline",
        leading=(),
        metrics={},
        steps=nothing,
        tables=nothing,
        charts=nothing,
        advice=nothing,
        warnings=(),
        assumptions=(),
    )


TOOL = Tool(
    name="widgets",
    version="1",
    words=WORDS,
    sections=(Section(name="rows", questions=(SEGMENTS, CHANNELS)), Section(name="weights", questions=WEIGHTS)),
    examples={"many": MANY, "few": FEW, "plain": PLAIN},
    answer=_answer,
    hint=_answer,
)

# In place of the worker: it notes what it is asked, and answers at once unless it is told to hold its answers back.
STAND_IN = """
  window.asked = []
  window.held = false
  window.Worker = class {
    constructor() { window.reply = (question, more) => this.onmessage({ data: { answer: JSON.stringify({
      id: question.id, html: `<p class="assess-headline">${question.quick ? "quick" : "full"}</p>`, report: {},
      typed: question.typed, link: [], ...(question.quick ? { refining: true } : {}), ...more }) } })
      queueMicrotask(() => this.onmessage?.({ data: { ready: true } })) }
    postMessage(question) {
      if (!question.tool) return
      asked.push(question)
      if (!held) queueMicrotask(() => reply(question, window.more?.(question)))
    }
    terminate() {}
  }"""


@dataclass
class Sheet:
    """The form of the tool made for tests, as a reader works with it."""

    page: Page

    def open(self, site: Path, served: str, language: str = "en") -> "Sheet":
        """Set the tool into a page of the site, in place of the one that is there."""
        path = "tools/retention/" if language == "fa" else "en/tools/retention/"
        section = draw_section(TOOL, language, runtime="x/").replace("\\", r"\\")
        whole = (site / path / "index.html").read_text("utf-8")
        drawn = re.sub(
            r'<section class="assess".*?</section>(?=<script type="module")', section, whole, flags=re.DOTALL
        )

        def give(route: Route) -> None:
            route.fulfill(body=drawn, content_type="text/html; charset=utf-8")

        self.page.add_init_script(STAND_IN)
        self.page.route(f"{served}{path}*", give)
        self.page.goto(f"{served}{path}")
        return self

    def unfold(self) -> "Sheet":
        """Open every row."""
        self.page.evaluate("document.querySelectorAll('form details').forEach(part => { part.open = true })")
        return self

    def field(self, name: str) -> Locator:
        """The field of a name; of several, such as boxes, all."""
        return self.page.locator(f'form [name="{name}"]')

    def tick(self, name: str, value: str) -> Locator:
        """One of several boxes or buttons of a name."""
        return self.page.locator(f'form [name="{name}"][value="{value}"]')

    def rows(self, block: str) -> Locator:
        """The rows of a table."""
        return self.page.locator(f'[data-rows="{block}"] [data-row]')

    def titles(self, block: str) -> list[str]:
        """How the rows of a table are headed."""
        return self.page.locator(f'[data-rows="{block}"] [data-row-title]').all_text_contents()

    def button(self, block: str, deed: str, place: int = 0) -> Locator:
        """A button of a row, or of the whole table."""
        within = self.page.locator(f'[data-rows="{block}"]') if deed == "add" else self.rows(block).nth(place)
        return within.locator(f"[data-row-do={deed}]")

    def press(self, block: str, deed: str, place: int = 0) -> None:
        """Press a button of a row by the keyboard."""
        self.button(block, deed, place).press("Enter")

    def rank(self, part: str, deed: str) -> Locator:
        """A button of the order."""
        return self.page.locator(f'[data-order] [data-part="{part}"] [data-order-do={deed}]')

    @property
    def undo(self) -> Locator:
        """The button that takes back."""
        return self.page.locator("[data-do=undo]")

    @property
    def status(self) -> Locator:
        """The line that says what goes on."""
        return self.page.locator("[data-status]")

    def typed(self, start: str = "") -> dict[str, str]:
        """What stands in the form, as this browser keeps it, of the names that begin so."""
        kept: dict[str, str] = json.loads(self.page.evaluate("localStorage.getItem('peyvand:widgets')"))
        return {name: text for name, text in kept.items() if name.startswith(start)}

    def paste(self, name: str, text: str) -> bool:
        """Paste into a field, once the page has learnt to; tells whether it was left to the browser."""
        left: bool = self.field(name).evaluate(
            """async (field, text) => {
              field.dispatchEvent(new FocusEvent("focusin", { bubbles: true }))
              await import(document.querySelector("script[src$='tool.js']").src.replace("tool.js", "paste.js"))
              await new Promise((resolve) => setTimeout(resolve)) // the page, which waits for the same, goes first
              const clipboardData = new DataTransfer()
              clipboardData.setData("text/plain", text)
              const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true })
              return field.dispatchEvent(paste) }""",
            text,
        )
        return left
