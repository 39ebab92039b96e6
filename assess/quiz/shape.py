"""Is a question written down as its kind asks? Which fields it needs, and what may stand in each.

Each check looks at one value and says what is wrong with it and how to mend it; `at` names the place within the
question, as `answers 2` or `pairs 1 left`, counted from 1 as people count.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping

from assess.names import find_nearest
from assess.words import LANGUAGES

PERSIAN = re.compile("[\u0600-\u06ff]")

type Check = Callable[[object, str], Iterator[str]]
type Fields = dict[str, Check]


def check_table(value: object, at: str, needed: Fields, free: Fields | None = None) -> Iterator[str]:
    """Check a table: every field that it needs, none that nobody knows, and each as it should be."""
    fields = {**needed, **(free or {})}
    if not isinstance(value, dict):
        yield f"{at}: write a table with {', '.join(needed)}"
        return
    for name in (name for name in value if name not in fields):
        near = find_nearest(name, fields)
        yield _at(at, f"{name}: there is no such field; " + (f"did you mean {near}?" if near else "take it out"))
    for name, check in fields.items():
        here = _at(at, name, " ")
        if name in value:
            yield from check(value[name], here)
        elif name in needed:
            yield f"{here} is missing: write it"


def _at(at: str, name: str, gap: str = ": ") -> str:
    return f"{at}{gap}{name}" if at else name


def check_words(language: str) -> Check:
    """Make the check of a text in one language."""

    def check(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, str) or not value.strip():
            yield f"{at}: write a text, {'in Persian' if language == 'fa' else 'in English'}"
        elif value != " ".join(value.split()):
            yield f"{at}: take out the space at an end, the double space or the line break"
        elif language == "en" and PERSIAN.search(value):
            yield f"{at}: there are Persian letters in the English text; write it in English"

    return check


TWINS: Fields = {language: check_words(language) for language in LANGUAGES}


def check_text(value: object, at: str) -> Iterator[str]:
    """Check a text in both languages."""
    yield from check_table(value, at, TWINS)


def check_flag(value: object, at: str) -> Iterator[str]:
    """Check a true or false, written without quotes."""
    if not isinstance(value, bool):
        yield f"{at}: write true or false, without quotes"


def check_number(value: object, at: str) -> Iterator[str]:
    """Check a finite number, written without quotes."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        yield f"{at}: write a number in Latin digits, without quotes or units"


def check_tolerance(value: object, at: str) -> Iterator[str]:
    """Check how far an answer may be from the right number."""
    faults = list(check_number(value, at))
    yield from faults
    if not faults and value < 0:  # type: ignore[operator]  # it is a number
        yield f"{at}: write 0 or more"


def check_worth(value: object, at: str) -> Iterator[str]:
    """Check what an answer is worth."""
    faults = list(check_number(value, at))
    yield from faults
    if not faults and not 0 <= value <= 1:  # type: ignore[operator]  # it is a number
        yield f"{at}: write a worth from 0 to 1"


def check_string(value: object, at: str) -> Iterator[str]:
    """Check a bare name; what it may be is asked elsewhere."""
    if not isinstance(value, str):
        yield f"{at}: write a name in quotes"


def check_says(value: object, at: str) -> Iterator[str]:
    """Check what is said to "true" and to "false"."""
    yield from check_table(value, at, {"true": check_text, "false": check_text})


def check_list(least: int, most: int, needed: Fields, free: Fields | None = None) -> Check:
    """Make the check of a list of tables."""

    def check(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, list) or not least <= len(value) <= most:
            yield f"{at}: write a list of {least} to {most}"
            return
        for place, each in enumerate(value, 1):
            yield from check_table(each, f"{at} {place}", needed, free)

    return check


COMMON: Fields = {"kind": check_string, "idea": check_string, "ask": check_text}
SAID: Fields = TWINS | {"say": check_text}
SLIPS = check_list(1, 6, {"value": check_number, **TWINS}, {"tolerance": check_tolerance})
FIELDS: Mapping[str, Fields] = {
    "single": {"answers": check_list(3, 5, SAID, {"right": check_flag})},
    "multiple": {"answers": check_list(3, 8, SAID, {"right": check_flag})},
    "truth": {"right": check_flag, "say": check_says},
    "number": {"right": check_number, "tolerance": check_tolerance, "say": check_text, "wrong": check_text},
    "order": {"items": check_list(3, 9, SAID)},
    "match": {"pairs": check_list(3, 6, {"left": check_text, "right": check_text, "say": check_text})},
    "case": {"story": check_text, "answers": check_list(3, 5, SAID | {"worth": check_worth})},
}
FREE: Mapping[str, Fields] = {"number": {"unit": check_text, "slips": SLIPS}}


def find_slips(told: object) -> Iterator[str]:
    """Find what is wrong with the shape of one question."""
    if not isinstance(told, dict):
        yield "write a table: [name] alone on a line, and the fields below it"
        return
    kind = told.get("kind")
    if not isinstance(kind, str) or kind not in FIELDS:
        near = find_nearest(str(kind), FIELDS)
        yield f"kind: write one of {', '.join(FIELDS)}" + (f"; did you mean {near}?" if near else "")
        return
    yield from check_table(told, "", COMMON | FIELDS[kind], FREE.get(kind))
