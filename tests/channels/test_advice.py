"""Does each rule speak exactly where it should, and fall silent once its flip is done?"""

from typing import Any

import pytest

from assess.channels.advice import RULES
from assess.report import Report, Rule
from assess.tool import give_voice
from assess.words import LANGUAGES
from tests.channels.cases import ALL, CASES, G2, TOOL, complete, rows


def report(**case: Any) -> Report:  # noqa: ANN401 any inputs
    """Answer the calm case, changed as told."""
    return TOOL.answer(complete(case))


def rules(**case: Any) -> list[str]:  # noqa: ANN401
    """Name the rules that speak."""
    return [rule.told_as or rule.id for rule in report(**case).advice]


def channels(*changes: dict[str, Any], **more: Any) -> list[str]:  # noqa: ANN401
    """Name the rules that speak about channels that were changed so."""
    return rules(channels=rows(*changes), **more)


def find(rule: str, **case: Any) -> Rule:  # noqa: ANN401
    """Take the one occurrence of a rule."""
    (found,) = (each for each in report(**case).advice if each.id == rule)
    return found


def test_a_calm_business_hears_nothing() -> None:
    assert rules() == []


@pytest.mark.parametrize(
    ("told", "speaks"),
    [
        ({"platform": "Instagram", "path": None}, True),
        ({"platform": "Instagram", "path": "\u200c "}, True),
        ({"platform": "Instagram", "path": "they search"}, False),
        ({"platform": None, "path": None}, False),
    ],
)
def test_b1_a_platform_is_no_channel_until_a_path_is_written(told: dict[str, Any], speaks: bool) -> None:  # noqa: FBT001
    assert channels(told, {}) == (["B1"] if speaks else [])


def test_b1_speaks_once_for_each_channel_and_names_its_field() -> None:
    bare = {"platform": "Instagram", "path": None}
    found = [rule for rule in report(channels=rows(bare, {}, bare)).advice if rule.id == "B1"]
    assert [rule.path for rule in found] == ["channels[0].path", "channels[2].path"]
    assert [rule.figures["channel"] for rule in found] == ["a", "c"]


def test_b2_a_job_that_only_another_channel_does_names_that_one() -> None:
    assert "B2" in rules(**CASES["a job that another could do"])
    assert find("B2", **CASES["a job that another could do"]).figures == {"job": "support", "channel": "b"}


def test_b2_a_job_that_nobody_does_well_is_told_so() -> None:
    assert "B2_weak" in rules(**CASES["a job half done"])
    assert "B2_none" in rules(**CASES["a job that nobody does"])
    assert "B2_none" not in rules(**CASES["a job that nobody does"], jobs={"support": 0})


def test_b2_names_who_does_the_job_and_not_who_merely_reaches_many() -> None:
    """The wide channel is half good for everybody; the narrow one is wholly good for few, and could do it."""
    lacking, wide, narrow = ({"fit": [3, 3, 3, 3, points]} for points in (0, 1.9, 4))
    told = rows(lacking, wide | {"reach": 0.9, "cost": 950}, narrow | {"reach": 0.3, "cost": 2000})
    found = find("B2", channels=told, most=1)
    assert (found.told_as, found.figures["channel"]) == (None, "c")


@pytest.mark.parametrize(("points", "speaks"), [(1.99, True), (2, False), (4, False)])
def test_b2_falls_silent_from_the_points_that_count_as_done(points: float, speaks: bool) -> None:  # noqa: FBT001
    told = channels({"fit": [3, 3, 3, 3, points]}, {"fit": [3, 3, 3, 3, 0]})
    assert ("B2_weak" in told) is speaks


@pytest.mark.parametrize(
    ("case", "told"),
    [
        ({"most": 1}, ["B3_many"]),
        ({"most": 2}, []),
        ({"capacity": 9.9}, ["B3"]),
        ({"capacity": 10}, []),
        ({"capacity": None}, []),
        ({"capacity": 9.9, "most": 1}, ["B3"]),
    ],
)
def test_b3_more_channels_or_hours_than_can_be_run(case: dict[str, Any], told: list[str]) -> None:
    assert [rule for rule in rules(**case) if rule.startswith("B3")] == told


def test_b3_does_not_count_channels_that_are_set_aside() -> None:
    assert "B3_many" not in channels({}, {}, {"reach": 0.05}, most=2)
    assert "B3" not in channels({}, {}, {"reach": 0.05, "hours": 100}, capacity=10)


