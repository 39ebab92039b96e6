"""Do the twins of a page teach the same ideas, draw the same things and lay them out alike?

Their headings, anchors and links are compared in the built site: tests/site/test_pages.py.
"""

import re

import pytest

from assess.words import LANGUAGES
from tests.docs.written import Written, list_pages

PARTS = {
    "tables": r"^\|[-:| ]+\|$",
    "notes": r"^(?:!!!|\?\?\?\+?) \w+",
    "numbered steps": r"^\d+\. ",
    "listed points": r"^- ",
    "code": r"^```\w",
}

each = pytest.mark.parametrize("name", list_pages())


@each
def test_twins_teach_the_same_ideas(name: str) -> None:
    fa, en = (Written(name, language).covers for language in LANGUAGES)
    assert fa == en


@each
def test_twins_draw_the_same_figures_tools_and_questions(name: str) -> None:
    fa, en = (Written(name, language).marks for language in LANGUAGES)
    assert fa == en


@each
@pytest.mark.parametrize("part", PARTS)
def test_twins_have_as_many_of_each_part(name: str, part: str) -> None:
    fa, en = (len(re.findall(PARTS[part], Written(name, language).text, re.MULTILINE)) for language in LANGUAGES)
    assert fa == en
