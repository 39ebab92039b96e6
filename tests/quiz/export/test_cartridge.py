"""Does a platform get back from our cartridge what the bank has, as far as a cartridge can say it?"""

import io
import zipfile

import pytest

from assess.quiz.bank import Bank, list_chapters, list_parts, load
from assess.quiz.export.cartridge import pack, write_cartridge
from assess.quiz.export.pieces import give_voice
from assess.quiz.export.pools import ALL, gather
from assess.quiz.text import WORDS
from assess.words import LANGUAGES
from tests.quiz.export.cartridge_checks import compare
from tests.quiz.export.cartridge_reader import Cartridge, read_cartridge
from tests.quiz.samples import SMALL

SITE = "https://peyvand.example/"
BANKS = [
    pytest.param(bank, language, id=f"{name}-{language}")
    for name, bank in (("small", SMALL), ("whole", load()))
    for language in LANGUAGES
]


def read(bank: Bank, language: str, chapter: str = ALL) -> Cartridge:
    """Write a bank and read it."""
    voice = give_voice(language)
    return read_cartridge(write_cartridge(gather(chapter, bank, voice), voice, SITE), language)


@pytest.mark.parametrize(("bank", "language"), BANKS)
def test_every_question_arrives_and_is_marked_as_it_should_be(bank: Bank, language: str) -> None:
    compare(read(bank, language), bank, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_chapter_has_a_link_to_its_page_and_a_quiz_in_the_folder_of_its_part(language: str) -> None:
    cartridge, home = read(load(), language), {"fa": "", "en": "en/"}[language]
    titles = {chapter: WORDS[f"title.{chapter.replace('/', '.')}"][language] for chapter in list_chapters()}
    assert cartridge.links == {title: f"{SITE}{home}book/{chapter}/" for chapter, title in titles.items()}
    assert list(cartridge.folders)[1:] == [part.name[language] for part in list_parts()]
    for part in list_parts():
        inside = cartridge.folders[part.name[language]]
        assert inside[::2] == [titles[chapter] for chapter in part.chapters]
        assert all(titles[chapter] in quiz for chapter, quiz in zip(part.chapters, inside[1::2], strict=True))


def test_the_site_may_live_in_a_folder() -> None:
    voice = give_voice("en")
    body = write_cartridge(gather("channels/jobs", SMALL, voice), voice, "http://courses.example/peyvand/")
    links = read_cartridge(body, "en").links
    assert links == {"The five jobs of channels": "http://courses.example/peyvand/en/book/channels/jobs/"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_what_differs_and_which_questions_it_concerns(language: str) -> None:
    (page,) = read(SMALL, language).pages.values()
    for kind in ("multiple", "number", "order", "match", "case"):
        assert WORDS[f"export.differs.{kind}"][language] in page
    items = {item.kind: item for item in SMALL.items}
    assert items["order"].ask[language] in page
    assert items["single"].ask[language] not in page
    assert f'<html lang="{language}"' in page


def test_a_chapter_alone_names_itself() -> None:
    assert read(SMALL, "en", "channels/jobs").title == "Peyvand: The five jobs of channels"
    assert read(load(), "en").title == "Peyvand"


def test_the_same_questions_make_the_same_cartridge_byte_for_byte() -> None:
    voice = give_voice("fa")
    first, second = (write_cartridge(gather(ALL, SMALL, voice), voice, SITE) for _ in range(2))
    assert first == second


MUTATIONS = {
    "the right answer": (">100<", ">0<"),
    "which answer is tested": (">answer-1</varequal>", ">answer-0</varequal>"),
    "what must not be ticked": ("<not>\n", "<not>\n<varequal respident='response' case='Yes'>answer-0</varequal>"),
    "what is said": ("A sign is seen.", "A sign."),
    "what is shown": ('linkrefid="answer-0_fb"', 'linkrefid="answer-1_fb"'),
    "a way to write a number": (">12.5</varequal>", ">12.6</varequal>"),
    "a profile": ("cc.fib.v0p1", "cc.essay.v0p1"),
    "how many may be chosen": ('"Multiple"', '"Single"'),
    "whether the rest is looked at": ('continue="Yes"', 'continue="No"'),
    "an order": ("a → ", "b → "),
    "a name that stands twice": ("who-does-what.2", "who-does-what.1"),
    "an element in the wrong place": ("<outcomes>", "<other/><outcomes>"),
}


@pytest.mark.parametrize("what", MUTATIONS)
def test_the_reader_would_tell_if_anything_changed_on_the_way(what: str) -> None:
    """Each change is one that a slip in our writing could make."""
    voice, (old, new) = give_voice("en"), MUTATIONS[what]
    with zipfile.ZipFile(io.BytesIO(write_cartridge(gather(ALL, SMALL, voice), voice, SITE))) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert old in texts["quiz-channels-jobs.xml"]
    texts["quiz-channels-jobs.xml"] = texts["quiz-channels-jobs.xml"].replace(old, new, 1)
    with pytest.raises((AssertionError, KeyError, ValueError)):
        compare(read_cartridge(pack(texts), "en"), SMALL, "en")
