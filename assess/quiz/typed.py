"""Which answer was typed? Letters or numbers for what is shown, in any digits; a bare number where one is asked for."""

import re

from assess.numerals import read
from assess.quiz.item import Choosing, Item, Multiple, Number, Truth
from assess.quiz.mix import list_shown
from assess.quiz.text import WORDS
from assess.words import LANGUAGES

DIGITS = ("123456789", "۱۲۳۴۵۶۷۸۹", "١٢٣٤٥٦٧٨٩")
LABELS = {
    label: place
    for labels in (*(WORDS["terminal.labels"][language].split() for language in LANGUAGES), *DIGITS)
    for place, label in enumerate(labels)
} | {"ا": 0}
ONE = re.compile("|".join(sorted(LABELS, key=len, reverse=True)))
GAPS = re.compile(r"[\s,،;؛.\-)\u200c\u200e\u200f]+|\band\b|\bو\b")
PERCENT = re.compile("per ?cent|درصد", re.IGNORECASE)


class Unreadable(ValueError):  # noqa: N818 it may be typed again
    """A line that is no answer to the question."""


def read_typed(item: Item, text: str) -> object:
    """Read a typed line as an answer, in the shape in which answers are marked.

    Marking looks whether it is whole: an order of too few, a match of too many.

    Raises:
        Unreadable: it names nothing of what is shown, or two things where one is asked for.
    """
    if isinstance(item, Number):
        return _read_number(item, text)
    if isinstance(item, Truth):
        return _read_truth(text)
    shown = list_shown(item)
    chosen = [shown[at] for at in _read_labels(text, len(shown))]
    if isinstance(item, Multiple):
        return sorted(set(chosen))
    return _take_one(chosen) if isinstance(item, Choosing) else chosen


def _read_number(item: Number, text: str) -> float:
    """Read a number; its unit may stand with it, and a percentage may have its sign."""
    for unit in (item.unit.fa, item.unit.en) if item.unit else ():
        text = text.replace(unit, "")
    try:
        value, percent = read(PERCENT.sub("%", text))
    except ValueError:
        raise Unreadable(text) from None
    return value * 100 if percent and item.in_percent else value


def _read_truth(text: str) -> int:
    """Read true or false, or the first letter of it, in either language."""
    told = text.strip().casefold()
    for place, name in enumerate(("true", "false")):
        for language in LANGUAGES:
            word = WORDS[f"truth.{name}"][language].casefold()
            if told in (word, word[0]):
                return place
    return _take_one(_read_labels(text, 2))


def _read_labels(text: str, count: int) -> list[int]:
    """Read letters or numbers, close together or apart; a match may repeat the number of each row: 1b 2a 3c."""
    bare = GAPS.sub("", text.casefold())
    found = ONE.findall(bare)
    if not found or "".join(found) != bare:
        raise Unreadable(text)
    rows = found[::2]
    if len(found) == 2 * count and all(row.isdecimal() for row in rows) and not found[1].isdecimal():
        if sorted(map(int, rows)) != list(range(1, count + 1)):
            raise Unreadable(text)
        found = [letter for _, letter in sorted(zip(map(int, rows), found[1::2], strict=True))]
    places = [LABELS[each] for each in found]
    if max(places) >= count:
        raise Unreadable(text)
    return places


def _take_one(places: list[int]) -> int:
    if len(places) != 1:
        raise Unreadable(places)
    return places[0]
