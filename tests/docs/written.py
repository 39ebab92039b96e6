"""What stands in a page as it is written: its front matter, headings, paragraphs, links and marks?"""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mkdocs.utils.meta import get_data

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
HEADING = re.compile(r"^(#{1,6}) (.*?) \{#([a-z0-9-]+)\}$", re.MULTILINE)
MARK = re.compile(r"^<!-- (.*) -->$", re.MULTILINE)
CODE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Written:
    """A page in one language."""

    name: str
    language: str

    @cached_property
    def text(self) -> str:
        """The whole file."""
        return (DOCS / f"{self.name}.{self.language}.md").read_text("utf-8")

    @cached_property
    def front(self) -> dict[str, object]:
        """What is said of the page before it begins."""
        return dict(get_data(self.text)[1])

    @cached_property
    def body(self) -> str:
        """The page without front matter and code."""
        return CODE.sub("", get_data(self.text)[0])

    @property
    def covers(self) -> list[str]:
        """The ideas that the page says it teaches."""
        covers = self.front.get("covers", [])
        assert isinstance(covers, list)
        return covers

    @property
    def anchors(self) -> list[str]:
        """The anchors of its headings, in order."""
        return [anchor for _, _, anchor in HEADING.findall(self.body)]

    @property
    def marks(self) -> list[str]:
        """What is drawn in it, in order."""
        return MARK.findall(self.body)

    @property
    def paragraphs(self) -> list[str]:
        """What stands between empty lines."""
        return [block for block in re.split(r"\n\s*\n", self.body) if block.strip()]

    def section(self, anchor: str) -> str:
        """What stands under a heading, up to the next of its level or above."""
        found = next(each for each in HEADING.finditer(self.body) if each[3] == anchor)
        following = (each for each in HEADING.finditer(self.body, found.end()) if len(each[1]) <= len(found[1]))
        end = next(following, None)
        return self.body[found.end() : end.start() if end else None]


def list_pages(folder: str = "") -> list[str]:
    """The names of all pages below a folder, or of all that there are."""
    files = sorted((DOCS / folder).rglob("*.fa.md"))
    return [file.relative_to(DOCS).as_posix().removesuffix(".fa.md") for file in files]
