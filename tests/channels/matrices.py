"""Which judgments do the tests try?"""

from hypothesis import strategies as st

from assess.channels.judgments import Completed

SCALE = [1 / 9, 1 / 7, 1 / 5, 1 / 4, 1 / 3, 1 / 2, 1, 2, 3, 4, 5, 6, 7, 8, 9]
WORDED = st.sampled_from(SCALE)
JUDGED = WORDED | st.floats(1 / 9, 9)
WEIGHTS = st.lists(st.floats(1, 9), min_size=2, max_size=8)


@st.composite
def matrices(
    draw: st.DrawFn,
    *,
    least: int = 2,
    most: int = 8,
    unknowns: bool = False,
    judged: st.SearchStrategy[float | None] = JUDGED,
) -> Completed:
    """Judgments above the diagonal, and nothing elsewhere."""
    n = draw(st.integers(least, most))
    judged = judged | st.none() if unknowns else judged
    return [[draw(judged) if j > i else None for j in range(n)] for i in range(n)]


def agree(weights: list[float]) -> Completed:
    """The judgments of somebody with exactly these weights."""
    return [[one / other for other in weights] for one in weights]


def number(given: float | None) -> float:
    """A judgment that is there."""
    assert given is not None
    return given
