"""What does a browser keep? Plans as the workbook's page tells them, made of the tools' own examples."""

import json
from typing import Any

from assess import browser, tools
from assess.tool import Inputs
from assess.workbook.book import list_tools
from assess.workbook.room import type_inputs

ALL = list_tools()


def example(name: str, place: int = 0, language: str = "en") -> Inputs:
    """Complete inputs of a tool."""
    tool = tools.find(name)
    return tool.example(list(tool.examples)[place], language)


def type_example(name: str, place: int = 0, language: str = "en", **changed: Any) -> dict[str, str]:  # noqa: ANN401
    """An example as it stands in the form, some answers changed."""
    return dict(type_inputs(tools.find(name), example(name, place, language) | changed, language))


def plan(name: str, *, language: str = "en", done: tuple[str, ...] = (), **typed: dict[str, str]) -> dict[str, Any]:
    """One plan; without anything typed, all tools with their first examples."""
    return {"name": name, "typed": typed or {tool: type_example(tool, 0, language) for tool in ALL}, "done": list(done)}


def book(*plans: dict[str, Any], current: int = 0, **more: object) -> dict[str, Any]:
    """All plans of a browser."""
    return {"current": current, "plans": list(plans)} | more


def ask(told: dict[str, Any], language: str = "en", **asked: object) -> dict[str, Any]:
    """Ask the page's door; no figure may be one that JSON does not know."""
    message = {"id": 3, "workbook": True, "language": language, "typed": told} | asked
    answer: dict[str, Any] = json.loads(browser.answer(json.dumps(message)), parse_constant=_refuse)
    return answer


def _refuse(name: str) -> float:
    raise ValueError(name)
