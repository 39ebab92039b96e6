"""Is everything that is wrong told at once, beside its field and with what would be right?"""

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.inputs import flatten, nest, open_saved, schema
from assess.reading import sift, take
from assess.refusing import explain
from assess.tool import Inputs, Refused
from assess.words import LANGUAGES
from tests.answers import TOOL, VOICES, inputs

EXAMPLE = TOOL.example()


def refuse(given: dict[str, object], language: str = "en", *, typed: bool = False) -> list[dict[str, Any]]:
    """Explain every refusal of answers laid over the first example."""
    return [explain(refusal, TOOL, VOICES[language]) for refusal in sift(TOOL, given, base=EXAMPLE, typed=typed)[1]]


def refuse_file(text: str) -> list[str]:
    """Tell for what reasons a saved file is refused."""
    with pytest.raises(Refused) as refused:
        take(TOOL, open_saved(text, TOOL))
    return [f"{refusal.path} {refusal.reason}" for refusal in refused.value.refusals]


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


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "5",
        "null",
        '"x"',
        '{"inputs": 5}',
        '{"inputs": []}',
        "[" * 100_000,
        '{"a":' * 100_000,
        '{"customers": ' + "9" * 5000 + "}",
        "PK\x03\x04\x00",
    ],
)
def test_a_broken_file_is_refused_as_a_whole(text: str) -> None:
    assert refuse_file(text) == ["file file"]


@pytest.mark.parametrize("tool", ["channels", "", None, 5, {}, ["retention"]])
def test_a_file_of_another_tool_is_refused(tool: object) -> None:
    assert refuse_file(json.dumps({"tool": tool, "inputs": {"customers": 5}})) == ["file tool"]


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ('{"customers": NaN}', ["customers number"]),
        ('{"customers": -Infinity}', ["customers number"]),
        ('{"customers": 1e400}', ["customers number"]),
        ('{"customers": ' + "9" * 4000 + "}", ["customers range"]),
        ('{"customers": {"__proto__": 1}}', ["customers number"]),
        ('{"__proto__": {"customers": 1}}', ["__proto__ unknown"]),
        ('{"ranges": {"retention": {"low": 1}}}', ["ranges.retention.low unknown"]),
        ('{"ranges": 5}', ["ranges unknown"]),
        ('{"ranges": {"retention": [0.7, 0.9]}}', ["ranges.retention unknown"]),
        ('{"inputs": {"customers": true}}', ["customers number"]),
        ('{"a":' * 3000 + "1" + "}" * 3000, ["a unknown"]),
        ('{"customers":' + "[" * 3000 + "]" * 3000 + "}", ["customers number"]),
    ],
)
def test_a_wrong_answer_in_a_file_is_refused_by_its_path(text: str, reasons: list[str]) -> None:
    assert refuse_file(text) == reasons


def test_a_file_may_begin_with_the_mark_of_its_letters() -> None:
    """Windows editors put U+FEFF in front."""
    assert open_saved('\ufeff{"customers": 5}', TOOL) == {"customers": 5}


@pytest.mark.parametrize("text", ["{}", '{"ranges": null}', '{"ranges": {}}', '{"ranges": {"retention": null}}'])
def test_a_file_may_leave_out_what_is_not_known(text: str) -> None:
    assert take(TOOL, open_saved(text, TOOL)) == {name: each.default for name, each in TOOL.questions.items()}


@given(inputs())
@settings(max_examples=50)
def test_inputs_nested_as_json_and_laid_out_again_are_the_same(answers: Inputs) -> None:
    assert flatten(TOOL, nest(answers)) == answers


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_schema_is_json_schema_with_titles_in_the_language(language: str) -> None:
    described = schema(TOOL, VOICES[language])
    jsonschema.Draft202012Validator.check_schema(described)
    assert described["properties"]["customers"]["title"] == TOOL.words["questions.customers.label"][language]
    assert described["properties"]["ranges"]["properties"]["gain"]["properties"]["lo"]["default"] is None


VALIDATOR = jsonschema.Draft202012Validator(schema(TOOL, VOICES["en"]))
TREES = st.recursive(
    st.none() | st.integers(-2, 5) | st.sampled_from(["toman", "x"]),
    lambda leaf: st.dictionaries(
        st.sampled_from([*nest(dict(EXAMPLE)), "retention", "lo", "hi", "gain", "other"]), leaf, max_size=3
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*nest(dict(EXAMPLE)), "other"]), TREES, max_size=4))
@settings(max_examples=200)
def test_the_schema_of_the_tool_takes_the_files_that_the_reader_takes(tree: dict[str, Any]) -> None:
    """Checks between answers apart, which JSON Schema cannot tell; neither fills in what was left out."""
    flat = flatten(TOOL, tree)
    checks = {check.reason for check in TOOL.checks}
    refusals = [refusal for refusal in sift(TOOL, flat)[1] if refusal.reason not in checks]
    assert VALIDATOR.is_valid(tree) == (not refusals)
