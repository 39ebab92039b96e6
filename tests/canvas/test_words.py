"""Does the canvas checklist find all its words, in both languages, and need them all?"""

from pathlib import Path
from typing import Any

import pytest

from assess.html.report import draw_report
from assess.html.section import draw_section
from assess.inputs import schema
from assess.nesting import flatten
from assess.question import Choice
from assess.reading import sift
from assess.refusing import explain
from assess.tables import Rows
from assess.telling import to_csv, to_json
from assess.text import to_text
from assess.words import LANGUAGES, WRITERS
from tests.canvas.cases import ALL, TOOL, VOICES
from tests.wording import list_places, watch

TEXTS = TOOL.words.texts
WORDS = Path("assess/canvas/words.toml")
WRONG: dict[str, Any] = {"segments": [{"id": "a b", "text": "a"}], "revenues": [{"text": "b", "segments": ["x"]}]}


def test_every_figure_is_known_and_every_unit_can_be_written() -> None:
    reports = [TOOL.answer(inputs) for inputs in ALL.values()]
    known = {name for report in reports for name in report.figures}
    known |= {name for report in reports for rule in report.advice for name in rule.figures}
    groups = {key.split(".")[0] for key in TEXTS}
    for key, text in TEXTS.items():
        places = set() if key.startswith(("refused.", "report.")) or key.endswith(".row") else list_places(text.en)
        assert {name for name, _ in places} <= known, key
        assert {unit for _, unit in places} <= {"", "given", *WRITERS, *groups}, key


def say_everything() -> None:
    """Ask for every text that can be asked for: each case at each door, and what is refused."""
    for language in LANGUAGES:
        voice = VOICES[language]
        draw_section(TOOL, language)
        schema(TOOL, voice)
        for inputs in ALL.values():
            report = TOOL.answer(inputs)
            for write in (draw_report, to_text, to_csv, to_json):
                write(report, voice)
        for refusal in sift(TOOL, flatten(WRONG, TOOL.questions))[1]:
            explain(refusal, TOOL, voice)
        for example in TOOL.examples:
            TOOL.example(example, language)


def test_no_text_is_missing_and_none_is_left_over(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = watch(monkeypatch, say_everything)
    asked |= {
        key for key in TEXTS if key.endswith(".ask")
    }  # said when an answer is refused; asked for one by one below
    assert set(TEXTS) - asked == set()


@pytest.mark.parametrize("name", TOOL.questions)
def test_every_question_has_a_label_and_a_sentence_that_asks(name: str) -> None:
    """The four questions of a block are asked with one sentence."""
    question = TOOL.questions[name]
    asks = name.rpartition(".")[0] if name.startswith("answers.") else name
    assert f"questions.{name}.label" in TOOL.words
    assert f"questions.{asks}.ask" in TOOL.words
    parts = question.items if isinstance(question, Rows) else {}
    for part, each in parts.items():
        options = each.options if isinstance(each, Choice) else ()
        key = getattr(each, "words", None) or f"questions.{name}.{part}.options"
        assert all(f"{key}.{option}" in TOOL.words for option in options)
    if parts:
        assert f"questions.{name}.text.ask" in TOOL.words


def test_questions_end_with_a_question_mark() -> None:
    for name in TOOL.questions:
        if name.startswith("answers."):
            text = TEXTS[f"questions.{name}.label"]
            assert (text.fa[-1], text.en[-1]) == ("؟", "?")


def test_no_two_questions_are_the_same() -> None:
    for language in LANGUAGES:
        labels = [TEXTS[f"questions.{name}.label"][language] for name in TOOL.questions if name.startswith("answers.")]
        assert len(set(labels)) == len(labels)
