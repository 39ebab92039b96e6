"""How do the figures look? Writes them all on one page a language and scheme: `python -m scripts.figures FOLDER`."""

import sys
from pathlib import Path

from assess.html.element import Markup, element
from assess.words import LANGUAGES
from scripts.figures import draw
from scripts.figures.told import list_names

STYLES = Path(__file__).parents[2] / "docs/assets/styles"


def write_pages(folder: Path) -> None:
    """Write a page of all figures for each language, in each colour scheme."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        for scheme in ("default", "slate"):
            (folder / f"figures-{language}-{scheme}.html").write_text(_draw_page(language, scheme), "utf-8")


def _draw_page(language: str, scheme: str) -> str:
    colours = {"data_md_color_scheme": scheme, "data_md_color_primary": "custom", "data_md_color_accent": "custom"}
    styles = [element("link", rel="stylesheet", href=f"{STYLES.as_uri()}/{name}.css") for name in ("site", "figures")]
    head = element("head", element("meta", charset="utf-8"), *styles)
    figures = element("div", *(Markup(draw(name, language)) for name in list_names()), class_="md-typeset")
    page = element(
        "html", head, element("body", figures, **colours), lang=language, dir="rtl" if language == "fa" else "ltr"
    )
    return f"<!doctype html>{page}"


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004 the command and its folder
        sys.exit("Name the folder that the pages go to: python -m scripts.figures FOLDER")
    write_pages(Path(sys.argv[1]))
