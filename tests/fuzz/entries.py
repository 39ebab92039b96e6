"""What may be put into one field: fairly, at the ends of what it takes, and foully?"""

import math
from typing import Any

from hypothesis import strategies as st

from assess.numerals import write_exact
from assess.question import Choice, Number, Question
from assess.tool import Tool
from tests.fuzz.texts import EXTREMES, HOSTILE, LATIN, SCRIPTS, numbers

SHAPES = ("{!r}", "{:,.2f}", "{:.0f}", "{:.3e}", "{:g}")
AROUND = ("{}", "{}", "{}%", "({})", "{}-", "{} تومان", "${}", "{} میلیون", "{}٪٪", "{} {}", "1/{}")


def fair(question: Question) -> st.SearchStrategy[str]:
    """A legal answer, typed: the extreme ones first; for texts whatever fits; what is not known here is left blank."""
    match question:
        case Number():
            typed = _list_fair(question).map(lambda value: write_exact(value, in_percent=question.percent))
            return st.builds(_translate, typed, st.sampled_from(SCRIPTS[:3]))
        case Choice():
            return st.sampled_from(question.options)
    options, most = getattr(question, "options", ()), getattr(question, "most", 0)
    if options:
        return st.lists(st.sampled_from(options), unique=True, min_size=1).map(" ".join)
    if question.kind == "text":
        return HOSTILE.map(lambda text: text[:most])
    item = getattr(question, "item", None)
    return st.lists(fair(item), min_size=1, max_size=most or 1).map(" ".join) if item else st.just("")


def _list_fair(number: Number) -> st.SearchStrategy[float]:
    """Numbers that this question takes, its ends and what lies beside them before all."""
    low, high = (end if end is not None else far for end, far in ((number.low, -1e15), (number.high, 1e15)))
    if number.whole:
        return st.sampled_from((int(low), int(high))) | st.integers(int(low), int(high))
    ends = (low, math.nextafter(low, high), high, math.nextafter(high, low), (low + high) / 2, *EXTREMES)
    legal = [end for end in ends if low <= end <= high and not (number.above and end == low)]
    return st.sampled_from(legal) | st.floats(low, high, exclude_min=number.above)


@st.composite
def foul(draw: st.DrawFn, tool: Tool) -> str:
    """A number of some kind, written rightly or not: its digits, a sign, a unit, a mark too many; or a trap."""
    if draw(st.integers(0, 2)) == 0:
        return draw(HOSTILE)
    text = _translate(draw(st.sampled_from(SHAPES)).format(draw(numbers(tool))), draw(st.sampled_from(SCRIPTS)))
    return draw(st.sampled_from(AROUND)).format(text, text)


def _translate(text: Any, digits: str) -> str:  # noqa: ANN401
    return str(text).translate(str.maketrans(LATIN, digits))
