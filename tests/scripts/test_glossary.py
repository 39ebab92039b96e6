"""Is the glossary drawn in the order of each alphabet, and does a mark lead to it with the definition at hand?"""

import re
from itertools import pairwise

import pytest

from assess.words import LANGUAGES
from scripts import glossary, terms

BY_ID = {term.id: term for term in terms.load()}


@pytest.mark.parametrize(
    "words",
    [
        ["آشنایی", "ارزش", "بازه", "پرسونا", "تاپسیس", "جذب", "چرخ", "ژرفا", "کانال", "گام", "لحن", "وزن", "همه", "یک"],
        ["نرخ", "نرخ اسمی", "نرخ واقعی", "نرخنامه"],
        ["سنجه", "سنجهٔ تجربه", "سنجه‌ها"],
        ["کانال خصوصی", "کانال‌ها"],
    ],
)
def test_persian_words_stand_in_persian_order(words: list[str]) -> None:
    """As in a dictionary: آ before ا, پ after ب, گ after ک, a shorter word first; marks over letters say nothing."""
    backwards = words[::-1]
    assert sorted(backwards, key=lambda word: glossary.order(word, "fa")) == words


def test_english_words_stand_in_english_order() -> None:
    words = ["A/B test", "acquisition", "call centre", "call-back", "TOPSIS", "touchpoint"]
    backwards = words[::-1]
    assert sorted(backwards, key=lambda word: glossary.order(word, "en")) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_is_drawn_once_under_its_letter(language: str) -> None:
    drawn = glossary.draw(language, "../")
    entries = re.findall(r'<dt id="([a-z-]+)">([^<]+)', drawn)
    assert sorted(name for name, _ in entries) == sorted(BY_ID)
    letters = glossary.ALPHABET[language]
    firsts = [letters.index(glossary.first(BY_ID[name], language)) for name, _ in entries]
    assert all(one <= next_one for one, next_one in pairwise(firsts))
    assert [words.strip() for _, words in entries] == [BY_ID[name].name[language] for name, _ in entries]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_letter_of_the_row_leads_to_its_heading(language: str) -> None:
    drawn = glossary.draw(language, "../")
    row = re.findall(r'<a href="#(letter-\d+)">(.)</a>', drawn)
    assert len(row) > 10
    assert row == re.findall(r'<h2 id="(letter-\d+)" data-search-exclude>(.)</h2>', drawn)


def test_an_entry_holds_both_names_the_definition_and_the_way_to_its_page() -> None:
    drawn = glossary.draw("fa", "../")
    assert '<dt id="touchpoint">نقطهٔ تماس <span lang="en" dir="ltr">touchpoint</span></dt>' in drawn
    assert f'<dd>{BY_ID["touchpoint"].define.fa} <a href="../book/journeys/segments/">بیشتر در «' in drawn


def test_the_english_glossary_leads_to_english_pages() -> None:
    drawn = glossary.draw("en", "../../")
    assert 'href="../../en/tools/retention/">More in “' in drawn
    assert 'href="../../en/evidence/">More in “' in drawn


def test_a_mark_bears_the_definition_and_leads_to_the_entry() -> None:
    marked = glossary.mark_terms("<p>A touchpoint.</p>", "en", "../../../../", "en/book/retention/why/")
    told = BY_ID["touchpoint"].define.en
    assert marked == (
        f'<p>A <a class="term" href="../../../../en/glossary/#touchpoint" aria-description="{told}">touchpoint</a>.</p>'
    )


def test_beside_a_tool_a_mark_is_a_plain_link() -> None:
    marked = glossary.mark_terms("<p>کانال &amp; ریزش</p>", "fa", "../../", "tools/channels/")
    assert marked == (
        '<p><a class="term" href="../../glossary/#channel">کانال</a> &amp; '
        '<a class="term" href="../../glossary/#churn">ریزش</a></p>'
    )


@pytest.mark.parametrize(
    ("language", "page"), [("fa", "book/channels/what/"), ("en", "en/book/channels/what/"), ("fa", "glossary/")]
)
def test_a_chapter_does_not_mark_what_it_teaches_and_the_glossary_marks_nothing(language: str, page: str) -> None:
    html = "<p>کانال</p>" if language == "fa" else "<p>channel</p>"
    assert glossary.mark_terms(html, language, "../", page) == html


def test_a_page_without_a_title_is_refused_with_a_sentence() -> None:
    with pytest.raises(ValueError, match=r"x\.fa\.md has no title, and the glossary leads there"):
        glossary.read_title("# Heading", "x.fa.md")
