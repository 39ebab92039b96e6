"""How does a test answer questions as a reader does? By pointer or by keys, and reads what is said to them."""

import json
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

from assess.quiz.bank import load
from assess.quiz.item import Item, Match, Order
from assess.quiz.marking import mark, tell_key
from assess.quiz.mix import list_shown
from assess.words import load as load_words
from tests.site.at_work import AXE

WORDS = load_words("assess.quiz")
HOMES = {"fa": "", "en": "en/"}
BY_KIND: dict[str, Item] = {}
for _item in load().items:
    BY_KIND.setdefault(_item.kind, _item)


def answer_partly(item: Item) -> Any:  # noqa: ANN401 any shape that an answer may have
    """An answer that is right in part."""
    key = tell_key(item)
    if item.kind == "multiple":
        return key[:1]
    if item.kind in ("order", "match"):
        return [key[1], key[0], *key[2:]]
    return next(place for place in range(len(item.says)) if 0 < mark(item, place).score < 1)


@dataclass
class Sheet:
    """A reader's page with questions in it."""

    page: Page
    language: str = "en"

    def visit(self, served: str, path: str) -> "Sheet":
        """Go to a page, as after a click on a link; wait until its script runs."""
        if self.page.url != "about:blank":
            self.page.goto("about:blank")
        self.page.goto(f"{served}{HOMES[self.language]}{path}")
        expect(self.page.locator("section.quiz[data-live]")).to_be_visible()
        return self

    def visit_chapter(self, served: str, item: Item) -> "Sheet":
        """Go to the chapter that asks a question."""
        return self.visit(served, f"book/{item.chapter}/")

    def say(self, word: str) -> str:
        """A word of the quiz in the language of the page."""
        return WORDS[word][self.language]

    def form(self, item: Item) -> Locator:
        """The whole question."""
        return self.page.locator(f'form[data-question="{item.id}"]')

    def verdict(self, item: Item) -> Locator:
        """How right the answer is, as the heading of what is said to it."""
        return self.form(item).locator("h3[data-verdict]")

    def step(self, item: Item) -> Locator:
        """The way to the question at the top."""
        return self.page.locator(f'.quiz-steps [data-step="{item.id}"]')

    def said(self, item: Item) -> list[str]:
        """By which names something is said to the answer."""
        names: list[str] = (
            self.form(item)
            .locator(".question-told [data-say]")
            .evaluate_all("lines => lines.map(({ dataset }) => dataset.say)")
        )
        return names

    def answer(self, item: Item, given: Any) -> None:  # noqa: ANN401 any shape that an answer may have
        """Answer with the pointer."""
        form = self.form(item)
        if isinstance(item, Order):
            self.sort(item, given)
        elif isinstance(item, Match):
            for left, right in enumerate(given):
                form.locator(f'select[name="{left}"]').select_option(str(right))
        elif item.kind == "number":
            form.locator("input.num").fill(str(given))
        else:
            chosen = given if isinstance(given, list) else [given]
            for box in form.locator("input").all():
                if box.get_attribute("type") == "checkbox":
                    box.set_checked(int(box.input_value()) in chosen)
                elif int(box.input_value()) in chosen:
                    box.check()

    def sort(self, item: Item, given: list[int], press: str = "") -> None:
        """Bring things into an order, one step at a time; with a key where one is told."""
        form = self.form(item)
        for place, thing in enumerate(given):
            up = form.locator(f'[data-item="{thing}"] [data-move=up]')
            for _ in range(self.things(item).index(thing) - place):
                if press:
                    up.focus()
                    self.page.keyboard.press(press)
                else:
                    up.click()

    def things(self, item: Item) -> list[int]:
        """The things of an order as they lie."""
        lines = self.form(item).locator(".question-order li")
        found: list[str] = lines.evaluate_all("lines => lines.map(({ dataset }) => dataset.item)")
        return [int(each) for each in found]

    def type_answer(self, item: Item, given: Any) -> None:  # noqa: ANN401 any shape that an answer may have
        """Answer with keys alone, from the first field on."""
        keyboard = self.page.keyboard
        fields = self.form(item).locator("input, select")
        shown = list_shown(item)
        if isinstance(item, Order):
            self.sort(item, given, press="Enter")
            return
        fields.first.focus()
        if isinstance(item, Match):
            for right in given:
                for _ in range(shown.index(right) + 1):
                    keyboard.press("ArrowDown")
                keyboard.press("Tab")
        elif item.kind == "number":
            keyboard.type(str(given))
        elif item.kind == "multiple":
            for place in shown:
                if place in given:
                    keyboard.press("Space")
                keyboard.press("Tab")
        else:
            keyboard.press("Space")
            for _ in range(given if item.kind == "truth" else shown.index(given)):
                keyboard.press("ArrowDown")

    def check(self, item: Item) -> None:
        """Let an answer be checked."""
        self.form(item).locator("[data-do=check]").click()

    def do(self, deed: str) -> None:
        """Press a button of the whole page."""
        self.page.locator(f"[data-do={deed}]").click()

    def kept(self, name: str = "quiz") -> Any:  # noqa: ANN401 whatever is kept
        """What this browser keeps."""
        return json.loads(self.page.evaluate("name => localStorage.getItem(`peyvand:${name}`) ?? 'null'", name))

    def find_barriers(self) -> list[list[str]]:
        """What axe-core has to say about the questions; the rest of the page is looked at elsewhere."""
        self.page.evaluate("Promise.allSettled(document.getAnimations().map(({ finished }) => finished))")
        self.page.evaluate(AXE.read_text("utf-8"))
        found: list[list[str]] = self.page.evaluate(
            "axe.run('.quiz').then(({ violations }) => violations.map((one) => [one.id, one.nodes[0].html]))"
        )
        return found
