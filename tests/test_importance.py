"""Are figures by name and judgments in pairs read whole, or refused part by part?"""

import json
from typing import Any

import pytest
from hypothesis import given

from assess.html.typed import show_typed
from assess.importance import Figures, Judgments, write_judgment
from assess.question import NotTaken, Number
from tests.answers import LANGUAGE, PARTS, VOICES, faults, judgments

POINTS = Figures(name="points", of="parts", item=Number(name="points", unit="number", low=0, high=100), optional=True)
PAIRS = Judgments(name="pairs", of="parts", parts=("cost", "fit", "reach", "direct"), optional=True)


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        (None, []),
        ({"reach": 1, "fit": 0, "cost": "2"}, []),
        ('{"reach": 1, "fit": 0, "cost": 2}', []),
        ({"reach": 0, "fit": 0, "cost": -0.0}, ["all_nought"]),
        ({"reach": 1, "fit": 1}, [".cost missing"]),
        ({"reach": -1, "fit": 101, "cost": True}, [".reach range", ".fit range", ".cost number"]),
        ({"reach": 1, "fit": float("inf"), "cost": 10**400}, [".fit number", ".cost range"]),
        ({"reach": 1, "fit": 1, "cost": 1, "costs": 1}, [".costs name"]),
        ({"reach": [1], "fit": {}, "cost": 1}, [".reach number", ".fit number"]),
        ([1, 2, 3], ["figures"]),
        ("5", ["figures"]),
        ("{", ["json"]),
        (5, ["figures"]),
    ],
)
def test_figures_are_given_by_name_one_for_each_part(given: object, wrong: list[str]) -> None:
    assert faults(POINTS, given) == wrong


def test_a_stranger_among_the_figures_is_told_by_its_name_with_the_nearest() -> None:
    with pytest.raises(NotTaken) as refused:
        POINTS.take({"reach": 1, "fit": 1, "cost": 1, "costs": 7}, typed=False, names=PARTS)
    (fault,) = refused.value.faults
    assert (fault.given, fault.nearest) == ("costs", "cost")


def test_on_the_page_figures_of_parts_that_are_not_chosen_stay_unread() -> None:
    typed = {"reach": "1", "fit": "۲", "cost": "3", "direct": "x"}
    assert POINTS.take(typed, typed=True, names=PARTS) == {"reach": 1, "fit": 2, "cost": 3}


THIRD = 1 / 3
EVEN = [[1, 1, 1], [1, 1, 1], [1, 1, 1]]


@pytest.mark.parametrize(
    "matrix",
    [
        [[1, 3, 2], [None, 1, 5], [None, None, 1]],
        [[None, None, None], [THIRD, None, None], [1 / 2, 1 / 5, None]],
        [[1, 3, 2], [THIRD, 1, 5], [0.5, 0.2, 1]],
        [["1", "3", "2"], ["1/3", "1", " 5 "], ["1/2", "1 / 5", "1"]],
        [[1, 3, None], [0.333333, 1, 5], [0.5, 0.2, 1]],
    ],
)
def test_half_a_matrix_is_enough_and_both_halves_are_exact(matrix: Any) -> None:  # noqa: ANN401
    assert PAIRS.take([matrix], typed=False, names=PARTS) == [[[1, 3, 2], [THIRD, 1, 5], [1 / 2, 1 / 5, 1]]]


@pytest.mark.parametrize("n", range(1, 10))
def test_a_reciprocal_with_six_decimals_is_that_number_turned_over(n: int) -> None:
    rounded = round(1 / n, 6)
    matrix = [[1, n, None], [rounded, 1, None], [None, None, 1]]
    assert PAIRS.take([matrix], typed=False, names=PARTS)[0][1][0] == 1 / n


@pytest.mark.parametrize(
    ("judges", "wrong"),
    [
        (None, []),
        ([], ["judges"]),
        ([EVEN] * 6, ["judges"]),
        ([[[1, 2], [None, 1]]], ["[0] matrix"]),
        ([[[1, 2, 3], [None, 1, 1]]], ["[0] matrix"]),
        ([[[1, 2, 3], [None, 1, 1], [None, 1]]], ["[0] matrix"]),
        ([[1, 2, 3]], ["[0] matrix"]),
        (["abc"], ["[0] matrix"]),
        ([["abc", "abc", "abc"]], ["[0] matrix"]),
        ([None], ["[0] matrix"]),
        ([{"0": [1, 2, 3]}], ["[0] matrix"]),
        ([[[1, 3, 1], [3, 1, 1], [1, 1, 1]]], ["[0][1][0] reciprocal"]),
        ([[[3, 1, 1], [1, 1, 1], [1, 1, 1]]], ["[0][0][0] reciprocal"]),
        ([EVEN, [[1, 9, 1], [9, 1, 1], [1, 1, 5]]], ["[1][1][0] reciprocal", "[1][2][2] reciprocal"]),
        ("[[", ["json"]),
        ("5", ["list"]),
        ({"a": []}, ["list"]),
    ],
)
def test_judgments_of_the_wrong_size_kind_or_sense_are_refused(judges: object, wrong: list[str]) -> None:
    assert faults(PAIRS, judges) == wrong


@pytest.mark.parametrize(
    "cell",
    [0, 10, -3, 1 / 9.1, True, "x", "", "1/0", "1/10", "1e400", "nan", float("nan"), float("inf"), 10**400, [3], {}],
)
def test_a_judgment_is_a_number_from_a_ninth_to_nine(cell: object) -> None:
    assert faults(PAIRS, [[[1, cell, 1], [None, 1, 1], [None, None, 1]]]) == ["[0][0][1] judgment"]


def test_on_the_page_pairs_go_by_their_names_and_may_stay_blank() -> None:
    typed = {"0": {"cost": {"fit": "3", "reach": "", "direct": "9"}, "fit": {"reach": "1/2"}}}
    (matrix,) = PAIRS.take(typed, typed=True, names=PARTS)
    assert matrix == [[1, 2, None], [1 / 2, 1, THIRD], [None, 3, 1]]


@given(judgments(3), LANGUAGE)
def test_judgments_read_back_as_they_were(matrix: Any, language: str) -> None:  # noqa: ANN401
    shown: dict[str, Any] = {}
    for leaf in PAIRS.list_leaves([matrix], PARTS):
        _, judge, one, other = leaf.name.split(".")
        told = show_typed(leaf.question, leaf.value, VOICES[language])
        shown.setdefault(judge, {}).setdefault(one, {})[other] = told
    assert PAIRS.take(shown, typed=True, names=PARTS) == [matrix]
    assert PAIRS.take(json.loads(json.dumps([matrix])), typed=False, names=PARTS) == [matrix]


@pytest.mark.parametrize(
    ("value", "text"), [(3, "3"), (THIRD, "1/3"), (1, "1"), (2.5, "2.5"), (3.0000001, "3.0000001"), (None, None)]
)
def test_a_judgment_is_written_as_people_say_it_and_never_as_another(value: float | None, text: str | None) -> None:
    assert write_judgment(value) == text
