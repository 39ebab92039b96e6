"""In which order is a question shown? By chance to the eye, and the same on every page, in every language, for good.

`mix` stands in Python and in JavaScript and must give the same in both; tests/quiz/mixed.json holds values to hold
it to. FNV-1a (Fowler, Noll, Vo) takes in the letters, the end of MurmurHash3 (Appleby) shakes the bits.
"""

from assess.quiz.item import Choosing, Item, Match, Order

ALL = 0xFFFFFFFF


def mix(text: str) -> int:
    """Turn a text into a number from 0 to 2³² − 1 that looks like chance."""
    return _shake(_take_in(text))


def _take_in(text: str) -> int:
    bits = 0x811C9DC5
    for byte in text.encode():
        bits = (bits ^ byte) * 0x01000193 & ALL
    return bits


def _shake(bits: int) -> int:
    bits = (bits ^ bits >> 16) * 0x85EBCA6B & ALL
    bits = (bits ^ bits >> 13) * 0xC2B2AE35 & ALL
    return bits ^ bits >> 16


def list_shown(item: Item) -> tuple[int, ...]:
    """List the places of what a question shows, in the order of showing: answers, things to order, or rights."""
    if isinstance(item, Choosing):
        return shuffle(item.id, len(item.answers))
    if isinstance(item, (Order, Match)):
        count = len(item.items if isinstance(item, Order) else item.pairs)
        shown = shuffle(item.id, count)
        return shown if shown != tuple(range(count)) else (*shown[1:], shown[0])  # the key is not given away
    return ()


def shuffle(id_: str, count: int) -> tuple[int, ...]:
    """Bring places into an order that hangs on the question's id alone."""
    return tuple(sorted(range(count), key=lambda place: mix(f"{id_}:{place}")))
