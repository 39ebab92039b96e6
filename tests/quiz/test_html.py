"""Do questions stand in a page complete before any script runs, with all that the script will need?"""

import json

import pytest

from assess.quiz.bank import list_ideas, list_parts, load
from assess.quiz.drawing import draw_test
from assess.quiz.html.final import draw_final
from assess.quiz.html.item import draw_item, name_item, pack_key
from assess.quiz.html.progress import PARTS, draw_progress
from assess.quiz.html.quiz import draw_quiz
from assess.quiz.html.reading import Lesson, Teachers
from assess.quiz.item import Choosing, Item, Match, Number, Order, Single
from assess.quiz.mix import list_shown
from assess.words import LANGUAGES, Text
from tests.html.reader import Node, Reader, read
from tests.quiz.samples import BY_KIND, SMALL

ITEMS = [pytest.param(item, id=item.id) for item in (*SMALL.items, *load().items)]
TEACHERS: Teachers = {idea: [Lesson(title=f"On {idea}", address=f"../{idea}/")] for idea in list_ideas()}
ROOMS = {
    "quiz": lambda language: draw_quiz("channels/jobs", language, "../progress/", SMALL),
    "final": lambda language: draw_final(language, "questions.json", "../progress/", TEACHERS, SMALL),
    "progress": lambda language: draw_progress(language, "../test/", TEACHERS, SMALL),
}


def draw(item: Item, language: str = "en") -> Reader:
    """Draw a question and read it."""
    return read(draw_item(item, language, 2, 7))


