"""How was it worked out? Which steps are shown, and the figures that their formulas name."""

from typing import Any

from assess.canvas.board import BLOCKS, Board
from assess.canvas.checks import ALL
from assess.canvas.health import Answers, list_answers
from assess.report import Step


def list_figures(board: Board, answers: Answers) -> dict[str, Any]:
    """Count what the formulas and the headline speak of."""
    given = [answer for block in BLOCKS for answer in list_answers(answers, block)]
    return {
        "yes": given.count("yes"),
        "partly": given.count("partly"),
        "known": ALL - given.count(None),
        "open": given.count(None),
        "all": ALL,
        "blocks": len(BLOCKS),
        "filled": sum(1 for block in BLOCKS if board.list_block(block)),
        "items": len(board.items),
        "tested": sum(1 for item in board.items if item.evidence == "data"),
    }


def choose_steps(board: Board, figures: dict[str, Any]) -> tuple[Step, ...]:
    """Choose the steps that this canvas goes through."""
    full = bool(board.items)
    steps = [
        ("health", "health", bool(figures["known"])),
        ("low", "low", True),
        ("high", "high", True),
        ("completeness_full" if full else "completeness", "completeness", True),
        ("evidence", "evidence", full),
    ]
    return tuple(Step(id=name, metric=metric) for name, metric, shown in steps if shown)
