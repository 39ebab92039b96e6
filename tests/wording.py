"""What do the words files say, what figures do their texts name, and which texts are asked for?"""

from collections.abc import Callable, Iterator
from string import Formatter
from typing import Any

import pytest

from assess.words import LANGUAGES, Text, Words


def list_places(text: str) -> set[tuple[str, str]]:
    """List the figures that a text names, with their units."""
    return {(name, unit or "") for _, name, unit, _ in Formatter().parse(text) if name is not None}


def walk(tree: dict[str, Any], here: str = "") -> Iterator[tuple[str, Any]]:
    """Walk the leaves of a words file."""
    for key, branch in tree.items():
        leaf = not isinstance(branch, dict) or set(branch) & set(LANGUAGES)
        yield from [(f"{here}{key}", branch)] if leaf else walk(branch, f"{here}{key}.")


def watch(monkeypatch: pytest.MonkeyPatch, say_everything: Callable[[], None]) -> set[str]:
    """Tell which texts were asked for while everything was said; one that is missing is an error at once."""
    asked = set()
    look_up = Words.__getitem__

    def note(self: Words, key: str) -> Text:
        asked.add(key)
        return look_up(self, key)

    monkeypatch.setattr(Words, "__getitem__", note)
    say_everything()
    return asked
