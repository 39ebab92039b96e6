"""How is an order asked for where things cannot be moved? By letters: which of these four orders is right?"""

from collections.abc import Iterator, Sequence

from assess.html.element import Markup
from assess.quiz.export.pieces import draw_text
from assess.quiz.item import Order
from assess.quiz.mix import list_shown, mix, shuffle
from assess.quiz.text import label
from assess.words import Voice

LEAST = 4  # with so many things two neighbours can be swapped in two places that do not touch


def list_labelled(item: Order, voice: Voice) -> Iterator[Markup]:
    """List the things, each with the letter by which an order names it."""
    for place in list_shown(item):
        named = {"label": label(item, place, voice), "text": item.items[place].text[voice.language]}
        yield draw_text(voice.say("export.step", named), voice.language)


def tell_order(item: Order, order: Sequence[int], voice: Voice) -> str:
    """Tell an order by letters."""
    return f" {voice.say('export.next')} ".join(label(item, place, voice) for place in order)


def list_orders(item: Order) -> list[tuple[int, ...]]:
    """List the right order with three wrong ones, mixed.

    Neighbours are swapped in one place, in another, and in both: each order is as like to the rest as every other, so
    that comparing them does not give the right one away.
    """
    count = len(item.items)
    first, second = _choose_swaps(item.id, count)
    right = tuple(range(count))
    orders = [right, _swap(right, first), _swap(right, second), _swap(_swap(right, first), second)]
    return [orders[place] for place in shuffle(f"{item.id}:orders", len(orders))]


def _choose_swaps(id_: str, count: int) -> tuple[int, int]:
    """Choose two places to swap neighbours at, apart from each other where there is room."""
    gap = 2 if count >= LEAST else 1
    pairs = [(first, second) for first in range(count - 1) for second in range(first + gap, count - 1)]
    return pairs[mix(f"{id_}:swaps") % len(pairs)]


def _swap(order: tuple[int, ...], at: int) -> tuple[int, ...]:
    return (*order[:at], order[at + 1], order[at], *order[at + 2 :])
