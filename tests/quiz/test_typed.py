"""Is a line that somebody types understood as it was meant?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.quiz.marking import Unmarkable, mark, tell_key
from assess.quiz.mix import list_shown
from assess.quiz.text import WORDS, label
from assess.quiz.typed import Unreadable, read_typed
from assess.words import LANGUAGES, Voice
from tests.quiz.samples import BY_KIND, SMALL

PERSIAN_DIGITS = str.maketrans("123456789", "۱۲۳۴۵۶۷۸۹")
ARABIC_DIGITS = str.maketrans("123456789", "١٢٣٤٥٦٧٨٩")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["single", "case", "multiple", "order", "match"])
def test_the_letters_that_are_shown_are_understood(kind: str, language: str) -> None:
    item, voice = BY_KIND[kind], Voice(words=WORDS, language=language)
    key = tell_key(item)
    places = key if isinstance(key, list) else [key]
    for gap in (" ", "", "، ", ", ", " - "):
        assert read_typed(item, gap.join(label(item, place, voice) for place in places)) == key


@pytest.mark.parametrize("digits", [{}, PERSIAN_DIGITS, ARABIC_DIGITS])
@pytest.mark.parametrize("kind", ["single", "case", "multiple", "order", "match"])
def test_numbers_stand_for_letters_in_digits_of_any_kind(kind: str, digits: dict[int, int]) -> None:
    shown = list_shown(BY_KIND[kind])
    key = tell_key(BY_KIND[kind])
    typed = " ".join(str(shown.index(place) + 1) for place in (key if isinstance(key, list) else [key]))
    assert read_typed(BY_KIND[kind], typed.translate(digits)) == key


def test_a_match_may_repeat_the_number_of_each_row_in_any_order() -> None:
    item = BY_KIND["match"]
    shown = list_shown(item)
    assert read_typed(item, "3c 1a 2b") == read_typed(item, "۱الف ۲ب ۳پ") == list(shown)


@pytest.mark.parametrize("typed", ["a and c", "الف و پ", "A, C", "a.c.", "ca", "1 3", "a c c"])
def test_several_letters_are_read_however_they_are_strung(typed: str) -> None:
    shown = list_shown(BY_KIND["multiple"])
    assert read_typed(BY_KIND["multiple"], typed) == sorted((shown[0], shown[2]))


@pytest.mark.parametrize("typed", ["true", "T", "درست", "د", " True ", "1", "۱", "a"])
def test_true_is_read_in_either_language(typed: str) -> None:
    assert read_typed(BY_KIND["truth"], typed) == 0


@pytest.mark.parametrize("typed", ["false", "f", "نادرست", "ن", "2", "ب"])
def test_false_is_read_in_either_language(typed: str) -> None:
    assert read_typed(BY_KIND["truth"], typed) == 1


@pytest.mark.parametrize(
    "typed", ["12.5", "۱۲٫۵", "12.5%", "۱۲٫۵٪", "12.5 per cent", "12.5 percent", "۱۲/۵ درصد", "١٢٫٥", "12.5 %"]
)
def test_a_percentage_is_read_with_or_without_its_sign(typed: str) -> None:
    assert read_typed(BY_KIND["number"], typed) == pytest.approx(12.5)


@pytest.mark.parametrize("kind", BY_KIND)
@pytest.mark.parametrize("typed", ["", "xyz", "?", "0", "ض", "a1b2c3d4e5", "iiii", "--", "🙂"])
def test_what_is_no_answer_is_told_from_one(kind: str, typed: str) -> None:
    if (kind, typed) == ("number", "0"):
        return
    with pytest.raises((Unreadable, Unmarkable)):
        mark(BY_KIND[kind], read_typed(BY_KIND[kind], typed))


@given(st.text(max_size=20))
def test_no_line_trips_the_reader(typed: str) -> None:
    for item in SMALL.items:
        try:
            assert 0 <= mark(item, read_typed(item, typed)).score <= 1
        except (Unreadable, Unmarkable):
            continue
