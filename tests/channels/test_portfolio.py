"""Are the channels that are to run together the ones that do the most jobs within money and hours?"""

import math
from collections.abc import Sequence
from itertools import combinations
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.channels.channel import EVEN, JOBS, Channel
from assess.channels.portfolio import Portfolio, candidates_for, choose, search
from assess.channels.score import is_gated
from tests.channels.samples import G2, GATE, LIMITS, channels, make_channel

SOME = st.lists(channels(), min_size=1, max_size=6)
BOUNDS = st.fixed_dictionaries({
    "most": st.integers(1, 6),
    "budget": st.sampled_from([None, 0.0, 500.0, 1000.0, 2000.0]),
    "capacity": st.sampled_from([None, 0.0, 20.0, 40.0]),
    "cover": st.sampled_from([0.5, 2, 4]),
    "jobs": st.fixed_dictionaries({job: st.integers(0, 3) for job in JOBS}).filter(lambda jobs: any(jobs.values())),
})  # fmt: skip


def value_of(members: Sequence[Channel], jobs: dict[str, float]) -> float:
    """What a set does of all customers' jobs, by the formula itself."""

    def missed(job: str) -> float:
        return math.prod(1 - (each.reach or 0) * (each.fit[job] or 0) / 4 for each in members)

    return sum(weight * (1 - missed(job)) for job, weight in jobs.items()) / sum(jobs.values())


def run_together(found: Sequence[Channel], **limits: Any) -> Portfolio | None:  # noqa: ANN401 limits of every kind
    """The set to run together, of all that there are."""
    return choose(search(found, **limits), budget=limits["budget"], capacity=limits["capacity"])


@given(SOME, BOUNDS)
def test_every_set_of_open_channels_is_weighed_once(found: list[Channel], bounds: dict[str, Any]) -> None:
    """One to the most that may run at once, none of them gated."""
    free = [at for at, each in enumerate(found) if not is_gated(each, GATE)]
    expected = {each for n in range(1, bounds["most"] + 1) for each in combinations(free, n)}
    sets = [each.members for each in search(found, gate=GATE, **bounds)]
    assert len(sets) == len(expected)
    assert set(sets) == expected


@given(SOME, BOUNDS)
def test_a_set_is_worth_what_its_members_do_together(found: list[Channel], bounds: dict[str, Any]) -> None:
    for each in search(found, gate=GATE, **bounds):
        members = [found[at] for at in each.members]
        assert each.value == pytest.approx(value_of(members, bounds["jobs"]), abs=1e-12)
        assert each.cost == pytest.approx(sum(member.cost or 0 for member in members))
        assert each.hours == pytest.approx(sum(member.hours or 0 for member in members))
        assert each.covered == tuple(
            job
            for job in JOBS
            if bounds["jobs"][job] and any((member.fit[job] or 0) >= bounds["cover"] for member in members)
        )


@given(SOME, BOUNDS)
def test_a_set_is_feasible_when_neither_money_nor_hours_are_over(found: list[Channel], bounds: dict[str, Any]) -> None:
    for each in search(found, gate=GATE, **bounds):
        over = (each.cost, bounds["budget"], each.over_cost), (each.hours, bounds["capacity"], each.over_hours)
        for spent, limit, told in over:
            assert told == pytest.approx(0 if limit is None else max(0, spent - limit), abs=1e-9 * spent)
        assert each.feasible == (not each.over_cost and not each.over_hours)


@given(SOME, BOUNDS)
def test_the_best_come_first(found: list[Channel], bounds: dict[str, Any]) -> None:
    """Feasible ones, then by jobs covered, value and fewer hours."""
    keys = [
        (not each.feasible, -len(each.covered), -round(each.value, 9), round(each.hours, 9))
        for each in search(found, gate=GATE, **bounds)
    ]
    assert keys == sorted(keys)


@given(SOME, BOUNDS)
def test_the_chosen_set_is_feasible_as_soon_as_one_is(found: list[Channel], bounds: dict[str, Any]) -> None:
    chosen, sets = run_together(found, gate=GATE, **bounds), search(found, gate=GATE, **bounds)
    if any(each.feasible for each in sets):
        assert chosen == sets[0]
        assert chosen is not None
        assert chosen.feasible
    else:
        assert (chosen is None) == (not sets)


@given(SOME, BOUNDS, st.randoms())
def test_the_order_of_the_channels_does_not_matter(
    found: list[Channel], bounds: dict[str, Any], chance: Random
) -> None:
    """The best of them do as many jobs as well in as many hours, whoever is named first."""

    def tell(chosen: Portfolio | None) -> tuple[float, ...] | None:
        return None if chosen is None else (len(chosen.covered), round(chosen.value, 9), round(chosen.hours, 9))

    before = run_together(found, gate=GATE, **bounds)
    chance.shuffle(found)
    assert tell(run_together(found, gate=GATE, **bounds)) == tell(before)


