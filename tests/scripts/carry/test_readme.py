"""Does the first page say in both languages how the folder is opened, served and checked?"""

import pytest

from scripts.carry.notice import COMMAND, WORDS
from scripts.carry.readme import CHECK, NAME, draw_readme

HTML = draw_readme("https://peyvand.example/")[NAME].decode()


@pytest.mark.parametrize("language", ["fa", "en"])
def test_everything_is_said_in_each_language(language: str) -> None:
    told = [text[language] for name, text in WORDS.items() if name.startswith("readme.")]
    assert [text for text in told if text not in HTML] == []


@pytest.mark.parametrize(("language", "first"), [("fa", "index.html"), ("en", "en/index.html")])
def test_each_language_leads_to_its_own_first_page_first(language: str, first: str) -> None:
    part = HTML.partition(f'<section id="{language}"')[2]
    assert f'class="carried-first"><a href="{first}"' in part


@pytest.mark.parametrize("line", [COMMAND, CHECK])
def test_what_is_to_be_typed_stands_there_once_for_each_language(line: str) -> None:
    assert HTML.count(f"<code>{line}</code>") == 2


def test_it_is_as_strict_as_every_page() -> None:
    assert "default-src 'none'" in HTML
