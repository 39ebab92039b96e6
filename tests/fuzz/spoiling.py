"""How is a file spoilt? Something else in a place, something gone, something twice; or cut, or another kind of file."""

import copy
import json
from typing import Any

from hypothesis import strategies as st

from assess.tool import Tool
from tests.fuzz.texts import HOSTILE, scraps

MOST = 5  # places in one file; with more, everything is refused at the first look
TREE = ""  # the key of the whole


@st.composite
def spoil(draw: st.DrawFn, tool: Tool, tree: Any) -> Any:  # noqa: ANN401 any JSON
    """Change a few places of a tree."""
    spoilt = {TREE: copy.deepcopy(tree)}
    for _ in range(draw(st.integers(0, MOST))):
        _change(draw, tool, spoilt)
    return spoilt[TREE]


def _change(draw: st.DrawFn, tool: Tool, tree: Any) -> None:  # noqa: ANN401
    """Walk down some way and change what is there."""
    place: str | int = TREE
    while isinstance(tree[place], (dict, list)) and tree[place] and (place == TREE or draw(st.integers(0, 9))):
        tree = tree[place]
        place = draw(st.sampled_from(sorted(tree) if isinstance(tree, dict) else range(len(tree))))
    deed = draw(st.sampled_from(("put", "put", "put", "drop", "double")))
    if deed == "drop" and place != TREE:
        del tree[place]
    elif deed == "double":
        _double(draw, tree, place)
    else:
        tree[place] = copy.deepcopy(draw(scraps(tool)))  # it may be changed in its turn


def _double(draw: st.DrawFn, tree: Any, place: str | int) -> None:  # noqa: ANN401
    """Put the same once more: at the end of a list, or under another name."""
    if isinstance(tree, list):
        tree.append(copy.deepcopy(tree[int(place)]))
    else:
        tree[draw(HOSTILE)] = copy.deepcopy(tree[place])


@st.composite
def damage(draw: st.DrawFn, text: str) -> str:
    """Leave a file alone, mostly; or cut it, write into it, make it another kind of file."""
    if draw(st.integers(0, 3)):
        return text
    at = draw(st.integers(0, len(text)))
    other = ("id,value\r\ncustomers,5\r\n", "PK\x03\x04", "<html></html>", json.dumps(text))
    return draw(st.sampled_from((text[:at], text[:at] + draw(HOSTILE) + text[at:], f"\ufeff{text}", *other)))
