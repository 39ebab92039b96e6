"""Which figures answer the reader? Every metric of the canvas report, in the order in which they are listed."""

from assess.canvas.board import BLOCKS, Board
from assess.canvas.health import Answers, Health, judge_block, judge_canvas
from assess.report import Metric


def measure(board: Board, answers: Answers, *, findings: int, orphans: int) -> list[Metric]:
    """Work out every figure.

    Args:
        board: what stands on the canvas.
        answers: to the 36 questions, by block.
        findings: how many places contradict each other or leave a gap.
        orphans: how many items no link touches.
    """
    whole = judge_canvas(board, answers)
    blocks = {block: judge_block(board, answers, block) for block in BLOCKS}
    return [
        _tell_health("health", whole),
        Metric(id="completeness", value=whole.completeness, unit="share"),
        _tell_evidence("evidence", whole),
        _count("findings", findings, board),
        _count("orphans", orphans, board),
        Metric(id="low", value=whole.low, unit="score"),
        Metric(id="high", value=whole.high, unit="score"),
        *(_tell_health(f"health.{block}", health) for block, health in blocks.items()),
        *(
            Metric(id=f"completeness.{block}", value=health.completeness, unit="share")
            for block, health in blocks.items()
        ),
        *(_tell_evidence(f"evidence.{block}", health) for block, health in blocks.items()),
    ]


def _tell_health(name: str, health: Health) -> Metric:
    """Tell health with its ends, which are left out where it is sure."""
    low, high = (health.low, health.high) if health.low < health.high else (None, None)
    why = "unanswered" if health.value is None else None
    return Metric(id=name, value=health.value, unit="score", why=why, low=low, high=high)


def _tell_evidence(name: str, health: Health) -> Metric:
    why = "no_items" if health.evidence is None else None
    return Metric(id=name, value=health.evidence, unit="share", why=why)


def _count(name: str, count: int, board: Board) -> Metric:
    """Count what can only be seen where items stand on the canvas."""
    return Metric(id=name, value=count, unit="count") if board.items else _leave_out(name)


def _leave_out(name: str) -> Metric:
    return Metric(id=name, value=None, unit="count", why="no_items")
