"""Has all that can be embedded an address of its own, the same in both languages but for the language?"""

import pytest

from assess import tools
from assess.quiz.bank import list_chapters, load
from assess.words import LANGUAGES
from scripts.embed.places import Place, find_places, list_places

EXPECTED = [
    ("tool", "retention", "embed/tools/retention/", "tools/retention/", "tools/retention.json"),
    ("chapter", "channels/jobs", "embed/book/channels/jobs/", "book/channels/jobs/", "book/channels/jobs.json"),
    (
        "quiz",
        "channels/jobs",
        "embed/quiz/channels/jobs/",
        "book/channels/jobs/#check",
        "embed/quiz/channels/jobs.json",
    ),
    ("test", "", "embed/check/test/", "check/test/", "check/test.json"),
]


@pytest.mark.parametrize(("language", "home"), [("fa", ""), ("en", "en/")])
@pytest.mark.parametrize(("kind", "name", "embed", "full", "card"), EXPECTED)
def test_each_has_its_addresses(  # noqa: PLR0913, PLR0917 - one line of the table
    kind: str, name: str, embed: str, full: str, card: str, language: str, home: str
) -> None:
    place = Place(kind=kind, name=name, language=language)  # type: ignore[arg-type]  # one of the four
    assert (place.embed, place.full, place.card) == (home + embed, home + full, f"oembed/{home}{card}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tool_chapter_quiz_and_the_test_are_listed_once(language: str) -> None:
    places = list(list_places(language))
    assert len({place.embed for place in places}) == len({place.card for place in places}) == len(places)
    assert len(places) == len(tools.NAMES) + len(list_chapters()) + len(load().chapters) + 1


def test_a_chapter_comes_with_its_questions_and_other_pages_with_nothing() -> None:
    assert [place.kind for place in find_places("en/book/channels/jobs/", "en")] == ["chapter", "quiz"]
    assert find_places("glossary/", "fa") == []
