"""Can every frame be chosen, is its code the one that is handed out everywhere, and do pages lead to it?"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess import tools
from assess.html.element import escape
from assess.link import open_link
from assess.words import LANGUAGES, Text
from scripts import snippet_words, snippets
from scripts.cases import list_cases
from scripts.embed.places import Place, find_places, list_places
from scripts.embed.snippet import draw_snippet
from scripts.inviting import invite
from scripts.snippet_form import LEAST, MOST, name_place, tell_room
from tests.html.reader import VOID, Reader, read
from tests.wording import list_places as list_gaps

SITE = "https://peyvand.example/base/"
ROOTS = {"fa": "../../", "en": "../../../"}
SCRIPTS = Path(__file__).parents[2] / "docs/assets/scripts"
GAP = re.compile(r"\{(\w+)\}")

both = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(autouse=True)
def links_are_void(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of the site has links to styles in it, which nothing closes."""
    monkeypatch.setattr("tests.html.reader.VOID", VOID | {"link"})


def draw_page(language: str) -> Reader:
    """The maker as a reader of HTML sees it."""
    return read(snippets.draw(language, ROOTS[language], SITE))


def read_kit(language: str) -> dict[str, Any]:
    """What the page hands its script."""
    return dict(json.loads(draw_page(language).find("data-kit")[0].text))


def fill(template: str, parts: Mapping[str, object]) -> str:
    """Fill in a template as the script does."""
    return GAP.sub(lambda gap: escape(str(parts[gap[1]])), template)


# Without a script.


@both
def test_without_a_script_the_code_of_the_first_tool_can_be_copied(language: str) -> None:
    first = next(list_places(language))
    code = draw_snippet(SITE + first.embed, name_place(first), first.height, SITE + first.full)
    assert draw_page(language).find("textarea")[0].text == code


@both
def test_without_a_script_the_address_of_every_frame_can_be_copied(language: str) -> None:
    listed = [node.text for node in draw_page(language).find("code")]
    assert listed == [SITE + place.embed for place in list_places(language)]


@both
def test_what_does_nothing_without_a_script_is_hidden_without_one(language: str) -> None:
    page = draw_page(language)
    assert all("hidden" in node for node in page.find("data-needs-script"))
    assert {"form", "div"} == {node.tag for node in page.find("data-needs-script")}


# What can be chosen.


@both
def test_all_that_goes_into_a_frame_can_be_chosen(language: str) -> None:
    """Questions are chosen as a part of their chapter."""
    rooms = [node["value"] for node in draw_page(language).find("option") if "/" in node["value"]]
    wanted = [tell_room(place) for place in list_places(language)]
    assert rooms == [room for room in wanted if not room.startswith("quiz/")]
    assert list(read_kit(language)["rooms"]) == wanted


@both
def test_every_choice_has_a_name_and_every_field_a_label(language: str) -> None:
    page = draw_page(language)
    assert all(node.text.strip() for node in page.find("option") + page.find("legend") + page.find("label"))
    labelled = {node["for"] for node in page.find("label") if "for" in node}
    fields = [
        node for node in page.nodes if node.tag in {"select", "textarea"} or node.attributes.get("type") == "text"
    ]
    assert {node["id"] for node in fields} == labelled
    ids = [node["id"] for node in page.find("id")]
    assert len(ids) == len(set(ids))
    assert all(each in ids for node in page.find("aria-describedby") for each in node["aria-describedby"].split())


@both
def test_a_frame_opens_with_the_figures_of_the_example_or_case_that_was_chosen(language: str) -> None:
    told = read_kit(language)["tools"]
    for name in tools.NAMES:
        tool = tools.find(name)
        starts = told[f"tools/{name}"]["starts"][language]
        assert list(starts) == [*tool.examples, *(case.id for case in list_cases(name))]
        assert starts[next(iter(tool.examples))] == ""
        for start in list(starts.values())[1:]:
            names = [each for each, _ in open_link([list(pair) for pair in parse_qsl(start)])]
            assert names
            assert set(names) <= set(told[f"tools/{name}"]["names"])


