"""Is an answer marked as it deserves?"""

import json
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.quiz.item import Number
from assess.quiz.marking import Unmarkable, mark, tell_key
from assess.words import Text
from tests.quiz.samples import BY_KIND, SMALL, draw_answers

CASES = [
    # kind, given, score, said
    ("single", 0, 1, ["0"]),
    ("single", 2, 0, ["2"]),
    ("case", 1, 0.5, ["1"]),
    ("truth", 1, 1, ["1"]),
    ("truth", 0, 0, ["0"]),
    ("multiple", [2, 0], 1, ["0", "2"]),
    ("multiple", [0], 0.5, ["0"]),
    ("multiple", [0, 1, 2], 0.5, ["0", "1", "2"]),
    ("multiple", [0, 1], 0, ["0", "1"]),
    ("multiple", [1, 3], 0, ["1", "3"]),
    ("multiple", [0, 1, 2, 3], 0, ["0", "1", "2", "3"]),
    ("number", 12.5, 1, ["right"]),
    ("number", 13, 1, ["right"]),
    ("number", 12, 1, ["right"]),
    ("number", 13.01, 0, ["wrong"]),
    ("number", 8.1, 0, ["slip-0"]),
    ("order", [0, 1, 2, 3], 1, ["0", "1", "2", "3"]),
    ("order", [1, 0, 2, 3], 2 / 3, ["2", "3"]),
    ("order", [3, 2, 1, 0], 0, []),
    ("order", [1, 2, 3, 0], 0, []),
    ("match", [0, 1, 2], 1, ["0", "1", "2"]),
    ("match", [0, 2, 1], 1 / 3, ["0"]),
    ("match", [0, 0, 0], 1 / 3, ["0"]),
    ("match", [1, 2, 0], 0, []),
]
MISSHAPEN: list[object] = [
    None,
    True,
    -1,
    99,
    1.5,
    "0",
    "",
    {},
    [[]],
    [None],
    [True],
    [-1],
    [99],
    ["0"],
    [0.0],
    {"0": 0},
]
REFUSED: dict[str, list[object]] = {
    "single": [*MISSHAPEN, [], [0]],
    "case": [*MISSHAPEN, [], [0]],
    "truth": [*MISSHAPEN, [], 2],
    "multiple": [*MISSHAPEN, [], [0, 0], 0],
    "number": [None, True, "12.5", [], [12.5], {}, float("nan"), float("inf")],
    "order": [*MISSHAPEN, [], [0, 1, 2], [0, 0, 1, 2], [0, 1, 2, 3, 3], 0],
    "match": [*MISSHAPEN, [], [0, 1], [0, 1, 2, 2], [0, 1, None], 0],
}


@pytest.mark.parametrize(("kind", "given", "score", "said"), CASES)
def test_an_answer_is_worth_so_much_and_is_told_this(kind: str, given: object, score: float, said: list[str]) -> None:
    marked = mark(BY_KIND[kind], given)
    assert marked.score == pytest.approx(score)
    assert list(marked.says) == said


@pytest.mark.parametrize("kind", BY_KIND)
@given(st.data())
def test_every_answer_has_a_score_from_0_to_1_and_words_that_exist(kind: str, data: st.DataObject) -> None:
    item = BY_KIND[kind]
    marked = mark(item, data.draw(draw_answers(item)))
    assert 0 <= marked.score <= 1
    assert set(marked.says) <= set(item.says)


@pytest.mark.parametrize("kind", sorted(set(BY_KIND) - {"number"}))
@given(st.data())
def test_only_the_full_key_is_fully_right(kind: str, data: st.DataObject) -> None:
    item = BY_KIND[kind]
    answer: Any = data.draw(draw_answers(item))
    whole = (sorted(answer) if kind == "multiple" else answer) == tell_key(item)
    assert (mark(item, answer).verdict == "right") == whole


@pytest.mark.parametrize("kind", BY_KIND)
def test_the_full_key_is_fully_right(kind: str) -> None:
    assert mark(BY_KIND[kind], tell_key(BY_KIND[kind])).score == 1


@pytest.mark.parametrize(("kind", "given"), [(kind, given) for kind, all_ in REFUSED.items() for given in all_])
def test_what_is_no_answer_is_refused(kind: str, given: object) -> None:
    with pytest.raises(Unmarkable):
        mark(BY_KIND[kind], given)


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(max_size=3), st.lists, max_leaves=6))
def test_nothing_else_than_a_refusal_ever_comes_of_nonsense(given: object) -> None:
    for item in SMALL.items:
        try:
            assert 0 <= mark(item, given).score <= 1
        except Unmarkable:
            continue


def test_answers_travel_as_json() -> None:
    for kind, answer, score, _ in CASES:
        assert mark(BY_KIND[kind], json.loads(json.dumps(answer))).score == pytest.approx(score)


@pytest.mark.parametrize(("right", "tolerance", "given"), [(0.3, 0.1, 0.4), (0.3, 0.1, 0.2), (81.7, 0, 0.817 * 100)])
def test_the_ends_of_a_tolerance_count_whatever_a_double_makes_of_them(
    right: float, tolerance: float, given: float
) -> None:
    text = Text(fa="الف", en="a")
    common = {"id": "channels.jobs.x", "idea": "CH-4", "ask": text}
    item = Number(**common, right=right, tolerance=tolerance, unit=None, say=text, wrong=text, slips=())  # type: ignore[arg-type]
    assert mark(item, given).score == 1
    assert mark(item, given + 0.001).score + mark(item, given - 0.001).score < 2


def test_an_order_gains_with_every_pair_set_right() -> None:
    """Kendall's tau of all orders of four, below nought counted as nought."""
    scores = [mark(BY_KIND["order"], order).score for order in permutations(range(4))]
    assert sorted(set(scores)) == pytest.approx([0, 1 / 3, 2 / 3, 1])
    assert [scores.count(score) for score in sorted(set(scores))] == [15, 5, 3, 1]
