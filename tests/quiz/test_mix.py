"""Is chance the same everywhere?"""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.quiz import mix
from assess.quiz.item import Choosing, Match, Order
from tests.quiz.samples import SMALL

MIXED = json.loads(Path("tests/quiz/mixed.json").read_text("utf-8"))  # the page's script is held to the same
TAKEN_IN = {"": 0x811C9DC5, "a": 0xE40C292C, "foobar": 0xBF9CF968}  # Fowler, Noll, Vo: their test vectors
SHAKEN = {0: 0, 1: 0x514E28B7}  # MurmurHash3's fmix32


@pytest.mark.parametrize("text", TAKEN_IN)
def test_letters_are_taken_in_as_published(text: str) -> None:
    assert mix._take_in(text) == TAKEN_IN[text]  # noqa: SLF001 the published half of the sum


@pytest.mark.parametrize("bits", SHAKEN)
def test_bits_are_shaken_as_published(bits: int) -> None:
    assert mix._shake(bits) == SHAKEN[bits]  # noqa: SLF001 the other half


@pytest.mark.parametrize("text", MIXED)
def test_a_text_has_its_lasting_number(text: str) -> None:
    """If this fails, every test that a teacher gave out is another one now."""
    assert mix.mix(text) == MIXED[text]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.integers(0, 9))
def test_every_place_is_shown_once(id_: str, count: int) -> None:
    assert sorted(mix.shuffle(id_, count)) == list(range(count))


@pytest.mark.parametrize("number", range(40))
def test_what_is_to_be_ordered_or_matched_is_never_shown_solved(number: int) -> None:
    for item in SMALL.items:
        if isinstance(item, (Order, Match)):
            shown = mix.list_shown(type(item)(**{**vars(item), "id": f"channels.jobs.q{number}"}))
            assert sorted(shown) == list(range(len(shown)))
            assert shown != tuple(range(len(shown)))


def test_answers_are_shown_in_an_order_of_their_own() -> None:
    """Not always the first one first, as it stands in the bank."""
    many = [mix.shuffle(f"channels.jobs.q{number}", 4)[0] for number in range(400)]
    assert all(60 < many.count(place) < 140 for place in range(4))


def test_what_has_no_list_shows_none() -> None:
    assert all(bool(mix.list_shown(item)) == isinstance(item, (Choosing, Order, Match)) for item in SMALL.items)