# The code.


@both
def test_the_template_of_the_script_gives_the_code_that_is_handed_out(language: str) -> None:
    template = read_kit(language)["code"]
    for place in list_places(language):
        parts = {"src": SITE + place.embed, "title": name_place(place), "height": place.height}
        parts["full"] = SITE + place.full
        assert fill(template, parts) == draw_snippet(*parts.values())  # type: ignore[arg-type]


@given(st.text(), st.text())
def test_no_title_and_no_link_gets_out_of_its_place(title: str, link: str) -> None:
    template = read_kit("en")["code"]
    parts = {"src": link, "title": title, "height": 900, "full": link}
    assert fill(template, parts) == draw_snippet(link, title, 900, link)


@both
def test_rooms_are_told_in_both_languages(language: str) -> None:
    for room, told in read_kit(language)["rooms"].items():
        assert set(told["titles"]) == set(LANGUAGES), room
        assert LEAST <= told["height"] <= MOST
        assert not told["full"].startswith("en/")


def test_twins_hand_their_scripts_the_same_but_for_their_words() -> None:
    fa, en = map(read_kit, LANGUAGES)
    worded = {"said", "refused", "languages"}
    assert {name: part for name, part in fa.items() if name not in worded} == {
        name: part for name, part in en.items() if name not in worded
    }
    assert all(set(fa[name]) == set(en[name]) for name in worded)


# Words.


def list_words() -> dict[str, Text]:
    """All texts of the maker."""
    return dict(snippet_words.give_voice("en").words.texts)


def test_a_text_has_the_same_gaps_in_both_languages() -> None:
    for key, text in list_words().items():
        assert list_gaps(text.fa) == list_gaps(text.en), key


def test_the_script_says_every_word_that_it_is_given() -> None:
    source = "".join(file.read_text("utf-8") for file in (SCRIPTS / "snippet.js", *(SCRIPTS / "snippet").glob("*.js")))
    for key in list_words():
        group, _, word = key.partition(".")
        if group in {"said", "refused"}:
            assert re.search(rf"\b{word}\b", source), key


@both
def test_what_the_script_says_has_no_gap_that_it_does_not_fill(language: str) -> None:
    kit = read_kit(language)
    gaps = {gap for texts in (kit["said"], kit["refused"]) for text in texts.values() for gap in GAP.findall(text)}
    assert gaps == {"title", "height", "tool", "other", "language"}


# The line at the foot of a page.


@both
@pytest.mark.parametrize(
    ("page", "frame", "packages"),
    [
        ("tools/retention/", "#page=tools/retention", "#retention"),
        ("book/channels/jobs/", "#page=book/channels/jobs", "#channels-jobs"),
        ("check/test/", "#page=check/test", "#test"),
    ],
)
def test_a_page_leads_to_its_frame_and_its_packages(language: str, page: str, frame: str, packages: str) -> None:
    page = f"{'' if language == 'fa' else 'en/'}{page}"
    invited = invite("<article>text</article>", find_places(page, language))
    links = [node["href"] for node in read(invited).find("a")]
    up = "../" * page.removeprefix("en/").count("/")
    assert links == [f"{up}teach/embed/{frame}", f"{up}teach/packages/{packages}"]


def test_a_page_that_goes_into_no_frame_stays_as_it_is() -> None:
    assert invite("<article></article>", find_places("glossary/", "fa")) == "<article></article>"


def test_the_line_stands_at_the_end_of_the_page_and_once() -> None:
    invited = invite("<article>one</article><article>two</article>", [Place(kind="test", name="", language="en")])
    assert invited.startswith("<article>one</article><article>two<p")
    assert invited.count("in-course") == 1


def test_frames_are_allowed_only_where_they_are_made() -> None:
    assert snippets.allow_frames(snippets.draw("fa", "../", SITE)) == {"frame-src": "'self'"}
    assert snippets.allow_frames("<section data-tool>") == {}
