"""Which pictures does the canvas report draw, and from which figures?"""

from collections import Counter

from assess.canvas.board import BLOCKS, JOBS, Board
from assess.canvas.health import Answers, judge_block
from assess.report import Cell, Chart, Column, Mark, Table

BLOCK = Column(id="block", unit="blocks")
HEALTH = Column(id="health", unit="score")
SEGMENT = Column(id="segment", unit="given")
JOB = Column(id="job", unit="jobs")
PATHS = Column(id="paths", unit="count")
PLENTY = 4  # channels for one job of one segment, from which on more is no deeper a tint


def draw_charts(board: Board, answers: Answers) -> tuple[Chart, ...]:
    """Draw the canvas, and the paths to its segments where it holds any."""
    return (draw_canvas(board, answers), *((draw_paths(board),) if board.segments else ()))


def draw_canvas(board: Board, answers: Answers) -> Chart:
    """Draw the nine blocks with their items, tinted by health."""
    columns = (
        BLOCK,
        HEALTH,
        Column(id="low", unit="score"),
        Column(id="high", unit="score"),
        Column(id="completeness", unit="share"),
        Column(id="items", unit="given"),
    )
    rows = tuple(_tell_block(board, answers, block) for block in BLOCKS)
    known = any(row[1] is not None for row in rows)
    return Chart(
        table=Table(id="board", columns=columns, rows=rows),
        x=BLOCK,
        y=HEALTH,
        marks=(Mark(kind="cell", channels={"fill": "health", "low": 0, "high": 100}),),
        told_as="text" if known else "text_unknown",
        shape="board",
    )


def _tell_block(board: Board, answers: Answers, block: str) -> tuple[Cell, ...]:
    health = judge_block(board, answers, block)
    items = "\n".join(item.text for item in board.list_block(block)) or None
    return block, health.value, health.low, health.high, health.completeness, items


def draw_paths(board: Board) -> Chart:
    """Draw how many channels do each job for each segment; nothing is known of a segment that none reaches.

    Jobs stand down the side: there are always five of them, and on a phone two or three segments fit beside.
    """
    names = name_segments(board)
    rows = tuple(
        (names[segment.id], job, count_paths(board, segment.id, job)) for segment in board.segments for job in JOBS
    )
    return Chart(
        table=Table(id="paths", columns=(SEGMENT, JOB, PATHS), rows=rows, pivot=("job", "segment", "paths")),
        x=SEGMENT,
        y=JOB,
        marks=(Mark(kind="cell", channels={"fill": "paths", "low": 0, "high": PLENTY}),),
        shape="grid",
    )


def name_segments(board: Board) -> dict[str, str]:
    """Name each segment by its text, with the id behind it where two texts are the same."""
    texts = Counter(segment.text for segment in board.segments)
    return {each.id: each.text if texts[each.text] == 1 else f"{each.text} ({each.id})" for each in board.segments}


def count_paths(board: Board, segment: str, job: str) -> int | None:
    """Count the channels that do a job for a segment; None where no channel reaches it at all."""
    reaching = [channel for channel in board.channels if segment in channel.segments]
    return sum(1 for channel in reaching if segment in channel.list_served(job)) if reaching else None
