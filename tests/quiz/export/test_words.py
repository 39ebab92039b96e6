"""Do exports need each of their words?"""

from pathlib import Path

from assess.quiz.export.cartridge import CHANGED
from assess.quiz.item import KINDS
from assess.quiz.text import WORDS

CODE = "".join(file.read_text("utf-8") for file in Path("assess/quiz/export").glob("*.py"))


def test_exports_say_each_of_their_words() -> None:
    own = [key for key in WORDS.texts if key.startswith("export.") and not key.startswith("export.differs.")]
    assert [key for key in own if f'"{key}"' not in CODE and f"'{key}'" not in CODE] == []


def test_every_kind_that_a_cartridge_changes_is_told_of() -> None:
    told = {key.removeprefix("export.differs.") for key in WORDS.texts if key.startswith("export.differs.")}
    assert told == {"intro", *CHANGED}
    assert {kind.kind for kind in KINDS} - told == {"single", "truth"}
