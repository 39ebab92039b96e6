"""Are the questions that tell most asked first?"""

from collections import Counter

from hypothesis import given

from assess.canvas.ask import PREREQUISITES, Asking, choose_questions
from assess.canvas.board import BLOCKS, Board
from assess.canvas.health import Answers, judge_block
from tests.canvas.boards import ALL_ANSWERS

KNOWN: dict[str, list[str | None]] = {block: ["yes"] * 4 for block in BLOCKS}


def ask(**answers: list[str | None]) -> list[tuple[str, int, str]]:
    """Name what is asked next where all but these answers is known."""
    return [(asking.block, asking.number, asking.reason) for asking in choose_questions(KNOWN | answers)]


def test_an_empty_canvas_begins_with_its_customers() -> None:
    asked = choose_questions({})
    assert [(asking.block, asking.number) for asking in asked] == [("segments", 1), ("segments", 2), ("segments", 3)]


def test_prerequisites_come_in_their_order_however_little_is_open() -> None:
    open_costs = [None] * 4
    asked = ask(
        channels=["yes", "no", None, "yes"],
        propositions=["yes", None, "no", "yes"],
        segments=["no", "no", "no", None],
        costs=[*open_costs],
    )
    assert asked == [
        ("segments", 4, "prerequisite"),
        ("propositions", 2, "prerequisite"),
        ("channels", 3, "prerequisite"),
    ]


def test_then_the_widest_range_comes_first() -> None:
    asked = ask(
        channels=["yes", "no", "no", None], revenues=["yes", None, "no", "no"], partners=["no", None, "no", None]
    )
    assert asked == [("channels", 4, "prerequisite"), ("partners", 2, "widest"), ("partners", 4, "widest")]


def test_ties_go_by_the_order_of_the_canvas() -> None:
    asked = ask(costs=["no", "no", "no", None], revenues=["no", "no", None, "no"], resources=[None, "no", "no", "no"])
    assert [block for block, _, _ in asked] == ["revenues", "resources", "costs"]


def test_an_open_question_tells_how_far_its_block_is_open() -> None:
    """Yes and partly are known: between 37.5 and 87.5."""
    (first, _) = choose_questions(KNOWN | {"costs": [None, "yes", None, "partly"]})
    assert first == Asking(block="costs", number=1, reason="widest", low=37.5, high=87.5)


def test_where_all_is_known_nothing_is_asked() -> None:
    assert choose_questions(KNOWN) == ()


@given(ALL_ANSWERS)
def test_only_open_questions_are_asked_and_up_to_three(answers: dict[str, list[str | None]]) -> None:
    asked = choose_questions(answers)
    count = Counter(answer for given in answers.values() for answer in given)[None]
    assert len({(asking.block, asking.number) for asking in asked}) == len(asked) == min(3, count)
    assert all(answers[asking.block][asking.number - 1] is None for asking in asked)


@given(ALL_ANSWERS)
def test_a_block_that_is_passed_over_is_no_wider(answers: Answers) -> None:
    """Beyond the prerequisites no answer narrows a range by more than those that are asked for."""
    asked = choose_questions(answers)
    widths = [asking.high - asking.low for asking in asked if asking.reason == "widest"]
    for block in set(BLOCKS) - set(PREREQUISITES) - {asking.block for asking in asked}:
        health = judge_block(Board(), answers, block)
        assert all(health.high - health.low <= width for width in widths)
