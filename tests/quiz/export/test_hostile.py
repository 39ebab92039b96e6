"""Does every text arrive as it was, whatever stands in it?"""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import count, cycle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.quiz.bank import Bank
from assess.words import LANGUAGES, Text
from tests.quiz.export import cartridge_checks, test_cartridge, test_gift, test_moodle
from tests.quiz.samples import SMALL

MARKUP = ["]]>", "<![CDATA[", "<b>", "</p>", "<!--", "<br>", "&", "&amp;", "&#123;", '"', "'", "<script>x()</script>"]
SIGNS = ["{", "}", "~", "=", "#", "####", ":", "::", "\\", "\\n", "\\\\", "->", "//", "%50%", "[plain]", "$CATEGORY: x"]
SIGNS += ["{name}", "{0}", "..", "-", " ", "TRUE", "*"]
LINES = ["\n", "\r\n", "\r", "\n\n", "\t", "\x00", "\x0b", "\x1f", "\ufffe", "\u0085", "\u2028"]
LETTERS = ["\u200c", "\u200f", "\u00ad", "\u2066", "\u2067", "\u2068", "\u2069", "😀", "👩\u200d👧", "پیوند", "سؤال؟"]
PIECES = st.sampled_from([*MARKUP, *SIGNS, *LINES, *LETTERS]) | st.text(max_size=3)
# Without two ampersands side by side: Moodle takes `&&058;` for a colon in the plain parts of GIFT, and so do we.
TEXTS = st.lists(PIECES, max_size=6).map("".join).map(lambda text: text.replace("&&", "&"))


def spoil(bank: Bank, texts: list[str]) -> Bank:
    """Put hostile texts for all in a bank; a number in the midst of each keeps them apart and never empty."""
    numbers, pieces = count(10), cycle(texts)
    chapters = {
        chapter: tuple(_spoil(item, numbers, pieces) for item in items) for chapter, items in bank.chapters.items()
    }
    return Bank(chapters=chapters)


def _spoil(value: Any, numbers: Iterator[int], pieces: Iterator[str]) -> Any:  # noqa: ANN401 any part of a question
    if isinstance(value, Text):
        return Text(**{language: f"{next(pieces)}{next(numbers)}{next(pieces)}" for language in LANGUAGES})
    if isinstance(value, tuple):
        return tuple(_spoil(each, numbers, pieces) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {each.name: _spoil(getattr(value, each.name), numbers, pieces) for each in fields(value)}
        return replace(value, **parts)
    return value


def read_moodle(bank: Bank, language: str) -> None:
    """Write as Moodle XML, and compare what is read."""
    test_moodle.compare(test_moodle.write(bank, language), bank, language)


def read_gift(bank: Bank, language: str) -> None:
    """Write as GIFT, and compare what is read."""
    test_gift.compare(test_gift.write(bank, language), bank, language)


def read_cartridge(bank: Bank, language: str) -> None:
    """Write a cartridge, and compare what is read."""
    cartridge_checks.compare(test_cartridge.read(bank, language), bank, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("read", [read_moodle, read_gift, read_cartridge])
@given(texts=st.lists(TEXTS, min_size=3, max_size=7))
def test_hostile_texts_arrive_as_they_are(read: Callable[[Bank, str], None], language: str, texts: list[str]) -> None:
    read(spoil(SMALL, texts), language)
