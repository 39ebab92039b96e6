"""Does every famous figure stand beside its card, and every link outside lead to who said it first?"""

import re
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from assess import tools
from assess.words import LANGUAGES
from tests.docs.written import HEADING, ROOT, Written, list_pages

CARDS = [f"ev-{number}" for number in range(1, 8)]
FIGURES = {  # each as it goes round in both languages; where a figure is common, with what makes it the famous one
    "ev-1": r"\b68 ?(?:%|per cent)(?! of target)|(?<![۰-۹])۶۸ ?(?:٪|درصد)(?! مشتریان هدف)",
    "ev-2": r"\b60(?:%| per cent)?(?: to |–|-)70|(?<![۰-۹])۶۰ تا ۷۰",
    "ev-3": r"\b25(?:%| per cent)?(?: to |–|-)(?:85|95)|(?<![۰-۹])۲۵ تا (?:۸۵|۹۵)",
    "ev-4": r"(?i:\b(?:5|five)(?: to |–|-)(?:25|twenty-five)\b|\bfive times (?:as much|more|keeping|the cost)\b)"
    "|(?:۵|پنج) تا (?:۲۵|بیست‌وپنج)|پنج برابر",
    "ev-5": r"(?i:up to|as much as|trades) 80 ?(?:%|per cent)|تا ۸۰ ?(?:٪|درصد)(?: از)? مشتری",
    "ev-6": r"\b96 ?(?:%|per cent)|(?<![۰-۹])۹۶ ?(?:٪|درصد)",
    "ev-7": r"\b16,000|۱۶٬۰۰۰ مشتری|\.20 to \.45",
}
BANK = sorted([*ROOT.glob("assess/quiz/bank/*/*.toml"), *ROOT.glob("docs/figures/*.toml")])
PRIMARY = {  # where the first telling of a finding is kept
    "doi.org": "the lasting address of a paper",
    "hbr.org": "the review that printed the articles behind EV-3, EV-4 and EV-7",
    "docs.moodle.org": "what Moodle's makers say of it",
    "canvas.instructure.com": "what Canvas's makers say of it",
}
OUTSIDE = re.compile(r"https?://[^\s)>\"]+")
TYPED = re.compile(r"`[^`\n]*`")  # to be typed as it stands, and no link

pages = pytest.mark.parametrize("name", [name for name in list_pages() if not name.startswith("evidence/")])
both = pytest.mark.parametrize("language", LANGUAGES)


@pages
@both
def test_a_famous_figure_stands_beside_a_link_to_its_card(name: str, language: str) -> None:
    """In the same paragraph; one in a heading, in the section that it opens."""
    page = Written(name, language)
    bare = [
        (card, paragraph)
        for paragraph in page.paragraphs
        for card, figure in FIGURES.items()
        if re.search(figure, paragraph) and f"evidence/{card}.md" not in find_surroundings(page, paragraph)
    ]
    assert bare == []


def find_surroundings(page: Written, paragraph: str) -> str:
    """Where a link may stand that belongs to a paragraph."""
    heading = HEADING.search(paragraph)
    return page.section(heading[3]) if heading else paragraph


@pytest.mark.parametrize("file", BANK, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_what_cannot_hold_a_link_tells_no_famous_figure(file: Path) -> None:
    texts = list_texts(tomllib.loads(file.read_text("utf-8")))
    assert [text for text in texts for figure in FIGURES.values() if re.search(figure, text)] == []


@pytest.mark.parametrize("name", tools.NAMES)
def test_a_tool_tells_a_famous_figure_only_in_advice_that_links_to_its_card(name: str) -> None:
    """Under a piece of advice stands what it rests on: see assess/html/source.py."""
    tool = tools.find(name)
    advice = import_module(f"assess.{name}.advice")
    cards = {rule.id: rule.source.lower() for rule in getattr(advice, "RULES", ())}
    told = [
        (key, card)
        for key, text in tool.words.texts.items()
        for card, figure in FIGURES.items()
        if (re.search(figure, text.fa) or re.search(figure, text.en)) and not key.startswith("sources.")
    ]
    bare = [key for key, card in told if cards.get(key.split(".")[1].partition("_")[0]) != card]
    assert bare == []


@pytest.mark.parametrize("card", CARDS)
@both
def test_a_card_tells_its_grade_and_what_to_do_instead(card: str, language: str) -> None:
    page = Written(f"evidence/{card}", language)
    assert page.anchors[0] == card
    assert set(page.anchors) >= {"verdict", "origin", "measured", "why", "say", "instead"}
    assert re.search(r"(?:Grade|درجهٔ) [A-F]\b", page.section("verdict"))


@pytest.mark.parametrize("card", CARDS)
@both
def test_a_card_tells_the_figure_it_is_about(card: str, language: str) -> None:
    """Else the patterns above would let the figure pass wherever it stands."""
    assert re.search(FIGURES[card], Written(f"evidence/{card}", language).body)


@both
def test_the_list_of_cards_links_to_each(language: str) -> None:
    cards = Written("evidence/index", language).section("cards")
    assert [card for card in CARDS if f"]({card}.md)" not in cards] == []


@pytest.mark.parametrize("name", list_pages())
@both
def test_a_link_that_leaves_the_site_leads_to_a_primary_source(name: str, language: str) -> None:
    prose = TYPED.sub("", Written(name, language).body)
    assert [address for address in OUTSIDE.findall(prose) if urlsplit(address).netloc not in PRIMARY] == []


def list_texts(tree: Any) -> Iterator[str]:  # noqa: ANN401 any TOML value
    """List every text in what was read from TOML."""
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, (dict, list)):
        for branch in tree.values() if isinstance(tree, dict) else tree:
            yield from list_texts(branch)
