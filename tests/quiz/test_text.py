"""Can a question, its key and what is said to its answer be read in a terminal?"""

from typing import Any

import pytest

from assess.quiz.item import Case, Choosing, Match, Order
from assess.quiz.marking import mark, tell_key
from assess.quiz.mix import list_shown
from assess.quiz.text import WORDS, tell_feedback, tell_item, tell_lines
from assess.quiz.text import tell_key as tell_whole_key
from assess.words import LANGUAGES, Voice
from tests.quiz.samples import BY_KIND, SMALL

VOICES = {language: Voice(words=WORDS, language=language) for language in LANGUAGES}
WRONG: dict[str, Any] = {
    "single": 1,
    "multiple": [0, 1],
    "truth": 0,
    "number": 8,
    "order": [3, 2, 1, 0],
    "match": [1, 2, 0],
    "case": 2,
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_shows_everything_there_is_to_choose_from(language: str) -> None:
    for item in SMALL.items:
        told = tell_item(item, VOICES[language], 1, 7)
        texts = [item.ask]
        texts += [answer.text for answer in item.answers] if isinstance(item, Choosing) else []
        texts += [step.text for step in item.items] if isinstance(item, Order) else []
        texts += [side for pair in item.pairs for side in (pair.left, pair.right)] if isinstance(item, Match) else []
        texts += [item.story] if isinstance(item, Case) else []
        assert all(text[language] in told for text in texts)


def test_a_question_shows_its_answers_in_the_order_of_the_page() -> None:
    item = BY_KIND["case"]
    assert isinstance(item, Case)
    told = tell_item(item, VOICES["en"], 1, 7).splitlines()[-3:]
    assert told == [f"  {'abc'[at]}) {item.answers[place].text.en}" for at, place in enumerate(list_shown(item))]


@pytest.mark.parametrize("kind", BY_KIND)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_does_not_give_its_answer_away(kind: str, language: str) -> None:
    item = BY_KIND[kind]
    told = tell_item(item, VOICES[language], 1, 7)
    assert not [say for say in item.says.values() if say[language] in told]


@pytest.mark.parametrize("kind", BY_KIND)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_key_says_everything_in_this_language(kind: str, language: str) -> None:
    told = tell_whole_key(BY_KIND[kind], VOICES[language])
    assert all(say[language] in told for say in BY_KIND[kind].says.values())


@pytest.mark.parametrize("kind", BY_KIND)
def test_a_right_answer_is_told_why_and_nothing_else(kind: str) -> None:
    item = BY_KIND[kind]
    marked = mark(item, tell_key(item))
    told = tell_feedback(item, marked, VOICES["en"])
    assert told.splitlines()[0] == "Right"
    assert [name for name, say in item.says.items() if say.en in told] == list(marked.says)


@pytest.mark.parametrize("kind", BY_KIND)
def test_a_wrong_answer_is_told_why_and_what_would_have_been_right(kind: str) -> None:
    item = BY_KIND[kind]
    told = tell_feedback(item, mark(item, WRONG[kind]), VOICES["en"])
    whole = tell_key(item)
    due = {"number": ["right", "slip-0"]}.get(kind)
    due = due or [str(place) for place in (whole if isinstance(whole, list) else [whole])]
    due += (
        [str(place) for place in ([WRONG[kind]] if isinstance(WRONG[kind], int) else WRONG[kind])]
        if kind != "number"
        else []
    )
    assert told.splitlines()[0] == "Not yet"
    assert {name for name, say in item.says.items() if say.en in told} == set(due)


def test_how_right_an_answer_is_is_a_word_and_not_a_colour() -> None:
    told = tell_whole_key(BY_KIND["case"], VOICES["en"])
    assert [told.count(f"  {word}: ") for word in ("Right", "Partly right", "Wrong")] == [1, 1, 1]


def test_a_number_is_written_with_its_unit_in_the_digits_of_the_language() -> None:
    lines = {language: next(tell_lines(BY_KIND["number"], VOICES[language], ["right"])) for language in LANGUAGES}
    assert lines == {"fa": "  درست: ۱۲٫۵ درصد", "en": "  Right: 12.5 per cent"}
