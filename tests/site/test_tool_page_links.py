"""Does a link bring the figures it was made of, whatever happened to it on its way?"""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.site.at_work import LANGUAGES, PATHS, SOON, Desk, Host

SETTINGS = ("customers=1200", "retention=0.825")

type OpenPage = Callable[..., Page]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_link_of_the_address_bar_gives_the_same_in_a_new_window(desk: Desk, served: str, language: str) -> None:
    desk.open(served + PATHS[language])
    desk.field("customers").fill("1200")
    desk.field("retention").fill("82.5")
    desk.expect_fragment("#customers=1200&retention=0.825")
    other = Desk(desk.page.context.browser.new_page())  # type: ignore[union-attr]  # a context of its own: nothing kept
    other.open(desk.page.url)
    other.expect_figures(*SETTINGS)
    shown = {"fa": ("۱٬۲۰۰", "۸۲٫۵"), "en": ("1,200", "82.5")}[language]
    assert (other.field("customers").input_value(), other.field("retention").input_value()) == shown
    other.page.context.close()


def test_a_link_goes_before_what_is_kept(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"])
    desk.field("customers").fill("1200")
    desk.expect_figures("customers=1200")
    desk.open(served + PATHS["en"] + "#customers=77")
    desk.expect_figures("customers=77")


@pytest.mark.parametrize("dear", [True, False])
def test_a_link_wakes_python_unless_data_is_dear(desk: Desk, spoilable: Host, *, dear: bool) -> None:
    desk.page.add_init_script(f"""Object.defineProperty(navigator, "connection", {{
      value: {{ saveData: {str(dear).lower()} }} }})""")
    desk.open(spoilable.url + PATHS["en"] + "#customers=1200")
    if dear:
        desk.page.wait_for_load_state("networkidle")
        assert not spoilable.was_asked_for("assets/python")
        desk.field("retention").focus()
    desk.expect_figures("customers=1200")


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        ("customers=" + "9" * 100_000, "This link is too long to be read"),
        ("customers=%E0%A4%A&gain=%", "is not a number"),
        ("__proto__=1", "There is no question called “\u2068__proto__\u2069”"),
        ("<img src=x onerror=alert(1)>=1", "There is no question called “\u2068<img src\u2069”"),
        ("customer=5", "the nearest name is"),
        ("customers=5&customers=6", "“\u2068customers\u2069” is given twice"),
        ("customers=-4", "“\u2068-4\u2069” is outside that"),
    ],
    ids=["long", "encoding", "proto", "markup", "misspelt", "twice", "range"],
)
def test_a_broken_link_is_named_and_the_form_stays_usable(desk: Desk, served: str, fragment: str, said: str) -> None:
    desk.open(f"{served}{PATHS['en']}#{fragment}")
    expect(desk.page.locator("[data-status], .assess-error").filter(has_text=said).first).to_be_visible(timeout=SOON)
    desk.field("customers").fill("1200")
    desk.expect_figures("customers=1200")
    assert desk.section.locator("img").count() == 0
    assert desk.page.evaluate("({}).nobody === undefined && Object.keys(Object.prototype).length === 0")


def test_a_link_is_followed_without_loading_the_page_anew(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"])
    desk.page.evaluate("location.hash = 'customers=1200&margins=50+60+70'")
    desk.expect_figures("customers=1200", "margins=50 60 70")
    assert desk.field("margins").input_value() == "50  60  70"


def test_a_heading_of_the_page_is_no_link_to_figures(desk: Desk, spoilable: Host) -> None:
    desk.open(spoilable.url + PATHS["fa"] + "#retention")
    desk.page.wait_for_load_state("networkidle")
    desk.expect_state("still")
    assert not spoilable.was_asked_for("assets/python")


def test_what_is_typed_while_a_link_is_read_goes_before_the_link(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"] + "#customers=77&gain=0.1")
    desk.field("customers").fill("1200")
    desk.expect_figures("customers=1200", "gain=0.1")


@pytest.mark.parametrize("allowed", [True, False])
def test_the_share_link_is_copied_where_the_browser_lets_us(open_page: OpenPage, served: str, *, allowed: bool) -> None:
    permissions = ["clipboard-read", "clipboard-write"] if allowed else []
    desk = Desk(open_page(permissions=permissions)).open(served + PATHS["en"])
    if not allowed:
        desk.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }")
    desk.field("customers").fill("1200")
    desk.do("share")
    expect(desk.status).to_have_text(re.compile("Link copied" if allowed else "the address bar holds"), timeout=SOON)
    assert desk.page.url.endswith("#customers=1200")
    if allowed:
        assert desk.page.evaluate("navigator.clipboard.readText()") == desk.page.url
