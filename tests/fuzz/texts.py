"""What might somebody type to do harm, or by mistake? Texts that are no answer, and numbers at the end of the world."""

import json
import math
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from assess.question import Number
from assess.tables import Rows
from assess.tool import Tool

MARK = "x-mark"  # whatever element or attribute has this in its name was made of what somebody typed
MARKUP = (
    f"<{MARK}>",
    f"</p><{MARK} a=1></{MARK}>",
    f'" {MARK}="1',
    f"' {MARK}='1",
    f"<!-- {MARK} -->",
    f"<?{MARK}?>",
    f"&lt;{MARK}&gt;",
    f"&#60;{MARK}&#62;",
    f"<svg/onload={MARK}>",
    f"<script>{MARK}</script>",
    f"<img src=x onerror={MARK}>",
    f"<a href=javascript:{MARK}>",
    f"]]><{MARK}>",
    f"\x00<{MARK}",
)
PLACES = (
    "{0}",
    "{}",
    "{path}",
    "{name}",
    "{given:share}",
    "{a.__class__}",
    "%s",
    "%(path)s",
    "${a}",
    "{{",
    "}",
    "@shop",
)
NAMES = ("__proto__", "constructor", "0", "-1", "²", "name", "id", "yes", "fa", "none", "other", "channels.0", "z")
SIGNS = ("\u202eabc", "\u2069\u202e", "\u2066", "\ud800", "\ufeff", "\x1f", "\u200c", "\u0600", "🜁", "\r\n", "\t", " ")
WORTHLESS = ("NaN", "-Infinity", "inf", "nan%", "1e400", "-1e400", "1e-400", "-0", "0x10", "1_0", "null", "true", "۱/۰")
FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(A1)", "-inf", "＝1+1", "\t=1", "'=1")
LONG = ("9" * 5000, "۱" * 400, "[" * 9999, "a" * 5000, "a." * 2000, "1," * 3000, "((((", "%%%%")
HOSTILE = st.sampled_from((*MARKUP, *PLACES, *NAMES, *SIGNS, *WORTHLESS, *FORMULAS, *LONG)) | st.text(max_size=30)

LATIN = "0123456789"
SCRIPTS = (LATIN, "۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩", "０１２３４５６７８９")
EXTREMES = (0.0, 1.0, -1.0, 0.5, 5e-324, 1e-300, 1e-9, 1 / 3, 1e9, 1e15, 1e300, 1.7976931348623157e308)
DEEP = (json.loads("[" * 300 + "]" * 300), json.loads('{"a":' * 300 + "1" + "}" * 300))
CROWD = [{f"reach{place}": place for place in range(3000)}]  # nobody wants to be told of each
ODD = (math.inf, -math.inf, math.nan, *DEEP, CROWD)


def list_edges(tool: Tool) -> list[float]:
    """List the ends of every range that a tool declares, the doubles beside them, and what is extreme anywhere."""
    ends = {end for number in _find_numbers(tool) for end in (number.low, number.high) if end is not None}
    beside = {math.nextafter(end, way) for end in ends for way in (-math.inf, math.inf)}
    return sorted({*map(float, ends), *beside, *EXTREMES})


def _find_numbers(tool: Tool) -> Iterator[Number]:
    """Find every number that a tool asks for, in rows and in parts too."""
    for question in tool.questions.values():
        inner = question.items.values() if isinstance(question, Rows) else (getattr(question, "item", question),)
        yield from (each for each in inner if isinstance(each, Number))


def numbers(tool: Tool) -> st.SearchStrategy[float]:
    """Numbers as a file may hold them: most of them legal somewhere in the tool."""
    return st.sampled_from(list_edges(tool)) | st.floats(-10, 1e6, width=32) | st.integers(0, 10).map(float)


def scraps(tool: Tool) -> st.SearchStrategy[Any]:
    """Whatever JSON may hold where something else was meant."""
    plain = st.none() | st.booleans() | numbers(tool) | st.sampled_from(ODD) | st.integers() | HOSTILE
    return plain | st.recursive(
        plain, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(HOSTILE, inner, max_size=3), max_leaves=6
    )


def as_text(value: object) -> str:
    """Write a scrap as a field or a link would hold it."""
    return value if isinstance(value, str) else json.dumps(value)
