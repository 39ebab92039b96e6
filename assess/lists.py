"""What is taken for an answer made of words: a text, some of the options, an order, links to other items?"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assess.names import SHOWN, find_nearest
from assess.nesting import is_place
from assess.question import Fault, NotTaken, Question


@dataclass(frozen=True, kw_only=True)
class Text(Question):
    """A short text in the reader's own words; white space at its ends and in rows of it says nothing."""

    kind = "text"
    most: int = 80

    def take(self, given: object, *, typed: bool, names: Sequence[str] = ()) -> str | None:
        """Take a text in which nothing can be seen for silence."""
        seen = tidy(given) if isinstance(given, str) else given
        taken: str | None = super().take(seen, typed=typed, names=names)
        return taken

    def read(self, given: object, *, typed: bool) -> str:  # noqa: ARG002 a text is typed as it is given
        """Take a text of one line."""
        if not isinstance(given, (str, int, float)) or isinstance(given, bool):
            raise NotTaken("text")
        text = tidy(str(given))
        if len(text) > self.most:
            raise NotTaken("long")
        return text

    def schema(self) -> dict[str, Any]:
        """Describe the length."""
        return self.nullable({"type": "string", "maxLength": self.most} | ({} if self.optional else {"minLength": 1}))


JOINERS = "\u200c\u200d"  # they part and join Persian letters, and are no white space


def tidy(text: str) -> str:
    """Leave what can be seen, a single space between two words."""
    seen = (letter if letter.isprintable() or letter in JOINERS else " " for letter in text)
    told = " ".join("".join(seen).split())
    return told if told.strip(JOINERS) else ""


@dataclass(frozen=True, kw_only=True)
class Choices(Question):
    """Some of a few named options, each at most once, in any order."""

    kind = "choices"
    options: tuple[str, ...]
    least: int = 1
    words: str | None = None  # the key of its options' words, where several questions share them

    def settle(self, value: Sequence[str] | None) -> list[str] | None:
        """Hold the names as a list, as they are read."""
        return None if value is None else list(value)

    def take(self, given: object, *, typed: bool, names: Sequence[str] = ()) -> list[str] | None:
        """Take boxes of which none is ticked for too few; the names of the options are no help to who sees them."""
        if typed and given == "" and not self.optional:
            raise NotTaken("choices")
        taken: list[str] | None = super().take(given, typed=typed, names=names)
        return taken

    def read(self, given: object, *, typed: bool) -> list[str]:  # noqa: ARG002
        """Take several options by their names."""
        names = list_words(given)
        faults = find_wrong_names(names, self.options)
        if faults:
            raise NotTaken(faults=faults)
        if len(names) < self.least:
            raise NotTaken("choices")
        return names

    def schema(self) -> dict[str, Any]:
        """List the options."""
        listed = {"type": "array", "items": {"enum": list(self.options)}, "uniqueItems": True}
        return self.nullable(listed | {"minItems": self.least, "maxItems": len(self.options)})


@dataclass(frozen=True, kw_only=True)
class Order(Question):
    """The parts by importance, the first before all; those in a list of their own stand level."""

    kind = "order"

    def read_parts(self, given: object, names: Sequence[str], *, typed: bool) -> list[str | list[str]]:
        """Take an order in which every part has its place; on the page parts come and go, so gaps are filled there."""
        places = _list_places(given)
        if typed:
            places = _fit_places(places, names)
        flat = [name for place in places for name in place]
        if faults := find_wrong_names(flat, names):
            raise NotTaken(faults=faults)
        if len(flat) < len(names) or not all(places):
            raise NotTaken("order")
        return [place[0] if len(place) == 1 else place for place in places]

    def schema(self) -> dict[str, Any]:
        """Describe names and lists of names that stand level."""
        tie = {"type": "array", "items": {"type": "string"}, "minItems": 1}
        return self.nullable({"type": "array", "items": {"anyOf": [{"type": "string"}, tie]}, "minItems": 1})


@dataclass(frozen=True, kw_only=True)
class Links(Question):
    """Items of another table that this one belongs with, by their ids."""

    kind = "links"
    to: str
    MOST = 60

    def settle(self, value: Sequence[str] | None) -> list[str]:
        """Complete silence."""
        return list(value or ())

    def read(self, given: object, *, typed: bool) -> list[str]:  # noqa: ARG002
        """Take ids; whether such items exist is for the tool to look at."""
        ids = list(dict.fromkeys(list_words(given)))
        if len(ids) > self.MOST:
            raise NotTaken("many_links")
        return ids

    def take(self, given: object, *, typed: bool, names: Sequence[str] = ()) -> list[str]:
        """Take silence for no link at all."""
        if given is None or given == "":
            return []
        taken: list[str] = super().take(given, typed=typed, names=names)
        return taken

    def schema(self) -> dict[str, Any]:
        """Describe a row of ids."""
        return self.nullable({"type": "array", "items": {"type": "string"}, "maxItems": self.MOST})


def list_words(given: object) -> list[str]:
    """Read names as a list, or as a text with spaces or commas between them."""
    if isinstance(given, str):
        given = open_json(given) if given.strip().startswith("[") else given.replace(",", " ").replace("،", " ").split()
    if not isinstance(given, (list, tuple)) or not all(isinstance(each, str) for each in given):
        raise NotTaken("names")
    return list(given)


def open_json(text: str) -> object:
    """Open a text that should be JSON.

    Raises:
        NotTaken: it is none.
    """
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise NotTaken("json") from None


def find_wrong_names(names: Sequence[str], legal: Sequence[str]) -> list[Fault]:
    """Find names that do not exist, with the nearest that do, and names that come twice; the first of very many."""
    wrong, seen = [], set[str]()
    for place, name in enumerate(names):
        if name not in legal:
            wrong.append(Fault(at=f"[{place}]", given=name, reason="name", nearest=find_nearest(name, legal)))
        elif name in seen:
            wrong.append(Fault(at=f"[{place}]", given=name, reason="twice"))
        seen.add(name)
        if len(wrong) == SHOWN:
            break
    return wrong


def _list_places(given: object) -> list[list[str]]:
    """Read an order: a list, or a text in which a space parts two places and = joins what stands level."""
    if isinstance(given, str) and not given.strip().startswith("["):
        return [place.split("=") for place in given.replace(" = ", "=").split()]
    listed = open_json(given) if isinstance(given, str) else given
    if not isinstance(listed, (list, tuple)):
        raise NotTaken("names")
    return [list_words([place] if isinstance(place, str) else place) for place in listed]


def _fit_places(places: list[list[str]], names: Sequence[str]) -> list[list[str]]:
    """Leave out parts that are gone, and put new ones at the end."""
    kept = [[name for name in dict.fromkeys(place) if name in names] for place in places]
    known = {name for place in kept for name in place}
    return [place for place in kept if place] + [[name] for name in names if name not in known]


def list_parts(given: object) -> list[object]:
    """Take a list as it is, and parts that a form numbers from nought in their order."""
    if isinstance(given, Mapping) and all(is_place(str(key)) for key in given):
        return [given[key] for key in sorted(given, key=int)]
    if not isinstance(given, (list, tuple)):
        raise NotTaken("list")
    return list(given)
