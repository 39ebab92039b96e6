"""How might a form, a link or a file come to us? Made of what a tool declares, and then spoilt here and there.

A tool that is added is fuzzed without a word about it here: its questions, examples and ranges are all that is used.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from assess import tools
from assess.html.typed import show_inputs
from assess.link import PACKED, pack, write_link
from assess.reading import sift
from assess.tables import Rows
from assess.telling import tell_inputs
from assess.tool import Inputs, Tool, give_voice
from assess.words import LANGUAGES
from assess.workbook.offers import WAYS
from assess.workbook.room import type_inputs
from tests.fuzz.entries import fair, foul
from tests.fuzz.spoiling import damage, spoil
from tests.fuzz.texts import HOSTILE, NAMES, as_text, scraps

type Message = dict[str, Any]
type Door = Callable[[Tool], st.SearchStrategy[Message]]

MOST_SPOILT = 8  # places in one form
WANTED: st.SearchStrategy[Message] = st.sampled_from(({}, {}, {}, {"quick": True}, {"as": "json"}, {"as": "csv"}))


def _hello(draw: st.DrawFn, tool: Tool) -> Message:
    hello: Message = {"id": 1, "tool": tool.name, "language": draw(st.sampled_from(LANGUAGES))}
    return hello | draw(WANTED)


@st.composite
def answers(draw: st.DrawFn, tool: Tool, language: str) -> Inputs:
    """An example with other rows and with answers at the ends of what is legal, where they agree with each other."""
    chosen = tool.example(draw(st.sampled_from(list(tool.examples))), language)
    chosen |= {table.name: draw(_rows(table, chosen[table.name])) for table in tool.tables if draw(st.booleans())}
    typed = dict(show_inputs(tool, chosen, give_voice(tool, chosen, language)))
    leaves = {leaf.name: leaf for leaf in tool.list_leaves(chosen)}
    for name in draw(st.sets(st.sampled_from(sorted(leaves)), max_size=MOST_SPOILT)):
        typed[name] = draw(fair(leaves[name].question))
    return sift(tool, typed, base=chosen, typed=True)[0]


@st.composite
def _rows(draw: st.DrawFn, table: Any, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:  # noqa: ANN401
    """Fewer rows, or as many as there may be, each with a name of its own."""
    assert isinstance(table, Rows)
    blank = table.settle([{table.title: "a"}])
    some = draw(st.lists(st.sampled_from(rows or blank), min_size=table.least, max_size=table.most))
    named = [row | {table.title: f"{place} {row[table.title]}"[:20]} for place, row in enumerate(some)]
    return [row | ({"id": f"{table.ids}{place}"} if table.ids else {}) for place, row in enumerate(named, 1)]


@st.composite
def fields(draw: st.DrawFn, tool: Tool, language: str) -> dict[str, str]:
    """A form as it stands in the page; in every second one some fields are filled in by somebody who means no good."""
    chosen = draw(answers(tool, language))
    told = dict(show_inputs(tool, chosen, give_voice(tool, chosen, language)))
    if draw(st.booleans()):
        return told
    for name in draw(st.sets(st.sampled_from(sorted(told)), max_size=MOST_SPOILT)):
        told[name] = draw(foul(tool))
    return told | draw(st.dictionaries(_names(tool), HOSTILE, max_size=1))


def _names(tool: Tool) -> st.SearchStrategy[str]:
    """Names of fields: of questions, of rows that are there and that are not, and of nothing at all."""
    known = st.sampled_from(sorted(tool.questions))
    steps = st.sampled_from(("0", "1", "99", "9999999", "²", *NAMES)) | HOSTILE
    return known | st.builds("{}.{}.{}".format, known, steps, steps) | HOSTILE


@st.composite
def forms(draw: st.DrawFn, tool: Tool) -> Message:
    """What is asked when somebody types."""
    asked = _hello(draw, tool)
    return asked | {"typed": draw(fields(tool, asked["language"]))}


@st.composite
def links(draw: st.DrawFn, tool: Tool) -> Message:
    """What is asked when a shared link is opened: as we wrote it, with more in it, packed, cut or forged."""
    asked = _hello(draw, tool)
    pairs = [list(pair) for pair in write_link(tool, draw(answers(tool, asked["language"])), asked["language"])]
    way = draw(st.sampled_from((_leave, _leave, _add, _add, _pack, _cut, _forge)))
    return asked | {"given": way(draw, tool, pairs)}


type Pairs = list[list[str]]


def _leave(_: st.DrawFn, __: Tool, pairs: Pairs) -> Pairs:
    return pairs


def _add(draw: st.DrawFn, tool: Tool, pairs: Pairs) -> Pairs:
    """Write more into a link that can be read, or the same once more."""
    more = st.tuples(_names(tool), foul(tool) | scraps(tool).map(as_text)).map(list)
    for pair in draw(st.lists(more | st.sampled_from(pairs or [["", ""]]), min_size=1, max_size=3)):
        pairs.insert(draw(st.integers(0, len(pairs))), pair)
    return pairs


def _pack(draw: st.DrawFn, tool: Tool, pairs: Pairs) -> Pairs:
    """Pack it as a long link is; what cannot be packed was never in one."""
    clean = [tuple(text.encode(errors="replace").decode() for text in pair) for pair in _add(draw, tool, pairs)]
    return [[PACKED, pack(clean)]]  # type: ignore[arg-type]  # a pair is a pair


def _cut(draw: st.DrawFn, tool: Tool, pairs: Pairs) -> Pairs:
    """Lose a piece of a packed link on its way, or get something into it."""
    ((name, text),) = _pack(draw, tool, pairs)
    start = draw(st.integers(0, len(text)))
    return [[name, text[:start] + draw(HOSTILE | st.just("")) + text[start + draw(st.integers(0, 5)) :]]]


def _forge(draw: st.DrawFn, tool: Tool, _: Pairs) -> Pairs:
    """Pack something else altogether."""
    told = json.dumps(draw(scraps(tool))).encode(errors="replace").decode()
    return [[PACKED, pack(json.loads(told))]]


@st.composite
def files(draw: st.DrawFn, tool: Tool) -> Message:
    """What is asked when a saved file is opened: inputs or a whole report, changed by hand, or no such file at all."""
    asked = _hello(draw, tool)
    inputs = tell_inputs(tool.name, draw(answers(tool, asked["language"])))
    whole = {"tool": tool.name, "version": tool.version, "inputs": inputs}
    return asked | {"file": draw(_written(tool, draw(st.sampled_from((whole, inputs)))))}


@st.composite
def _written(draw: st.DrawFn, tool: Tool, tree: Mapping[str, Any]) -> str:
    """Write a file: every second one as we would, the others spoilt."""
    if draw(st.booleans()):
        return json.dumps(tree)
    return draw(damage(json.dumps(draw(spoil(tool, tree)))))


@st.composite
def plans(draw: st.DrawFn, tool: Tool) -> Message:
    """What the page of plans asks, of plans with this tool in them and with what it hands to the others."""
    language = draw(st.sampled_from(LANGUAGES))
    rooms = {tool.name: draw(fields(tool, language))}
    for other in map(tools.find, sorted(draw(st.sets(st.sampled_from(tools.NAMES))))):
        rooms.setdefault(other.name, dict(type_inputs(other, other.example(language=language), language)))
    plan = {"name": draw(HOSTILE), "typed": rooms, "done": draw(st.lists(HOSTILE, max_size=2))}
    asked = {"id": 1, "workbook": True, "language": language, "typed": {"current": 0, "plans": [plan]}}
    return asked | draw(st.sampled_from(({}, {"as": "json"}, *({"carry": way} for way, *_ in WAYS))))


@st.composite
def plan_files(draw: st.DrawFn, tool: Tool) -> Message:
    """What is asked when a file of plans is opened, changed by hand."""
    asked = draw(plans(tool))
    told = {tool.name: tell_inputs(tool.name, draw(answers(tool, asked["language"])))}
    typed = asked["typed"]["plans"][0]["typed"]
    plan = {"name": draw(HOSTILE), "tools": told, "typed": typed, "done": []}
    tree = {"peyvand": draw(st.sampled_from((2, 2, 2, 1, 3))), "current": 0, "plans": [plan]}
    return asked | {"file": draw(_written(tool, tree))}


DOORS: dict[str, Door] = {"form": forms, "link": links, "file": files, "plan": plans, "plan-file": plan_files}
