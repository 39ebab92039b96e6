"""Is there a bare page for all that can be embedded: whole, in its language, light, and with no site around it?"""

import gzip
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import override
from urllib.parse import urldefrag, urljoin

import pytest

from assess.words import LANGUAGES
from scripts.embed.places import Place, list_places

SITE_URL = "https://peyvand.example/"
MOST = 40_000  # bytes, pressed: the page of a tool with its styles and scripts, before Python and before charts
PLACES = [place for language in LANGUAGES for place in list_places(language)]
OURS = {"md-typeset", "md-content__inner", "md-button"}  # names of the theme's that styles of ours are written for
TOOLS = [place for place in PLACES if place.kind == "tool"]
CHAPTERS = [place for place in PLACES if place.kind == "chapter"]


class Page(HTMLParser):
    """One page as shipped: its elements in their order."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file, self.text = file, file.read_text("utf-8")
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.feed(self.text)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def find(self, tag: str, **given: str) -> list[dict[str, str]]:
        """The attributes of the elements of a tag that have these among them."""
        return [has for name, has in self.elements if name == tag and given.items() <= has.items()]

    def files(self) -> list[Path]:
        """The styles and scripts that the page loads."""
        styles = [has["href"] for has in self.find("link", rel="stylesheet")]
        scripts = [has["src"] for has in self.find("script") if "src" in has]
        return [(self.file.parent / address).resolve() for address in (*styles, *scripts)]


@cache
def read(site: Path, address: str) -> Page:
    """Read a page of the site once."""
    return Page(site / address / "index.html")


def name(place: Place) -> str:
    """Name a place in the list of tests."""
    return place.embed


def test_the_page_is_in_its_language_and_leads_search_engines_to_the_whole_one(site: Path) -> None:
    for place in PLACES:
        page = read(site, place.embed)
        (html,) = page.find("html")
        assert (html["lang"], html["dir"]) == (place.language, "rtl" if place.language == "fa" else "ltr")
        assert not page.find("meta", name="robots")
        assert page.find("meta", name="viewport")
        assert [has["href"] for has in page.find("link", rel="canonical")] == [SITE_URL + place.page]


def test_the_page_has_one_heading_and_a_title_in_its_language(site: Path) -> None:
    for place in PLACES:
        page = read(site, place.embed)
        assert len(page.find("h1")) == 1
        (title,) = re.findall("<title>(.+?)</title>", page.text)
        assert bool(re.search("[ا-ی]", title)) is (place.language == "fa")


def test_no_two_pages_of_a_language_have_the_same_title(site: Path) -> None:
    for language in LANGUAGES:
        pages = [read(site, place.embed) for place in PLACES if place.language == language]
        titles = [re.findall("<title>(.+?)</title>", page.text)[0] for page in pages]
        assert sorted(set(titles)) == sorted(titles)


def test_nothing_of_the_theme_comes_along(site: Path) -> None:
    for place in PLACES:
        page = read(site, place.embed)
        classes = {each for _, has in page.elements for each in has.get("class", "").split()}
        assert {each for each in classes if each.startswith("md-")} <= OURS
        assert "headerlink" not in classes
        assert page.files()
        assert all(file.is_relative_to(site / "assets") for file in page.files())
        assert [file for file in page.files() if file.is_relative_to(site / "assets/javascripts")] == []
        assert [file for file in page.files() if file.is_relative_to(site / "assets/stylesheets")] == []


def test_scripts_are_classic_ones_as_a_frame_without_an_origin_cannot_load_others(site: Path) -> None:
    for place in PLACES:
        page = read(site, place.embed)
        assert page.find("script", type="module") == []
        assert all("defer" in has for has in page.find("script") if "src" in has)


def test_no_font_is_fetched_and_nothing_is_as_tall_as_the_window(site: Path) -> None:
    """Height by the window, in a frame that follows its content, grows for ever."""
    for file in {file for place in PLACES for file in read(site, place.embed).files()}:
        text = file.read_text("utf-8")
        assert "@font-face" not in text, file
        assert not re.search(r"\d(?:[sld]?vh|vb|vmax)\b", text), file


@pytest.mark.parametrize("place", TOOLS, ids=name)
def test_a_tool_weighs_little_before_python_and_charts(site: Path, place: Place) -> None:
    page = read(site, place.embed)
    weights = {file.name: len(gzip.compress(file.read_bytes(), 9)) for file in (page.file, *page.files())}
    assert len(weights) > 2
    assert sum(weights.values()) <= MOST, weights


@pytest.mark.parametrize("place", TOOLS, ids=name)
def test_python_waits_for_the_reader_in_a_frame_and_not_in_the_whole_page(site: Path, place: Place) -> None:
    (bare,) = read(site, place.embed).find("section", **{"data-tool": place.name})
    (whole,) = read(site, place.page).find("section", **{"data-tool": place.name})
    assert "data-waits" in bare
    assert "data-waits" not in whole
    for section, address in ((bare, place.embed), (whole, place.page)):
        home = urljoin(SITE_URL + address, section["data-home"])
        assert home == SITE_URL + ("" if place.language == "fa" else "en/")
    runtimes = {urljoin(SITE_URL + a, s["data-runtime"]) for s, a in ((bare, place.embed), (whole, place.page))}
    assert len(runtimes) == 1


def list_links(page: Page, address: str) -> Iterator[str]:
    """List where the text of a chapter leads to, as seen from the root; the line for instructors is no part of it."""
    inside = False
    for tag, has in page.elements:
        inside |= tag == "article"
        inside &= tag != "footer" and has.get("class") != "in-course"
        if inside and tag in {"a", "img"} and has.get("class") != "headerlink":
            way = has.get("href") or has.get("src") or ""
            yield way if way.startswith("#") else urljoin(SITE_URL + address, way).removeprefix(SITE_URL)


def test_a_chapter_has_the_headings_figures_questions_and_links_of_its_whole_page(site: Path) -> None:
    for place in CHAPTERS:
        bare, whole = read(site, place.embed), read(site, place.page)
        links = [without_own(link, place) for link in list_links(whole, place.page)]
        assert [without_own(link, place) for link in list_links(bare, place.embed)] == links
        for tag, mark in (
            ("h2", "id"),
            ("figure", "data-figure"),
            ("form", "data-question"),
            ("a", "aria-description"),
        ):
            marked = [[has[mark] for has in page.find(tag) if mark in has] for page in (bare, whole)]
            assert marked[0] == marked[1]
        asks = bool(whole.find("section", **{"data-quiz": place.name}))
        assert asks is bool(bare.find("section", **{"data-quiz": place.name}))
        assert asks is any(file.match("embed/quiz.js") for file in bare.files())


def without_own(link: str, place: Place) -> str:
    """Take the page's own address off a link to a part of it: within a bare page the part is that page's own."""
    path, fragment = urldefrag(link)
    return f"#{fragment}" if path == place.page and fragment else link


def test_the_last_line_leads_to_the_whole_page_beside_the_frame(site: Path) -> None:
    for place in PLACES:
        ends = [has for has in read(site, place.embed).find("a", target="_blank") if has["href"].startswith("../")]
        assert urljoin(SITE_URL + place.embed, ends[-1]["href"]) == SITE_URL + place.full


def test_the_colours_are_those_of_the_site() -> None:
    """In both schemes, each as often as it is told."""
    folder = Path(__file__).parents[3] / "docs/assets/styles"
    ours, theirs = ((folder / f"{each}.css").read_text("utf-8") for each in ("embed", "site"))
    for ours_, theirs_ in zip(list_colours(ours), list_colours(theirs), strict=True):
        shared = ours_.keys() & theirs_.keys()
        assert {"--card-ground", "--tint", "--md-default-fg-color", "--md-typeset-a-color"} <= shared
        assert {each: ours_[each] for each in shared} == {each: theirs_[each] for each in shared}


def list_colours(style: str) -> tuple[dict[str, str], dict[str, str]]:
    """List the colours that a style names: on a light ground, on a dark one."""
    light: dict[str, str] = {}
    dark: dict[str, str] = {}
    for rule, told in re.findall(r"([^{}]*)\{([^{}]*)\}", style):
        (dark if "slate" in rule else light).update(re.findall(r"(--[a-z-]+): ([^;]+);", told))
    return light, dark