def test_b3_names_the_weakest_that_is_not_chosen() -> None:
    assert find("B3", most=1).figures["channel"] == "b"


@pytest.mark.parametrize(
    ("told", "speaks"),
    [
        ({"cost": 101, "reach": 0.29}, True),
        ({"cost": 101, "reach": 0.3}, False),
        ({"cost": 100, "reach": 0.29}, False),
        ({"cost": None, "reach": 0.29}, False),
        ({"cost": 101, "reach": None}, False),
    ],
)
def test_b4_dearer_than_the_mean_and_seen_by_few(told: dict[str, Any], speaks: bool) -> None:  # noqa: FBT001
    assert ("B4" in channels({}, told)) is speaks


@pytest.mark.parametrize("cost", [0.1, 0.7, 1.4, 1e15])
def test_b4_channels_that_cost_the_same_are_none_of_them_dear(cost: float) -> None:
    assert "B4" not in channels(*[{"cost": cost, "reach": 0.2}] * 3, budget=1e15)


@pytest.mark.parametrize(("points", "speaks"), [(0, True), (1.9, True), (2, False), (None, False)])
def test_b5_nobody_chosen_listens(points: float | None, speaks: bool) -> None:  # noqa: FBT001
    told = channels({"two_way": 1}, {"two_way": points})
    assert any(rule.startswith("B5") for rule in told) is speaks


def test_b5_names_who_could_listen_or_that_nobody_can() -> None:
    assert find("B5", **CASES["silent, but one could talk"]).figures["channel"] == "b"
    assert "B5_none" in rules(**CASES["silent"])


def test_b6_two_that_a_small_change_draws_level_are_practically_equal() -> None:
    """G2: .0396 of the weight of measurability is enough."""
    told = TOOL.answer(complete(G2))
    assert told.metrics["flip"].value == pytest.approx(0.0396, abs=5e-5)
    assert [rule.figures for rule in told.advice if rule.id == "B6"] == [{"first": "phone", "second": "site"}]
    assert "B6" in rules(**CASES["a close race"])
    assert "B6" not in rules()


def test_b6_a_quick_answer_leaves_out_only_what_the_draws_tell() -> None:
    assert TOOL.hint is not None
    for inputs in ALL.values():
        quick, full = ({(rule.id, rule.path) for rule in each(inputs).advice} for each in (TOOL.hint, TOOL.answer))
        assert quick <= full
        assert {rule for rule, _ in full - quick} <= {"B6"}


@pytest.mark.parametrize(("points", "speaks"), [(0, True), (1, True), (1.1, False), (None, False)])
def test_b7_a_chosen_channel_that_knows_nothing_of_the_others(points: float | None, speaks: bool) -> None:  # noqa: FBT001
    told = channels({"integration": points}, {"fit": 4})
    assert ("B7" in told) is speaks


def test_b7_is_silent_about_one_channel_alone_and_about_those_not_chosen() -> None:
    assert "B7" not in channels({"integration": 0}, {"integration": 0}, most=1)


@pytest.mark.parametrize(
    ("purchase", "fit", "speaks"),
    [
        ("complex", [3, 2.9, 3, 3, 2.9], True),
        ("complex", [3, 3, 3, 3, 2], False),
        ("complex", [3, 2, 3, 3, 3], False),
        ("simple", [3, 0, 3, 3, 0], False),
    ],
)
def test_b8_a_complex_purchase_needs_judging_or_support(purchase: str, fit: list[float], speaks: bool) -> None:  # noqa: FBT001
    assert ("B8" in channels({"fit": fit}, {"fit": fit}, purchase=purchase)) is speaks


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_rests_on_inputs_and_names_its_source(rule: Rule) -> None:
    assert set(rule.rests_on) <= set(TOOL.questions)
    assert f"sources.{rule.source}" in TOOL.words
    assert f"severity.{rule.severity}" in TOOL.words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ALL)
def test_advice_comes_gravest_first_and_lacks_no_figure(name: str, language: str) -> None:
    answer = TOOL.answer(ALL[name])
    voice = give_voice(TOOL, ALL[name], language)
    order = [("stop", "act", "know").index(rule.severity) for rule in answer.advice]
    assert order == sorted(order)
    for rule in answer.advice:
        for part in ("title", "text", "flip"):
            assert "—" not in voice.say(rule.key(part, voice.words), {**answer.figures, **rule.figures}), rule.id
