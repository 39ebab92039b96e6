"""Does the report on channels name every figure, with its reason where there is none, and keep to what it promises?"""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.channels.answer import LEADING
from assess.report import Report
from assess.tool import Inputs, give_voice
from tests.answers import inputs
from tests.channels.cases import ALL, G2, TOOL, complete, rows

assert TOOL.hint is not None
HINT = TOOL.hint
CRISP = ("score", "low", "high", "gated")


def answer(**case: Any) -> Report:  # noqa: ANN401 any inputs
    """Answer the calm case, changed as told."""
    return TOOL.answer(complete(case))


def found(name: str) -> Report:
    """Answer a case by its name."""
    return TOOL.answer(ALL[name])


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("calm", "with_best"),
        ("clothes", "without_best"),
        ("too many channels", "single"),
        ("nothing fits", "infeasible"),
        ("no hours at all", "infeasible"),
        ("no job done well", "idle"),
        ("all set aside", "gated"),
        ("a strict gate", "single"),
    ],
)
def test_the_headline_fits_the_case(name: str, headline: str) -> None:
    assert found(name).headline == f"headline.{headline}"


WARNINGS = {
    "gated": ("one of two set aside", "all set aside"),
    "one_open": ("one of two set aside", "calm"),
    "tie": ("a tie", "a close race"),
    "other_first": ("another first under other weights", "calm"),
    "unknown_reach": ("some unknown", "calm"),
    "unknown_effort": ("effort unknown", "calm"),
    "no_limits": ("no limits", "no hours at all"),
    "inconsistent": ("judgments that disagree", "judgments that agree"),
    "rank_instead": ("many judgments", "judgments that agree"),
    "incomplete": ("judgments of some pairs", "judgments that agree"),
}


@pytest.mark.parametrize("warning", WARNINGS)
def test_a_warning_is_given_where_it_is_due_and_not_elsewhere(warning: str) -> None:
    wrong, right = WARNINGS[warning]
    assert warning in found(wrong).warnings
    assert warning not in found(right).warnings


def test_the_calm_case_is_warned_of_nothing_and_every_warning_is_tried() -> None:
    assert found("calm").warnings == ()
    keys = {key.split(".")[1] for key in TOOL.words.texts if key.startswith("warnings.")}
    assert keys == set(WARNINGS)


@pytest.mark.parametrize(
    ("name", "reasons"),
    [
        ("all set aside", {"portfolio.jobs": "gated", "first_share": "gated", "flip": "no_race"}),
        ("one of two set aside", {"flip": "no_race", "tau": "no_race"}),
        ("nothing known", {"first_score": "unknown"}),
        ("judgments of some pairs", {"consistency": "incomplete", "lambda": "incomplete"}),
        ("judgments that agree", {"consistency_after": "nothing_to_mend"}),
        ("a tie", {"tau": "level"}),
    ],
)  # fmt: skip
def test_what_does_not_exist_is_null_with_its_reason(name: str, reasons: dict[str, str]) -> None:
    metrics = found(name).metrics
    told = {metric: (metrics[metric].value, metrics[metric].why) for metric in reasons}
    assert told == {metric: (None, why) for metric, why in reasons.items()}


def test_all_set_aside_has_no_winner_and_no_set() -> None:
    report = found("all set aside")
    assert report.facts["portfolio"] is None
    assert not any(each["chosen"] or each["front"] for each in report.facts["rows"])


def test_the_nearest_set_says_what_it_lacks() -> None:
    chosen = found("nothing fits").facts["portfolio"]
    assert (chosen["names"], chosen["feasible"]) == (["a"], False)
    assert (chosen["over_cost"], chosen["over_hours"]) == (4000, 10)


def test_a_free_channel_is_free_and_not_worth_infinitely_much() -> None:
    told = found("free channels").facts["rows"][0]
    assert (told["free"], told["value_for_money"], told["cost_per_result"]) == (True, None, 0)


def test_no_result_no_cost_of_one() -> None:
    told = answer(channels=rows({"results": None}, {"results": 0})).facts["rows"]
    assert [each["cost_per_result"] for each in told] == [None, None]


def test_unknowns_open_a_range_and_knowledge_closes_it() -> None:
    told = found("some unknown").facts["rows"]
    assert all(each["low"] < each["score"] < each["high"] for each in told)
    assert all(each["low"] == each["score"] == each["high"] for each in found("calm").facts["rows"])


@pytest.mark.parametrize("name", ALL)
def test_the_quick_answer_and_the_full_one_agree_on_all_that_needs_no_draws(name: str) -> None:
    quick, full = HINT(ALL[name]), TOOL.answer(ALL[name])
    assert (quick.refining, full.refining) == (True, False)
    for part in ("headline", "assumptions", "inputs", "steps", "leading"):
        assert getattr(quick, part) == getattr(full, part)
    assert [each for each in full.warnings if each != "other_first"] == list(quick.warnings)
    differing = {key for key in full.metrics if quick.metrics[key] != full.metrics[key]}
    assert differing <= {"first_share"}
    shares = {"first_share", "top_share"}
    for early, late in zip(quick.facts["rows"], full.facts["rows"], strict=True):
        assert {key for key in late if early[key] != late[key]} <= shares
        assert {early[key] for key in shares} == {None}
    assert quick.facts["portfolio"] == full.facts["portfolio"]
    pairs = zip(quick.charts, full.charts, strict=True)
    assert all(early == late for early, late in pairs if late.id != "firsts")


