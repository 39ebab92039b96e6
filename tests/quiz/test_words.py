"""Does the quiz find all its words, in both languages, and need those of the terminal?"""

from pathlib import Path

import pytest

from assess.quiz.item import KINDS
from assess.quiz.text import WORDS
from assess.words import LANGUAGES

HERE = Path("assess/quiz")
TEXTS = WORDS.texts


def test_the_terminal_needs_each_of_its_words() -> None:
    code = "".join(file.read_text("utf-8") for file in HERE.glob("*.py"))
    own = [key for key in TEXTS if key.startswith("terminal.") and not key.startswith("terminal.how.")]
    assert [key for key in own if f'"{key}"' not in code and f"'{key}'" not in code] == []


def test_every_kind_of_question_says_how_it_is_answered() -> None:
    for kind in KINDS:
        assert f"terminal.how.{kind.kind}" in WORDS


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_letters_for_as_much_as_a_question_may_show(language: str) -> None:
    letters = WORDS["terminal.labels"][language].split()
    assert len(set(letters)) == len(letters) == 9


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_explain_the_words_and_name_the_buttons_that_readers_see(language: str) -> None:
    pages = {name: Path(f"docs/check/{name}.{language}.md").read_text("utf-8").lower() for name in ("progress", "test")}
    shown = {"progress": ["state.begun", "state.hand", "state.holds", "state.again", "progress.reset"]}
    shown["test"] = ["test.hand_in", "test.share", "test.print"]
    words = [(name, WORDS[key][language].lower()) for name, keys in shown.items() for key in keys]
    assert [word for name, word in words if word not in pages[name]] == []
