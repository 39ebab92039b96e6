"""Are programs told of a page as oEmbed 1.0 says, whatever its title holds and wherever the site lies?"""

import json
from pathlib import Path

import pytest

from scripts.embed.oembed import lead_to_card, tell_card
from scripts.embed.places import Place, Whole
from scripts.embed.snippet import draw_frame
from scripts.embed.writing import announce, write_places
from tests.html.reader import read

PLACE = Place(kind="quiz", name="channels/jobs", language="en")
TITLE = 'Five "jobs" </title><script> & «پنج»'


def tell(site_url: str = "https://peyvand.example/a/b/", title: str = TITLE) -> dict[str, object]:
    """What is told, read back."""
    told = json.loads(tell_card(PLACE, title, make_whole(title, site_url)))
    assert isinstance(told, dict)
    return told


def make_whole(title: str = TITLE, site_url: str = "https://peyvand.example/a/b/") -> Whole:
    """A finished page."""
    return Whole(title=title, content="<h1>Five jobs</h1>", site="Peyvand", site_url=site_url)


def test_all_that_the_standard_asks_for_is_told() -> None:
    told = tell()
    assert (told["version"], told["type"], told["title"]) == ("1.0", "rich", TITLE)
    assert (told["provider_name"], told["provider_url"]) == ("Peyvand", "https://peyvand.example/a/b/")
    assert isinstance(told["width"], int)
    assert 0 < told["width"] <= 640
    assert told["height"] == PLACE.height
    assert isinstance(told["cache_age"], int)


def test_what_is_shown_is_one_frame_and_nothing_else() -> None:
    told = tell()
    (frame,) = read(str(told["html"])).nodes
    assert (frame.tag, frame["src"]) == ("iframe", "https://peyvand.example/a/b/en/embed/quiz/channels/jobs/")
    assert frame["title"] == TITLE
    assert told["html"] == draw_frame(frame["src"], TITLE, PLACE.height)


def test_a_page_leads_to_its_card_by_its_whole_address() -> None:
    (link,) = read(lead_to_card(PLACE, TITLE, "https://peyvand.example/a/b/")).nodes
    assert "alternate" in link["rel"].split()
    assert link["type"] == "application/json+oembed"
    assert link["href"] == "https://peyvand.example/a/b/oembed/en/embed/quiz/channels/jobs.json"
    assert link["title"] == TITLE


@pytest.mark.parametrize("places", [[], [PLACE], [Place(kind="chapter", name="channels/jobs", language="en"), PLACE]])
def test_a_whole_page_leads_to_the_card_of_what_comes_first(places: list[Place]) -> None:
    page = announce("<html><head><title>a</title></head></html>", places, make_whole())
    links = [node["href"] for node in read(page).nodes if node.tag == "link"]
    assert links == [f"https://peyvand.example/a/b/{place.card}" for place in places[:1]]


def test_each_has_its_bare_page_and_its_card(tmp_path: Path) -> None:
    chapter = Place(kind="chapter", name="channels/jobs", language="en")
    write_places(tmp_path, [chapter, PLACE], make_whole())
    for place in (chapter, PLACE):
        assert "<h1>" in (tmp_path / place.embed / "index.html").read_text("utf-8")
        assert json.loads((tmp_path / place.card).read_text("utf-8"))["version"] == "1.0"
