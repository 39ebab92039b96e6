"""Which firms does a class work on? Ready starting values for the tools, told once for page, paper and snippet."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from assess import tools
from assess.canvas.board import BLOCKS
from assess.canvas.checks import CHECKS, name_check
from assess.canvas.examples import SAID
from assess.link import write_link
from assess.reading import take
from assess.tool import Inputs, Tool, give_voice
from assess.words import LANGUAGES, Figures, Text

CASES = Path(__file__).with_suffix(".toml")


@dataclass(frozen=True, kw_only=True)
class Case:
    """A firm, what a class is asked about it, and what its owner would type into a tool."""

    id: str
    tool_name: str
    name: Text
    story: Text
    ask: Text
    shown: tuple[str, ...]
    given: Mapping[str, Any]

    @property
    def tool(self) -> Tool:
        """The tool that answers."""
        return tools.find(self.tool_name)

    def take(self, language: str) -> Inputs:
        """Read the firm's figures as the tool would; nothing of the tool's own example is left in them."""
        return take(self.tool, choose(self.given, language))

    def write_fragment(self, language: str) -> str:
        """Write what stands behind the # of a link that opens the tool with these figures."""
        return urlencode(write_link(self.tool, self.take(language), language), safe="*")

    def tell(self, text: Text, language: str) -> str:
        """Say a text of the case with the firm's own figures in it."""
        inputs = self.take(language)
        return text[language].format_map(Figures(inputs, give_voice(self.tool, inputs, language)))


@cache
def list_all() -> tuple[Case, ...]:
    """List every case, in the order in which it is told."""
    return tuple(_read(name, told) for name, told in tomllib.loads(CASES.read_text("utf-8")).items())


def list_cases(tool: str) -> tuple[Case, ...]:
    """List the cases of one tool."""
    return tuple(case for case in list_all() if case.tool_name == tool)


def find(name: str) -> Case:
    """Return a case by its name.

    Raises:
        KeyError: there is no such case.
    """
    return {case.id: case for case in list_all()}[name]


def choose(told: Any, language: str) -> Any:  # noqa: ANN401 any TOML value
    """Choose what is told for one language, wherever the two differ; TOML has no null."""
    if isinstance(told, dict):
        several = set(told) == set(LANGUAGES)
        return told[language] if several else {name: choose(each, language) for name, each in told.items()}
    if isinstance(told, list):
        return [choose(each, language) for each in told]
    return None if told == "null" else told


def _read(name: str, told: dict[str, Any]) -> Case:
    texts = {part: Text(**told[part]) for part in ("name", "story", "ask")}
    given = told["inputs"] | _spell_answers(told.get("said", {}))
    return Case(id=name, tool_name=told["tool"], shown=tuple(told["shown"]), given=given, **texts)


def _spell_answers(said: Mapping[str, str]) -> dict[str, str | None]:
    """Spell out a canvas's answers, which are told as a letter a question."""
    return {
        name_check(block, slug): SAID[letter]
        for block in BLOCKS
        if block in said
        for slug, letter in zip(CHECKS[block], said[block], strict=True)
    }
