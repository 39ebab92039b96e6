"""Which questions do the tests of the quiz ask? A small bank with one of each kind, and answers to them."""

from pathlib import Path

from hypothesis import strategies as st

from assess.quiz.bank import load
from assess.quiz.item import Choosing, Item, Match, Multiple, Number, Order, Truth

SMALL = load(Path(__file__).parent / "small")
BY_KIND = {item.kind: item for item in SMALL.items}


def draw_answers(item: Item) -> st.SearchStrategy[object]:
    """Draw answers of the shape that a question asks for."""
    if isinstance(item, Multiple):
        return st.lists(st.integers(0, len(item.answers) - 1), min_size=1, unique=True)
    if isinstance(item, Choosing):
        return st.integers(0, len(item.answers) - 1)
    if isinstance(item, Truth):
        return st.integers(0, 1)
    if isinstance(item, Number):
        return st.floats(allow_nan=False, allow_infinity=False)
    if isinstance(item, Order):
        return st.permutations(range(len(item.items)))
    assert isinstance(item, Match)
    rights = st.integers(0, len(item.pairs) - 1)
    return st.lists(rights, min_size=len(item.pairs), max_size=len(item.pairs))
