"""Is each fixed word explained in both languages, taught somewhere, and known in all its shapes?"""

import re
from pathlib import Path

import pytest

from assess.words import LANGUAGES
from scripts import terms
from scripts.terms import Term

DOCS = Path(__file__).parents[2] / "docs"
LONGEST = 220  # letters: a note that is longer is read by nobody


def find_shapes(text: str, language: str) -> list[str]:
    """List the terms in a text by their anchors."""
    pattern, known = terms.compile_shapes(language)
    return [known[(found.lastindex or 1) - 1].id for found in pattern.finditer(text)]


@pytest.mark.parametrize("term", terms.load(), ids=lambda term: term.id)
def test_a_term_is_named_by_an_anchor_and_taught_on_a_page_that_there_is(term: Term) -> None:
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", term.id)
    assert [(DOCS / f"{term.page}.{language}.md").is_file() for language in LANGUAGES] == [True, True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_definition_is_one_or_two_sentences_in_its_language(language: str) -> None:
    for term in terms.load():
        told = term.define[language]
        assert told.endswith("."), term.id
        assert len(told) <= LONGEST, term.id
        assert bool(re.search("[آ-ی]", told)) is (language == "fa"), term.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_definition_says_its_own_word_again(language: str) -> None:
    """“Retention is retention of customers” explains nothing."""
    assert [term.id for term in terms.load() if term.id in find_shapes(term.define[language], language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_terms_share_a_shape(language: str) -> None:
    shapes = [(shape.lower(), term.id) for term in terms.load() for shape in term.written(language)]
    assert len({shape for shape, _ in shapes}) == len(shapes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_is_written_is_rejected(language: str) -> None:
    for term in terms.load():
        for text in (*term.written(language), term.define[language]):
            assert terms.find_rejected(text, language) == [], term.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_rejected_is_searched(language: str) -> None:
    """Whoever types it is to find the word that we write. Endings are left to the search: a word's beginning tells."""
    missing = [
        (term.id, word)
        for term in terms.load()
        for word in term.rejected.get(language, ())
        if not any(also.startswith(word[:4]) for also in term.also)
    ]
    assert missing == []


@pytest.mark.parametrize(
    "text",
    [
        "کانال",
        "کانال‌ها",
        "کانال‌های",
        "کانال‌هایی",
        "کانال‌هایتان",
        "کانالی",
        "کانالِ",
        "کانالش",
        "(کانال)",
        "«کانال»",
    ],
)
def test_persian_endings_count(text: str) -> None:
    assert find_shapes(f"از {text} آمد", "fa") == ["channel"]


@pytest.mark.parametrize("text", ["کانالیزه", "پاکانال", "خرده‌کانال", "کانال‌کشی", "کانالٔه"])
def test_part_of_a_persian_word_is_no_term(text: str) -> None:
    assert find_shapes(f"از {text} آمد", "fa") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Channels", "channel"),
        ("the channel’s", "channel"),
        ("both customer\n  journeys", "customer-journey"),
        ("priority matrices", "priority-matrix"),
        ("brand identities", "brand-identity"),
        ("سفرِ مشتری", "customer-journey"),
        ("نقطه‌های تماسِ", "touchpoint"),
        ("سنجه‌ای", "metric"),
        ("سنجهٔ", "metric"),
        ("برنامهٔ وفاداری‌شان", "loyalty-programme"),
    ],
)
def test_a_term_is_known_in_its_shapes(text: str, name: str) -> None:
    assert find_shapes(text, "fa" if re.search("[آ-ی]", text) else "en") == [name]


@pytest.mark.parametrize("text", ["channelled", "one-channel", "sub-channels", "lead to", "it leads to"])
def test_part_of_an_english_word_and_everyday_speech_are_no_terms(text: str) -> None:
    assert find_shapes(text, "en") == []


def test_the_longest_term_is_taken() -> None:
    assert find_shapes("a customer journey map", "en") == ["journey-map"]
    assert find_shapes("نقشهٔ سفر مشتری", "fa") == ["journey-map"]


@pytest.mark.parametrize(
    ("one", "many"),
    [("journey", "journeys"), ("brand identity", "brand identities"), ("wish", "wishes"), ("box", "boxes")],
)
def test_english_makes_many_of_one(one: str, many: str) -> None:
    assert terms.make_plural(one) == many


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("پلتفرم‌های تازه", "fa", ["پلتفرم‌های"]),
        ("نقاط تماس", "fa", ["نقاط تماس"]),
        ("گزارهٔ ارزشِ ما", "fa", ["گزارهٔ ارزشِ"]),
        ("Omni-channel and multi-channels", "en", ["Omni-channel", "multi-channels"]),
        ("a touch\npoint", "en", ["touch\npoint"]),
        ("تبلیدها و بستر", "fa", []),
        ("the platform, a callable and a programme", "en", []),
    ],
)
def test_rejected_words_are_found_whole(text: str, language: str, found: list[str]) -> None:
    assert terms.find_rejected(text, language) == found
