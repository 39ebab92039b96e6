"""Are lines broken so that they fit, and no word is lost?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.figures.lettering import BODY, NAME, Letters

letters = st.sampled_from("abcdmwxyzI,.اآبپسشلمنوهیک‌؟") | st.sampled_from("ABCW۰۹")
words = st.lists(st.text(letters, min_size=1, max_size=12), min_size=1, max_size=20)
rooms = st.floats(200, 400)


@given(words, rooms)
def test_no_word_is_lost_or_moved(texts: list[str], room: float) -> None:
    assert " ".join(BODY.wrap(" ".join(texts), room)).split() == " ".join(texts).split()


@given(words, rooms)
def test_every_line_fits_its_room(texts: list[str], room: float) -> None:
    assert all(BODY.measure(line) <= room for line in BODY.wrap(" ".join(texts), room))


@given(words, rooms)
def test_there_are_no_more_lines_than_filling_each_would_take(texts: list[str], room: float) -> None:
    filled, width = 1, 0.0
    for word in texts:
        longer = width + BODY.measure(word) + (BODY.measure(" ") if width else 0)
        filled, width = (filled, longer) if longer <= room else (filled + 1, BODY.measure(word))
    assert len(BODY.wrap(" ".join(texts), room)) <= filled


@given(st.text(letters, max_size=20), st.floats(8, 40))
def test_width_grows_with_the_size(text: str, size: float) -> None:
    assert Letters(size * 2).measure(text) == pytest.approx(2 * Letters(size).measure(text))


def test_bold_is_wider() -> None:
    assert Letters(NAME.size).measure("loyalty") < NAME.measure("loyalty")


def test_a_half_space_takes_no_room() -> None:
    assert BODY.measure("کانال\u200cها") - BODY.measure("کانال") - BODY.measure("ها") == pytest.approx(0)


@pytest.mark.parametrize(
    ("text", "seen"),
    [("The customer enters midway and asks for the price", 22.7), ("مشتری از میانهٔ راه می‌رسد و قیمت می‌پرسد", 16.9)],
)
def test_the_estimate_is_a_little_wider_than_what_a_browser_measured(text: str, seen: float) -> None:
    """Measured in a Chromium, in Arial and in Vazirmatn, for letters of size 1."""
    assert seen < Letters(1).measure(text) < 1.15 * seen
