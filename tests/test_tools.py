"""Does every tool keep what all of them promise, whatever it is asked?"""

import json
import math
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess import tools
from assess.html.form import draw_form
from assess.html.report import draw_report
from assess.html.typed import show_inputs
from assess.inputs import open_saved, schema
from assess.link import LONGEST_LINK, write_link
from assess.reading import sift, take
from assess.refusing import explain
from assess.telling import tell, to_csv, to_json
from assess.text import to_text
from assess.tool import Inputs, Refusal, Tool, give_voice
from assess.words import LANGUAGES
from tests.answers import LANGUAGE, ask, inputs
from tests.html.reader import read

TOOLS = [tools.find(name) for name in tools.NAMES]
every_tool = pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
every_language = pytest.mark.parametrize("language", LANGUAGES)

MARKUP = ("<script>alert(1)</script>", "'\"><img src=x onerror=y>", "</script><svg/onload=z>", "&lt;b&gt;", "]]>")
STRANGE = ("{customers}", "{0}", "%s", "=1+1", "\u202eabc", "\u200f\u200c", "\x00", "\ud800", "null", "true", "[1,[2]]")
FIGURES = ("NaN", "-Infinity", "1e400", "1e-320", "-1", "9" * 5000, "۱" * 400, "1/3", "50%")
DEEP = ("[" * 9999, '{"a":' * 9999, "[" * 900 + "]" * 900)
HOSTILE = st.text(max_size=30) | st.sampled_from([*MARKUP, *STRANGE, *FIGURES, *DEEP])


def numbers_in(told: Any) -> list[float]:  # noqa: ANN401 any JSON value
    """Gather every number of a report."""
    if isinstance(told, dict):
        return [number for each in told.values() for number in numbers_in(each)]
    if isinstance(told, list):
        return [number for each in told for number in numbers_in(each)]
    return [told] if isinstance(told, (int, float)) else []


def check(told: dict[str, Any]) -> None:
    """A refusal is a sentence with its path; a report is well-formed HTML in which nothing typed became markup."""
    assert "broken" not in told
    if "html" in told:
        tags = {node.tag for node in read(told["html"]).nodes}
        assert not tags & {"script", "img", "svg"}
    else:
        assert told["refused"]
        assert all(each["message"] and "path" in each and "allowed" in each for each in told["refused"])


def list_fields(tool: Tool) -> list[str]:
    """Name every field that the form of any example has, one more row, and the tables themselves."""
    fields = {leaf.name for name in tool.examples for leaf in tool.list_leaves(tool.example(name))}
    return sorted(fields | set(tool.questions))


@every_tool
@given(st.data(), LANGUAGE)
@settings(max_examples=25)
def test_form_link_and_file_give_the_same_report(tool: Tool, data: st.DataObject, language: str) -> None:
    """Byte for byte; links that grow too long are refused, and say so."""
    answers = data.draw(inputs(tool))
    typed = show_inputs(tool, answers, give_voice(tool, answers, language))
    blank = {name: "" for name in tool.questions if not any(each.startswith(name) for each in typed)}
    by_form = ask(language, tool=tool.name, typed=blank | typed)
    assert "report" in by_form, by_form
    link = write_link(tool, answers, language)
    by_link = ask(language, tool=tool.name, given=link)
    if sum(len(name) + len(text) for name, text in link) > LONGEST_LINK:
        assert [each["path"] for each in by_link["refused"]] == ["link"]
        by_link = by_form
    saved = ask(language, tool=tool.name, typed=blank | typed, **{"as": "json"})["save"]["text"]
    assert by_form == by_link == ask(language, tool=tool.name, file=saved)
    assert json.loads(saved) == by_form["report"]


@every_tool
@given(st.data(), LANGUAGE)
@settings(max_examples=30)
def test_every_report_is_finite_and_says_why_where_a_figure_is_not_there(
    tool: Tool, data: st.DataObject, language: str
) -> None:
    answers = data.draw(inputs(tool))
    told = tell(tool.answer(answers), give_voice(tool, answers, language))
    assert all(map(math.isfinite, numbers_in(told)))
    assert all((metric["value"] is None) == ("why" in metric) for metric in told["metrics"].values())


@every_tool
@given(st.data(), LANGUAGE)
@settings(max_examples=25)
def test_every_report_and_form_can_be_drawn_and_written(tool: Tool, data: st.DataObject, language: str) -> None:
    answers = data.draw(inputs(tool))
    voice = give_voice(tool, answers, language)
    for work_out in (tool.answer, tool.hint or tool.answer):
        report = work_out(answers)
        read(draw_report(report, voice))
        assert to_text(report, voice)
        assert to_csv(report, voice)
    read(draw_form(tool, answers, voice))


@every_tool
@given(st.data())
@settings(max_examples=50)
def test_inputs_told_as_json_are_read_back_as_they_were(tool: Tool, data: st.DataObject) -> None:
    answers = data.draw(inputs(tool))
    voice = give_voice(tool, answers, "en")
    text = json.dumps(tell(tool.answer(answers), voice)["inputs"], allow_nan=False)
    assert take(tool, open_saved(text, tool)) == answers
    jsonschema.Draft202012Validator(schema(tool, voice)).validate(json.loads(text))


@every_tool
@given(st.data())
@settings(max_examples=10)
def test_the_same_question_is_answered_with_the_same_bytes(tool: Tool, data: st.DataObject) -> None:
    answers = data.draw(inputs(tool))
    voice = give_voice(tool, answers, "fa")
    assert to_json(tool.answer(answers), voice) == to_json(tool.answer(answers), voice)


