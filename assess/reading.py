"""Can this be taken for an answer, and if not, what shall we say?

One reader for the page, the command line and shared links: names are matched, values read, everything that is
wrong is told at once, each beside its field and with what would be right.
"""

import json
from collections.abc import Mapping
from typing import Any

from assess.tool import Choice, Inputs, NotTaken, Number, Question, Refusal, Refused, Tool
from assess.words import Voice

SHOWN = 60  # so much of a wrong answer is repeated to the reader, no more


def take(tool: Tool, given: Mapping[str, object], *, base: Inputs | None = None, typed: bool = False) -> Inputs:
    """Read everything given; what was not given stays as in `base`, or at its default.

    Args:
        tool: whose questions are answered.
        given: raw answers by dotted name.
        base: complete inputs to start from.
        typed: whether a person typed them into the page, where shares are percentages.

    Raises:
        Refused: with every refusal.
    """
    inputs, refusals = sift(tool, given, base=base, typed=typed)
    if refusals:
        raise Refused(refusals)
    return inputs


def sift(
    tool: Tool, given: Mapping[str, object], *, base: Inputs | None = None, typed: bool = False
) -> tuple[Inputs, list[Refusal]]:
    """Keep what can be taken and list what cannot."""
    questions = tool.questions
    refusals = [unknown(name, questions) for name in given if name not in questions]
    inputs = {name: (base or {}).get(name, question.default) for name, question in questions.items()}
    for name in questions.keys() & given.keys():
        try:
            inputs[name] = questions[name].take(given[name], typed=typed)
        except NotTaken as refusal:
            refusals.append(Refusal(path=name, given=given[name], reason=str(refusal)))
    refusals += contradictions(tool, inputs | dict(given), inputs, {refusal.path for refusal in refusals})
    order = {name: place for place, name in enumerate(questions)}
    refusals.sort(key=lambda refusal: order.get(refusal.path, -1))
    return inputs, refusals


def contradictions(tool: Tool, given: Mapping[str, object], inputs: Inputs, refused: set[str]) -> list[Refusal]:
    """Check answers against each other, as far as each of them could be read; what is refused is told as given."""
    return [
        Refusal(path=check.path, given=given[check.path], reason=check.reason)
        for check in tool.checks
        if refused.isdisjoint(check.rests_on) and not check.holds(inputs)
    ]


def unknown(name: str, questions: Mapping[str, Question]) -> Refusal:
    """Refuse a name that no question has, with the nearest one that exists."""
    from difflib import get_close_matches  # noqa: PLC0415 only the mistaken pay for it

    near = get_close_matches(name[:SHOWN], questions, n=1, cutoff=0.5)
    return Refusal(path=name[:SHOWN], given=name, reason="unknown", nearest=near[0] if near else None)


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


def explain(refusal: Refusal, tool: Tool, voice: Voice) -> dict[str, Any]:
    """Tell a refusal as data: the path, what was given, what is allowed, and the sentence for the reader."""
    told = {
        "path": refusal.path,
        "given": refusal.given if _is_plain(refusal.given) else repeat(refusal.given),
        "allowed": allowed(refusal, tool, voice),
        "message": sentence(refusal, tool, voice),
    }
    return told | ({"nearest": refusal.nearest} if refusal.nearest else {})


def allowed(refusal: Refusal, tool: Tool, voice: Voice) -> str:
    """Say what would have been taken."""
    question = tool.questions.get(refusal.path)
    if question is None:
        return voice.words["list.gap"][voice.language].join(tool.questions)
    return describe(question, voice)


def describe(question: Question, voice: Voice) -> str:
    """Say what a question takes: a range with its unit, a choice's options, a row of numbers."""
    if isinstance(question, Choice):
        return voice.words["list.gap"][voice.language].join(question.options)
    if not isinstance(question, Number):
        return voice.say("allowed.numbers", {"most": getattr(question, "most", None)})
    ends = [name for name, end in (("from", question.low), ("to", question.high)) if end is not None]
    key = "_".join(["above" if name == "from" and question.above else name for name in ends]) or "any"
    figures = {"low": _bound(question.low, question, voice), "high": _bound(question.high, question, voice)}
    kind = voice.words["allowed.whole" if question.whole else "allowed.number"][voice.language]
    return voice.say(f"allowed.{key}", figures | {"kind": kind})


def _bound(end: float | None, question: Number, voice: Voice) -> str:
    return "" if end is None else voice.write(end, "share" if question.percent else "number")


def sentence(refusal: Refusal, tool: Tool, voice: Voice) -> str:
    """Say what is wrong in words that repeat the question."""
    figures = {
        "given": f"\u2068{repeat(refusal.given)}\u2069",  # its own direction
        "allowed": allowed(refusal, tool, voice),
        "nearest": refusal.nearest or "",
        "ask": voice.words[f"questions.{refusal.path}.ask"][voice.language] if refusal.path in tool.questions else "",
    }
    key = f"refused.{refusal.reason}"
    return voice.say(f"{key}_nearest" if refusal.nearest else key, figures)


def _is_plain(given: object) -> bool:
    """Tell whether JSON can carry a value as it is, without nesting, infinity and not-a-number."""
    if isinstance(given, float):
        return given - given == 0
    return given is None or isinstance(given, (str, int))


def repeat(given: object) -> str:
    """Repeat a wrong answer to the reader, as JSON writes it, as much as fits; what nests in it is left out."""
    if isinstance(given, Mapping):
        text = "{…}"
    elif isinstance(given, (list, tuple)):
        text = f"[{', '.join(repeat(each) if _is_plain(each) else '…' for each in given[:SHOWN])}]"
    else:
        text = given if isinstance(given, str) else json.dumps(given)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