@pytest.mark.parametrize("name", ALL)
def test_shares_of_first_place_sum_to_one_and_weights_too(name: str) -> None:
    report = found(name)
    shares = [each["first_share"] for each in report.facts["rows"]]
    assert sum(shares) == pytest.approx(0 if report.headline == "headline.gated" else 1)
    weights = [metric.value or 0 for key, metric in report.metrics.items() if key.startswith("weight.")]
    assert min(weights) >= 0
    assert sum(weights) == pytest.approx(1)
    assert set(LEADING) <= set(report.metrics)


def judge_alone(answers: Inputs) -> dict[str, tuple[Any, ...]]:
    """What is said of each channel by itself, whoever else is there."""
    return {each["name"]: tuple(each[name] for name in CRISP) for each in TOOL.answer(answers).facts["rows"]}


@given(inputs(TOOL), st.data())
@settings(max_examples=25)
def test_a_channel_that_comes_or_goes_never_changes_the_scores_of_others(answers: Inputs, data: st.DataObject) -> None:
    gone = data.draw(st.integers(0, len(answers["channels"]) - 1))
    rest = [channel for at, channel in enumerate(answers["channels"]) if at != gone]
    spare = {**answers["channels"][gone], "name": "another of that kind"}
    before, after = judge_alone(answers), judge_alone(answers | {"channels": [*rest, spare]})
    assert {name: told for name, told in after.items() if name != spare["name"]} == {
        name: told for name, told in before.items() if name != answers["channels"][gone]["name"]
    }


@given(inputs(TOOL), st.randoms())
@settings(max_examples=25)
def test_the_order_of_channels_changes_nothing_but_the_order(answers: Inputs, chance: Any) -> None:  # noqa: ANN401
    shuffled = chance.sample(answers["channels"], len(answers["channels"]))
    one, other = TOOL.answer(answers), TOOL.answer(answers | {"channels": shuffled})
    rows_one, rows_other = ({each["name"]: each for each in report.facts["rows"]} for report in (one, other))
    for name, told in rows_one.items():
        again = rows_other[name]
        assert {key: told[key] for key in (*CRISP, "rank", "front")} == {
            key: again[key] for key in (*CRISP, "rank", "front")
        }
        assert told["first_share"] == pytest.approx(again["first_share"], abs=1e-9)
        assert told["topsis"] == pytest.approx(again["topsis"], abs=1e-9)
    sets = [report.facts["portfolio"] for report in (one, other)]
    assert (sets[0] is None) == (sets[1] is None)
    if sets[0]:
        assert [len(each["covered"]) for each in sets] == [len(sets[0]["covered"])] * 2
        assert sets[1]["value"] == pytest.approx(sets[0]["value"])
        assert sets[0]["feasible"] == sets[1]["feasible"]


@given(inputs(TOOL))
@settings(max_examples=25)
def test_scores_lie_on_their_scale_and_the_set_within_its_limits(answers: Inputs) -> None:
    report = TOOL.answer(answers)
    for each in report.facts["rows"]:
        assert 0 <= each["low"] <= each["high"] <= 100
        assert each["score"] is None or each["low"] <= each["score"] <= each["high"]
    chosen = report.facts["portfolio"]
    if chosen:
        assert 1 <= len(chosen["names"]) <= answers["most"]
        assert 0 <= chosen["value"] <= 1
        assert chosen["feasible"] == (not chosen["over_cost"] and not chosen["over_hours"])


def test_order_of_criteria_changes_nothing() -> None:
    case = {**G2, "weights": {"order": ["reach", "fit", "cost", "two_way", "measurable", "personal"]}}
    one = answer(**case).facts
    other = answer(**case, criteria=["personal", "cost", "fit", "reach", "measurable", "two_way"]).facts
    for left, right in zip(one["rows"], other["rows"], strict=True):
        assert left["score"] == pytest.approx(right["score"])
        assert left["first_share"] == pytest.approx(right["first_share"], abs=1e-9)
    assert one["portfolio"] == other["portfolio"]


def test_the_seed_moves_the_shares_and_nothing_else() -> None:
    one, other = answer(**G2), answer(**G2, seed=2)
    assert {key for key in one.metrics if one.metrics[key] != other.metrics[key]} == {"first_share"}


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("name", ALL)
def test_no_headline_or_warning_lacks_a_figure(name: str, language: str) -> None:
    report, voice = found(name), give_voice(TOOL, ALL[name], language)
    said = [voice.say(report.headline, report.figures)]
    said += [voice.say(f"warnings.{each}", report.figures) for each in report.warnings]
    assert not any("—" in each for each in said)
