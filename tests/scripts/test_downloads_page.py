"""Is everything that can be taken away offered once, under a name of its own, with a place for its size?"""

import pytest

from assess import tools
from assess.quiz.bank import list_chapters, list_parts
from assess.words import LANGUAGES
from scripts.courses import list_downloads
from scripts.downloads_page import WORDS, draw, name_anchor
from tests.html.reader import VOID, Reader, read

ROOTS = {"fa": "../../", "en": "../../../"}

both = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(autouse=True)
def links_are_void(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of the site has links to styles in it, which nothing closes."""
    monkeypatch.setattr("tests.html.reader.VOID", VOID | {"link"})


def draw_page(language: str) -> Reader:
    """The page as a reader of HTML sees it."""
    return read(draw(language, ROOTS[language]))


@both
def test_every_download_is_offered_once(language: str) -> None:
    offered = [node["href"] for node in draw_page(language).find("download")]
    wanted = [ROOTS[language] + download.path for download in list_downloads(language)]
    assert sorted(offered) == sorted(wanted)
    assert wanted


@both
def test_every_download_leaves_a_place_for_its_size(language: str) -> None:
    """The place is in the link, so that the size is read with it before anything is fetched."""
    page = draw_page(language)
    places = {node["data-weighs"]: node.around for node in page.find("data-weighs")}
    assert set(places) == {download.path for download in list_downloads(language)}
    assert all(around[-1] == "a" for around in places.values())


@both
def test_every_subject_has_an_address_of_its_own(language: str) -> None:
    """Pages lead there: `#channels-jobs`, `#retention`, `#test`."""
    anchors = [node["id"] for node in draw_page(language).find("id")]
    assert len(anchors) == len(set(anchors))
    wanted = {name_anchor(subject) for subject in (*list_chapters(), *tools.NAMES, "test", "all")}
    assert wanted <= set(anchors)


@both
def test_chapters_stand_in_their_part_in_the_order_of_the_book(language: str) -> None:
    page = draw_page(language)
    assert [node.text for node in page.find("summary")] == [
        *(part.name[language] for part in list_parts()),
        WORDS["groups.tools"][language],
    ]
    cards = [node["id"] for node in page.find("class", "downloads-card")]
    assert cards[: len(list_chapters())] == [name_anchor(chapter) for chapter in list_chapters()]


@both
def test_a_link_says_its_format_and_is_told_of_which_subject_it_is(language: str) -> None:
    page = draw_page(language)
    names = {node["id"]: node.text for node in page.find("h3")}
    assert all(names.values())
    for link in page.find("download"):
        assert link["aria-describedby"] in names
        assert link.text.strip() in {WORDS[f"kinds.{kind}"][language] for kind in list_kinds()}


def test_the_kinds_that_have_a_name_are_those_that_are_made() -> None:
    assert list_kinds() == {download.kind for download in list_downloads("en")}


def list_kinds() -> set[str]:
    """List the kinds of downloads that have a name."""
    return {name.removeprefix("kinds.") for name in WORDS if name.startswith("kinds.")}


def test_twins_offer_the_same_in_the_same_order() -> None:
    fa, en = ([node["id"] for node in draw_page(language).find("id")] for language in LANGUAGES)
    assert fa == en
