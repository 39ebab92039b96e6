"""What does the page ask of Python? The one door: a message in, an answer out, both JSON text.

In:  {id, tool, language} and one of
     typed {name: text} - what stands in the form
     given [[name, text], ...] - a shared link
     file text - a saved file;
     `as` "json" or "csv" where the answer shall be saved, `quick` where the first figures are wanted soon,
     `home` where the page does not lie where the tools' own pages do: the way to the home page of its language.
Out: one of
     {id, html, report, typed, link}, with `refining` where `quick` was asked for and a fuller answer is to be had
     {id, refused: [{path, message, ...}]}, with `typed` where a link or a file was asked for
     {id, save: {name, type, text}}
     {id, broken} when we made a mistake ourselves.
The page of plans asks with `workbook` instead of `tool`: see assess.workbook.answer.
"""

import json
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

from assess import tools
from assess.html.report import HOME, draw_report
from assess.html.typed import show_inputs
from assess.inputs import open_saved
from assess.link import LONGEST_LINK, open_link, write_link
from assess.reading import sift
from assess.refusing import explain
from assess.telling import tell, to_csv, to_json
from assess.tool import Inputs, Refusal, Refused, Tool, give_voice
from assess.words import LANGUAGES

Message = dict[str, Any]


def answer(message: str) -> str:
    """Answer one message of the page; nothing is ever raised to it."""
    number = None
    try:
        asked = json.loads(message)
        number = asked["id"]
        told = respond(asked)
    except Exception as mistake:  # noqa: BLE001 the page must hear of every mistake, in words of its own
        told = {"broken": f"{type(mistake).__name__}: {mistake}"}
    return json.dumps({"id": number} | told, ensure_ascii=False, separators=(",", ":"))


def respond(asked: Message) -> Message:
    """Read what came, and answer it or refuse it."""
    if "workbook" in asked:
        return dict(_enter_workbook().respond(asked))
    tool = tools.find(asked["tool"])
    inputs, refusals = _read(asked, tool)
    voice = give_voice(tool, inputs, asked["language"])
    typed = show_inputs(tool, inputs, voice)
    if refusals:
        told: Message = {"refused": [explain(refusal, tool, voice) for refusal in refusals]}
        return told if "typed" in asked else told | {"typed": typed}
    quick = tool.hint if asked.get("quick") else None
    report = (quick or tool.answer)(inputs)
    if "as" in asked:
        text = to_csv(report, voice) if asked["as"] == "csv" else to_json(report, voice)
        return {"save": {"name": f"peyvand-{tool.name}.{asked['as']}", "type": _type(asked["as"]), "text": text}}
    return {
        "html": draw_report(report, voice, str(asked.get("home", HOME))),
        "report": tell(report, voice),
        "typed": typed,
        "link": write_link(tool, inputs, asked["language"]),
    } | ({"refining": True} if report.refining else {})


def _enter_workbook() -> ModuleType:
    """Open the largest room only for the page that asks for it: the others' first answer does not wait for it."""
    return import_module("assess.workbook.answer")


def _type(kind: str) -> str:
    return "text/csv" if kind == "csv" else "application/json"


def _read(asked: Message, tool: Tool) -> tuple[Inputs, list[Refusal]]:
    if "typed" in asked:
        return sift(tool, asked["typed"], base=tool.example(language=asked["language"]), typed=True)
    if "file" in asked:
        return _read_file(asked["file"], tool.example(language=asked["language"]), tool)
    return _read_link(asked["given"], tool.example(language=asked["language"]), tool)


def _read_link(given: list[list[str]], example: Inputs, tool: Tool) -> tuple[Inputs, list[Refusal]]:
    """Read the pieces of a shared link; what is good in it is kept, what is not is named."""
    if sum(len(name) + len(text) for name, text in given) > LONGEST_LINK:
        return example, [Refusal(path="link", given="", reason="link")]
    try:
        given = open_link(given)
    except ValueError:
        return example, [Refusal(path="link", given="", reason="link_damaged")]
    names = [name for name, _ in given]
    twice = [Refusal(path=name, given=name, reason="twice") for name in dict.fromkeys(names) if names.count(name) > 1]
    inputs, refusals = sift(tool, dict(map(tuple, given)), base=example)  # type: ignore[arg-type]
    return inputs, twice + refusals


def _read_file(text: str, example: Inputs, tool: Tool) -> tuple[Inputs, list[Refusal]]:
    """Read a saved file; where it is none, the form keeps the first example."""
    try:
        return sift(tool, open_saved(text, tool))
    except Refused as refused:
        return example, refused.refusals


def rehearse() -> Iterator[str]:
    """Give messages that walk through every room: each tool, example and language, saved, shared and mistaken."""
    for name in tools.NAMES:
        for language in LANGUAGES:
            tool = tools.find(name)
            hello = {"id": 0, "tool": name, "language": language}
            for example in tool.examples:
                inputs = tool.example(example, language)
                typed = show_inputs(tool, inputs, give_voice(tool, inputs, language))
                yield json.dumps(hello | {"typed": typed})
                yield json.dumps(hello | {"given": write_link(tool, inputs, language), "as": "csv"})
            yield json.dumps(hello | {"file": "{", "as": "json"})
            yield json.dumps(hello | {"given": [["nobody", "asked"]]})
    yield from _enter_workbook().rehearse()
