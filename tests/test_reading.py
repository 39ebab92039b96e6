"""Is everything that is wrong told at once, beside its field and with what would be right?"""

import json
from typing import Any

import pytest

from assess.reading import sift
from assess.refusing import explain
from assess.words import LANGUAGES
from tests.answers import TOOL, VOICES

EXAMPLE = TOOL.example()


def refuse(given: dict[str, object], language: str = "en", *, typed: bool = False) -> list[dict[str, Any]]:
    """Explain every refusal of answers laid over the first example."""
    return [explain(refusal, TOOL, VOICES[language]) for refusal in sift(TOOL, given, base=EXAMPLE, typed=typed)[1]]


def test_everything_wrong_is_told_at_once_in_the_order_of_the_form() -> None:
    given: dict[str, object] = {"seed": "x", "retention": 2, "custmers": 5, "period": "week", "customers": ""}
    assert [each["path"] for each in refuse(given)] == ["custmers", "customers", "period", "retention", "seed"]


def test_a_refusal_tells_the_path_what_was_given_and_what_is_allowed() -> None:
    (told,) = refuse({"retention": 1.5})
    assert told == {
        "path": "retention",
        "given": 1.5,
        "allowed": "a number from 0% to 100%",
        "message": "Enter the retention rate: a number from 0% to 100%. “\u20681.5\u2069” is outside that.",
    }


def test_a_refusal_in_persian_repeats_the_question_and_what_was_typed() -> None:
    (told,) = refuse({"retention": "۱۵۰"}, "fa", typed=True)
    assert told["message"].startswith(TOOL.words["questions.retention.ask"].fa)
    assert "۱۵۰" in told["message"]


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("custmers", "customers"),
        ("Retention", "retention"),
        ("horizont", "horizon"),
        ("ranges.retention.low", "ranges.retention.lo"),
        ("__proto__", None),
        ("", None),
        ("ظ" * 1000, None),
    ],
)
def test_an_unknown_name_is_told_the_nearest_one(name: str, nearest: str | None) -> None:
    (told,) = refuse({name: 1})
    assert told.get("nearest") == nearest
    assert told["allowed"].startswith("customers, period, ")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "wrong",
    ["x" * 100_000, [1] * 1000, float("nan"), -float("inf"), {"a": {"b": 1}}, [[[[]]]], 10**4000, True, "<b>", "{x}"],
)
def test_a_wrong_answer_is_repeated_briefly_and_as_json(wrong: object, language: str) -> None:
    (told,) = refuse({"customers": wrong}, language)
    assert len(told["message"]) < 250
    assert json.loads(json.dumps(told, allow_nan=False)) == told


def test_one_field_gets_one_refusal() -> None:
    """A bound that cannot be read is not also compared with the reader's own value."""
    given: dict[str, object] = {"ranges.retention.lo": "x", "retention": "y", "start": -1, "end": 3}
    assert [each["path"] for each in refuse(given)] == ["retention", "start", "ranges.retention.lo"]


@pytest.mark.parametrize(
    ("given", "paths"),
    [
        ({"start": 100}, ["end", "new"]),
        ({"new": 0}, ["start", "end"]),
        ({"start": 100, "end": 90, "new": 95}, ["new"]),
        ({"start": 100, "end": 110, "new": 0}, ["new"]),
        ({"start": 100, "end": 110, "new": 10}, []),
        ({"start": 100, "end": 0, "new": 0}, []),
        ({"start": 0, "end": 0, "new": 0}, ["start"]),
        ({"retention": 0.8, "ranges.retention.lo": 0.81}, ["ranges.retention.lo"]),
        ({"retention": 0.8, "ranges.retention.lo": 0.8, "ranges.retention.hi": 0.8}, []),
        ({"retention": 0.8, "ranges.retention.hi": 0.79}, ["ranges.retention.hi"]),
        ({"margin": -5, "ranges.margin.lo": -6, "ranges.margin.hi": -4}, []),
        ({"margin": -5, "ranges.margin.lo": -4}, ["ranges.margin.lo"]),
        ({"margins": [50, 60], "ranges.margin.lo": 51}, ["ranges.margin.lo"]),
        ({"margins": [50, 60], "ranges.margin.hi": 55}, []),
        ({"start": 100, "end": 60, "new": 10, "ranges.retention.lo": 0.6}, ["ranges.retention.lo"]),
        ({"start": 100, "end": 60, "new": 10, "ranges.retention.hi": 0.6}, []),
        ({"gain": 0.05, "ranges.gain.lo": 0.06, "ranges.gain.hi": 0.04}, ["ranges.gain.lo", "ranges.gain.hi"]),
    ],
)
def test_answers_that_contradict_each_other_are_refused(given: dict[str, object], paths: list[str]) -> None:
    """Three counts belong together and must give a rate; a range must hold the reader's own value."""
    assert [each["path"] for each in refuse(given)] == paths


def test_a_contradiction_repeats_what_was_typed() -> None:
    (told,) = refuse({"retention": "۸۰", "ranges.retention.lo": "۹۰"}, "fa", typed=True)
    assert told["given"] == "۹۰"
    assert "\u2068۹۰\u2069" in told["message"]


def test_counts_that_give_no_rate_ask_about_new_customers() -> None:
    (told,) = refuse({"start": 100, "end": 110, "new": 0})
    assert "were new customers counted?" in told["message"]
