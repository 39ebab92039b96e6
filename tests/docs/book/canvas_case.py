"""What does a chapter print of the canvas checklist, and what does the checklist answer to the canvas it links to?"""

from assess import tools
from assess.canvas.checks import CHECKS, name_check
from assess.report import Report
from tests.docs.tools.page import PAGES, Page

SAID = {"y": "yes", "p": "partly", "n": "no", "?": None}


class Case(Page):
    """A chapter with a canvas to open; its link leads to the tool's page, where a tool's own leads to itself."""

    def __init__(self, name: str, language: str) -> None:
        self.tool = tools.find("canvas")
        self.language = language
        text = (PAGES.parent / f"book/{name}.{language}.md").read_text("utf-8")
        self.text = text.replace('href="../../../tools/canvas/#', 'href="#')


def list_rules(report: Report) -> list[str]:
    """The rules that speak about a canvas."""
    return [finding["rule"] for finding in report.facts["findings"]]


def answers(block: str, letters: str) -> dict[str, str | None]:
    """The answers to the four questions of a block, a letter each."""
    return {name_check(block, slug): SAID[letter] for slug, letter in zip(CHECKS[block], letters, strict=True)}
