"""How right is an answer, from 0 to 1, and what is said to it?

The page's script marks by the same rules. What is said is what the answer itself calls for: the texts of whatever was
chosen or stands in its place. The rest is kept back, so that trying again is worth the while.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from assess.quiz.item import Case, Item, Match, Multiple, Number, Order, Single, Truth

NEAR = 1e-9  # of the number itself: 0.4 is within 0.1 of 0.3, whatever a double makes of it


class Unmarkable(ValueError):  # noqa: N818 no answer to this question, right or wrong
    """Something that is no answer to the question: another shape, a place that is not there, nothing at all."""


@dataclass(frozen=True, kw_only=True)
class Marked:
    """What an answer is worth, and what is said to it, by the names in `item.says`."""

    score: float
    says: tuple[str, ...]

    @property
    def verdict(self) -> str:
        """How right it is in a word: right, partly, wrong."""
        return grade(self.score)


def grade(score: float) -> str:
    """Say in a word how right an answer is: only all of it is right, any of it partly."""
    return "right" if score >= 1 else "partly" if score > 0 else "wrong"


def mark(item: Item, given: object) -> Marked:
    """Mark an answer.

    Args:
        item: the question.
        given: the answer as JSON holds it, see `item.py`.

    Raises:
        Unmarkable: it is no answer to this question.
    """
    return MARKERS[item.kind](item, given)


def _mark_choice(item: Single | Case, given: object) -> Marked:
    place = _take_place(given, len(item.answers))
    return Marked(score=item.answers[place].worth, says=(str(place),))


def _mark_truth(item: Truth, given: object) -> Marked:
    place = _take_place(given, 2)
    return Marked(score=float(place == item.key), says=(str(place),))


def _mark_multiple(item: Multiple, given: object) -> Marked:
    """Right ones less wrong ones, as a share of all right ones: whoever ticks everything gains little."""
    chosen = _take_places(given, len(item.answers))
    if not chosen or len(set(chosen)) < len(chosen):
        raise Unmarkable(given)
    worth = [item.answers[place].worth for place in chosen]
    gained = sum(worth) - worth.count(0)
    score = max(0.0, gained / sum(answer.worth for answer in item.answers))
    return Marked(score=score, says=tuple(str(place) for place in sorted(chosen)))


def _mark_number(item: Number, given: object) -> Marked:
    if isinstance(given, bool) or not isinstance(given, (int, float)) or not math.isfinite(given):
        raise Unmarkable(given)
    if _is_near(given, item.right, item.tolerance):
        return Marked(score=1, says=("right",))
    slips = (f"slip-{place}" for place, slip in enumerate(item.slips) if _is_near(given, slip.value, slip.tolerance))
    return Marked(score=0, says=(next(slips, "wrong"),))


def _is_near(given: float, value: float, tolerance: float) -> bool:
    return abs(given - value) <= tolerance + NEAR * max(1, abs(value))


def _mark_order(item: Order, given: object) -> Marked:
    """Kendall's tau: pairs that stand in the right order less pairs that do not, as a share of all; never below 0."""
    places = _take_places(given, len(item.items))
    if sorted(places) != list(range(len(item.items))):
        raise Unmarkable(given)
    pairs = [first < second for first, second in combinations(places, 2)]
    settled = [str(place) for at, place in enumerate(places) if at == place]
    return Marked(score=max(0.0, 2 * sum(pairs) / len(pairs) - 1), says=tuple(settled))


def _mark_match(item: Match, given: object) -> Marked:
    rights = _take_places(given, len(item.pairs))
    if len(rights) != len(item.pairs):
        raise Unmarkable(given)
    found = [str(left) for left, right in enumerate(rights) if left == right]
    return Marked(score=len(found) / len(rights), says=tuple(found))


def _take_place(given: object, count: int) -> int:
    if isinstance(given, bool) or not isinstance(given, int) or not 0 <= given < count:
        raise Unmarkable(given)
    return given


def _take_places(given: object, count: int) -> Sequence[int]:
    if not isinstance(given, (list, tuple)):
        raise Unmarkable(given)
    return [_take_place(each, count) for each in given]


MARKERS: Mapping[str, Callable[[Any, object], Marked]] = {
    "single": _mark_choice,
    "multiple": _mark_multiple,
    "truth": _mark_truth,
    "number": _mark_number,
    "order": _mark_order,
    "match": _mark_match,
    "case": _mark_choice,
}


def tell_key(item: Item) -> Any:  # noqa: ANN401 any shape that an answer may have
    """Tell the answer that is fully right, in the shape in which answers are given."""
    if isinstance(item, (Single, Case)):
        return next(place for place, answer in enumerate(item.answers) if answer.worth == 1)
    if isinstance(item, Multiple):
        return [place for place, answer in enumerate(item.answers) if answer.worth == 1]
    if isinstance(item, Truth):
        return item.key
    if isinstance(item, Number):
        return item.right
    return list(range(len(item.says)))
