"""What does a page print of the retention calculator, and what does the calculator answer to the page's one link?"""

import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from assess import tools
from assess.numerals import ISOLATE, MINUS, RELEASE
from assess.reading import take
from assess.tool import give_voice

TOOL = tools.find("retention")
PAGES = Path(__file__).parents[2] / "docs"
SHARED = re.compile(r'href="[^"#]*#([^"]*=[^"]*)"')
MARKS = str.maketrans("", "", ISOLATE + RELEASE + MINUS)  # directions are the build's; a loss is told in words


def read_page(name: str, language: str) -> str:
    """A page as it is written."""
    return (PAGES / f"{name}.{language}.md").read_text("utf-8")


def open_link(name: str, language: str) -> dict[str, Any]:
    """What a page's one link fills in, as the calculator would read it."""
    (link,) = SHARED.findall(read_page(name, language))
    return take(TOOL, dict(parse_qsl(unescape(link))), base=TOOL.example(language=language))


def says(name: str, inputs: dict[str, Any], language: str, figure: object, unit: str = "money") -> bool:
    """Tell whether a page prints a figure as the calculator writes it, and cents in pairs."""
    amount = re.escape(give_voice(TOOL, inputs, language).write(figure, unit).translate(MARKS))
    return re.search(rf"(?<![\d۰-۹٬,.٫]){amount}0?(?![\d۰-۹])", read_page(name, language)) is not None
