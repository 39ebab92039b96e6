"""Does the retention calculator find all its words, in both languages, and need them all?"""

import json
from typing import Any

import pytest

from assess import browser
from assess.html.report import draw_report
from assess.html.section import draw_section
from assess.inputs import schema
from assess.question import Choice, Number
from assess.refusing import describe
from assess.telling import to_csv
from assess.text import to_text
from assess.tool import give_voice
from assess.words import LANGUAGES, WRITERS, load
from tests.answers import TOOL, VOICES, ask
from tests.retention.cases import ALL
from tests.wording import list_places, watch

FILES = ("assess/words.toml", "assess/retention/words.toml")
TEXTS = {**load("assess").texts, **TOOL.words.texts}
SAID_TO_SCRIPTS = ("status.", "currency.", "noun.")  # handed to the page as whole groups
WRONG: list[dict[str, Any]] = [
    {"typed": {"customers": "x", "horizon": "1.5", "gain": "", "retention": "101", "margins": "a b"}},
    {"typed": {"margins": "1 " * 60, "period": "week", "ranges.gain.lo": "6", "ranges.gain.hi": "4"}},
    {"typed": {"start": "5"}},
    {"typed": {"start": "5", "end": "9", "new": "0"}},
    {"given": [["custmers", "5"], ["", "5"], ["gain", "0"], ["gain", "0"]]},
    {"given": [["customers", "5" * 9000]]},
    {"file": "{"},
    {"file": '{"tool": "canvas", "inputs": {}}'},
]


def test_every_figure_is_known_and_every_unit_can_be_written() -> None:
    known = {name for inputs in ALL.values() for name in TOOL.answer(inputs).figures}
    groups = {key.rpartition(".")[0] for key in TEXTS}
    for key, text in TOOL.words.texts.items():
        places = set() if key.startswith("refused.") else list_places(text.en)
        assert {name for name, _ in places} <= known, key
        assert {unit for _, unit in places} <= {"", *WRITERS, *groups}, key


def say_everything() -> None:
    """Ask for every text that can be asked for: each case at each door, and everything that is refused."""
    for language in LANGUAGES:
        draw_section(TOOL, language)
        schema(TOOL, VOICES[language])
        for question in (
            Number(name="", unit="count", low=low, high=high, above=above)
            for low in (None, 0)
            for high in (None, 1)
            for above in (False, True)
        ):
            describe(question, VOICES[language])
        for inputs in ALL.values():
            report, voice = TOOL.answer(inputs), give_voice(TOOL, inputs, language)
            for write in (draw_report, to_text, to_csv):
                write(report, voice)
        for wrong in WRONG:
            assert "refused" in ask(language, **wrong), wrong


def test_no_text_is_missing_and_none_is_left_over(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = watch(monkeypatch, say_everything)
    # Plain forms, asked for where a figure happens to be exactly one, and each question when it is refused.
    asked |= {key for key in TEXTS if key.endswith(".one") or key.startswith(SAID_TO_SCRIPTS)}
    asked |= {f"questions.{name}.ask" for name in TOOL.questions}
    assert set(TOOL.words.texts) - asked == set()


def test_every_question_has_a_label_and_a_sentence_that_asks() -> None:
    for name, question in TOOL.questions.items():
        options = [f"options.{option}" for option in question.options] if isinstance(question, Choice) else []
        for part in ("label", "ask", *options):
            assert f"questions.{name}.{part}" in TOOL.words


def test_the_rehearsal_of_the_browsers_python_says_what_readers_hear() -> None:
    """What it imports is all that the browser gets, so it must neither break nor skip a kind of answer."""
    told = [set(json.loads(browser.answer(message))) for message in browser.rehearse()]
    assert {"html", "report", "typed", "link", "id"} in told
    assert {"save", "id"} in told
    assert {"refused", "typed", "id"} in told
    assert not any("broken" in each for each in told)
