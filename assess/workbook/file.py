"""How do plans travel in a file, and which files are taken?

Version 2 holds plans: {"peyvand": 2, "current": place, "plans": [{"name", "tools": {tool: inputs}, "typed", "done"}]},
the inputs as the command line takes them. `typed` keeps, as it stands in the form, what a tool could not read.
Version 1 is what a tool's own page saves: {"tool", "version", "inputs", ...}.
"""

import json
from collections.abc import Mapping
from typing import Any

from assess import tools
from assess.nesting import flatten
from assess.reading import sift
from assess.refusing import isolate, repeat, sentence
from assess.telling import tell_inputs
from assess.tool import give_voice
from assess.words import Voice
from assess.workbook.book import MOST_DONE, MOST_PLANS, Book, Plan, Typed, clean_name, list_tools
from assess.workbook.room import list_rooms, type_inputs

FORMAT = 2
LONGEST = 1_000_000  # characters; a dozen full plans have a tenth of that


class Unfit(Exception):  # noqa: N818 no error of ours: the reader is told why
    """A file that is not taken, with the sentence that says why."""


def write_file(book: Book, language: str) -> str:
    """Write all plans as JSON text."""
    plans = [_write_plan(plan, language) for plan in book.plans]
    return json.dumps({"peyvand": FORMAT, "current": book.current, "plans": plans}, ensure_ascii=False, indent=2)


def _write_plan(plan: Plan, language: str) -> dict[str, Any]:
    rooms = [room for room in list_rooms(plan, language) if room.kept]
    return {
        "name": plan.name,
        "tools": {room.tool.name: tell_inputs(room.tool.name, room.inputs) for room in rooms if room.answers},
        "typed": {room.tool.name: dict(plan.typed[room.tool.name]) for room in rooms if not room.answers},
        "done": list(plan.done),
    }


def read_file(text: str, voice: Voice) -> tuple[list[Plan], int]:
    """Read the plans of a file, and the place of the one that lay open.

    Raises:
        Unfit: it is none of ours, newer than we are, broken, or an input in it cannot be taken.
    """
    told = migrate(_open(text, voice), voice)
    plans, current = told.get("plans"), told.get("current", 0)
    if not isinstance(plans, list) or not plans:
        raise Unfit(voice.say("file.broken"))
    if len(plans) > MOST_PLANS:
        raise Unfit(voice.say("file.many", {"most": MOST_PLANS}))
    known = isinstance(current, int) and 0 <= current < len(plans)
    return [_read_plan(plan, voice) for plan in plans], int(current) if known else 0


def _open(text: str, voice: Voice) -> Mapping[str, Any]:
    try:
        told = json.loads(text.removeprefix("\ufeff")) if len(text) <= LONGEST else None
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, Mapping):
        raise Unfit(voice.say("file.foreign"))
    return told


def migrate(told: Mapping[str, Any], voice: Voice) -> Mapping[str, Any]:
    """Bring a file of any version that there was to today's.

    Raises:
        Unfit: it names no version of ours.
    """
    version = told.get("peyvand")
    if version is None and isinstance(told.get("tool"), str) and isinstance(told.get("inputs"), Mapping):
        return _migrate_tool(told, voice)
    if isinstance(version, bool) or not isinstance(version, int):
        raise Unfit(voice.say("file.foreign"))
    if version > FORMAT:
        raise Unfit(voice.say("file.newer", {"version": version, "known": FORMAT}))
    if version < FORMAT:
        raise Unfit(voice.say("file.broken"))
    return told


def _migrate_tool(told: Mapping[str, Any], voice: Voice) -> Mapping[str, Any]:
    """Make a plan of what a single tool saved, under the tool's title."""
    name = _know(told["tool"], voice)
    title = tools.find(name).words["title"][voice.language]
    return {"peyvand": FORMAT, "plans": [{"name": title, "tools": {name: told["inputs"]}}]}


def _read_plan(told: object, voice: Voice) -> Plan:
    parts = [told.get(part, {}) for part in ("tools", "typed")] if isinstance(told, Mapping) else []
    if not isinstance(told, Mapping) or not all(isinstance(part, Mapping) for part in parts):
        raise Unfit(voice.say("file.broken"))
    inputs, typed = parts
    read: dict[str, Typed] = {_know(name, voice): _read_typed(texts, voice) for name, texts in typed.items()}
    read |= {_know(name, voice): _read_inputs(name, each, voice) for name, each in inputs.items()}
    done = told.get("done", [])
    if not isinstance(done, list) or len(done) > MOST_DONE or not all(isinstance(key, str) for key in done):
        raise Unfit(voice.say("file.broken"))
    return Plan(name=clean_name(told.get("name", "")), typed=read, done=tuple(done))


def _know(name: str, voice: Voice) -> str:
    if name not in list_tools():
        raise Unfit(voice.say("file.tool", {"tool": isolate(repeat(name))}))
    return name


def _read_inputs(name: str, told: object, voice: Voice) -> Typed:
    """Read a tool's inputs; the first that cannot be taken is told, in the tool's own words."""
    tool = tools.find(name)
    if not isinstance(told, Mapping):
        raise Unfit(voice.say("file.broken"))
    inputs, refusals = sift(tool, flatten(told, tool.questions))
    if refusals:
        own = give_voice(tool, inputs, voice.language)
        why = sentence(refusals[0], tool, own)
        raise Unfit(voice.say("file.refused", {"tool": tool.words["title"][voice.language], "why": why}))
    return type_inputs(tool, inputs, voice.language)


def _read_typed(told: object, voice: Voice) -> Typed:
    if not isinstance(told, Mapping) or not all(isinstance(text, str) for text in told.values()):
        raise Unfit(voice.say("file.broken"))
    return dict(told)
