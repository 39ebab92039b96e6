"""Is somebody who works through questions in a terminal told what came of it?"""

from collections.abc import Callable, Iterator

import pytest

from assess.quiz.asking import Result, ask_all, tell_answers, tell_parts, tell_results
from assess.quiz.item import Item
from assess.quiz.marking import mark, tell_key
from assess.quiz.text import WORDS
from assess.words import Voice
from tests.quiz.samples import BY_KIND, SMALL

VOICE = Voice(words=WORDS, language="en")


def type_lines(*lines: str) -> Callable[[], str | None]:
    """Type lines one after another, then no more."""
    typed: Iterator[str] = iter(lines)
    return lambda: next(typed, None)


def answer(item: Item, given: object) -> Result:
    """Answer a question."""
    return Result(item=item, marked=mark(item, given))


def test_an_empty_line_passes_on_and_counts_nothing() -> None:
    results = list(ask_all([BY_KIND["truth"], BY_KIND["number"]], VOICE, type_lines(" ", "12.5"), at_once=True))
    assert [result.score for result in results] == [0, 1]


def test_a_question_that_was_put_and_met_no_line_does_not_count() -> None:
    assert len(list(ask_all(list(SMALL.items), VOICE, type_lines("", ""), at_once=True))) == 2


@pytest.mark.parametrize("at_once", [True, False])
def test_feedback_comes_at_once_or_waits_for_the_end(capsys: pytest.CaptureFixture[str], *, at_once: bool) -> None:
    item = BY_KIND["truth"]
    list(ask_all([item], VOICE, type_lines("f"), at_once=at_once))
    assert (item.says["1"].en in capsys.readouterr().out) == at_once


def test_the_score_adds_up_what_is_partly_right_and_names_what_to_read_again() -> None:
    results = [
        answer(BY_KIND["single"], 0),
        answer(BY_KIND["multiple"], [0]),
        answer(BY_KIND["case"], 1),
        Result(item=BY_KIND["truth"], marked=None),
    ]
    assert list(tell_results(results, VOICE)) == [
        "You scored 2 of 4: 50%.",
        "Worth reading once more:",
        "  The five jobs of a channel (channels/jobs)",
        "  A platform is not a channel (channels/jobs)",
        "  Few and steady beats many and unstable (channels/jobs)",
    ]


def test_whoever_has_everything_has_nothing_to_read_again() -> None:
    results = [answer(item, tell_key(item)) for item in SMALL.items]
    assert list(tell_results(results, VOICE)) == ["You scored 7 of 7: 100%."]


def test_only_parts_that_were_asked_about_have_a_score() -> None:
    assert list(tell_parts([answer(BY_KIND["multiple"], [0])], VOICE)) == ["Channels: 0.5 of 1"]


def test_at_the_end_each_question_stands_again_with_what_is_said_to_its_answer() -> None:
    results = [answer(BY_KIND["truth"], 0), Result(item=BY_KIND["number"], marked=None)]
    told = "\n".join(tell_answers(results, VOICE))
    assert BY_KIND["truth"].says["0"].en in told
    assert told.endswith(f"Question 2 of 2: {BY_KIND['number'].ask.en}\nNot answered")
