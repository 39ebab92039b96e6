"""Are texts, choices, orders and links taken as people and programs give them, and refused with a reason otherwise?"""

from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.html.typed import show_typed
from assess.lists import JOINERS, Choices, Links, Order, Text, list_words
from assess.question import NotTaken, Question
from tests.answers import LANGUAGE, PARTS, VOICES, faults, values

NAME = Text(name="name", most=10)
NOTE = Text(name="note", most=10, optional=True)
SOME = Choices(name="some", options=PARTS, least=2)
RANKING = Order(name="ranking", of="some", optional=True)
TIED = Links(name="tied", to="items")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  a  b\n\tc ", "a b c"),
        ("می‌خرم", "می‌خرم"),
        ("a\x00b\u202ec\ud800d", "a b c d"),
        ("<b>&\"'", "<b>&\"'"),
        (5, "5"),
        (2.5, "2.5"),
        ("x" * 10, "x" * 10),
    ],
)
def test_a_text_keeps_what_can_be_seen(text: object, kept: str) -> None:
    assert NAME.take(text, typed=True) == kept


@pytest.mark.parametrize("nothing", ["", " ", "\x00", "\u202e", "\ud800", "\ufeff", JOINERS, " \u200c ", None, "null"])
def test_a_text_in_which_nothing_can_be_seen_is_silence(nothing: object) -> None:
    assert faults(NAME, nothing) == ["missing"]
    assert NOTE.take(nothing, typed=False) is None


@pytest.mark.parametrize("wrong", [True, False, ["a"], {"a": 1}])
def test_what_is_no_text_is_refused(wrong: object) -> None:
    assert faults(NAME, wrong) == ["text"]


def test_a_text_that_is_too_long_is_refused_once_it_is_tidied() -> None:
    assert faults(NAME, "x" * 11) == ["long"]
    assert faults(NAME, "x" * 10 + " " * 1000) == []
    assert faults(NAME, "x" * 10_000_000) == ["long"]


@given(st.text(max_size=12))
def test_a_text_that_was_kept_is_kept_again_as_it_is(text: str) -> None:
    if not faults(NOTE, text):
        kept = NOTE.take(text, typed=True)
        assert NOTE.take(kept, typed=False) == kept


@pytest.mark.parametrize("given", ["reach fit", "reach,fit", "reach، fit", '["reach", "fit"]', ["reach", "fit"]])
def test_options_are_named_as_a_list_or_as_words(given: object) -> None:
    assert SOME.take(given, typed=False) == ["reach", "fit"]


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ("", ["missing"]),
        ([], ["choices"]),
        ("reach", ["choices"]),
        (["reach", "fitt"], ["[1] name"]),
        ("reach reach x", ["[1] twice", "[2] name"]),
        ("[1, 2]", ["names"]),
        (["reach", ["fit"]], ["names"]),
        ({"reach": 1}, ["names"]),
        (5, ["names"]),
        (True, ["names"]),
        ("[reach", ["json"]),
        ("[" * 100_000, ["json"]),
    ],
)
def test_wrong_options_are_refused_each_for_itself(given: object, wrong: list[str]) -> None:
    assert faults(SOME, given) == wrong


def test_on_the_page_no_box_ticked_is_too_few() -> None:
    assert faults(SOME, "", typed=True) == ["choices"]


def test_a_wrong_option_is_told_the_nearest() -> None:
    with pytest.raises(NotTaken) as refused:
        SOME.take("raech fit", typed=False)
    assert [fault.nearest for fault in refused.value.faults] == ["reach"]


def test_of_very_many_wrong_options_the_first_are_told() -> None:
    assert len(faults(SOME, "x " * 1_000_000)) == 60
    assert len(faults(SOME, "fit " * 1_000_000)) == 60


