"""Do plans leave in a file and come back the same, and is every other file refused without harm?"""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess import browser, tools
from assess.words import LANGUAGES
from assess.workbook.file import FORMAT
from tests.answers import LANGUAGE, inputs
from tests.workbook.plans import ALL, ask, book, plan, type_example

TWO = book(plan("شعبهٔ یک", done=("canvas.C2.",)), plan("Two", retention=type_example("retention", 1)), current=1)
EMPTY = book({"name": "My plan", "typed": {}, "done": []})


def save(told: dict[str, Any], language: str = "en") -> str:
    """The text of the file."""
    text: str = ask(told, language, **{"as": "json"})["save"]["text"]
    return text


def spoil(**changed: object) -> str:
    """A good file with something changed."""
    return json.dumps(json.loads(save(TWO)) | changed)


def refuse(text: str, language: str = "en") -> str:
    """The sentence by which a file is refused; nothing else is answered."""
    told = ask(TWO, language, file=text)
    assert set(told) == {"id", "refused"}
    (refusal,) = told["refused"]
    sentence: str = refusal["message"]
    return sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_saved_comes_back_the_same(language: str) -> None:
    told = book(plan("a", language=language, done=("x",)), plan("b", language=language), current=1)
    assert ask(EMPTY, language, file=save(told, language))["book"] == told


def test_the_file_tells_its_version_and_inputs_as_the_command_line_takes_them() -> None:
    saved = json.loads(save(TWO))
    assert (saved["peyvand"], saved["current"]) == (FORMAT, 1)
    assert saved["plans"][1]["tools"]["retention"]["retention"] == 0.94


@given(inputs(), LANGUAGE, LANGUAGE)
@settings(max_examples=20, deadline=None)
def test_a_file_saved_in_one_language_says_the_same_in_the_other(answers: Any, one: str, other: str) -> None:  # noqa: ANN401
    told = book(plan("a", retention=type_example("retention", 0, one, **answers)))
    opened = ask(EMPTY, other, file=save(told, one))["book"]
    assert save(opened, other) == save(told, one)


def test_plans_of_a_file_stand_beside_those_that_are_there() -> None:
    opened = ask(TWO, file=save(TWO))
    assert [each["name"] for each in opened["book"]["plans"]] == ["شعبهٔ یک", "Two", "شعبهٔ یک (2)", "Two (2)"]
    assert opened["book"]["plans"][:2] == TWO["plans"]
    assert opened["book"]["current"] == 3
    assert "Two (2)" in opened["told"]


def test_what_a_tool_could_not_read_is_kept_as_it_was_typed() -> None:
    typed = type_example("retention") | {"customers": "many"}
    opened = ask(EMPTY, file=save(book(plan("a", retention=typed))))
    assert opened["book"]["plans"][0]["typed"] == {"retention": typed}


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_of_a_single_tool_becomes_a_plan_named_after_it(name: str, language: str) -> None:
    typed = type_example(name, 1, language)
    hello = {"id": 1, "tool": name, "language": language, "typed": typed, "as": "json"}
    old = json.loads(browser.answer(json.dumps(hello)))["save"]["text"]
    (opened,) = ask(EMPTY, language, file=old)["book"]["plans"]
    assert opened == {"name": tools.find(name).words["title"][language], "typed": {name: typed}, "done": []}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "no file of ours"),
        ("{", "no file of ours"),
        ("[" * 100_000, "no file of ours"),
        ("[1, 2]", "no file of ours"),
        ('{"name": "other"}', "no file of ours"),
        (" " * 5_000_000, "no file of ours"),
        (json.dumps({"peyvand": True, "plans": []}), "no file of ours"),
        (spoil(peyvand=FORMAT + 1), "newer version"),
        (spoil(peyvand=0), "damaged"),
        (spoil(plans=[]), "damaged"),
        (spoil(plans={"a": 1}), "damaged"),
        (spoil(plans=[7]), "damaged"),
        (spoil(plans=[{"name": "a", "tools": []}]), "damaged"),
        (spoil(plans=[{"name": "a", "tools": {"retention": 7}}]), "damaged"),
        (spoil(plans=[{"name": "a", "typed": {"retention": {"customers": 7}}}]), "damaged"),
        (spoil(plans=[{"name": "a", "done": [1]}]), "damaged"),
        (spoil(plans=[{"name": "a"}] * 13), "too many plans"),
        (spoil(plans=[{"name": "a"}] * 11), "too many plans"),
        (spoil(plans=[{"name": "a", "tools": {"tarot": {}}}]), "“\u2068tarot\u2069”"),
        ('{"tool": "tarot", "inputs": {}}', "“\u2068tarot\u2069”"),
        (spoil(plans=[{"name": "a", "tools": {"retention": {"customers": -5}}}]), "-5"),
        (spoil(plans=[{"name": "a", "tools": {"retention": {"shoes": 1}}}]), "shoes"),
    ],
    ids=lambda given: None if len(str(given)) < 40 else "",
)
def test_any_other_file_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    said = refuse(text)
    assert sentence in said
    assert said.endswith("Nothing was changed.")


PARTS = st.sampled_from(["peyvand", "plans", "tools", "typed", "done", "name", "current", *ALL, "tool", "inputs"])
ANYTHING: st.SearchStrategy[object] = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda more: st.dictionaries(PARTS, more) | st.lists(more),
    max_leaves=20,
)


@given(ANYTHING)
@settings(deadline=None)
def test_no_file_breaks_the_page(told: object) -> None:
    answer = ask(TWO, file=json.dumps({"peyvand": FORMAT, "plans": [told]}))
    assert "broken" not in answer
    assert "broken" not in ask(TWO, file=json.dumps(told))
