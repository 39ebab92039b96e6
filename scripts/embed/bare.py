"""What is a page without the site around it? Its content, what it needs, and one line that says whose it is.

Such a page stands in a frame of anybody's, perhaps without an origin of its own: it holds no secrets, loads nothing
but what its site or package has, and its scripts are classic ones, which need nobody's leave.
"""

from dataclasses import dataclass

from assess.html.element import Markup, element
from scripts import policy
from scripts.beside import read_words
from scripts.loading import load_style

WORDS = read_words(__file__)
DIRECTIONS = {"fa": "rtl", "en": "ltr"}
WORKERS = f"{policy.RULES['worker-src']} data:"  # without an origin, not even blob: will do
FAVICON = "data:,"  # nothing: browsers would ask the host for one

# Before anything is painted: light or dark as the address says, `?theme=dark`, or else as the system is.
SCHEME = Markup(
    '{const asked=new URLSearchParams(location.search).get("theme"),dark=matchMedia("(prefers-color-scheme: dark)"),'
    'paint=()=>document.body.dataset.mdColorScheme=asked==="dark"||asked!=="light"&&dark.matches?"slate":"default";'
    'paint();dark.addEventListener("change",paint)}'
)


@dataclass(frozen=True, kw_only=True)
class Bare:
    """A page without the site around it.

    Attributes:
        title: of the page, as text.
        language: of the page.
        body: drawn already, with its links as seen from this page.
        root: the way from this page to the root of the site or package, "" or ending in a slash.
        styles: names below assets/styles, without .css.
        scripts: names below assets/scripts, without .js; classic ones, run once the page is read.
        full: address of the whole page, relative or absolute; "" where there is none.
        canonical: the same, absolute; "" where it is not told.
        frames: what this page may hold frames of, as a policy says it: "https://peyvand.example".
        more: what else stands in the head, drawn.
        package: what the page is to the scripts of a course package: quiz, test, tool or relay.
    """

    title: str
    language: str
    body: str
    root: str
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    full: str
    canonical: str = ""
    frames: str = ""
    more: str = ""
    package: str = ""


def draw_bare(bare: Bare) -> str:
    """Draw the whole document."""
    html = element("html", _draw_head(bare), _draw_body(bare), lang=bare.language, dir=DIRECTIONS[bare.language])
    rules = {"worker-src": WORKERS} | ({"frame-src": bare.frames} if bare.frames else {})
    return policy.guard(f"<!doctype html>\n{html}\n", root=bare.root, besides=rules)


def _draw_head(bare: Bare) -> Markup:
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", bare.title),
        element("meta", name="description", content=bare.title),
        _lead_search(bare.canonical),
        Markup(bare.more),
        element("link", rel="icon", href=FAVICON),
        *(load_style(name, bare.root) for name in bare.styles),
        *(_load_classic(name, bare.root) for name in bare.scripts),
    )


def _lead_search(canonical: str) -> Markup:
    """Lead search engines to the whole page; where none is told, ask them to stay away."""
    if canonical:
        return element("link", rel="canonical", href=canonical)
    return element("meta", name="robots", content="noindex")


def _load_classic(name: str, root: str) -> Markup:
    return element("script", src=f"{root}assets/scripts/{name}.js", defer=True)


def _draw_body(bare: Bare) -> Markup:
    content = element("main", Markup(bare.body), class_="md-typeset", data_content=True)
    return element(
        "body",
        element("script", SCHEME),
        content,
        _draw_end(bare),
        class_="embed",
        data_md_color_scheme="default",
        data_md_color_primary="custom",
        data_md_color_accent="custom",
        data_package=bare.package or None,
    )


def _draw_end(bare: Bare) -> Markup:
    """Say at the end what this is, where the whole of it is, and on which terms."""
    said = {name: text[bare.language] for name, text in WORDS.items()}
    way = element("a", said["open"], href=bare.full, target="_blank", rel="noopener") if bare.full else None
    told = [element("span", bare.title), way, element("span", said["licence"])]
    return element("footer", *(piece for piece in told if piece), class_="embed-end", aria_label=said["about"])
