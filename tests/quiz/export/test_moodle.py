"""Does Moodle get back from our XML what the bank has?"""

import re

import pytest

from assess.quiz.bank import Bank, list_parts, load
from assess.quiz.export.moodle import write_moodle
from assess.quiz.export.pieces import give_voice
from assess.quiz.export.pools import ALL, Pool, gather
from assess.quiz.text import WORDS
from assess.words import LANGUAGES
from tests.quiz.export.moodle_reader import read_category, read_moodle
from tests.quiz.export.taken import tell_bank
from tests.quiz.samples import SMALL


def write(bank: Bank, language: str) -> str:
    """Write a bank."""
    voice = give_voice(language)
    return write_moodle(gather(ALL, bank, voice), voice)


def compare(text: str, bank: Bank, language: str) -> None:
    """Compare what Moodle takes out of a file with what the bank has."""
    assert read_moodle(text, language)[0] == tell_bank(bank, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bank", [SMALL, load()], ids=["small", "whole"])
def test_every_question_arrives_with_its_key_its_margins_and_what_is_said(bank: Bank, language: str) -> None:
    compare(write(bank, language), bank, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_are_filed_by_part_and_chapter(language: str) -> None:
    taken, categories = read_moodle(write(load(), language), language)
    parts = {part.id: part.name[language] for part in list_parts()}
    for question, category in zip(taken, categories, strict=True):
        part, chapter, _ = question.id.split(".")
        title = WORDS[f"title.{part}.{chapter}"][language]
        assert category == (WORDS["export.name"][language], parts[part], title)


def test_a_stroke_in_a_name_opens_no_category() -> None:
    names = ("Peyvand", "On/off", "a//b")
    assert read_category(Pool(id="a/b", names=names, items=(), chapters=()).category) == names


CLOSE = ' format="html">\n<text><![CDATA[<p dir="ltr" lang="en">Close the page'
MUTATIONS = {
    "the right answer": ('fraction="100"', 'fraction="0"'),
    "a part of the point": (f'fraction="50"{CLOSE}', f'fraction="60"{CLOSE}'),
    "what a wrong tick costs": ('fraction="-50"', 'fraction="0"'),
    "how many may be chosen": ("<single>false", "<single>true"),
    "the margin of a number": ("<tolerance>0.5<", "<tolerance>5<"),
    "a slip": ("<text>8<", "<text>9<"),
    "what is said to an answer": ("A sign is seen.", "A sign."),
    "what belongs together": ("<text>Deliver</text>", "<text>Delivered</text>"),
    "the order of things": (">Let buy<", ">Let them buy<"),
    "an idea": ("CH-5", "CH-4"),
    "the direction": ('dir="ltr"', 'dir="rtl"'),
    "a share that there is none of": ('fraction="-50"', 'fraction="-51"'),
}


@pytest.mark.parametrize("what", MUTATIONS)
def test_the_reader_would_tell_if_anything_changed_on_the_way(what: str) -> None:
    """Each change is one that a slip in our writing could make."""
    text, (old, new) = write(SMALL, "en"), MUTATIONS[what]
    assert old in text
    with pytest.raises(AssertionError):
        compare(text.replace(old, new, 1), SMALL, "en")


def test_a_unit_may_stand_behind_a_number_and_a_per_cent_sign_behind_a_percentage() -> None:
    units = re.findall("<unit_name>(.*)</unit_name>", write(SMALL, "fa"))
    assert units == ["درصد", "%", "٪"]
