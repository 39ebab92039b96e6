"""Does what holds for one tool's page hold for every tool's, in both languages?

Two windows a tool and language, of two readers, the second one's dark; all tests of a page share them and begin anew.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, expect

from assess import tools
from assess.link import open_link, pack, write_link
from assess.tool import Tool, give_voice
from tests.site.at_work import (
    LANGUAGES,
    PHONE,
    SOON,
    WIDE,
    Desk,
    answer,
    find_barriers,
    place,
    reach_end,
    type_example,
    write_exactly,
)
from tests.site.conftest import open_watched

CHANGED = {"retention": ("customers", "1200"), "channels": ("budget", "20000000"), "canvas": ("most", "2")}
NOTE_WHAT_IS_DRAWN = """
  window.drawn = []
  const { set } = Object.getOwnPropertyDescriptor(Worker.prototype, "onmessage")
  Object.defineProperty(Worker.prototype, "onmessage", { set(listen) {
    set.call(this, (event) => {
      if (event.data.answer) drawn.push(JSON.parse(event.data.answer).html)
      listen(event)
    })
  } })"""


@dataclass(frozen=True)
class Windows:
    """A tool's page in two windows that know nothing of each other."""

    name: str
    language: str
    here: Desk
    there: Desk

    @cached_property
    def tool(self) -> Tool:
        """The tool in the page."""
        return tools.find(self.name)

    def answer(self, example: str | None = None, **changed: str) -> dict[str, Any]:
        """What Python answers to an example, with some fields changed."""
        typed = type_example(example or next(iter(self.tool.examples)), self.language, self.name)
        return answer(self.name, language=self.language, typed=typed | changed)

    def change(self) -> dict[str, Any]:
        """Type into a field; what Python answers to it."""
        field, text = CHANGED[self.name]
        self.here.field(field).fill(text)
        return self.answer(**{field: text})

    def link_last(self) -> list[tuple[str, str]]:
        """The last example as a link tells it."""
        inputs = self.tool.example(list(self.tool.examples)[-1], self.language)
        return write_link(self.tool, inputs, self.language)


def expect_drawn(desk: Desk, told: dict[str, Any]) -> None:
    """Wait until the page's own Python has drawn this report, byte for byte."""
    until = time.monotonic() + SOON / 1000
    while (last := desk.page.evaluate("drawn.at(-1)")) != told["html"] and time.monotonic() < until:
        desk.page.wait_for_timeout(50)
    assert last == told["html"]  # what was read once: a late answer to something earlier may follow


PAGES = [pytest.param((name, language), id=f"{name}-{language}") for name in tools.NAMES for language in LANGUAGES]


@pytest.fixture(scope="module", params=PAGES)
def opened(request: pytest.FixtureRequest, browser: Browser, served: str) -> Iterator[Windows]:
    """Both windows, watched."""
    name, language = request.param
    with (
        open_watched(browser, viewport=WIDE, color_scheme="light") as light,
        open_watched(browser, viewport=WIDE, color_scheme="dark") as dark,
    ):
        for page in (light, dark):
            page.add_init_script(NOTE_WHAT_IS_DRAWN)
        here, there = (Desk(page, name).visit(served, language) for page in (light, dark))
        yield Windows(name, language, here, there)


@pytest.fixture
def windows(opened: Windows) -> Windows:
    """Both windows with the first example, answered."""
    for desk in (opened.here, opened.there):
        desk.page.set_viewport_size(WIDE)
        desk.page.emulate_media(media="screen")
        desk.do("reset")
    for desk in (opened.here, opened.there):
        expect_drawn(desk, opened.answer())
    return opened


def test_every_example_is_drawn_as_on_any_other_machine(windows: Windows, site: Path) -> None:
    """Byte for byte; the first one as it was shipped."""
    for example in reversed(list(windows.tool.examples)):
        windows.here.load(example)
        told = windows.answer(example)
        expect_drawn(windows.here, told)
        windows.here.expect_answer(told)
    shipped = (site / place(windows.name, windows.language) / "index.html").read_text("utf-8")
    assert f"<div data-report>{told['html']}</div>" in shipped


def test_a_shared_link_brings_the_same_figures_to_another_window(windows: Windows) -> None:
    last = list(windows.tool.examples)[-1]
    windows.here.load(last)
    told = windows.answer(last)
    windows.here.expect_answer(told)
    windows.here.expect_fragment(f"#{urlencode(windows.link_last(), safe='*')}")
    windows.there.open(windows.here.page.url)
    expect_drawn(windows.there, told)
    windows.there.expect_answer(told)
    assert windows.there.figures() == windows.here.figures()


