"""Is health the mean of what is known, and its range all that the unknown allows?"""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assess.canvas.board import BLOCKS, Board, make_board
from assess.canvas.health import Answers, Health, judge_block, judge_canvas
from tests.canvas.boards import ALL_ANSWERS, G3, Inputs, canvases, sound_canvases

EMPTY = Board()


def judge(*answers: str | None) -> Health:
    """Judge a block of the short form by its answers."""
    return judge_block(EMPTY, {"costs": answers}, "costs")


def test_health_is_the_mean_of_known_answers() -> None:
    """Yes 1, partly .5, no 0, over the two, three or four that were given."""
    assert judge("yes", "partly", "no", "yes").value == pytest.approx(62.5)
    assert judge("yes", "partly", None, None).value == pytest.approx(75)
    assert judge("partly", "no", None, "no").value == pytest.approx(50 / 3)


def test_the_range_takes_the_unknown_as_worst_and_as_best() -> None:
    health = judge("yes", "partly", None, None)
    assert (health.low, health.high, health.known) == (37.5, 87.5, 2)


def test_what_is_fully_known_has_no_range() -> None:
    health = judge("no", "partly", "partly", "yes")
    assert health.low == health.value == health.high == 50
    assert health.completeness == 1


def test_where_nothing_is_known_there_is_no_health() -> None:
    health = judge(None, None, None, None)
    assert (health.low, health.value, health.high, health.completeness) == (0, None, 100, 0)


def test_a_block_that_was_not_answered_is_unknown() -> None:
    assert judge_block(EMPTY, {}, "costs") == judge(None, None, None, None)
    assert judge("yes") == judge("yes", None, None, None)


def test_the_whole_canvas_counts_every_question_alike() -> None:
    """36 questions, five known: not the mean of the blocks' means."""
    answers: Answers = {"segments": ["yes"] * 4, "costs": ["no", None, None, None]}
    health = judge_canvas(EMPTY, answers)
    assert health.value == pytest.approx(80)
    assert health.low == pytest.approx(100 * 4 / 36)
    assert health.high == pytest.approx(100 * 35 / 36)
    assert health.completeness == pytest.approx(5 / 36)


def test_items_are_a_check_only_in_the_full_form() -> None:
    """Then five checks a block: four questions, and that something stands there."""
    board, answers = make_board(G3), {"segments": ["yes", None, None, None], "costs": ["yes", None, None, None]}
    assert judge_block(EMPTY, answers, "segments").completeness == pytest.approx(1 / 4)
    assert judge_block(board, answers, "segments").completeness == pytest.approx(2 / 5)
    assert judge_block(board, answers, "costs").completeness == pytest.approx(1 / 5)
    assert judge_canvas(board, answers).completeness == pytest.approx((2 + 7) / 45)


def test_evidence_is_the_share_of_items_with_data() -> None:
    board = make_board(G3)
    assert judge_block(board, {}, "segments").evidence == 1
    assert judge_block(board, {}, "channels").evidence == 0
    assert judge_block(board, {}, "costs").evidence is None
    assert judge_canvas(board, {}).evidence == pytest.approx(1 / 7)


def test_an_empty_canvas_is_not_begun() -> None:
    """0 per cent complete, no health, no evidence."""
    assert judge_canvas(make_board({}), {}) == Health(
        low=0, value=None, high=100, known=0, completeness=0, evidence=None
    )


@given(canvases(), ALL_ANSWERS)
def test_scores_stay_in_range_and_in_order(inputs: Inputs, answers: Answers) -> None:
    board = make_board(inputs)
    for health in (judge_canvas(board, answers), *(judge_block(board, answers, block) for block in BLOCKS)):
        value = health.low if health.value is None else health.value
        assert 0 <= health.low <= value <= health.high <= 100
        assert 0 <= health.completeness <= 1
        assert health.evidence is None or 0 <= health.evidence <= 1


@given(ALL_ANSWERS, st.sampled_from(BLOCKS), st.integers(0, 3), st.sampled_from(["yes", "partly", "no"]))
def test_an_answer_moves_health_only_within_its_range(
    answers: dict[str, list[str | None]], block: str, place: int, answer: str
) -> None:
    """And the new range lies within the old one."""
    assume(answers[block][place] is None)
    told = answers | {block: [*answers[block][:place], answer, *answers[block][place + 1 :]]}
    for before, after in (
        (judge_canvas(EMPTY, answers), judge_canvas(EMPTY, told)),
        (judge_block(EMPTY, answers, block), judge_block(EMPTY, told, block)),
    ):
        assert after.value is not None
        assert before.low <= after.low <= after.value <= after.high <= before.high
        assert after.high - after.low < before.high - before.low


@given(sound_canvases())
def test_all_yes_all_there_and_all_tested_is_a_hundred(inputs: Inputs) -> None:
    answers = {block: ["yes"] * 4 for block in BLOCKS}
    assert judge_canvas(make_board(inputs), answers) == Health(
        low=100, value=100, high=100, known=36, completeness=1, evidence=1
    )
