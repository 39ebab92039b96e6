"""Is every model asked with what the reader said, and nothing else?"""

from dataclasses import replace

import pytest

from assess.channels.channel import JOBS
from assess.channels.study import Study, make_channel, rank_weights
from tests.channels.cases import ALL


@pytest.mark.parametrize("name", ALL)
def test_weights_come_in_the_order_of_the_criteria(name: str) -> None:
    study = Study(ALL[name])
    assert list(study.weights) == list(ALL[name]["criteria"])
    assert sum(study.jobs.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("an order with a tie first", [["fit", "reach"], "cost", "two_way", ["measurable", "personal"]]),
        ("points", ["reach", "personal", "fit"]),
        ("shares", ["reach", ["fit", "personal"]]),
        ("all alike", None),
    ],
)
def test_other_weights_keep_the_ranking_that_was_given_or_implied(name: str, order: object) -> None:
    assert Study(ALL[name]).implied_order == order


def test_equal_weights_stand_level_however_they_were_rounded() -> None:
    assert rank_weights({"a": 0.1 + 0.2, "b": 0.3, "c": 0.4}) == ["c", ["a", "b"]]


def test_a_row_becomes_a_channel_with_its_texts_and_jobs() -> None:
    (first, *_) = Study(ALL["a platform alone"]).channels
    assert (first.platform, first.path) == ("Instagram", "")
    assert set(first.fit) == set(JOBS)
    again = make_channel(ALL["a platform alone"]["channels"][0])
    assert replace(again, name="x") == replace(first, name="x")


def test_who_is_set_aside_is_out_of_every_race() -> None:
    study = Study(ALL["one of two set aside"])
    assert (study.open, study.best, study.flips) == ([0], [0], [])
    assert study.second_opinion[1] is None
    assert study.shares[0] == [1, 0]
    assert study.front[1] is False


@pytest.mark.parametrize("name", ALL)
def test_the_best_set_comes_first_among_those_that_can_be_run(name: str) -> None:
    study = Study(ALL[name])
    if study.portfolio and study.portfolio.feasible:
        assert study.portfolio == study.portfolios[0]
