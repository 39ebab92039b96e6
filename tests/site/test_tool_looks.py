"""Can everybody use the tool: with keys alone, with a screen reader, on a phone, on paper?"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.site.at_work import PATHS, PHONE, Desk

type OpenPage = Callable[..., Page]


@pytest.mark.parametrize("width", [360, 1280])
def test_the_answer_stands_below_the_form_or_beside_it(open_page: OpenPage, served: str, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 900})
    desk = Desk(page).open(served + PATHS["fa"])
    form, report = desk.page.locator("form[data-form]").bounding_box(), desk.report.bounding_box()
    assert form is not None
    assert report is not None
    assert (report["y"] >= form["y"] + form["height"]) == (width == 360)


def test_a_phone_says_the_answer_while_the_form_is_filled_in(open_page: OpenPage, served: str) -> None:
    """The report is out of sight then: the status line holds its first sentence at the foot of the screen."""
    page = open_page(viewport=PHONE)
    desk = Desk(page).open(served + PATHS["en"])
    desk.field("customers").fill("1200")
    headline = desk.page.locator(".assess-headline")
    expect(desk.status).to_contain_text(str(headline.text_content()), timeout=30_000)
    expect(desk.status).to_be_in_viewport(ratio=1)
    expect(headline).not_to_be_in_viewport()


def test_keys_alone_are_enough(page: Page, served: str) -> None:
    """Type in one field, tab to the next ones, choose, open a folded part, press a button."""
    desk = Desk(page).open(served + PATHS["en"])
    desk.field("customers").focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("1200")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert desk.field("period").input_value() == "quarter"
    desk.expect_figures("customers=1200", "period=quarter")
    folded = desk.page.locator("form summary").first
    for _ in range(10):
        page.keyboard.press("Tab")
        if folded.evaluate("(summary) => summary === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(desk.field("start")).to_be_visible()
    desk.page.locator("[data-do=reset]").focus()
    page.keyboard.press("Enter")
    desk.expect_figures()


@pytest.mark.parametrize("language", ["fa", "en"])
def test_what_has_the_focus_is_seen(page: Page, served: str, language: str) -> None:
    Desk(page).open(served + PATHS[language])
    for selector in ("[name=customers]", "[data-examples]", "form summary", "[data-do=print]"):
        page.locator(selector).first.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        outline = page.locator(selector).first.evaluate("(part) => getComputedStyle(part).outlineStyle")
        assert outline == "solid", selector


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_light_in_either_scheme(open_page: OpenPage, served: str, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    Desk(page).open(served + PATHS["fa"])
    page.emulate_media(media="print")
    for text in (".assess-headline", ".assess-leading dt", "h1", ".assess label", ".assess-source", "[name=customers]"):
        colour = page.locator(text).first.evaluate("(text) => getComputedStyle(text).color.match(/\\d+/g).map(Number)")
        assert sum(colour[:3]) < 3 * 100, text
