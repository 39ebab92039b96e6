"""Does Moodle get back from our GIFT what the bank has?"""

import pytest

from assess.quiz.bank import Bank, load
from assess.quiz.export.gift import escape, write_gift
from assess.quiz.export.moodle import write_moodle
from assess.quiz.export.pieces import give_voice
from assess.quiz.export.pools import ALL, gather
from assess.words import LANGUAGES
from tests.quiz.export.gift_reader import read_gift
from tests.quiz.export.moodle_reader import read_moodle
from tests.quiz.export.taken import tell_bank
from tests.quiz.samples import SMALL


def write(bank: Bank, language: str) -> str:
    """Write a bank."""
    voice = give_voice(language)
    return write_gift(gather(ALL, bank, voice), voice)


def compare(text: str, bank: Bank, language: str) -> None:
    """Compare what is taken out of a file with what the bank has, orders as pairs of a thing and its place."""
    assert read_gift(text, language)[0] == tell_bank(bank, language, with_orders=False)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bank", [SMALL, load()], ids=["small", "whole"])
def test_every_question_arrives_with_its_key_its_margins_and_what_is_said(bank: Bank, language: str) -> None:
    compare(write(bank, language), bank, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_are_filed_as_by_moodle_xml(language: str) -> None:
    voice = give_voice(language)
    text = write_moodle(gather(ALL, load(), voice), voice)
    assert read_gift(write(load(), language), language)[1] == read_moodle(text, language)[1]


@pytest.mark.parametrize("sign", [*"~=#{}:", "\\"])
def test_each_sign_of_the_format_is_escaped_though_moodle_forgives_some(sign: str) -> None:
    assert escape(f"a{sign}b") == f"a\\{sign}b"


MUTATIONS = {
    "the right answer": ("=<p dir\\=", "~<p dir\\="),
    "a part of the point": ('~%50%<p dir\\="ltr" lang\\="en">Close', '~%60%<p dir\\="ltr" lang\\="en">Close'),
    "what a wrong tick costs": ("%-50%", ""),
    "the margin of a number": (":0.5#", ":5#"),
    "a slip": ("%8:", "%9:"),
    "what is said to an answer": ("A sign is seen.", "A sign."),
    "what belongs together": ("-> Deliver", "-> Delivered"),
    "the place of a thing": ("-> 2", "-> 3"),
    "true and false": ("FALSE#", "TRUE#"),
    "an idea": ("[tag:CH-5]", "[tag:CH-4]"),
    "a sign left as it is": ("~<p dir\\=", "~<p dir="),
    "a line left empty": ("\n\t", "\n\n\t"),
}


@pytest.mark.parametrize("what", MUTATIONS)
def test_the_reader_would_tell_if_anything_changed_on_the_way(what: str) -> None:
    """Each change is one that a slip in our writing could make."""
    text, (old, new) = write(SMALL, "en"), MUTATIONS[what]
    assert old in text
    with pytest.raises((AssertionError, ValueError)):
        compare(text.replace(old, new, 1), SMALL, "en")
