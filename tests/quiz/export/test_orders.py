"""Are four orders offered of which none gives the right one away?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.quiz.bank import load
from assess.quiz.export.orders import list_orders
from assess.quiz.item import Order, Step
from assess.words import Text

NAMES = st.from_regex("[a-z]{1,9}", fullmatch=True)


def make(name: str, count: int) -> Order:
    """Make a question with so many things."""
    text = Text(fa="", en="")
    return Order(id=f"a.b.{name}", idea="CH-1", ask=text, items=(Step(text=text, say=text),) * count)


def measure(first: tuple[int, ...], second: tuple[int, ...]) -> int:
    """Count the things that stand elsewhere."""
    return sum(one != other for one, other in zip(first, second, strict=True))


@given(NAMES, st.integers(3, 9))
def test_four_orders_are_offered_and_one_is_right(name: str, count: int) -> None:
    orders = list_orders(make(name, count))
    assert len(set(orders)) == 4
    assert orders.count(tuple(range(count))) == 1
    assert all(sorted(order) == list(range(count)) for order in orders)


@given(NAMES, st.integers(4, 9))
def test_each_order_is_as_like_to_the_others_as_every_other(name: str, count: int) -> None:
    """Whoever compares them finds no odd one out."""
    orders = list_orders(make(name, count))
    assert {tuple(sorted(measure(order, other) for other in orders)) for order in orders} == {(0, 2, 2, 4)}


def test_the_right_order_stands_in_every_place_somewhere_in_the_bank() -> None:
    orders = [item for item in load().items if isinstance(item, Order)]
    assert {list_orders(item).index(tuple(range(len(item.items)))) for item in orders} == {0, 1, 2, 3}


@pytest.mark.parametrize("item", [item for item in load().items if isinstance(item, Order)], ids=lambda item: item.id)
def test_an_order_of_the_bank_keeps_its_choices_for_good(item: Order) -> None:
    """They hang on the id alone: more things at the end move them, other words do not."""
    reworded = Order(**{**vars(item), "ask": Text(fa="الف", en="a")})
    assert list_orders(reworded) == list_orders(item)
