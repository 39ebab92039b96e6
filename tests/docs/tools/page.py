"""What does the page of a tool say, and what does the tool answer to the figures that the page links to?"""

import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from assess import tools
from assess.link import open_link
from assess.reading import take
from assess.report import Report
from assess.tool import Tool, give_voice
from assess.words import Voice

PAGES = Path(__file__).parents[3] / "docs/tools"
LINK = re.compile(r'href="#([^"]*=[^"]*)"')
ISOLATES = dict.fromkeys(range(0x2066, 0x206A))  # marks of direction, which a page leaves to the build


class Page:
    """A tool's page in one language, with the worked case that its one link opens."""

    def __init__(self, name: str, language: str) -> None:
        self.tool: Tool = tools.find(name)
        self.language = language
        self.text = (PAGES / f"{name}.{language}.md").read_text("utf-8")

    def open_link(self) -> dict[str, Any]:
        """What the page's one link fills in, as the page itself would read it."""
        (link,) = LINK.findall(self.text)
        pairs = [list(pair) for pair in parse_qsl(unescape(link), keep_blank_values=True)]
        return take(self.tool, dict(open_link(pairs)), base=self.tool.example(language=self.language))

    def ask(self, **changed: object) -> Report:
        """Answer the worked case, with some of its inputs changed."""
        return self.tool.answer(take(self.tool, changed, base=self.open_link()))

    @property
    def voice(self) -> Voice:
        """The voice that answers the worked case."""
        return give_voice(self.tool, self.open_link(), self.language)

    def write(self, value: object, unit: str) -> str:
        """A figure as the tool writes it and as the page should."""
        return self.voice.write(value, unit).translate(ISOLATES)

    def list_rows(self, *cells: str) -> list[list[str]]:
        """The rows of the page's tables that begin with these cells."""
        rows = [line.strip("| \n").split(" | ") for line in self.text.splitlines() if line.startswith("| ")]
        return [row for row in rows if tuple(row[: len(cells)]) == cells]

    def says(self, figure: str) -> bool:
        """Tell whether a figure stands on the page, and not merely as a piece of a longer one."""
        return re.search(rf"(?<![\d۰-۹٬,.٫]){re.escape(figure)}(?![\d۰-۹]|[.,٫٬][\d۰-۹])", self.text) is not None
