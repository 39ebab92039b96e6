"""Is what a course keeps of questions small, exact, and harmless where it comes back spoilt?"""

import json
import random
import string
from typing import Any

import pytest

from assess.quiz.bank import load
from assess.quiz.drawing import draw_test
from assess.quiz.html.item import pack_key
from assess.quiz.item import Item, Match, Number
from assess.quiz.marking import tell_key
from tests.quiz.samples import SMALL
from tests.quiz.test_script import answer, ask

type State = dict[str, Any]

FULLEST = 3_000  # characters; SCORM 1.2 keeps 4,096
LONGEST = -1.2345678901234567e-300  # no number takes more letters to write
KINDS = ("single", "multiple", "order", "match")
ROOMS = [list(items) for items in (*load().chapters.values(), draw_test(load(), "7"), SMALL.items)]


def put(items: list[Item]) -> list[dict[str, Any]]:
    """Questions as the page's script knows them."""
    return [{"id": item.id, "kind": item.kind, "key": pack_key(item)} for item in items]


def pack(*asked: tuple[list[Item], State]) -> list[str]:
    """Write states, each of its own questions."""
    return ask("state", "packState", *([put(items), state] for items, state in asked))


def read(items: list[Item], *texts: object) -> list[State | None]:
    """Read texts as states of these questions."""
    return ask("state", "readState", *([text, put(items)] for text in texts))


def answer_some(items: list[Item], chance: random.Random) -> State:
    """Answers to some of the questions; some of the pairs not chosen yet."""
    given = {item.id: answer(item, chance) for item in items if chance.random() < 0.7}
    for item in items:
        if isinstance(item, Match) and item.id in given:
            given[item.id] = [place if chance.random() < 0.8 else None for place in given[item.id]]
    return {"given": given, "seed": str(chance.randrange(10**9)), "day": chance.choice(["", "2026-11-23"])}


def expect_state(told: State | None, state: State) -> None:
    """The same answers, number of the test and day; what has no answer may be left out."""
    assert told is not None
    assert (told["seed"], told["day"]) == (state["seed"], state["day"])
    assert {id_: one for id_, one in told["given"].items() if one is not None} == state["given"]


@pytest.mark.parametrize("items", ROOMS, ids=lambda items: items[0].chapter)
def test_what_is_kept_comes_back_and_is_written_the_same_again(items: list[Item]) -> None:
    """To the last letter, however much is answered."""
    chance = random.Random(3)  # noqa: S311 the same answers at every run
    states = [answer_some(items, chance) for _ in range(20)]
    texts = pack(*((items, state) for state in states))
    told = read(items, *texts)
    for state, back in zip(states, told, strict=True):
        expect_state(back, {**state, "given": {id_: one for id_, one in state["given"].items() if one is not None}})
    assert pack(*((items, state or {}) for state in told)) == texts


def test_every_room_fits_with_every_question_answered() -> None:
    for items in ROOMS:
        given = {item.id: LONGEST if isinstance(item, Number) else tell_key(item) for item in items}
        (text,) = pack((items, {"given": given, "seed": "999999999", "day": "2026-11-23"}))
        assert len(text) <= FULLEST
        assert text.isascii()
        assert set(text) <= set(string.ascii_lowercase + string.digits + ";/,.-+")


def test_a_test_over_the_whole_bank_fits() -> None:
    """Every question that a test may draw, thirty at a time, whatever was typed."""
    items = sorted(load().items, key=lambda item: -len(json.dumps(pack_key(item))))
    for start in range(0, len(items), 30):
        some = items[start : start + 30]
        given = {item.id: LONGEST if isinstance(item, Number) else tell_key(item) for item in some}
        assert len(pack((some, {"given": given, "seed": "999999999", "day": "2026-11-23"}))[0]) <= FULLEST


def test_another_bank_starts_clean() -> None:
    """Other questions, or the same ones in another order."""
    one, other = ROOMS[0], ROOMS[1]
    (text,) = pack((one, answer_some(one, random.Random(1))))  # noqa: S311 the same answers at every run
    assert read(other, text) == [None]
    assert read(one[::-1], text) == [None]
    assert read(one[:-1], text) == [None]


def test_space_around_it_spoils_nothing() -> None:
    items = ROOMS[0]
    (text,) = pack((items, answer_some(items, random.Random(3))))  # noqa: S311 the same answers at every run
    assert read(items, f" {text}", f"{text}\n", f"\n\t{text}  ") == read(items, text) * 3


def test_whatever_is_spoilt_starts_clean() -> None:
    """Cut anywhere, one letter changed anywhere, or nothing of ours at all."""
    items = ROOMS[0]
    (text,) = pack((items, answer_some(items, random.Random(2))))  # noqa: S311 the same answers at every run
    cut = [text[:end] for end in range(len(text))]
    changed = [f"{text[:at]}{'0' if letter != '0' else '1'}{text[at + 1 :]}" for at, letter in enumerate(text)]
    foreign = ["1", ";", ";;;;;", "null", "{}", '{"given":{}}', "1;x;;;;", "۱؛", "\x00", "a" * 10**5, ";" * 10**5]
    other: list[object] = [None, 7, [], {}, [text], True]
    spoilt = [*cut, *changed, text * 2, *foreign, *other]
    assert read(items, *spoilt) == [None] * len(spoilt)


def test_what_no_question_takes_starts_clean_though_it_is_sealed() -> None:
    """A place that is not there, one twice, half an order: of an older bank, or of somebody who knows how to seal."""
    items = [
        next(item for item in SMALL.items if item.kind == kind) for kind in ("single", "multiple", "order", "match")
    ]
    wrong: list[State] = [
        {items[0].id: 99},
        {items[0].id: [0, 1]},
        {items[1].id: [0, 0]},
        {items[1].id: [None, 1]},
        {items[2].id: [0]},
        {items[3].id: [0]},
        {items[3].id: [99] * len(items[3].says)},
    ]
    texts = pack(*((items, {"given": given}) for given in wrong))
    assert read(items, *texts) == [None] * len(wrong)
    assert read(items, *pack((items, {"given": {}, "day": "someday"}), (items, {"given": {}, "seed": "x"}))) == [
        None,
        None,
    ]


def test_the_number_of_a_test_is_known_before_its_questions() -> None:
    texts = pack((ROOMS[0], {"given": {}, "seed": "1405"}), (ROOMS[0], {"given": {}}))
    assert ask("state", "readStateSeed", *([text] for text in [*texts, "1;x;7;;;", None])) == ["1405", "", "", ""]
