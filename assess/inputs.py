"""How are a tool's inputs written as JSON: nested, opened again from a file, described by a schema?"""

import json
import re
from collections.abc import Mapping
from typing import Any

from assess.nesting import flatten, nest, replace_part
from assess.reading import unknown
from assess.tool import Inputs, Refusal, Refused, Tool
from assess.words import Voice


def open_saved(text: str, tool: Tool, *, name: str = "") -> dict[str, object]:
    """Read the text of a saved file, a report or its inputs alone, into raw answers by dotted name.

    Raises:
        Refused: it is no JSON, holds something else, or belongs to another tool.
    """
    try:
        saved = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        saved = None
    inputs = saved.get("inputs", saved) if isinstance(saved, Mapping) else None
    if not isinstance(saved, Mapping) or not isinstance(inputs, Mapping):
        raise Refused([Refusal(path="file", given=name, reason="file")])
    if inputs is not saved and saved.get("tool", tool.name) != tool.name:
        raise Refused([Refusal(path="file", given=saved["tool"], reason="tool")])
    return flatten(inputs, tool.questions)


def lay_over(
    tool: Tool, answers: dict[str, object], base: Inputs, pairs: Mapping[str, object]
) -> tuple[dict[str, object], list[Refusal]]:
    """Lay single answers over others, and list those that have no place there.

    `channels[2].reach` changes one part of a table and keeps the rest.
    """
    lost: list[Refusal] = []
    for name, value in pairs.items():
        *_, root = ["", *(each for each in tool.questions if name.startswith((f"{each}.", f"{each}[")))]
        if name in tool.questions or not root:
            answers = answers | {name: value}
            continue
        whole = answers.get(root, tool.questions[root].tell(base[root]))
        steps = re.findall(r"[^.\[\]]+", name.removeprefix(root))
        if replace_part(whole, steps, value):
            answers = answers | {root: whole}
        else:
            lost.append(unknown(name, value, tool.questions))
    return answers, lost


def schema(tool: Tool, voice: Voice) -> dict[str, Any]:
    """Describe the inputs of a tool as JSON Schema, nested as they are written."""
    described = {
        name: question.schema()
        | {"title": voice.words[f"questions.{name}.label"][voice.language], "default": question.tell(question.default)}
        for name, question in tool.questions.items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": voice.words["title"][voice.language],
        **_objects(nest(described), tool),
    }


def _objects(tree: dict[str, Any], tool: Tool, path: str = "") -> dict[str, Any]:
    """Turn a tree of descriptions into a tree of JSON Schema objects."""
    properties = {
        key: value if f"{path}{key}" in tool.questions else _objects(value, tool, f"{path}{key}.")
        for key, value in tree.items()
    }
    kind = ["object", "null"] if path else "object"
    return {"type": kind, "properties": properties, "additionalProperties": False}
