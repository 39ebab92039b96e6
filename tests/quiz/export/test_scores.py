"""Does Moodle give the score that the site gives, and where not, is the difference what we say it is?"""

from itertools import combinations, islice, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.quiz.bank import load
from assess.quiz.export.gift import write_gift
from assess.quiz.export.moodle import write_moodle
from assess.quiz.export.pieces import give_voice
from assess.quiz.export.pools import Pool
from assess.quiz.export.shares import SHARES, name_share
from assess.quiz.item import Answer as BankAnswer
from assess.quiz.item import Choosing, Item, Match, Multiple, Number, Order
from assess.quiz.marking import mark
from assess.words import Text
from tests.quiz.export.gift_reader import read_gift
from tests.quiz.export.moodle_reader import GRADES, read_moodle
from tests.quiz.export.taken import Answer, Taken
from tests.quiz.samples import SMALL

ITEMS = [*SMALL.items, *load().items]
HALF, TINY = 0.5, 1e-9
ROUNDED = 1e-6  # a share of Moodle's has five decimals of a per cent, and a question eight answers or fewer


def take(item: Item) -> tuple[Taken, Taken]:
    """Take a question out of both formats."""
    voice = give_voice("en")
    pool = Pool(id="channels/jobs", names=("Peyvand",), items=(item,), chapters=())
    (from_xml,), _ = read_moodle(write_moodle([pool], voice), "en")
    (from_gift,), _ = read_gift(write_gift([pool], voice), "en")
    return from_xml, from_gift


def pick(*kinds: type[Item]) -> list[object]:
    """Pick the questions of some kinds."""
    return [pytest.param(item, id=item.id) for item in ITEMS if isinstance(item, kinds)]


def score_choices(taken: Taken, texts: list[str]) -> float:
    """Score as Moodle does: the sum of the shares, not below nought and not above the whole."""
    shares = {answer.text: answer.share for answer in taken.answers}
    return min(1, max(0, sum(shares[text] for text in texts)))


@pytest.mark.parametrize("item", pick(Choosing))
def test_whatever_is_chosen_is_worth_as_much_in_moodle(item: Choosing) -> None:
    most = len(item.answers) if isinstance(item, Multiple) else 1
    for taken in take(item):
        for count in range(1, most + 1):
            for places in combinations(range(len(item.answers)), count):
                ours = mark(item, list(places) if isinstance(item, Multiple) else places[0]).score
                theirs = score_choices(taken, [item.answers[place].text.en for place in places])
                assert theirs == pytest.approx(ours, abs=1e-5)


RIGHTS = st.lists(st.booleans(), min_size=3, max_size=8).filter(lambda rights: 1 < sum(rights) < len(rights))


@given(RIGHTS, st.data())
def test_several_right_answers_are_worth_as_much_however_many_they_are(rights: list[bool], data: st.DataObject) -> None:
    """Measured with the very shares that Moodle is told, not with what is left of them after rounding."""
    whole, count = sum(rights), len(rights)
    shares = [float(name_share(1 / whole if right else -1 / whole)) / 100 for right in rights]
    chosen = data.draw(st.sets(st.integers(0, count - 1), min_size=1))
    answers = tuple(
        BankAnswer(text=Text(fa=f"{place}", en=f"{place}"), worth=float(right), say=Text(fa="", en=""))
        for place, right in enumerate(rights)
    )
    item = Multiple(id="a.b.c", idea="CH-1", ask=Text(fa="", en=""), answers=answers)
    theirs = min(1, max(0, sum(shares[place] for place in chosen)))
    assert abs(theirs - mark(item, sorted(chosen)).score) < ROUNDED


@pytest.mark.parametrize("item", pick(Match))
def test_pairs_are_worth_as_much_in_moodle(item: Match) -> None:
    """Moodle gives each row its part, as we do."""
    for taken in take(item):
        lefts, rights = zip(*taken.pairs, strict=True)
        assert len(set(lefts)) == len(set(rights)) == len(item.pairs)
        some = [0, *range(len(item.pairs) - 1)]
        found = sum(rights[given] == right for given, (_, right) in zip(some, taken.pairs, strict=True))
        assert found / len(rights) == mark(item, some).score


@pytest.mark.parametrize("item", pick(Number))
def test_a_number_is_taken_for_the_same_answer_in_moodle(item: Number) -> None:
    for taken in take(item):
        for value in list_values(item):
            ours = mark(item, value)
            theirs = judge(taken, value)
            assert (theirs.share, theirs.say) == (ours.score, item.says[ours.says[0]].en)


def list_values(item: Number) -> list[float]:
    """List numbers within, at and beyond each margin."""
    marked = [(item.right, item.tolerance), *((slip.value, slip.tolerance) for slip in item.slips)]
    shifts = (0, 0.5, -0.5, 0.999, -0.999, 1.001, -1.001, 3)
    return [value + shift * (margin or 1e-3) for value, margin in marked for shift in shifts]


def judge(taken: Taken, value: float) -> Answer:
    """Take the first answer that a number fits, as Moodle does; the last fits any."""
    return next(
        answer
        for answer in taken.answers
        if answer.text == "*" or abs(value - float(answer.text)) <= answer.tolerance + TINY * max(1, abs(value))
    )


@pytest.mark.parametrize("item", pick(Order))
def test_moodle_takes_half_as_much_away_for_things_out_of_order(item: Order) -> None:
    """Moodle's own order counts the pairs that stand the right way round, and takes nothing away for the others."""
    taken, _ = take(item)
    assert list(taken.order) == [step.text.en for step in item.items]
    for order in islice(permutations(range(len(item.items))), 5000):
        ours, pairs = mark(item, order).score, list(combinations(order, 2))
        theirs = sum(first < second for first, second in pairs) / len(pairs)
        assert theirs == pytest.approx((1 + ours) / 2) if ours else theirs <= HALF


@pytest.mark.parametrize("item", pick(Order))
def test_gift_asks_for_the_place_of_each_thing(item: Order) -> None:
    _, taken = take(item)
    assert taken.pairs == tuple((step.text.en, str(number)) for number, step in enumerate(item.items, 1))


@given(st.floats(-1, 1))
def test_a_share_is_one_that_moodle_knows_and_the_nearest(share: float) -> None:
    named = float(name_share(share)) / 100
    nearest = min((sign * grade for grade in GRADES for sign in (1, -1)), key=lambda grade: abs(grade - share))
    assert abs(named - share) <= abs(nearest - share) + ROUNDED


def test_the_shares_are_those_of_moodle() -> None:
    assert [float(name) / 100 for name in SHARES] == pytest.approx(GRADES, abs=ROUNDED)
