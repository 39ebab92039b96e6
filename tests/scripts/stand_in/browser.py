"""How does the page ask the stand-in? With the messages of `assess.browser`, and a few that break it."""

import json
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import get_data


def answer(message: str) -> str:
    """Greet whoever is named; refuse, break, fill the memory, loop or end the interpreter where the name says so."""
    asked = json.loads(message)
    return json.dumps({"id": asked["id"]} | work(asked), ensure_ascii=False)


def work(asked: dict[str, object]) -> dict[str, object]:
    """Work out the answer without its id."""
    typed = asked.get("typed")
    name = typed.get("name", "") if isinstance(typed, dict) else ""
    if name == "refuse":
        return {"refused": [{"path": "name"}]}
    if name == "break":
        return {"broken": "ZeroDivisionError: division by zero"}
    if name == "raise":
        raise ZeroDivisionError("the door itself failed")
    if name == "exit":
        import os  # noqa: PLC0415 only the one who asks for it pays

        os._exit(1)
    if name == "fill":
        return {"html": str(len([None] * 2**29))}  # more than 32 bits can point into
    while name == "loop":
        pass
    greeting = import_module("assess.greeting.tool")
    return {
        "html": read_words()["hello"][str(asked.get("language", "en"))].format(name=name),
        "report": {"hue": greeting.HUE},
    }


@cache
def read_words() -> dict[str, dict[str, str]]:
    """Read the words once: a later visit brings no archive to read them from."""
    words: dict[str, dict[str, str]] = json.loads(get_data("assess", "words.json") or b"")
    return words


def rehearse() -> Iterator[str]:
    """Give messages that walk through the one room."""
    for language in ("fa", "en"):
        yield json.dumps({"id": 0, "tool": "greeting", "language": language, "typed": {"name": "world"}})
