"""Is it told who says so, and is what has an evidence card told beside a link to it?"""

import pytest

from assess import tools
from assess.html.source import draw_source, has_card
from assess.report import Rule
from assess.tool import give_voice
from assess.words import LANGUAGES
from tests.html.reader import read

VOICES = {
    language: give_voice(tools.find("retention"), tools.find("retention").example(), language) for language in LANGUAGES
}


def rest_on(source: str) -> Rule:
    """A rule that rests on a source."""
    return Rule(id="rule", severity="act", rests_on=(), source=source, holds=bool)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_that_rests_on_a_card_links_to_it(language: str) -> None:
    (link,) = read(draw_source(rest_on("EV-3"), VOICES[language], "../../")).find("a")
    assert link["href"] == "../../evidence/ev-3/"
    assert link.text == VOICES[language].say("sources.EV-3")


def test_an_idea_of_the_book_is_named_without_a_link() -> None:
    page = read(draw_source(rest_on("RT-3"), VOICES["en"], "../../"))
    assert VOICES["en"].say("sources.RT-3") in page.nodes[0].text
    assert page.find("a") == []


def test_what_rests_on_a_card_is_known() -> None:
    assert [has_card(rest_on(source)) for source in ("EV-7", "RT-1")] == [True, False]
