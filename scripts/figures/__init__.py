"""What does the book show beside its words? Figures drawn from data, one source for both languages and directions.

A figure is a file of words, docs/figures/NAME.toml, and a kind of drawing, a module here with two functions:
`draw(sheet, told)` draws it, `tell(told)` says the same in a list or a table.
"""

import tomllib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from mkdocs.exceptions import PluginError

from assess.html.element import Markup, element
from scripts.figures.sheet import WIDTH, Sheet
from scripts.figures.told import Told, read


class Kind(NamedTuple):
    """A way to draw, and the way to tell the same in words."""

    draw: Callable[[Sheet, Told], None]
    tell: Callable[[Told], Markup]


KINDS = (
    *("bands", "board", "bucket", "field", "flow", "ground", "jobs", "lanes", "levels"),
    *("line", "loop", "quadrants", "ring", "stairs", "track", "ways", "webs"),
)
COMMON = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


def draw(name: str, language: str) -> Markup:
    """Draw a figure with its caption and, folded, its words.

    Raises:
        PluginError: there is no such figure, or something is missing in it; MkDocs stops at that.
    """
    told = read(name, language)
    kind = _find_kind(told["kind"], name)
    caption = element("figcaption", told["caption"])
    summary = element("summary", COMMON["same"][language])
    words = element("details", summary, kind.tell(told), class_="figure-words")
    return element("figure", _draw_sheet(name, told, kind, language), caption, words, class_="figure", data_figure=name)


def _find_kind(kind: str, name: str) -> Kind:
    if kind not in KINDS:
        known = ", ".join(KINDS)
        raise PluginError(f"figure “{name}” is of kind “{kind}”, which nothing draws: take one of {known}")
    module = import_module(f"scripts.figures.{kind}")
    return Kind(module.draw, module.tell)


def _draw_sheet(name: str, told: Told, kind: Kind, language: str) -> Markup:
    sheet = Sheet(language)
    kind.draw(sheet, told)
    title, desc = f"figure-{name}-title", f"figure-{name}-desc"
    return element(
        "svg",
        element("title", told["title"], id=title),
        element("desc", told["desc"], id=desc),
        sheet.give(),
        viewBox=f"0 0 {WIDTH:.0f} {sheet.height + 1:.0f}",
        role="img",
        data_search_exclude="drawing",  # its words are found in the table or list below it
        aria_labelledby=title,
        aria_describedby=desc,
    )
