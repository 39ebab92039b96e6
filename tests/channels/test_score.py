"""Does a score follow from the channel alone, and tell how much the unknown could change?"""

from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.channels.channel import CRITERIA, EVEN, JOBS, Channel
from assess.channels.score import Score, bound, is_gated, rank, score, value
from tests.channels.samples import BUDGET, G2, channels, improve, make_channel, weights

JOB_WEIGHTS = st.fixed_dictionaries({job: st.integers(0, 5) for job in JOBS}).filter(lambda jobs: any(jobs.values()))


def rate(channel: Channel, given_weights: dict[str, float], jobs: Mapping[str, float] = EVEN) -> Score:
    """The score within the usual budget."""
    return score(channel, given_weights, jobs=jobs, budget=BUDGET)


@given(channels(), weights(), JOB_WEIGHTS)
def test_scores_lie_on_the_scale_and_between_their_ends(
    channel: Channel, given_weights: dict[str, float], jobs: dict[str, float]
) -> None:
    found = rate(channel, given_weights, jobs)
    assert 0 <= found.low <= found.high <= 100
    assert found.value is None or found.low <= found.value <= found.high


@given(channels(), weights())
def test_the_parts_sum_to_the_score(channel: Channel, given_weights: dict[str, float]) -> None:
    """A part for each criterion, none for what is unknown."""
    found = rate(channel, given_weights)
    known = [part for part in found.parts.values() if part is not None]
    assert list(found.parts) == list(given_weights)
    assert sum(known) == pytest.approx(found.value or 0.0)


@given(channels(unknowns=False), weights())
def test_where_all_is_known_there_is_one_score(channel: Channel, given_weights: dict[str, float]) -> None:
    found = rate(channel, given_weights)
    assert found.low == pytest.approx(found.value, abs=1e-9)
    assert found.high == pytest.approx(found.value, abs=1e-9)


@given(channels(), weights(), st.data())
def test_learning_what_was_unknown_stays_within_the_ends(
    channel: Channel, given_weights: dict[str, float], data: st.DataObject
) -> None:
    """Any answer that the reader may find out later."""
    told: dict[str, Any] = {
        name: data.draw(st.floats(0, 1 if name == "reach" else 4))
        for name in sorted(set(CRITERIA) - {"fit", "cost"})
        if getattr(channel, name) is None
    }
    if channel.cost is None:
        told["cost"] = data.draw(st.floats(0, 2 * BUDGET))
    fit = {job: data.draw(st.floats(0, 4)) if points is None else points for job, points in channel.fit.items()}
    before, after = rate(channel, given_weights), rate(replace(channel, **told, fit=fit), given_weights).value
    assert after is not None
    assert before.low - 1e-9 <= after <= before.high + 1e-9


@given(channels(), weights())
def test_the_order_of_the_criteria_does_not_matter(channel: Channel, given_weights: dict[str, float]) -> None:
    """Not even in the last digit."""
    assert rate(channel, dict(reversed(given_weights.items()))) == rate(channel, given_weights)


@given(channels(unknowns=False), weights())
def test_more_of_anything_never_lowers_a_score(channel: Channel, given_weights: dict[str, float]) -> None:
    before = rate(channel, given_weights).value
    for criterion in CRITERIA:
        after = rate(improve(channel, criterion), given_weights).value
        assert before is not None
        assert after is not None
        assert after >= before - 1e-9


@given(st.lists(channels(unknowns=False), min_size=1, max_size=4), weights(), st.sampled_from(CRITERIA))
def test_a_dominated_channel_never_outranks_its_dominator(
    found: list[Channel], given_weights: dict[str, float], criterion: str
) -> None:
    """Gated or not: the dominator reaches as many customers at least."""
    everyone = [found[0], improve(found[0], criterion), *found[1:]]
    scores = [rate(each, given_weights).value for each in everyone]
    places = rank(scores, [is_gated(each, 0.1) for each in everyone])
    assert places[1] <= places[0]


@given(channels(), weights())
def test_a_channel_of_which_nothing_is_known_may_be_anything(channel: Channel, given_weights: dict[str, float]) -> None:
    """No score, no parts, from nought to a hundred."""
    unknown: dict[str, Any] = {name: None for name in CRITERIA if name != "fit"}
    found = rate(replace(channel, **unknown, fit=dict.fromkeys(JOBS)), given_weights)
    assert (found.low, found.value) == (0, None)
    assert found.high == pytest.approx(100)
    assert set(found.parts.values()) == {None}