def test_a_packed_link_brings_the_same_figures(windows: Windows) -> None:
    pairs = open_link([list(pair) for pair in windows.link_last()])
    packed = pack([(name, text) for name, text in pairs])
    windows.there.page.evaluate("(fragment) => { location.hash = fragment }", f"z={packed}")
    expect_drawn(windows.there, windows.answer(list(windows.tool.examples)[-1]))


def test_a_damaged_link_says_so_and_leaves_the_form_usable(windows: Windows) -> None:
    packed = pack([(name, text) for name, text in windows.link_last()])
    windows.here.page.evaluate("(fragment) => { location.hash = fragment }", f"z={packed[:-9]}")
    voice = give_voice(windows.tool, windows.tool.example(), windows.language)
    expect(windows.here.status).to_contain_text(voice.say("refused.link_damaged"), timeout=SOON)
    expect_drawn(windows.here, windows.change())


def test_a_saved_file_brings_the_same_figures_to_another_window(windows: Windows, tmp_path: Path) -> None:
    told = windows.change()
    windows.here.save("json").save_as(tmp_path / "saved.json")
    windows.there.upload(tmp_path / "saved.json")
    expect_drawn(windows.there, told)


def test_a_table_for_spreadsheets_holds_every_figure(windows: Windows) -> None:
    told = windows.change()
    saved = Path(windows.here.save("csv").path()).read_text("utf-8").splitlines()
    for name, metric in told["report"]["metrics"].items():
        assert any(line.startswith(f"{name},{write_exactly(metric['value'])},{metric['unit']},") for line in saved), (
            name
        )


def test_what_was_typed_is_there_after_a_reload(windows: Windows) -> None:
    told = windows.change()
    expect_drawn(windows.here, told)
    windows.here.page.reload()
    expect_drawn(windows.here, told)
    field, _ = CHANGED[windows.name]
    assert windows.here.field(field).input_value() == told["typed"][field]


def test_reset_brings_the_first_example_back_and_takes_the_fragment_away(windows: Windows) -> None:
    field, text = CHANGED[windows.name]
    expect_drawn(windows.here, windows.change())
    windows.here.expect_fragment(f"#{field}={text}")
    windows.here.do("reset")
    windows.here.expect_fragment(place(windows.name, windows.language))
    expect_drawn(windows.here, windows.answer())
    expect(windows.here.page.locator("[data-still]")).to_be_visible()
    assert windows.here.page.evaluate("localStorage.length") == windows.there.page.evaluate("localStorage.length")


def test_everybody_can_read_it_in_either_scheme(windows: Windows) -> None:
    """Folded and unfolded, drawn, with a field refused."""
    assert find_barriers(windows.here.page) == []
    field, _ = CHANGED[windows.name]
    for desk in (windows.here, windows.there):
        reach_end(desk.page)
        desk.unfold_all()
        desk.field(field).fill("many")
        expect(desk.error(field)).to_be_visible(timeout=SOON)
        assert find_barriers(desk.page) == []


def test_a_phone_never_scrolls_sideways(windows: Windows) -> None:
    """Whatever is open, drawn or refused; tables scroll within themselves."""
    desk, (field, _) = windows.here, CHANGED[windows.name]
    desk.page.set_viewport_size(PHONE)
    desk.page.reload()
    desk.load(list(windows.tool.examples)[-1])
    desk.expect_answer(windows.answer(list(windows.tool.examples)[-1]))
    reach_end(desk.page)
    desk.unfold_all()
    desk.field(field).fill("<" + "x" * 200)
    expect(desk.error(field)).to_be_visible(timeout=SOON)
    assert desk.page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_paper_shows_the_answer_with_every_table_and_nothing_to_click(windows: Windows) -> None:
    page = windows.here.page
    page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.evaluate("document.querySelector('[data-do=print]').click()")
    for chart in page.locator("figure[data-plot]").all():
        expect(chart.locator(".assess-plot")).to_be_visible()
    for table in page.locator("figure[data-chart] table").all():
        expect(table).to_be_visible()
    for hidden in (".md-header", ".md-sidebar", ".md-footer", ".assess-actions", ".assess-bar", "[data-examples]"):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.locator(".assess-leading output").first).to_be_visible()
    expect(windows.here.field(CHANGED[windows.name][0])).to_be_visible()
