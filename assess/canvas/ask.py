"""What should be found out first?

The blocks on which all others rest go first: without segments nothing is known of a proposition, and without both
nothing of channels. After them, the block of which least is known.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assess.canvas.board import BLOCKS
from assess.canvas.health import Answers, list_answers, weigh_answers

PREREQUISITES = ("segments", "propositions", "channels")
MOST = 3  # more at a time are not looked into


@dataclass(frozen=True, kw_only=True)
class Asking:
    """An open question by its block and number (from 1), why it comes now, and how wide its block's health is open."""

    block: str
    number: int
    reason: str
    low: float
    high: float


def choose_questions(answers: Answers, order: Sequence[str] = PREREQUISITES, most: int = MOST) -> tuple[Asking, ...]:
    """Choose the next open questions.

    Blocks in `order` come first and in that order (reason: prerequisite), then the others, the widest interval
    first and ties as on the canvas (reason: widest); within a block by number.
    """
    others = [block for block in BLOCKS if block not in order]
    blocks = [*order, *sorted(others, key=lambda block: -len(_list_open(answers, block)))]
    reasons = {block: "prerequisite" if block in order else "widest" for block in blocks}
    asked = [_ask(answers, block, number, reasons[block]) for block in blocks for number in _list_open(answers, block)]
    return tuple(asked[:most])


def _list_open(answers: Answers, block: str) -> list[int]:
    """Number the open questions of a block; each of them widens its interval alike."""
    return [number for number, answer in enumerate(list_answers(answers, block), start=1) if answer is None]


def _ask(answers: Answers, block: str, number: int, reason: str) -> Asking:
    low, _, high = weigh_answers(list_answers(answers, block))
    return Asking(block=block, number=number, reason=reason, low=low, high=high)
