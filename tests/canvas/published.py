"""What did we work out by hand for the canvas, and what does the checklist find?"""

from collections.abc import Callable

from assess.canvas.board import make_board
from assess.canvas.findings import list_findings
from tests.canvas.boards import G3, add


def _count_findings(*, rule: str, telephone: bool = False) -> float:
    """Count how often a rule speaks of G3, with or without a telephone for support."""
    inputs = add(G3, "channels", id="c2", text="telephone", support=["s1"]) if telephone else G3
    return sum(finding.rule == rule for finding in list_findings(make_board(inputs)))


FORMULAS: dict[str, Callable[..., float]] = {"findings": _count_findings}
