"""Is a plan drawn whatever the browser keeps, and is what it offers carried over as it says?"""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess import browser
from assess.words import LANGUAGES
from assess.workbook import room
from assess.workbook.answer import rehearse
from tests.answers import LANGUAGE
from tests.html.reader import read
from tests.workbook.plans import ALL, ask, book, plan, type_example

OFFERED = [("scoring", "channels"), ("board", "canvas"), ("acquisition", "retention")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_is_drawn_tool_by_tool_in_the_order_of_thought(language: str) -> None:
    page = read(ask(book(plan("a", language=language)), language)["html"])
    assert [node["data-room"] for node in page.find("data-room")] == ["canvas", "channels", "retention"]
    assert page.faults == []


@pytest.mark.parametrize(("offer", "target"), OFFERED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_offered_is_carried_and_not_offered_again(offer: str, target: str, language: str) -> None:
    told = book(plan("a", language=language))
    assert offer in offers(told, language)
    answer = ask(told, language, carry=offer)
    assert set(answer["changed"]) == {target}
    assert answer["told"]
    told["plans"][0]["typed"] |= answer["changed"]
    assert offer not in offers(told, language)


def offers(told: dict[str, Any], language: str = "en") -> list[str]:
    """What the page offers to carry."""
    return [node["data-carry"] for node in read(ask(told, language)["html"]).find("data-carry")]


def test_channels_can_be_carried_into_a_canvas_that_was_never_opened() -> None:
    told = book(plan("a", channels=type_example("channels")))
    assert offers(told) == ["board"]
    told["plans"][0]["typed"] |= ask(told, carry="board")["changed"]
    assert len(read(ask(told)["html"]).find("data-block")) == 9


def test_a_cost_is_not_offered_to_a_retention_that_was_never_opened() -> None:
    assert "acquisition" not in offers(book(plan("a", channels=type_example("channels"))))


def test_what_cannot_be_read_is_never_written_over() -> None:
    broken = type_example("canvas") | {"most": "lots"}
    told = book(plan("a", channels=type_example("channels"), canvas=broken))
    assert offers(told) == []
    assert ask(told, carry="board") == {"id": 3, "changed": {}, "told": ""}


def test_other_plans_are_worked_out_one_with_each_question() -> None:
    room.ANSWERS.clear()
    told = book(*(plan(str(at), retention=type_example("retention", customers=100 + at)) for at in range(4)))
    asked = [ask(told) for _ in range(3)]
    assert ["refining" in answer for answer in asked] == [True, True, False]
    assert [answer["html"].count("…") for answer in asked] == [8, 4, 0]


def test_the_answers_that_are_kept_stay_few() -> None:
    for customers in range(1, 3 * room.MOST_ANSWERS):
        ask(book(plan("a", retention=type_example("retention", customers=customers))), **{"as": "json"})
    for customers in range(1, room.MOST_ANSWERS + 5):
        ask(book(plan("a", retention=type_example("retention", customers=customers))))
    assert len(room.ANSWERS) <= room.MOST_ANSWERS


@pytest.mark.parametrize("language", LANGUAGES)
def test_storage_that_could_not_be_read_is_told(language: str) -> None:
    whole, damaged = (ask(book(plan("a"), damaged=damaged), language)["html"] for damaged in (False, True))
    assert "assess-error" not in whole
    assert "assess-error" in damaged


texts = st.text(max_size=20)
names = st.sampled_from(["customers", "channels.0.name", "channels.0", "segments.0.id", "nobody", "__proto__"]) | texts


@given(
    st.lists(st.fixed_dictionaries({"name": texts, "done": st.lists(texts), "typed": st.dictionaries(
        st.sampled_from(ALL) | texts, st.dictionaries(names, texts))}), min_size=1, max_size=3),
    LANGUAGE,
)  # fmt: skip
@settings(deadline=None, max_examples=60)
def test_whatever_texts_are_kept_the_page_is_drawn(plans: list[dict[str, Any]], language: str) -> None:
    for asked in ({}, {"as": "json"}, {"carry": "board"}):
        answer = ask(book(*plans), language, **asked)
        assert "broken" not in answer
        if "html" in answer:
            assert read(answer["html"]).faults == []


def test_the_rehearsal_walks_through_every_room_without_a_mistake() -> None:
    answers = [browser.answer(message) for message in rehearse()]
    assert not [answer for answer in answers if '"broken"' in answer]
    for part in ('"html"', '"save"', '"changed"', '"book"', '"refused"'):
        assert any(part in answer for answer in answers)
