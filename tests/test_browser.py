"""Does the page's door answer everything, refuse what is wrong, and never break?"""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess import browser
from assess.html.section import draw_section
from assess.html.typed import show_inputs
from assess.link import write_link
from assess.nesting import nest
from assess.tool import Inputs
from assess.words import LANGUAGES
from tests.answers import LANGUAGE, TOOL, VOICES, ask, inputs
from tests.html.reader import read
from tests.retention.cases import ALL

EXAMPLE = TOOL.example()


def typed(answers: Inputs, language: str) -> dict[str, str]:
    """Type inputs into the form."""
    return show_inputs(TOOL, answers, VOICES[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_typed_form_is_answered_in_the_page_as_data_and_as_a_link(language: str) -> None:
    told = ask(language, typed=typed(EXAMPLE, language) | {"customers": "۱٬۲۰۰", "retention": "۸۲٫۵"})
    assert set(told) == {"id", "html", "report", "typed", "link"}
    assert told["id"] == 7
    assert told["link"] == [["customers", "1200"], ["retention", "0.825"]]
    assert told["report"]["inputs"]["retention"] == 0.825
    assert read(told["html"]).find("data-metric", "value")


@pytest.mark.parametrize("home", ["../../", "../../../", "", 'https://peyvand.example/"a"/', "<b>"])
def test_the_answer_is_what_the_page_was_built_with_wherever_the_page_lies(home: str) -> None:
    told = ask("en", typed={}, home=home)["html"]
    assert f"<div data-report>{told}</div>" in draw_section(TOOL, "en", home=home)
    assert {node["href"].partition("evidence/")[0] for node in read(told).find("a")} == {home}


def test_without_a_home_the_page_is_the_tools_own() -> None:
    assert ask(typed={}) == ask(typed={}, home="../../")


def test_a_link_names_only_what_differs_from_the_first_example() -> None:
    assert ask(typed={})["link"] == []
    changed = EXAMPLE | {"horizon": None, "margins": [1.5, -2.0]}
    assert write_link(TOOL, changed) == [("horizon", "null"), ("margins", "1.5 -2")]


@given(inputs(), LANGUAGE)
@settings(max_examples=25, deadline=None)
def test_form_link_and_file_give_the_same_report(answers: Inputs, language: str) -> None:
    """Byte for byte, whatever was asked; and what was saved opens again."""
    by_form = ask(language, typed=typed(answers, language))
    by_link = ask(language, given=write_link(TOOL, answers))
    saved = ask(language, typed=typed(answers, language), **{"as": "json"})["save"]["text"]
    assert by_form == by_link == ask(language, file=saved)
    assert json.loads(saved) == by_form["report"]


@pytest.mark.parametrize("name", ALL)
def test_inputs_alone_are_a_file_too(name: str) -> None:
    assert ask(file=json.dumps(nest(ALL[name]))) == ask(typed=typed(ALL[name], "en"))


@pytest.mark.parametrize("name", ALL)
def test_the_same_question_is_answered_with_the_same_bytes(name: str) -> None:
    message = json.dumps({"id": 1, "tool": "retention", "language": "fa", "typed": typed(ALL[name], "fa")})
    assert browser.answer(message) == browser.answer(message)


HOSTILE = st.text(max_size=30) | st.sampled_from(
    [
        *(
            "<script>alert(1)</script>",
            "'\"><img src=x onerror=y>",
            "{customers}",
            "{0}",
            "%s",
            "=1+1",
            "\u202eabc",
            "\x00",
        ),
        *(
            "9" * 5000,
            "NaN",
            "-Infinity",
            "1e400",
            "null",
            "true",
            "[1,[2]]",
            "[" * 9999,
            "\ud800",
            "۱" * 400,
            "1e-320",
        ),
    ]
)
FIELDS = st.sampled_from(list(TOOL.questions))


def check_refusals(told: dict[str, Any]) -> None:
    """A refusal is a sentence with its path; a report is well-formed HTML without anything typed in it."""
    assert "broken" not in told
    if "html" in told:
        read(told["html"])
        assert "<script" not in told["html"]
        assert "<img" not in told["html"]
    else:
        assert all(each["message"] and "path" in each for each in told["refused"])


@given(st.dictionaries(FIELDS, HOSTILE, min_size=1, max_size=4), LANGUAGE)
@settings(max_examples=60, deadline=None)
def test_whatever_is_typed_is_answered_or_refused(wrong: dict[str, str], language: str) -> None:
    check_refusals(ask(language, typed=wrong))


@given(st.lists(st.tuples(FIELDS | HOSTILE, HOSTILE), max_size=4), LANGUAGE)
@settings(max_examples=60, deadline=None)
def test_whatever_a_link_holds_is_answered_or_refused(pieces: list[tuple[str, str]], language: str) -> None:
    check_refusals(ask(language, given=pieces))


TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | HOSTILE,
    lambda leaf: st.lists(leaf, max_size=3) | st.dictionaries(FIELDS | HOSTILE, leaf, max_size=3),
)


@given(
    HOSTILE | st.dictionaries(FIELDS | st.sampled_from(["inputs", "tool", "ranges"]), TREES, max_size=4).map(json.dumps)
)
@settings(max_examples=80, deadline=None)
def test_whatever_a_file_holds_is_answered_or_refused(text: str) -> None:
    check_refusals(ask(file=text))


def test_every_wrong_field_is_told_in_one_answer() -> None:
    told = ask("fa", typed=typed(EXAMPLE, "fa") | {"customers": "صد", "retention": "۱۰۱", "gain": ""})
    assert [each["path"] for each in told["refused"]] == ["customers", "retention", "gain"]


def test_what_is_good_in_a_link_fills_the_form_though_the_rest_is_refused() -> None:
    told = ask("fa", given=[["customers", "5000"], ["retention", "2"], ["nobody", "1"]])
    assert [each["path"] for each in told["refused"]] == ["nobody", "retention"]
    assert told["typed"]["customers"] == "۵٬۰۰۰"
    assert told["typed"]["retention"] == typed(EXAMPLE, "fa")["retention"]


def test_a_name_that_stands_twice_in_a_link_is_refused() -> None:
    told = ask(given=[["gain", "0.01"], ["gain", "0.02"]])
    assert [each["path"] for each in told["refused"]] == ["gain"]
    assert "twice" in told["refused"][0]["message"]


@pytest.mark.parametrize(("length", "path"), [(8000, "customers"), (8001, "link")])
def test_a_link_may_be_eight_thousand_characters_long(length: int, path: str) -> None:
    told = ask(given=[["customers", "5" * (length - len("customers"))]])
    assert [each["path"] for each in told["refused"]] == [path]


def test_a_file_of_another_tool_leaves_the_form_usable() -> None:
    told = ask("fa", file='{"tool": "canvas", "inputs": {}}')
    assert "canvas" in told["refused"][0]["message"]
    assert told["typed"] == typed(EXAMPLE, "fa")


@pytest.mark.parametrize(
    "message", ["", "{", "[]", "5", "null", "{}", '{"id": 3}', '{"id": 3, "tool": "x", "language": "fa"}']
)
def test_a_mistake_of_ours_is_told_and_never_raised(message: str) -> None:
    told = json.loads(browser.answer(message))
    assert told["broken"]
    assert told["id"] == (3 if '"id"' in message else None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_is_saved_as_csv_that_a_spreadsheet_opens(language: str) -> None:
    save = ask(language, typed={}, **{"as": "csv"})["save"]
    assert (save["name"], save["type"]) == ("peyvand-retention.csv", "text/csv")
    assert save["text"].startswith("\ufeffid,value,unit,label\r\ncustomers,1000,,")
