"""Are inputs as JSON the same inputs, and does the schema say what the reader takes?"""

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.inputs import open_saved, schema
from assess.nesting import flatten, nest
from assess.reading import sift, take
from assess.tool import Inputs, Refused
from assess.words import LANGUAGES
from tests.answers import TOOL, VOICES, inputs

EXAMPLE = TOOL.example()


def refuse_file(text: str) -> list[str]:
    """Tell for what reasons a saved file is refused."""
    with pytest.raises(Refused) as refused:
        take(TOOL, open_saved(text, TOOL))
    return [f"{refusal.path} {refusal.reason}" for refusal in refused.value.refusals]


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
    assert flatten(nest(answers), TOOL.questions) == answers


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
    flat = flatten(tree, TOOL.questions)
    checks = {check.reason for check in TOOL.checks}
    refusals = [refusal for refusal in sift(TOOL, flat)[1] if refusal.reason not in checks]
    assert VALIDATOR.is_valid(tree) == (not refusals)
