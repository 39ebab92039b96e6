"""What do we say when an answer cannot be taken? The question again, what would be taken, and what was wrong."""

import json
from collections.abc import Mapping
from typing import Any

from assess.lists import Choices
from assess.question import Choice, Number, Question
from assess.tables import Rows
from assess.tool import Refusal, Tool
from assess.words import Voice

SHOWN = 60  # so much of a wrong answer is repeated to the reader, no more
TURNS = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))  # signs of direction


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
    _, question = tool.find_question(refusal.path)
    if refusal.reason == "unknown" and isinstance(question, Rows):
        return voice.words["list.gap"][voice.language].join(question.items)
    if question is None or refusal.reason == "unknown":
        return voice.words["list.gap"][voice.language].join(tool.questions)
    return describe(question, voice)


def describe(question: Question, voice: Voice) -> str:
    """Say what a question takes: a range with its unit, a choice's options, a row of numbers."""
    if isinstance(question, (Choice, Choices)):
        return voice.words["list.gap"][voice.language].join(question.options)
    if not isinstance(question, Number):
        bounds = {end: getattr(question, end, None) for end in ("least", "most")}
        return voice.say(f"allowed.{question.kind}", bounds)
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
        "path": isolate(refusal.path),
        "given": isolate(repeat(refusal.given)),
        "allowed": allowed(refusal, tool, voice),
        "nearest": isolate(refusal.nearest or ""),
        **refusal.figures,
        "ask": _ask(refusal.path, tool, voice),
    }
    key = f"refused.{refusal.reason}"
    return voice.say(f"{key}_nearest" if refusal.nearest else key, figures)


def _ask(path: str, tool: Tool, voice: Voice) -> str:
    """Repeat the question; a part that has no words of its own speaks with those of the whole."""
    key, question = tool.find_question(path)
    if question is None:
        return ""
    while f"questions.{key}.ask" not in voice.words:
        key = key.rpartition(".")[0]
    return voice.words[f"questions.{key}.ask"][voice.language]


def isolate(text: str) -> str:
    """Give a text that came from outside its own direction, whichever that is; what would turn ours is left out."""
    return f"\u2068{text.translate(TURNS)}\u2069"


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
