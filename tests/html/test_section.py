"""Does a tool stand in its page complete before any script runs, with all that the script will need?"""

import json

import pytest

from assess.html.report import draw_report
from assess.html.section import draw_section
from assess.tool import give_voice
from assess.words import LANGUAGES
from tests.answers import TOOL
from tests.html.reader import Reader, read


def section(language: str) -> Reader:
    """Draw and read the section of the tool."""
    return read(draw_section(TOOL, language, runtime="../python/", size=5))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_section_names_its_tool_its_state_and_the_way_to_python(language: str) -> None:
    node = section(language).nodes[0]
    names = ("data-tool", "data-state", "data-language", "data-runtime", "data-size", "class")
    assert [node[name] for name in names] == ["retention", "still", language, "../python/", "5", "assess"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_report_is_there_already(language: str) -> None:
    inputs = TOOL.example()
    report = draw_report(TOOL.answer(inputs), give_voice(TOOL, inputs, language))
    assert f"<div data-report>{report}</div>" in draw_section(TOOL, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_elements_share_an_id_and_everything_named_is_there(language: str) -> None:
    page = section(language)
    ids = [node["id"] for node in page.find("id")]
    assert len(ids) == len(set(ids))
    named = {
        name
        for attribute in ("for", "aria-describedby")
        for node in page.find(attribute)
        for name in node[attribute].split()
    }
    assert named <= set(ids)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_and_button_says_what_it_is(language: str) -> None:
    """Hidden ones apart: a script opens them by a button that speaks."""
    page = section(language)
    labelled = {node["for"] for node in page.find("label") if node.text}
    fields = [node for node in page.nodes if node.tag in ("input", "select") and "hidden" not in node]
    assert {node["id"] for node in fields} <= labelled
    assert all(node.text for node in page.find("button") if "hidden" not in node)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_happens_is_said_aloud_politely(language: str) -> None:
    (status,) = section(language).find("data-status")
    assert (status["role"], status["aria-live"]) == ("status", "polite")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_kit_holds_the_examples_as_typed_and_closes_no_script(language: str) -> None:
    (kit,) = section(language).find("data-kit")
    held = json.loads(kit.text)
    assert "<" not in kit.text
    assert list(held["examples"]) == list(TOOL.examples)
    assert all(set(typed) == set(TOOL.questions) for typed in held["examples"].values())
    assert held["words"]["ready"] == TOOL.words["status.ready"][language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_to_evidence_and_pythons_answers_start_from_where_the_page_lies(language: str) -> None:
    home = 'https://peyvand.example/"en"/'
    page = read(draw_section(TOOL, language, home=home))
    assert page.nodes[0]["data-home"] == home
    ways = [node["href"] for node in page.find("a") if "evidence/" in node["href"]]
    assert ways
    assert all(way.startswith(f"{home}evidence/ev-") for way in ways)


@pytest.mark.parametrize("waits", [True, False])
def test_a_section_tells_whether_python_waits_for_a_touch(*, waits: bool) -> None:
    page = read(draw_section(TOOL, "en", waits=waits))
    assert ("data-waits" in page.nodes[0]) is waits