@given(SOME, BOUNDS)
def test_more_money_and_hours_never_leave_a_job_undone(found: list[Channel], bounds: dict[str, Any]) -> None:
    """A set that is feasible stays so."""
    before, after = (
        run_together(found, gate=GATE, **each) for each in (bounds, {**bounds, "budget": None, "capacity": None})
    )
    if before is not None and before.feasible:
        assert after is not None
        assert len(after.covered) >= len(before.covered)


def test_the_best_pair_need_not_hold_the_best_channel() -> None:
    """The telephone scores highest, yet site and Instagram together do all five jobs."""
    chosen = run_together(list(G2.values()), **LIMITS)
    assert chosen is not None
    assert chosen.members == (0, 1)
    assert chosen.covered == JOBS


def test_where_all_channels_are_gated_nothing_is_chosen() -> None:
    strangers = [make_channel(reach=0.05), make_channel(reach=0.0)]
    assert search(strangers, **LIMITS) == []
    assert run_together(strangers, **LIMITS) is None


def test_where_nothing_is_feasible_the_nearest_tells_what_it_lacks() -> None:
    """A fifth more money beats half as many hours again, though it does fewer jobs."""
    dear, slow = make_channel(cost=1200, fit=[2, 0, 0, 0, 0]), make_channel(cost=0, hours=60)
    chosen = run_together([slow, dear], **LIMITS)
    assert chosen is not None
    assert chosen.members == (1,)
    assert not chosen.feasible
    assert (chosen.over_cost, chosen.over_hours) == pytest.approx((200, 0))


def test_with_no_money_at_all_the_cheapest_is_the_nearest() -> None:
    """No share of nothing can be told, so the sum decides."""
    dear, cheap = make_channel(cost=300), make_channel(cost=100, fit=[2, 0, 0, 0, 0])
    chosen = run_together([dear, cheap], **{**LIMITS, "budget": 0.0})
    assert chosen is not None
    assert (chosen.members, chosen.over_cost) == ((1,), 100)


def test_spending_all_there_is_is_feasible() -> None:
    """A tenth and two tenths are three, whatever a computer says."""
    pair = [make_channel(cost=0.1, fit=[4, 0, 0, 0, 0]), make_channel(cost=0.2, fit=[0, 4, 4, 4, 4])]
    chosen = run_together(pair, **{**LIMITS, "budget": 0.3})
    assert chosen is not None
    assert (chosen.members, chosen.over_cost) == ((0, 1), 0)


def test_of_two_that_do_the_same_the_one_with_fewer_hours_runs() -> None:
    slow, quick = make_channel(hours=9), make_channel(hours=8)
    chosen = run_together([slow, quick], **{**LIMITS, "most": 1})
    assert chosen is not None
    assert chosen.members == (1,)


def test_a_channel_that_adds_nothing_does_not_run() -> None:
    """Not even for nothing."""
    idle = make_channel(fit=[0] * 5, cost=0, hours=0)
    chosen = run_together([idle, make_channel()], **LIMITS)
    assert chosen is not None
    assert chosen.members == (1,)


def test_identical_channels_are_taken_in_the_order_they_were_named() -> None:
    chosen = run_together([make_channel(), make_channel()], **{**LIMITS, "most": 1})
    assert chosen is not None
    assert chosen.members == (0,)


def test_what_is_unknown_does_nothing() -> None:
    """Neither a fit nor a reach that nobody knows; nor does an unknown cost take money, or unknown hours time."""
    unheard = make_channel(reach=None, fit=[None, 4, 4, 4, 4], cost=None, hours=None)
    only = search([unheard], **LIMITS)[0]
    assert (only.value, only.covered) == (0, JOBS[1:])
    assert (only.cost, only.hours, only.feasible) == (0, 0, True)


def test_a_job_without_weight_need_not_be_covered() -> None:
    chosen = run_together([make_channel()], **{**LIMITS, "jobs": {**EVEN, "deliver": 0.0}})
    assert chosen is not None
    assert chosen.covered == ("aware", "evaluate", "buy", "support")


def test_jobs_that_all_weigh_nothing_are_refused() -> None:
    with pytest.raises(ValueError, match="above 0"):
        search([make_channel()], **{**LIMITS, "jobs": dict.fromkeys(JOBS, 0.0)})


def test_candidates_for_a_job_come_best_first() -> None:
    """By reach x fit; the gated, the unfit and the unknown are none."""
    found = [
        make_channel(reach=0.5, fit=[2, 0, 0, 0, 0]),
        make_channel(reach=0.05, fit=[4, 0, 0, 0, 0]),
        make_channel(reach=0.9, fit=[None, 4, 4, 4, 4]),
        make_channel(reach=0.3, fit=[4, 0, 0, 0, 0]),
        make_channel(reach=0.9, fit=[0, 4, 4, 4, 4]),
        make_channel(reach=None, fit=[1, 0, 0, 0, 0]),
    ]
    assert candidates_for("aware", found, gate=GATE) == [3, 0, 5]


def test_candidates_that_are_as_good_are_told_by_their_hours() -> None:
    """Unknown ones may be any number, so they come last."""
    found = [make_channel(hours=None), make_channel(hours=9), make_channel(hours=8)]
    assert candidates_for("buy", found, gate=GATE) == [2, 1, 0]
