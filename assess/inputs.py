"""How are a tool's inputs written as JSON: nested, opened again from a file, described by a schema?"""

import json
from collections.abc import Mapping
from typing import Any

from assess.tool import Refusal, Refused, Tool
from assess.words import Voice


def flatten(tool: Tool, tree: Mapping[str, Any], path: str = "") -> dict[str, object]:
    """Lay nested JSON out by dotted name, as far as the tool's own names go."""
    names = tool.questions
    flat: dict[str, object] = {}
    for key, value in tree.items():
        name = f"{path}{key}"
        leads_on = any(other.startswith(f"{name}.") for other in names)
        if isinstance(value, Mapping) and leads_on:
            flat |= flatten(tool, value, f"{name}.")
        elif not (value is None and leads_on):
            flat[name] = value
    return flat


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
    return flatten(tool, inputs)


def nest(inputs: Mapping[str, Any]) -> dict[str, Any]:
    """Fold dotted names back into nested JSON."""
    tree: dict[str, Any] = {}
    for name, value in inputs.items():
        *folders, leaf = name.split(".")
        branch = tree
        for folder in folders:
            branch = branch.setdefault(folder, {})
        branch[leaf] = value
    return tree


def schema(tool: Tool, voice: Voice) -> dict[str, Any]:
    """Describe the inputs of a tool as JSON Schema, nested as they are written."""
    described = {
        name: question.schema()
        | {"title": voice.words[f"questions.{name}.label"][voice.language], "default": question.default}
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
