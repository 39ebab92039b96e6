"""Does the bench put its figures side by side as they are?"""

import pytest

from scripts.bench.__main__ import LIMITS, compare, print_table
from scripts.bench.startup import Timed

OURS = Timed(first=[9, 1, 2], repeat=[1, 1, 1], line=[9.5, 10, 9])
SHIPPED = Timed(first=[4, 4, 90], repeat=[5, 2, 4], line=[9.8, 9.9, 10])


def test_a_ratio_is_that_of_medians() -> None:
    """One slow run among many says nothing."""
    measures = compare("a line", OURS, SHIPPED)
    assert measures["startup, a line, first: ratio"] == 2 / 4
    assert measures["startup, a line, repeat: ratio"] == 1 / 4


def test_the_speed_of_the_line_is_told() -> None:
    """As a worker saw it: the proof that it was slow there, too."""
    assert compare("a line", OURS, SHIPPED)["startup, a line: line seen by a worker, Mbit/s"] == pytest.approx(9.85)


def test_what_is_too_much_is_called_over(capsys: pytest.CaptureFixture[str]) -> None:
    """And what is within its limit is not."""
    print_table({"python, gzip bytes: ours": 5e6, "our scripts, a tool's page, gzip bytes": 15_000, "other": 1})
    first, second, third = capsys.readouterr().out.splitlines()
    assert first.endswith("at most 4.3e+06  OVER")
    assert second.endswith("at most 15,000")
    assert third.endswith("1.00")


def test_every_limit_belongs_to_a_measure_that_is_taken() -> None:
    """A limit under a wrong name would never be missed."""
    startup = compare("unthrottled", OURS, SHIPPED) | compare("10 Mbit/s 40 ms", OURS, SHIPPED)
    assert {name for name in LIMITS if name.startswith("startup")} <= set(startup)
