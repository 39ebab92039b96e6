"""Can what somebody typed be repeated to them without harm to the sentence around it?"""

import pytest

from assess.refusing import isolate
from assess.words import LANGUAGES
from tests.answers import ask


@pytest.mark.parametrize("typed", ["\u202eabc", "a\u2069\u202eb", "\u2066\u2067\u2068", "\u202a"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sign_of_direction_in_a_wrong_answer_turns_nothing(typed: str, language: str) -> None:
    """Fuzzing found that it turned the words of ours that follow."""
    bare = "".join(letter for letter in typed if letter.isalpha())
    told = ask(language, typed={"customers": typed})["refused"][0]
    assert f"\u2068{bare}\u2069" in told["message"]
    assert isolate(typed) == f"\u2068{bare}\u2069"
    assert told["given"] == typed