@pytest.mark.parametrize(
    ("given", "order"),
    [
        ("cost reach fit", ["cost", "reach", "fit"]),
        ("cost=reach fit", [["cost", "reach"], "fit"]),
        ("cost = reach fit", [["cost", "reach"], "fit"]),
        ('["cost", ["reach", "fit"]]', ["cost", ["reach", "fit"]]),
        ([["cost"], "reach", "fit"], ["cost", "reach", "fit"]),
        ([["cost", "reach", "fit"]], [["cost", "reach", "fit"]]),
        (None, None),
        ("", None),
    ],
)
def test_an_order_names_every_part_and_those_that_stand_level_together(given: object, order: Any) -> None:  # noqa: ANN401
    assert RANKING.take(given, typed=False, names=PARTS) == order


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ([], ["order"]),
        (["cost"], ["order"]),
        ([[], "cost", "reach", "fit"], ["order"]),
        (["cost", "reach", "reach", "fit"], ["[2] twice"]),
        ("cost=cost reach fit", ["[1] twice"]),
        (["cost", "reach", "fitt"], ["[2] name"]),
        (["cost", "direct", "reach", "fit"], ["[1] name"]),
        ("cost==reach fit", ["[1] name"]),
        ([[["cost"]], "reach", "fit"], ["names"]),
        (["cost", 5, "fit"], ["names"]),
        ({"cost": 1}, ["names"]),
        (5, ["names"]),
        ("[[", ["json"]),
    ],
)
def test_an_order_with_parts_unknown_double_or_missing_is_refused(given: object, wrong: list[str]) -> None:
    assert faults(RANKING, given) == wrong


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        ("cost", ["cost", "reach", "fit"]),
        ("direct cost=direct fit", ["cost", "fit", "reach"]),
        ("cost=cost=fit", [["cost", "fit"], "reach"]),
        ("direct", ["reach", "fit", "cost"]),
    ],
)
def test_on_the_page_parts_come_and_go_and_the_order_follows(typed: str, order: Any) -> None:  # noqa: ANN401
    assert RANKING.take(typed, typed=True, names=PARTS) == order


@pytest.mark.parametrize(
    ("given", "ids"),
    [(None, []), ("", []), ([], []), ("s1 s2", ["s1", "s2"]), (["s1", "s2", "s1"], ["s1", "s2"]), ('["s1"]', ["s1"])],
)
def test_links_are_ids_and_one_given_twice_counts_once(given: object, ids: list[str]) -> None:
    assert TIED.take(given, typed=False) == ids


def test_too_many_links_or_none_that_could_be_read_are_refused() -> None:
    assert faults(TIED, [f"s{place}" for place in range(60)]) == []
    assert faults(TIED, [f"s{place}" for place in range(61)]) == ["many_links"]
    assert faults(TIED, [1]) == faults(TIED, {"s1": True}) == ["names"]


QUESTIONS = st.sampled_from([SOME, RANKING, TIED, NAME, NOTE])


@given(QUESTIONS, LANGUAGE, st.data())
def test_what_the_form_shows_is_read_back(question: Question, language: str, data: st.DataObject) -> None:
    answer = data.draw(values(question, PARTS))
    shown = show_typed(question, answer, VOICES[language])
    assert question.take(shown, typed=True, names=PARTS) == answer
    assert question.take(answer, typed=False, names=PARTS) == answer


WORDS = st.sampled_from([*PARTS, "x", "", "s1"])
ANSWERS = st.none() | st.booleans() | WORDS | st.lists(WORDS | st.lists(WORDS, max_size=2), max_size=4)


@given(st.sampled_from([SOME, TIED]), ANSWERS.filter(lambda answer: not isinstance(answer, str)))
def test_the_schema_takes_what_the_reader_takes(question: Question, answer: object) -> None:
    """Links apart from silence, which is a list too."""
    valid = jsonschema.Draft202012Validator(question.schema()).is_valid(answer)
    assert valid == (not faults(question, answer)) or answer is None


def test_words_are_parted_by_spaces_and_by_commas_of_both_kinds() -> None:
    assert list_words("a, b،c  d") == ["a", "b", "c", "d"]
