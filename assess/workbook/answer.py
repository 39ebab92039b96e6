"""What does the workbook's page ask? Messages of `assess.browser` that carry `workbook`.

In:  {id, language, workbook, typed: {current: place, plans: [{name, typed: {tool: typed}, done: [key]}], damaged?}}
     and, where more is wanted than to see the plan, one of
     as "json" - all plans shall be saved
     carry ID - what one tool offers another shall be carried over
     file text - a saved file.
Out: {id, html}, with `refining` as long as other plans are not worked out yet: one more with each question
     {id, save: {name, type, text}}
     {id, changed: {tool: typed}, told}
     {id, book: {current, plans}, told}
     {id, refused: [{path, message}]}.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from assess import tools
from assess.html.workbook import draw_book
from assess.words import LANGUAGES, Voice
from assess.workbook.book import MOST_PLANS, Book, Plan, add_plans, open_book, tell_book
from assess.workbook.file import Unfit, read_file, write_file
from assess.workbook.offers import WAYS, WORDS, list_offers
from assess.workbook.room import Room, list_rooms, type_inputs

Message = dict[str, Any]


def respond(asked: Mapping[str, Any]) -> Message:
    """Read what came, and answer it or refuse it."""
    book, language = open_book(asked["typed"]), asked["language"]
    if "file" in asked:
        return add_file(book, asked["file"], Voice(words=WORDS, language=language))
    if "carry" in asked:
        return carry(book.plan, asked["carry"], language)
    if "as" in asked:
        name = WORDS["file.name"][language]
        return {"save": {"name": name, "type": "application/json", "text": write_file(book, language)}}
    return show(book, language)


def show(book: Book, language: str) -> Message:
    """Draw the open plan, and beside it the others as far as they are worked out."""
    rooms = [list(list_rooms(plan, language)) for plan in book.plans]
    ready = list(_work_out(rooms, book.current))
    html = draw_book(book, rooms, ready, list_offers(rooms[book.current]), language)
    return {"html": html} | ({} if len(ready) == len(rooms) else {"refining": True})


def _work_out(rooms: list[list[Room]], current: int) -> Iterator[int]:
    """Give the places of the plans that are worked out: the open one, those known already, and one more."""
    more = 1
    for place, plan in enumerate(rooms):
        fresh = place != current and not all(room.known for room in plan)
        if fresh and not more:
            continue
        more -= fresh
        yield place


def carry(plan: Plan, wanted: str, language: str) -> Message:
    """Carry over what was offered; nothing where the plan has changed meanwhile."""
    offer = next((each for each in list_offers(list(list_rooms(plan, language))) if each.id == wanted), None)
    if offer is None:
        return {"changed": {}, "told": ""}
    tool = offer.target.tool
    return {"changed": {tool.name: type_inputs(tool, offer.haul.inputs, language)}, "told": offer.report()}


def add_file(book: Book, text: str, voice: Voice) -> Message:
    """Set the plans of a file beside those that there are."""
    try:
        plans, current = read_file(text, voice)
    except Unfit as unfit:
        return {"refused": [{"path": "file", "message": str(unfit)}]}
    added = add_plans(book, plans, current)
    if len(added.plans) > MOST_PLANS:
        return {"refused": [{"path": "file", "message": voice.say("file.many", {"most": MOST_PLANS})}]}
    names = [plan.name for plan in added.plans[-len(plans) :]]
    return {"book": tell_book(added), "told": voice.say("file.added", {"names": names})}


def rehearse() -> Iterator[str]:
    """Give messages that walk through the workbook: every tool's examples as plans, carried, saved and opened."""
    for language in LANGUAGES:
        plans = list(_list_examples(language))
        book = {"current": 0, "plans": [{"name": str(place), "typed": each, "done": []} for place, each in plans]}
        hello = {"id": 0, "workbook": True, "language": language, "typed": book}
        file = write_file(open_book(book), language)
        asked = [{}, {}, {"as": "json"}, {"file": file}, {"file": "{"}, *({"carry": way} for way, *_ in WAYS)]
        yield from (json.dumps(hello | each) for each in asked)


def _list_examples(language: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give the first, the second example of each tool."""
    for place in range(2):
        typed = {}
        for name in tools.NAMES:
            tool = tools.find(name)
            inputs = tool.example(list(tool.examples)[place], language)
            typed[name] = type_inputs(tool, inputs, language)
        yield place, typed
