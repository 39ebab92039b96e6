"""Does each kind of question take what it should and refuse the rest with a reason?"""

from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.html.typed import show_inputs, show_typed
from assess.question import Choice, NotTaken, Number, Numbers, Question
from assess.reading import take
from assess.tool import Inputs
from tests.answers import LANGUAGE, TOOL, VOICES, inputs

SHARE = Number(name="share", unit="share", low=0, high=1)
MONEY = Number(name="money", unit="money", low=-10, high=1e6)
COUNT = Number(name="count", unit="count", low=1, high=10, whole=True)
ABOVE = Number(name="above", unit="count", low=0, above=True, high=10)
ROW = Numbers(name="row", unit="money", most=3, item=MONEY)
OPTION = Choice(name="option", options=("one", "two"))
KINDS: list[Question] = [SHARE, MONEY, COUNT, ABOVE, ROW, OPTION]


def reason(question: Question, answer: object, *, typed: bool = False) -> str | None:
    """Tell why an answer is not taken, None where it is."""
    try:
        question.take(answer, typed=typed)
    except NotTaken as refusal:
        return str(refusal)
    return None


@pytest.mark.parametrize("text", ["82.5", "۸۲٫۵", "٨٢٫٥", "82.5%", "۸۲٫۵٪", "۸۲/۵"])
def test_a_share_is_typed_as_a_percentage(text: str) -> None:
    assert SHARE.take(text, typed=True) == 0.825


def test_a_share_is_a_fraction_for_machines_and_a_percentage_where_the_sign_says_so() -> None:
    assert SHARE.take("0.825", typed=False) == 0.825
    assert SHARE.take("82.5%", typed=False) == 0.825
    assert SHARE.take(0.825, typed=True) == 0.825
    assert reason(SHARE, "82.5") == "range"


@pytest.mark.parametrize("text", ["50%", "۵۰٪"])
def test_an_amount_is_no_percentage(text: str) -> None:
    assert reason(MONEY, text) == "number"
    assert reason(ROW, f"1 {text}") == "numbers"


@pytest.mark.parametrize("question", KINDS)
@pytest.mark.parametrize("nothing", [None, "", "  ", "null", "\n"])
def test_silence_is_an_answer_only_where_the_question_is_optional(question: Question, nothing: object) -> None:
    assert reason(question, nothing) == "missing"
    optional: dict[str, Any] = question.__dict__ | {"optional": True}
    assert type(question)(**optional).take(nothing, typed=True) is None


@pytest.mark.parametrize(
    "wrong", [True, False, [], [1], {}, {"a": 1}, "abc", float("nan"), float("inf"), "NaN", "Infinity", "1e400", b"1"]
)
def test_what_is_no_number_is_refused(wrong: object) -> None:
    assert reason(MONEY, wrong) == "number"


@pytest.mark.parametrize(
    ("question", "answer", "why"),
    [
        (SHARE, 0, None),
        (SHARE, 1, None),
        (SHARE, 1.0000001, "range"),
        (SHARE, -1e-9, "range"),
        (MONEY, 10**400, "range"),
        (MONEY, -(10**400), "range"),
        (ABOVE, 0, "range"),
        (ABOVE, 1e-300, None),
        (COUNT, 1.5, "whole"),
        (COUNT, "۱٫۵", "whole"),
        (COUNT, 10.0, None),
        (COUNT, 11, "range"),
        (ROW, [], "many"),
        (ROW, "[]", "many"),
        (ROW, [1, 2, 3, 4], "many"),
        (ROW, "1 2 3 4", "many"),
        (ROW, [1, True], "number"),
        (ROW, [1, None], "number"),
        (ROW, [[1]], "number"),
        (ROW, 5, "numbers"),
        (ROW, {"0": 1}, "numbers"),
        (ROW, "1 x", "numbers"),
        (ROW, "[1, 2", "numbers"),
        (ROW, "[" * 9_000, "numbers"),
        (ROW, "[" * 100_000, "many"),
        (ROW, "100,200,300", "numbers"),
        (ROW, [1e7], "range"),
        (OPTION, "one", None),
        (OPTION, "One", "choice"),
        (OPTION, ["one"], "choice"),
        (OPTION, 1, "choice"),
        (OPTION, True, "choice"),
    ],
)
def test_an_answer_is_taken_or_refused_for_its_own_reason(question: Question, answer: object, why: str | None) -> None:
    assert reason(question, answer) == why


def test_a_row_may_be_given_as_text_as_json_or_as_a_list() -> None:
    for row in ("30 42 44", "30,42,44", "۳۰، ۴۲، ۴۴", "[30, 42, 44]", "[30,42,44]", [30, 42, 44]):
        assert ROW.take(row, typed=False) == [30, 42, 44]


def test_a_whole_number_is_no_fraction_inside() -> None:
    assert repr(COUNT.take("5.0", typed=True)) == "5"


def test_minus_nought_is_nought() -> None:
    for nought in (-0.0, "-0", "۰-"):
        assert repr(MONEY.take(nought, typed=True)) == "0.0"


@given(inputs(), LANGUAGE)
@settings(max_examples=100)
def test_what_the_form_shows_is_read_back_to_the_very_same_values(answers: Inputs, language: str) -> None:
    shown = show_inputs(TOOL, answers, VOICES[language])
    assert take(TOOL, shown, typed=True) == answers


@given(st.lists(st.floats(-1e15, 1e15), min_size=1, max_size=50), LANGUAGE)
def test_a_row_that_the_form_shows_is_read_back(row: list[float], language: str) -> None:
    question = TOOL.questions["margins"]
    assert question.take(show_typed(question, row, VOICES[language]), typed=True) == row


JSON_SCALARS = st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | st.integers()
NEAR = st.sampled_from([0, 1, 5, 10, 10.5, 11, -10, 1e6, "one", "two", "three", -0.0, 1e-320])
ANSWERS = JSON_SCALARS | NEAR | st.lists(JSON_SCALARS | NEAR, max_size=5)


@given(st.sampled_from([*KINDS, *TOOL.questions.values()]), ANSWERS)
@settings(max_examples=400)
def test_the_schema_takes_what_the_reader_takes(question: Question, answer: object) -> None:
    """Apart from numbers written as text, which only the reader takes."""
    valid = jsonschema.Draft202012Validator(question.schema()).is_valid(answer)
    assert valid == (reason(question, answer) is None)


def test_a_row_of_ten_megabytes_is_refused_before_it_is_read() -> None:
    with pytest.raises(NotTaken, match="many"):
        Numbers(name="row", unit="money", most=50).take("1 " * 5_000_000, typed=True)
