"""Are the pages that are shipped whole: twins alike, addresses right, nothing named that lies outside the site?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import override
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest

from scripts import terms

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
SITE_URL = "https://peyvand.example/"
OWN_DOWNLOAD = re.compile(r"(?:\.\./)*(?:assets/course/(?:fa|en)/|(?=peyvand\.zip$))")
HEADING = re.compile(r"^#{1,6} .*$", re.MULTILINE)
CODE_BLOCK = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
ANCHOR = re.compile(r"\{#([a-z0-9-]+)\}$")
LOADED_FROM_OUTSIDE = re.compile(r"""(?:fetch|import|importScripts|Worker|from)\s*\(?\s*["'`](?:https?:)?//""")
CSS_ADDRESS = re.compile(r"""(?:url\(|@import)\s*["']?(?!["']?data:)([^"')\s]+)""")

# What the theme's own script would load in cases we never give it (no ResizeObserver, a diagram, a repository to count
# stars of) and the policy refuses. A theme that names another host fails here and is looked at.
THEME_HOSTS = {"unpkg.com", "api.github.com"}
NAMED_IN_COMMENTS = {"www.w3.org", "bit.ly", "clipboardjs.com", "lunrjs.com", "tartarus.org"}


@dataclass
class Shipped(HTMLParser):
    """One page as shipped: its elements with addresses, its head, its headings and links within the text."""

    file: Path
    head: list[dict[str, str]] = field(default_factory=list)
    addresses: list[tuple[str, dict[str, str], str]] = field(default_factory=list)
    headings: list[tuple[str, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    entries: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    drawn: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the page."""
        super().__init__()
        self._in_article = self._in_glossary = False
        self.feed(self.file.read_text("utf-8"))

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._in_article |= tag == "article"
        self._in_glossary |= tag == "glossary-place"
        if "id" in given:
            self.anchors.add(given["id"])
        if tag in {"link", "meta"}:
            self.head.append(given)
        self.addresses += [
            (tag, given, given[name]) for name in ("href", "src", "action", "poster", "data") if name in given
        ]
        if self._in_glossary:
            self.entries += [given["id"]] if tag == "dt" else []
        elif self._in_article:
            self._read_text(tag, given)

    def _read_text(self, tag: str, given: dict[str, str]) -> None:
        """Note what twins share in order. They meet terms in another order, and list them by another alphabet."""
        if re.fullmatch("h[1-6]", tag):
            self.headings.append((tag, given.get("id", "")))
        if tag == "a" and given.get("class") not in {"headerlink", "term"}:
            self.links.append(given["href"])

    @override
    def handle_endtag(self, tag: str) -> None:
        self._in_article &= tag != "article"
        self._in_glossary &= tag != "glossary-place"

    def linked(self, relation: str) -> dict[str, str]:
        """What the head links to by this relation, by language; what programs are told of a page is no twin of it."""
        found = (link for link in self.head if relation in link.get("rel", "").split() and "type" not in link)
        return {link.get("hreflang", ""): link["href"] for link in found}


def shipped(site: Path) -> Iterator[Shipped]:
    """All pages, the error page and the bare ones included."""
    return (Shipped(file) for file in sorted(site.rglob("*.html")))


def whole(site: Path) -> list[Shipped]:
    """All pages with the site around them; of the bare ones, tests/site/embed_pages/ asks."""
    bare = (site / "embed", site / "en/embed")
    pages = (page for page in shipped(site) if page.file.name == "index.html")
    return [page for page in pages if not any(page.file.is_relative_to(folder) for folder in bare)]


def persian(site: Path) -> list[Shipped]:
    """The Persian pages with the site around them: each has a twin."""
    return [page for page in whole(site) if site / "en" not in page.file.parents]


def twin(site: Path, page: Shipped) -> Shipped:
    """The English twin of a Persian page."""
    return Shipped(site / "en" / page.file.relative_to(site))


def place(site: Path, page: Shipped) -> str:
    """The address of a page below the site."""
    return page.file.relative_to(site).as_posix().removesuffix("index.html")


@cache
def list_anchors(file: Path) -> set[str]:
    """The anchors of a page: thousands of links lead to the glossary, and it is read once."""
    return Shipped(file).anchors


def as_in_its_twin(address: str) -> str:
    """A link may carry inputs for a tool (#customers=640&...): each language has its own currency and sums.

    What is to be downloaded is in the language of the page, and lies in a folder of its own; the zip of the whole site
    is one for both, so that its way is longer by a step from one of them.
    """
    shared = OWN_DOWNLOAD.sub("", address)
    path, fragment = urldefrag(shared)
    return path if "=" in fragment else shared


def is_outside(address: str) -> bool:
    return urlsplit(address).netloc not in {"", urlsplit(SITE_URL).netloc}


def test_no_page_names_an_address_outside_the_site_but_in_marked_links(site: Path) -> None:
    named = [
        (page.file.name, tag, address)
        for page in shipped(site)
        for tag, given, address in page.addresses
        if is_outside(address) and not (tag == "a" and "external" in given.get("rel", "").split())
    ]
    assert named == []


def test_no_style_sheet_names_an_address_outside_the_site(site: Path) -> None:
    named = [
        (file.name, found) for file in site.rglob("*.css") for found in CSS_ADDRESS.findall(file.read_text("utf-8"))
    ]
    assert [(name, found) for name, found in named if "//" in found] == []


def test_what_a_style_sheet_names_is_there(site: Path) -> None:
    missing = [
        (file.name, found)
        for file in site.rglob("*.css")
        for found in CSS_ADDRESS.findall(file.read_text("utf-8"))
        if not found.startswith("#") and not (file.parent / found.partition("?")[0].partition("#")[0]).exists()
    ]
    assert missing == []


def test_no_script_loads_from_outside(site: Path) -> None:
    scripts = [file for pattern in ("*.js", "*.mjs") for file in site.rglob(pattern)]
    assert scripts
    assert [file.name for file in scripts if LOADED_FROM_OUTSIDE.search(file.read_text("utf-8"))] == []


@pytest.mark.parametrize("name", ["Pyodide", "@observablehq/plot", "d3-scale", "idiomorph"])
def test_the_terms_of_what_others_made_lie_beside_it(site: Path, name: str) -> None:
    assert name in (site / "assets/licences-of-others.txt").read_text("utf-8")


def test_the_theme_names_no_host_that_we_do_not_know(site: Path) -> None:
    named = set()
    for file in (site / "assets/javascripts").rglob("*.js"):
        named |= set(re.findall(r"https?://([a-z0-9.-]+\.[a-z]+)", file.read_text("utf-8")))
    assert named - NAMED_IN_COMMENTS <= THEME_HOSTS


def test_every_link_and_file_that_a_page_names_is_there(site: Path) -> None:
    """Fragments included."""
    broken = []
    for page in shipped(site):
        for _, _, address in page.addresses:
            if is_outside(address) or urlsplit(address).scheme in {"about", "data", "mailto"}:
                continue
            path, fragment = urldefrag(urljoin(SITE_URL + place(site, page), address))
            file = site / path.removeprefix(SITE_URL).partition("?")[0]
            file = file / "index.html" if file.is_dir() else file
            named = fragment and "=" not in fragment
            if not file.is_file() or (named and file.suffix == ".html" and fragment not in list_anchors(file)):
                broken.append((place(site, page), address))
    assert broken == []


def test_every_persian_page_has_an_english_twin_and_every_english_page_a_persian_one(site: Path) -> None:
    english = {page.file.relative_to(site / "en") for page in whole(site) if site / "en" in page.file.parents}
    assert {page.file.relative_to(site) for page in persian(site)} == english


def test_twins_have_the_same_headings_and_anchors(site: Path) -> None:
    for page in persian(site):
        assert page.headings == twin(site, page).headings, page.file


def test_twins_have_the_same_links(site: Path) -> None:
    for page in persian(site):
        other = twin(site, page)
        assert [as_in_its_twin(link) for link in page.links] == [as_in_its_twin(link) for link in other.links], (
            page.file
        )


def test_twins_have_the_same_tools_figures_and_questions(site: Path) -> None:
    for page in persian(site):
        assert page.drawn == twin(site, page).drawn, page.file


def test_both_glossaries_explain_every_term(site: Path) -> None:
    """Each in the order of its alphabet, so their headings and links are not compared one by one."""
    fixed = sorted(term.id for term in terms.load())
    ours, theirs = (Shipped(site / home / "glossary/index.html").entries for home in ("", "en"))
    assert sorted(ours) == sorted(theirs) == fixed
    assert ours != theirs


def test_every_page_names_itself_and_its_twin_by_whole_addresses(site: Path) -> None:
    for page in persian(site):
        where = place(site, page)
        expected = {"fa": SITE_URL + where, "x-default": SITE_URL + where, "en": f"{SITE_URL}en/{where}"}
        other = twin(site, page)
        assert page.linked("alternate") == expected
        assert other.linked("alternate") == expected
        assert page.linked("canonical") == {"": expected["fa"]}
        assert other.linked("canonical") == {"": expected["en"]}


def test_the_error_page_claims_no_address(site: Path) -> None:
    assert not Shipped(site / "404.html").linked("alternate")
    assert not Shipped(site / "404.html").linked("canonical")


def test_the_site_map_lists_every_page_once(site: Path) -> None:
    listed = re.findall(r"<loc>(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    assert sorted(listed) == sorted(SITE_URL + place(site, page) for page in whole(site))


@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_page_says_in_its_head_what_it_is_about(site: Path, language: str) -> None:
    pages = persian(site)
    for page in pages if language == "fa" else [twin(site, page) for page in pages]:
        described = [meta["content"] for meta in page.head if meta.get("name") == "description"]
        assert len(described) == 1
        assert bool(re.search("[ا-ی]", described[0])) is (language == "fa")


def test_every_page_is_written_in_both_languages() -> None:
    written = {file.relative_to(DOCS).as_posix() for file in DOCS.rglob("*.md") if ".overrides" not in file.parts}
    assert {name.removesuffix(".fa.md") for name in written if name.endswith(".fa.md")} == {
        name.removesuffix(".en.md") for name in written if name.endswith(".en.md")
    }
    assert [name for name in written if not name.endswith((".fa.md", ".en.md"))] == []


def test_every_heading_is_written_with_an_anchor() -> None:
    """Persian headings would otherwise be called _1, _2, and no link would last."""
    bare = [
        (file.name, heading)
        for file in DOCS.rglob("*.md")
        for heading in HEADING.findall(CODE_BLOCK.sub("", file.read_text("utf-8")))
        if not ANCHOR.search(heading)
    ]
    assert bare == []
