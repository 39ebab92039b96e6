"""Does a script hold the same as the data that it stands in for, with ways that lead to files?"""

import json

from scripts.carry.data import write_index, write_questions

INDEX = {"config": {"lang": ["fa"]}, "docs": [{"location": "", "title": "خانه"}, {"location": "a/#b", "title": "ب"}]}
QUESTIONS = {"chapters": [["a", ["a.b"]]], "html": {"a.b": '<form><a href="../../book/a/">الف</a></form>'}}


def test_the_index_leads_to_files_and_the_theme_finds_it_as_a_script() -> None:
    data, script = write_index(json.dumps(INDEX).encode())
    assert [entry["location"] for entry in json.loads(data)["docs"]] == ["index.html", "a/index.html#b"]
    assert script == b"var __index=" + data
    assert json.loads(data)["config"] == INDEX["config"]


def test_questions_lead_to_files_and_are_found_as_a_script() -> None:
    data, script = write_questions(json.dumps(QUESTIONS).encode())
    told = json.loads(data)
    assert told["html"]["a.b"] == '<form><a href="../../book/a/index.html">الف</a></form>'
    assert told["chapters"] == QUESTIONS["chapters"]
    assert script == b"document.currentScript.data=" + data


def test_both_are_written_in_letters_not_in_escapes() -> None:
    assert "خانه".encode() in write_index(json.dumps(INDEX).encode())[0]
