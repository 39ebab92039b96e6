"""Are all kinds put side by side as they are?"""

from pathlib import Path

import pytest

from scripts.bench.peers import name_measures, name_offline, name_ratios, visits
from scripts.bench.peers.conditions import CONDITIONS, Condition
from scripts.bench.peers.places import Place
from scripts.bench.peers.visits import Timed, Visits

OURS = Visits(
    first=Timed(answer=[9, 1, 2], bytes=[5, 5, 5]),
    repeat=Timed(answer=[1], opened=[4]),
    offline=Timed(answer=[2], opened=[2]),
)
BARE = Visits(first=Timed(answer=[4, 4, 90]), repeat=Timed(answer=[5, 2, 4]))
TIMED = {"ours": OURS, "bare": BARE}


def test_a_measure_is_the_median_of_all_readers() -> None:
    """One slow run among many says nothing."""
    measures = name_measures("a line", TIMED)
    assert measures["startup, a line, first, answer, ms: ours"] == 2
    assert measures["startup, a line, first, answer, ms: bare"] == 4
    assert measures["startup, a line, first, bytes until the answer: ours"] == 5


def test_what_was_not_measured_is_not_told() -> None:
    assert "startup, a line, offline, answer, ms: bare" not in name_measures("a line", TIMED)
    assert name_ratios("a line", {"bare": BARE}) == {}


def test_a_ratio_is_that_of_medians() -> None:
    assert name_ratios("a line", TIMED) == {
        "startup, a line, first, answer: ours to bare": 2 / 4,
        "startup, a line, repeat, answer: ours to bare": 1 / 4,
    }


def test_a_start_offline_is_held_against_a_repeat_visit() -> None:
    assert name_offline("a line", TIMED) == {"startup, a line, answer since opening: offline to repeat": 0.5}


@pytest.mark.parametrize(("runs", "share", "count"), [(7, 1, 7), (7, 0.4, 3), (7, 0.2, 1), (1, 0.2, 1)])
def test_fewer_readers_come_where_each_takes_long_but_always_one(runs: int, share: float, count: int) -> None:
    assert Condition(share=share).count(runs) == count


@pytest.mark.parametrize("name", CONDITIONS)
def test_a_line_counts_what_goes_through_it(name: str) -> None:
    line = CONDITIONS[name].open_line()
    for size in (300, 0, 40):
        line.wait_for(size)
    assert line.bytes == 340


def test_each_question_has_an_answer_of_its_own() -> None:
    """Else an old answer on the screen would pass for the new one."""
    answers = {visits.work_out(), visits.work_out(visits.FIRST), visits.work_out(visits.SECOND)}
    assert len(answers) == 3
    assert not any(one in other for one in answers for other in answers - {one})


def test_a_page_is_watched_for_its_own_answer() -> None:
    watch = visits.write_watch(Place(folder=Path(), path="", report=".output", touch="code"))
    assert f'"answer": "{visits.work_out(visits.FIRST)}"' in watch
    assert '"report": ".output", "touch": "code"' in watch