def list_values(page: Reader) -> list[str]:
    """What fields offer, in the order of showing."""
    return [node["value"] for node in page.nodes if node.tag in {"input", "option"} and node.attributes.get("value")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("item", ITEMS)
def test_everything_that_is_asked_and_answered_stands_in_the_page(item: Item, language: str) -> None:
    """Without a script the key can be unfolded: every text that may be said is there, under its name."""
    page = draw(item, language)
    assert page.find("legend")[0].text == item.ask[language]
    said = {node["data-say"]: node for node in page.find("data-say")}
    assert list(said) != []
    assert {name: node.text.endswith(item.says[name][language]) for name, node in said.items()} == dict.fromkeys(
        item.says, True
    )
    assert all("details" in node.around for node in said.values())
    assert "open" not in page.find("details")[0]


@pytest.mark.parametrize("item", ITEMS)
def test_both_languages_show_the_same_places_in_the_same_order(item: Item) -> None:
    shown = [[node.attributes for node in draw(item, language).find("data-item")] for language in LANGUAGES]
    assert shown[0] == shown[1]
    assert list_values(draw(item, "fa")) == list_values(draw(item, "en"))


def test_answers_are_shown_in_the_order_of_chance() -> None:
    for item in SMALL.items:
        page = draw(item)
        if isinstance(item, Choosing):
            assert list_values(page) == [str(place) for place in list_shown(item)]
        if isinstance(item, Order):
            assert [node["data-item"] for node in page.find("data-item")] == [str(place) for place in list_shown(item)]
        if isinstance(item, Match):
            assert list_values(page) == [str(place) for place in list_shown(item)] * len(item.pairs)


@pytest.mark.parametrize("item", list(SMALL.items), ids=lambda item: item.kind)
def test_fields_have_names_for_those_who_cannot_see(item: Item) -> None:
    page = draw(item)
    labelled = {node["for"] for node in page.find("label") if "for" in node}
    ids = [node["id"] for node in page.nodes if "id" in node]
    assert len(set(ids)) == len(ids)
    for node in page.nodes:
        if node.tag in {"input", "select"}:
            assert "label" in node.around or node["id"] in labelled
        if node.tag == "button":
            assert node.attributes.get("aria-label") or node.text
        assert set((node.attributes.get("aria-describedby") or "").split()) <= set(ids)


def test_what_marking_needs_stands_beside_the_question() -> None:
    for item in SMALL.items:
        form = draw(item).find("form")[0]
        assert json.loads(form["data-key"]) == pack_key(item)
        assert (form["data-question"], form["data-kind"], form["data-idea"]) == (item.id, item.kind, item.idea)
        assert form["id"] == name_item(item)


def test_the_key_says_right_partly_and_wrong_in_words() -> None:
    page = draw(BY_KIND["case"])
    words = [node.text for node in page.find("data-mark")]
    assert len(words) == len(page.find("data-say"))
    assert {"Right:", "Partly right:"} <= set(words)


def test_a_number_has_its_unit_beside_it_and_its_digits_in_the_readers_hand() -> None:
    item = BY_KIND["number"]
    assert isinstance(item, Number)
    assert item.unit is not None
    page = draw(item, "fa")
    assert page.find("class", "assess-unit")[0].text == item.unit.fa
    assert "۱۲٫۵" in page.find("data-say", "right")[0].text


def test_only_rights_too_long_for_a_closed_list_are_listed_in_full() -> None:
    item = BY_KIND["match"]
    assert isinstance(item, Match)
    assert "data-long" not in draw(item).find("class", "question-rights")[0]
    long = item.pairs[0].__class__(**{**vars(item.pairs[0]), "right": Text(fa="راست" * 10, en="right")})
    lengthened = Match(**{**vars(item), "pairs": (long, *item.pairs[1:])})
    assert "data-long" in draw(lengthened).find("class", "question-rights")[0]
    options = [node.text for node in draw(lengthened).find("option") if node["value"]]
    assert [node.text for node in draw(lengthened).find("li") if "data-say" not in node] == options[: len(item.pairs)]


def test_nothing_in_the_bank_is_taken_for_markup() -> None:
    item = BY_KIND["single"]
    assert isinstance(item, Single)
    spoilt = Single(**{**vars(item), "ask": Text(fa="<b>", en='<img src="x">')})
    assert draw(spoilt).find("img") == []
    assert draw(spoilt).find("legend")[0].text == '<img src="x">'


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("room", ROOMS)
def test_every_room_is_well_formed_and_hands_its_script_its_words(room: str, language: str) -> None:
    page = read(ROOMS[room](language))
    section = page.find("section")[0]
    assert section["data-language"] == language
    kit = json.loads(page.find("data-kit")[0].text)
    assert all(isinstance(word, str) or all(word.values()) for word in kit.values())
    assert page.find("noscript") != []
    ids = [node["id"] for node in page.nodes if "id" in node]
    assert len(set(ids)) == len(ids)


def test_a_chapter_leads_to_each_of_its_questions_and_to_progress() -> None:
    page = read(ROOMS["quiz"]("en"))
    ways = [node["href"] for node in page.find("data-step")]
    assert ways == [f"#{form['id']}" for form in page.find("form")]
    assert "../progress/" in [node.attributes.get("href") for node in page.find("a")]


def test_ideas_to_read_again_are_named_and_hidden_at_first() -> None:
    page = read(ROOMS["final"]("en"))
    lines = page.find("data-again")
    assert [node["data-again"] for node in lines] == list(list_ideas())
    assert all("hidden" in node for node in lines)
    assert lines[0].text == f"{list_ideas()['CV-1'].en}: On CV-1"


def test_the_final_test_in_the_page_is_number_one() -> None:
    page = read(ROOMS["final"]("fa"))
    assert [form["data-question"] for form in page.find("data-question")] == [item.id for item in draw_test(SMALL, "1")]
    assert page.find("data-test")[0]["data-test"] == "1"
    assert [node["data-part"] for node in page.find("data-part")] == [part.id for part in list_parts()]


def test_progress_lists_every_idea_once_with_its_questions_and_pages() -> None:
    page = read(ROOMS["progress"]("en"))
    ideas: dict[str, Node] = {node["data-idea"]: node for node in page.find("data-idea")}
    assert list(ideas) == list(list_ideas())
    asked = {item.id: item.idea for item in SMALL.items}
    told = {id_: idea for idea, node in ideas.items() for id_ in node["data-questions"].split()}
    assert told == asked
    assert "On CH-4" in ideas["CH-4"].text


def test_every_idea_belongs_to_a_part() -> None:
    assert list(PARTS) == [part.id for part in list_parts()]
    assert {idea.partition("-")[0] for idea in list_ideas()} == set(PARTS.values())


def test_whoever_leaves_a_question_out_is_told_what_to_do() -> None:
    """Each kind has its own sentence for an answer that is not there."""
    said = {kind: draw(item).find("data-trouble")[0].text for kind, item in BY_KIND.items()}
    assert said["truth"] == "Choose true or false first."
    assert len(set(said.values())) >= len(said) - 1