@every_tool
@given(st.data(), LANGUAGE)
@settings(max_examples=40)
def test_whatever_is_typed_is_answered_or_refused(tool: Tool, data: st.DataObject, language: str) -> None:
    fields = st.sampled_from(list_fields(tool))
    check(ask(language, tool=tool.name, typed=data.draw(st.dictionaries(fields, HOSTILE, min_size=1, max_size=4))))


@every_tool
@given(st.data(), LANGUAGE)
@settings(max_examples=30)
def test_whatever_is_typed_into_a_full_form_is_answered_or_refused(
    tool: Tool, data: st.DataObject, language: str
) -> None:
    answers = tool.example(data.draw(st.sampled_from(list(tool.examples))), language)
    typed = show_inputs(tool, answers, give_voice(tool, answers, language))
    wrong = data.draw(st.dictionaries(st.sampled_from(list(typed)), HOSTILE, min_size=1, max_size=3))
    check(ask(language, tool=tool.name, typed=typed | wrong))


@every_tool
@given(st.data(), LANGUAGE)
@settings(max_examples=40)
def test_whatever_a_link_holds_is_answered_or_refused(tool: Tool, data: st.DataObject, language: str) -> None:
    fields = st.sampled_from(list_fields(tool)) | HOSTILE
    check(ask(language, tool=tool.name, given=data.draw(st.lists(st.tuples(fields, HOSTILE), max_size=4))))


TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | HOSTILE,
    lambda leaf: st.lists(leaf, max_size=3) | st.dictionaries(HOSTILE, leaf, max_size=3),
)


@every_tool
@given(st.data())
@settings(max_examples=60)
def test_whatever_a_file_holds_is_answered_or_refused(tool: Tool, data: st.DataObject) -> None:
    """A whole file of an example, in which a few answers are anything at all."""
    names = st.sampled_from([*list_fields(tool), *tool.tell(tool.example())]) | HOSTILE
    tree = data.draw(st.dictionaries(names, TREES, max_size=4))
    told = tool.tell(tool.example()) if data.draw(st.booleans()) else {}
    check(ask(tool=tool.name, file=json.dumps(told | tree)))


@every_tool
@given(st.data())
@settings(max_examples=60)
def test_whatever_stands_in_a_row_is_answered_or_refused(tool: Tool, data: st.DataObject) -> None:
    """Any one place of the nested inputs of an example, filled with anything."""
    tree = json.loads(json.dumps(tool.tell(tool.example(data.draw(st.sampled_from(list(tool.examples)))))))
    branch: Any = tree
    while True:
        keys = list(branch) if isinstance(branch, dict) else list(range(len(branch)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(branch[key], (dict, list)) or not branch[key] or data.draw(st.integers(0, 3)) == 0:
            break
        branch = branch[key]
    branch[key] = data.draw(TREES)
    check(ask(tool=tool.name, file=json.dumps(tree)))


@every_tool
@every_language
@pytest.mark.parametrize("text", ["<b>" * 3_500_000, "[" * 10_000_000])
def test_ten_megabytes_in_any_kind_of_field_are_refused_by_name(tool: Tool, language: str, text: str) -> None:
    kinds = {leaf.question.kind: leaf.name for leaf in tool.list_leaves(tool.example())}
    typed = show_inputs(tool, tool.example(), give_voice(tool, tool.example(), language))
    told = ask(language, tool=tool.name, typed=typed | dict.fromkeys(kinds.values(), text))
    check(told)
    assert all(len(each["message"]) < 500 for each in told["refused"])


@every_tool
@every_language
@pytest.mark.parametrize("path", ["nobody", "", "a.b[0].c", "[0]", "__proto__", "x" * 10_000, "\x00", "²"])
def test_an_unknown_name_is_refused_with_the_names_there_are(tool: Tool, language: str, path: str) -> None:
    (refusal,) = sift(tool, {path: 1}, base=tool.example())[1]
    told = explain(refusal, tool, give_voice(tool, tool.example(), language))
    assert told["allowed"].split(tool.words["list.gap"][language]) == list(tool.questions)
    assert len(told["message"]) < 250


@every_tool
@every_language
def test_every_question_and_part_can_repeat_what_it_asks(tool: Tool, language: str) -> None:
    """Whichever field is refused, the reader is told in a sentence that begins with its question."""
    voice = give_voice(tool, tool.example(), language)
    answers: list[Inputs] = [tool.example(name, language) for name in tool.examples]
    for leaf in (leaf for each in answers for leaf in tool.list_leaves(each)):
        root, _, rest = leaf.name.partition(".")
        place, _, part = rest.partition(".")
        path = f"{root}[{place}].{part}" if place.isdigit() else leaf.name
        said = explain(Refusal(path=path, given="x", reason="missing"), tool, voice)["message"]
        assert not said.startswith(":"), path
        assert len(said) > 20


@every_tool
def test_every_example_can_be_taken_in_both_languages(tool: Tool) -> None:
    for language in LANGUAGES:
        for name in tool.examples:
            example = tool.example(name, language)
            assert take(tool, example) == example
            assert not any("@" in text for text in _texts_in(example))


def _texts_in(told: Any) -> list[str]:  # noqa: ANN401 any inputs
    if isinstance(told, dict):
        return [text for each in told.values() for text in _texts_in(each)]
    if isinstance(told, (list, tuple)):
        return [text for each in told for text in _texts_in(each)]
    return [told] if isinstance(told, str) else []


@pytest.mark.parametrize("name", ["", "Retention", "assess", "../retention", "__init__"])
def test_there_is_no_tool_of_another_name(name: str) -> None:
    with pytest.raises(KeyError):
        tools.find(name)