def test_unknowns_count_as_worst_left_out_and_best() -> None:
    """Half the weight on a reach of .6, half on something unknown: 30, 60 and 80."""
    found = rate(make_channel(reach=0.6, two_way=None), {"reach": 0.5, "two_way": 0.5})
    assert (found.low, found.value, found.high) == pytest.approx((30, 60, 80))
    assert found.parts == {"reach": pytest.approx(60), "two_way": None}


def test_what_is_known_without_a_weight_is_no_score() -> None:
    found = rate(make_channel(two_way=None), {"reach": 0.0, "two_way": 1.0})
    assert (found.low, found.value, found.high) == (0, None, 100)


@pytest.mark.parametrize(
    ("criterion", "worth"),
    [("reach", 0.6), ("fit", 0.7), ("cost", 0.6), ("two_way", 0.75), ("measurable", 1), ("integration", 0.5)],
)
def test_each_criterion_has_its_own_fixed_ends(criterion: str, worth: float) -> None:
    """The site of the worked example: reach 60 %, fit 14 of 20 points, 400 of 1000, 3, 4 and 2 points of 4."""
    assert value(G2["site"], criterion, BUDGET) == pytest.approx(worth)


def test_a_fit_that_is_partly_known_is_the_mean_of_what_is() -> None:
    """4 and 2 known of five: 3 of 4 points; from 6 to 18 of 20 once all is known."""
    channel = make_channel(fit=[4, 2, None, None, None])
    assert value(channel, "fit") == pytest.approx(0.75)
    assert bound(channel, "fit") == pytest.approx((0.3, 0.9))


def test_a_job_of_more_weight_counts_more_in_the_fit() -> None:
    jobs = {"aware": 3, "evaluate": 1, "buy": 0, "deliver": 0, "support": 0}
    assert value(make_channel(fit=[4, 0, 1, 1, 1]), "fit", jobs=jobs) == pytest.approx(0.75)


def test_a_fit_known_only_for_jobs_without_weight_is_unknown() -> None:
    jobs = {"aware": 1, "evaluate": 0, "buy": 0, "deliver": 0, "support": 0}
    assert value(make_channel(fit=[None, 4, 4, 4, 4]), "fit", jobs=jobs) is None


@pytest.mark.parametrize(("cost", "budget", "worth"), [(0, 0, 1), (1, 0, 0), (0, 10, 1), (10, 10, 0), (25, 10, 0)])
def test_a_cost_is_measured_by_the_budget(cost: float, budget: float, worth: float) -> None:
    """Free is best, even of no budget; all of it or more is worst."""
    assert value(make_channel(cost=cost), "cost", budget) == worth


def test_cost_is_no_criterion_without_a_budget() -> None:
    with pytest.raises(ValueError, match="budget"):
        score(make_channel(), {"cost": 1.0}, jobs=EVEN, budget=None)


def test_other_criteria_need_no_budget() -> None:
    assert score(make_channel(), {"reach": 1.0}, jobs=EVEN, budget=None).value == pytest.approx(50)


@given(st.lists(st.none() | st.floats(0, 100), min_size=1, max_size=12), st.data())
def test_ranks_follow_the_scores_with_the_gated_after_all_others(
    scores: list[float | None], data: st.DataObject
) -> None:
    gated = data.draw(st.lists(st.booleans(), min_size=len(scores), max_size=len(scores)))
    places = rank(scores, gated)
    keys = [(shut, points is None, -(points or 0)) for shut, points in zip(gated, scores, strict=True)]
    for one, first in zip(keys, places, strict=True):
        assert all(first <= place for other, place in zip(keys, places, strict=True) if one <= other)
    assert 1 in places


@given(st.lists(st.sampled_from([1.0, 2.0, 3.0]), min_size=1, max_size=12), st.randoms())
def test_the_order_of_the_channels_does_not_matter(scores: list[float], chance: Random) -> None:
    places = dict(zip(scores, rank(scores, [False] * len(scores)), strict=True))
    chance.shuffle(scores)
    assert rank(scores, [False] * len(scores)) == [places[each] for each in scores]


def test_level_scores_share_a_rank_and_the_next_is_counted_on() -> None:
    """Closer than a billionth of the scale is level; a millionth is not."""
    assert rank([50, 70, 50 + 5e-8, 40], [False] * 4) == [2, 1, 2, 4]
    assert rank([50, 50 + 1e-6], [False] * 2) == [2, 1]


def test_a_gated_channel_is_not_level_with_one_that_is_not() -> None:
    assert rank([50, 50, 60], [False, True, True]) == [1, 3, 2]


def test_a_channel_is_gated_below_the_gate_only() -> None:
    """Not at it, and not where reach is unknown."""
    reaches = (0.05, 0.1, None)
    assert [is_gated(make_channel(reach=reach), 0.1) for reach in reaches] == [True, False, False]
