"""How well does the canvas stand by its owner's own answers, and how much of it is known?

Four questions a block. Yes counts 1, partly a half, no nought; the mean is told on a scale of 0 to 100. Questions left
open count as no for the lowest value, as yes for the highest, and not at all for the value itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assess.canvas.board import BLOCKS, Board, Item

Answers = Mapping[str, Sequence[str | None]]
"""By block: yes, partly, no or None (not known) to each of its questions."""

QUESTIONS = 4
WORTH = {"yes": 1.0, "partly": 0.5, "no": 0.0}


@dataclass(frozen=True, kw_only=True)
class Health:
    """Health from 0 to 100, its value None where no answer is known, and how far it is to be trusted.

    `known` counts the answers; `completeness` is the share of all checks that are known and `evidence` the share of
    items that rest on data, None without items.
    """

    low: float
    value: float | None
    high: float
    known: int
    completeness: float
    evidence: float | None


def judge_block(board: Board, answers: Answers, block: str) -> Health:
    """Judge one block."""
    return _judge(board, answers, (block,))


def judge_canvas(board: Board, answers: Answers) -> Health:
    """Judge the whole canvas: every question counts alike."""
    return _judge(board, answers, BLOCKS)


def list_answers(answers: Answers, block: str) -> tuple[str | None, ...]:
    """List what was answered to every question of a block; a block that is not there was not answered."""
    given = tuple(answers.get(block) or ())
    return given + (None,) * (QUESTIONS - len(given))


def weigh_answers(given: Sequence[str | None]) -> tuple[float, float | None, float]:
    """Health as low, value, high: 100 x the sum of worths over the questions, or over the known ones for the value."""
    worths = [WORTH[answer] for answer in given if answer is not None]
    asked, known, earned = len(given), len(worths), sum(worths)  # halves add up exactly
    return 100 * earned / asked, 100 * earned / known if known else None, 100 * (earned + asked - known) / asked


def _judge(board: Board, answers: Answers, blocks: Sequence[str]) -> Health:
    given = [answer for block in blocks for answer in list_answers(answers, block)]
    low, value, high = weigh_answers(given)
    known = sum(1 for answer in given if answer is not None)
    return Health(
        low=low,
        value=value,
        high=high,
        known=known,
        completeness=_share_known(board, blocks, known),
        evidence=_share_tested([item for block in blocks for item in board.list_block(block)]),
    )


def _share_known(board: Board, blocks: Sequence[str], known: int) -> float:
    """Share of checks that are known; once anything stands on the canvas, an item in each block is a check too."""
    checks = QUESTIONS * len(blocks)
    if not board.items:
        return known / checks
    filled = sum(1 for block in blocks if board.list_block(block))
    return (known + filled) / (checks + len(blocks))


def _share_tested(items: Sequence[Item]) -> float | None:
    return sum(1 for item in items if item.evidence == "data") / len(items) if items else None
