"""Do platforms file questions under the names that the site has?"""

import re
from pathlib import Path

import pytest

from assess.quiz.bank import list_chapters
from assess.quiz.export.pieces import give_voice
from assess.quiz.export.pools import tell_title
from assess.words import LANGUAGES

TITLE = re.compile("^title: (.*)$", re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("chapter", list_chapters())
def test_a_chapter_has_the_title_of_its_page(chapter: str, language: str) -> None:
    found = TITLE.search(Path(f"docs/book/{chapter}.{language}.md").read_text("utf-8"))
    assert found
    assert tell_title(chapter, give_voice(language)) == found[1].strip('"')
