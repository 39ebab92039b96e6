"""Is the final test fair to every part, and the same for everybody who has its number?"""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.quiz.bank import Bank, list_parts
from assess.quiz.drawing import SIZE, draw_test, read_seed, share_out
from assess.quiz.item import Truth
from assess.words import Text

SEEDS = st.integers(0, 999_999_999).map(str)
TEXT = Text(fa="الف", en="a")


def make(chapters: list[str], each: int) -> Bank:
    """Make a bank that asks so much in each chapter."""
    return Bank(
        chapters={chapter: tuple(ask(f"{chapter.replace('/', '.')}.q{n}") for n in range(each)) for chapter in chapters}
    )


def ask(id_: str) -> Truth:
    """Ask something."""
    return Truth(id=id_, idea="CH-1", ask=TEXT, right=True, say_true=TEXT, say_false=TEXT)


BOOK = make([chapter for part in list_parts() for chapter in part.chapters], 6)


@given(SEEDS)
def test_a_test_has_thirty_questions_of_thirty_chapters_in_the_order_of_the_book(seed: str) -> None:
    drawn = draw_test(BOOK, seed)
    assert len({item.chapter for item in drawn}) == SIZE == len(drawn)
    order = [item.id for item in BOOK.items]
    assert [item.id for item in drawn] == sorted((item.id for item in drawn), key=order.index)


def test_every_part_has_its_share() -> None:
    """34 chapters, thirty questions: 1.76, 4.41, 2.65, 2.65, 7.06, 4.41, 7.06 by largest remainder."""
    shares = Counter(item.part for item in draw_test(BOOK, "1"))
    assert shares == {
        "canvas": 2, "channels": 4, "communication": 3, "relationships": 3,
        "journeys": 7, "omnichannel": 4, "retention": 7,
    }  # fmt: skip


def test_the_same_number_draws_the_same_and_another_draws_others() -> None:
    tests = [tuple(item.id for item in draw_test(BOOK, str(seed))) for seed in range(50)]
    assert tests[7] == tuple(item.id for item in draw_test(BOOK, "7"))
    assert len(set(tests)) == len(tests)


def test_every_question_has_its_turn() -> None:
    drawn = {item.id for seed in range(100) for item in draw_test(BOOK, str(seed))}
    assert drawn == {item.id for item in BOOK.items}


def test_a_part_that_must_give_more_than_it_has_chapters_goes_round_again() -> None:
    drawn = draw_test(make(["canvas/blocks", "canvas/order"], 6), "1", 7)
    assert sorted(Counter(item.chapter for item in drawn).values()) == [3, 4]


@given(SEEDS, st.integers(1, 60), st.integers(1, 3))
def test_a_small_bank_gives_what_it_has_and_nothing_twice(seed: str, size: int, each: int) -> None:
    bank = make(["canvas/blocks", "channels/what", "channels/jobs", "retention/why"], each)
    drawn = [item.id for item in draw_test(bank, seed, size)]
    assert len(set(drawn)) == len(drawn) == min(max(size, 3), 4 * each)


def test_a_bank_that_asks_nothing_gives_an_empty_test() -> None:
    assert draw_test(Bank(chapters={}), "1") == ()


@given(st.integers(1, 60), st.lists(st.integers(1, 9), min_size=1, max_size=8))
def test_shares_are_whole_add_up_and_stay_near_what_is_due(size: int, weights: list[int]) -> None:
    shares = share_out(size, weights, [99] * len(weights))
    assert sum(shares) == max(size, len(weights))
    assert min(shares) >= 1
    for share, weight in zip(shares, weights, strict=True):
        assert share <= max(1, -(-size * weight // sum(weights)))


@pytest.mark.parametrize(("typed", "seed"), [("7", "7"), ("۷", "7"), ("٧", "7"), (" 007 ", "7"), ("0", "0")])
def test_the_number_of_a_test_is_read_in_digits_of_any_kind(typed: str, seed: str) -> None:
    assert read_seed(typed) == seed


@pytest.mark.parametrize("typed", ["", "x", "-1", "1.5", "1e3", "1234567890", "²"])
def test_what_is_no_number_of_a_test_is_refused(typed: str) -> None:
    assert read_seed(typed) is None
