"""Is a figure that misses its bound called so, and does every bound belong to a figure that is measured?"""

import pytest

from scripts.bench.__main__ import print_table
from scripts.bench.lighthouse import PAGES, VIRTUES
from scripts.bench.limits import LIMITS, LOOKED_AT, at_least, at_most
from scripts.bench.peers import KINDS, NAMES
from scripts.bench.peers.conditions import CONDITIONS


@pytest.mark.parametrize("value", [49.9, 50])
def test_what_is_within_its_bound_is_not_complained_of(value: float) -> None:
    assert at_most(50).judge(value) == "at most 50"
    assert at_least(50).judge(100 - value) == "at least 50"


def test_what_is_too_much_or_too_little_is_called_so() -> None:
    assert at_most(15_000).judge(15_001) == "at most 15,000  OVER"
    assert at_least(95).judge(94.9) == "at least 95  UNDER"


def test_what_is_no_number_keeps_no_bound() -> None:
    assert not at_most(50).keeps(float("nan"))
    assert not at_least(50).keeps(float("nan"))


def test_the_table_has_a_bound_only_where_one_was_promised(capsys: pytest.CaptureFixture[str]) -> None:
    print_table({"python, gzip bytes: ours": 5e6, "other": 1})
    first, second = capsys.readouterr().out.splitlines()
    assert first.endswith("at most 3.7e+06  OVER")
    assert second.endswith("1.000")


def test_every_bound_of_startup_belongs_to_a_measure_that_is_taken() -> None:
    """A bound under a wrong name would never be missed."""
    taken = {
        f"startup, {line}, {when}, answer: ours to {kind}"
        for line in CONDITIONS
        for when in ("first", "repeat")
        for kind in KINDS
    } | {"startup, unthrottled, answer since opening: offline to repeat"}
    assert NAMES["answer"].startswith("answer,")
    assert {name for name in LIMITS if name.startswith("startup")} <= taken


def test_every_page_that_lighthouse_looks_at_has_its_bounds() -> None:
    assert tuple(PAGES) == LOOKED_AT
    assert {f"lighthouse, {page}: {virtue}" for page in PAGES for virtue in VIRTUES.values()} <= set(LIMITS)
