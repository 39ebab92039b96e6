"""Does a package's page say whose it is, hand its script its words, and lead nowhere that it does not hold?"""

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from assess.words import LANGUAGES
from scripts.courses.page import SAID_BY_SCRIPT, draw_page
from scripts.courses.room import WORDS, Room
from scripts.embed.bare import draw_bare
from tests.html.reader import Reader, read
from tests.scripts.courses.samples import ROOMS, SITE_URL, choose, name_room

SCRIPTS = Path(__file__).parents[3] / "docs/assets/scripts/course"
POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')


def open_page(room: Room) -> Reader:
    """Read the page of a package; the line before it is no element."""
    return read(draw_bare(draw_page(room)).removeprefix("<!doctype html>\n"))


def read_policy(room: Room) -> dict[str, str]:
    """Read what a page may load."""
    found = POLICY.search(draw_bare(draw_page(room)))
    assert found
    return dict(rule.split(" ", 1) for rule in found[1].split("; "))


@pytest.mark.parametrize("room", ROOMS, ids=name_room)
def test_every_way_out_of_a_package_is_absolute_and_leaves_the_frame(room: Room) -> None:
    ways = [node for node in open_page(room).find("a") if not node["href"].startswith("#")]
    assert ways
    assert {urlsplit(way["href"]).scheme for way in ways} == {"https"}
    assert {way["target"] for way in ways} == {"_blank"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("kind", "subject", "script", "called"),
    [
        ("quiz", "channels/jobs", "course/quiz", "quiz"),
        ("quiz", "test", "course/quiz", "test"),
        ("full", "canvas", "course/tool", "tool"),
        ("thin", "canvas", "course/relay", "relay"),
    ],
)
def test_a_page_names_its_kind_and_loads_its_script(
    kind: str, subject: str, script: str, called: str, language: str
) -> None:
    page = open_page(choose(kind, subject, language))
    assert page.find("body")[0]["data-package"] == called
    assert [node["src"] for node in page.find("src") if node.tag == "script"] == [f"assets/scripts/{script}.js"]
    assert page.find("html")[0]["lang"] == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_script_gets_its_words_in_the_language_of_the_page(language: str) -> None:
    page = open_page(choose("quiz", "channels/jobs", language))
    words = json.loads(page.find("data-kit-course")[0].text)["words"]
    assert words["kept"] == WORDS["bar.kept"][language]
    assert page.find("data-course-do", "finish")[0].text == WORDS["bar.finish"][language]
    assert "hidden" in page.find("data-course-do", "finish")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chapters_package_asks_the_questions_of_its_page(language: str) -> None:
    page = open_page(choose("quiz", "channels/jobs", language))
    assert {node["data-question"].rpartition(".")[0] for node in page.find("data-question")} == {"channels.jobs"}
    assert page.find("footer")[0].text
    home = SITE_URL if language == "fa" else f"{SITE_URL}en/"
    assert f"{home}book/channels/jobs/#check" in [node["href"] for node in page.find("a")]


@pytest.mark.parametrize("subject", ["channels/jobs", "test"])
def test_no_way_leads_to_a_page_of_progress_that_knows_nothing_of_a_course(subject: str) -> None:
    assert "check/progress" not in draw_page(choose("quiz", subject)).body


def test_the_tests_package_holds_one_test_and_asks_for_no_other() -> None:
    section = open_page(choose("quiz", "test")).find("data-test")[0]
    assert (section["data-test"], section["data-bank"]) == ("1", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_thin_tool_says_who_sees_the_learner_before_it_shows_anything(language: str) -> None:
    drawn = draw_bare(draw_page(choose("thin", "retention", language)))
    home = SITE_URL if language == "fa" else f"{SITE_URL}en/"
    frame = read(drawn.removeprefix("<!doctype html>\n")).find("data-relay")[0]
    assert frame["src"] == f"{home}embed/tools/retention/"
    assert frame["referrerpolicy"] == "no-referrer"
    assert drawn.index("courses.example") < drawn.index("IP") < drawn.index("<iframe")


def test_a_thin_tool_may_frame_its_own_site_alone() -> None:
    assert read_policy(choose("thin"))["frame-src"] == "https://courses.example"


@pytest.mark.parametrize(("kind", "subject"), [("quiz", "test"), ("quiz", "channels/jobs"), ("full", "retention")])
def test_every_other_package_frames_nothing(kind: str, subject: str) -> None:
    rules = read_policy(choose(kind, subject))
    assert rules["default-src"] == "'none'"
    assert rules.get("frame-src", "'self'") == "'self'"
    assert rules["connect-src"] == "'self'"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_tool_says_who_keeps_the_figures_here(language: str) -> None:
    """The site's words would be wrong: it is the course system that keeps them."""
    text = open_page(choose("full", "retention", language)).find("body")[0].text
    assert WORDS["full.kept"][language] in text
    assert WORDS["page.kept"][language] not in text
    assert WORDS["full.shut"][language] in text
    assert WORDS["framed.shut"][language] not in text


def test_a_full_tool_waits_for_a_touch_and_leads_to_cards_of_the_site() -> None:
    section = open_page(choose("full", "retention", "en")).find("data-tool")[0]
    assert "data-waits" in section
    assert section["data-home"] == f"{SITE_URL}en/"
    assert section["data-runtime"].startswith("assets/python/")


def test_every_word_of_the_kit_is_said_by_some_script_and_every_word_said_is_in_it() -> None:
    """Words reach the scripts by their names alone."""
    scripts = "\n".join(file.read_text("utf-8") for file in SCRIPTS.glob("*.js"))
    assert [name for name in SAID_BY_SCRIPT if f'"{name}"' not in scripts and f"words.{name}" not in scripts] == []
    said = {*re.findall(r'\bsay\("(\w+)"', scripts), *re.findall(r"\bwords\.(\w+)", scripts)}
    assert said
    assert said <= set(SAID_BY_SCRIPT)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_for_a_figure_is_left_to_the_script_that_knows_it(language: str) -> None:
    page = open_page(choose("quiz", "test", language))
    words = json.loads(page.find("data-kit-course")[0].text)["words"]
    assert set(words) == set(SAID_BY_SCRIPT)
    assert [name for name, text in words.items() if "{" in text] == ["so_far"]
    assert "{score}" in words["so_far"]
