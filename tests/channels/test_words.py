"""Does channel scoring find all its words, in both languages, and need them all?"""

import json
from typing import Any

import pytest

from assess.html.report import draw_report
from assess.html.section import draw_section
from assess.inputs import schema
from assess.question import Choice
from assess.tables import Rows
from assess.telling import tell, to_csv
from assess.text import to_text
from assess.tool import give_voice
from assess.words import LANGUAGES, TERMS, WRITERS
from tests.answers import ask
from tests.channels.cases import ALL, CALM, TOOL, judge
from tests.channels.test_tool import WRONG
from tests.wording import list_places, watch

TEXTS = TOOL.words.texts
KEPT = {"columns.tint"}  # for what no reader can bring about today


def test_every_figure_is_known_and_every_unit_can_be_written() -> None:
    reports = [TOOL.answer(inputs) for inputs in ALL.values()]
    known = {name for report in reports for name in report.figures}
    known |= {name for report in reports for rule in report.advice for name in rule.figures}
    known |= {"period", "currency"}  # of columns
    groups = {key.rpartition(".")[0] for key in TEXTS} | {"given"}  # texts of the reader's own
    for key, text in TEXTS.items():
        places = set() if key.startswith(("refused.", "questions.")) else list_places(text.en)
        assert {name for name, _ in places} <= known, key
        assert {unit for _, unit in places} <= {"", *WRITERS, *TERMS, *groups}, key


def say_everything() -> None:
    """Ask for every text that can be asked for: each case in each manner, and everything that is refused."""
    for language in LANGUAGES:
        draw_section(TOOL, language)
        schema(TOOL, give_voice(TOOL, TOOL.example(), language))
        for name in TOOL.examples:
            TOOL.example(name, language)
        for inputs in ALL.values():
            voice = give_voice(TOOL, inputs, language)
            for work_out in (TOOL.answer, TOOL.hint or TOOL.answer):
                report = work_out(inputs)
                for write in (draw_report, to_text, to_csv, tell):
                    write(report, voice)
        for case in (*(case for case, _ in WRONG), judge(2, None, None)):
            assert "refused" in ask(language, tool="channels", file=json.dumps(CALM | case)), case


def test_no_text_is_missing_and_none_is_left_over(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = watch(monkeypatch, say_everything)
    asked |= {f"questions.{key}.ask" for key in _list_keys()}
    assert set(TEXTS) - asked == KEPT


def _list_keys() -> list[str]:
    """Name the words of every question, those of a table's parts among them."""
    keys = list(TOOL.questions)
    for name, question in TOOL.questions.items():
        keys += [f"{name}.{part}" for part in question.items] if isinstance(question, Rows) else []
    return keys


@pytest.mark.parametrize("key", _list_keys())
def test_every_question_has_a_label_and_a_sentence_that_asks(key: str) -> None:
    question: Any = TOOL.questions.get(key)
    options = [f"options.{option}" for option in question.options] if isinstance(question, Choice) else []
    for part in ("label", "ask", *options):
        assert f"questions.{key}.{part}" in TOOL.words
