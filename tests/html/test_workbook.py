"""Does a plan show what its tools answer, and does its page stand complete before any script runs?"""

import json

import pytest

from assess import tools
from assess.html.desk import ACTIONS, DEEDS, draw_desk
from assess.words import LANGUAGES
from assess.workbook.book import Plan
from assess.workbook.room import enter
from tests.html.reader import Reader, read
from tests.workbook.plans import ALL, ask, book, plan, type_example


def desk(language: str) -> Reader:
    """Draw and read the page's own part."""
    return read(draw_desk(language, runtime="../python/", size=5))


def show(language: str = "en", **told: object) -> Reader:
    """Draw and read a plan of all tools."""
    return read(ask(book(plan("a", language=language) | told), language)["html"])


# Before any script.


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tool_is_there_with_the_way_to_it(language: str) -> None:
    page = desk(language)
    assert page.faults == []
    assert [node["href"] for node in page.find("a")] == [f"../tools/{name}/" for name in ALL]
    assert all(tools.find(name).words["title"][language] in page.nodes[0].text for name in ALL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_can_be_done_says_what_it_is(language: str) -> None:
    page = desk(language)
    buttons = {node["data-do"]: node.text for node in page.find("data-do")}
    assert all(buttons[name] for name in (*DEEDS, *ACTIONS, "wake"))
    labelled = {node["for"] for node in page.find("label") if node.text}
    fields = [node for node in page.nodes if node.tag in ("input", "select") and "hidden" not in node]
    assert {node["id"] for node in fields} <= labelled


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_asked_first_is_asked_in_the_pages_own_words(language: str) -> None:
    page = desk(language)
    ids = {node["id"] for node in page.find("id")}
    for dialog in page.find("dialog"):
        assert dialog["aria-labelledby"] in ids
    assert [dialog["data-ask"] for dialog in page.find("dialog")] == ["name", "forget"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_script_gets_its_words_and_the_tools_in_order(language: str) -> None:
    (script,) = desk(language).find("data-kit")
    kit = json.loads(script.text)
    assert kit["tools"] == list(ALL)
    assert all(kit["words"].values())


# A plan.


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ALL)
def test_a_tool_shows_the_figures_that_lead_its_own_report(name: str, language: str) -> None:
    typed = {name: type_example(name, 0, language)}
    report = enter(name, Plan(name="a", typed=typed), language).report
    page = show(language, typed=typed)
    assert [node["data-metric"] for node in page.find("output")] == list(report.leading)
    assert len(page.find("data-chart")) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_piece_of_advice_is_a_box_to_tick(language: str) -> None:
    page = show(language)
    advised = sum(
        len(enter(name, Plan(name="a", typed={name: type_example(name)}), "en").report.advice) for name in ALL
    )
    keys = [node["data-tick"] for node in page.find("data-tick")]
    assert len(keys) == len(set(keys)) == advised
    assert all(node.text for node in page.find("label"))


def test_what_is_done_stays_ticked() -> None:
    first, second, *_ = [node["data-tick"] for node in show().find("data-tick")]
    ticked = [node["data-tick"] for node in show(done=[second]).find("data-tick") if "checked" in node]
    assert ticked == [second] != [first]


def test_the_gravest_comes_first() -> None:
    typed = type_example("retention", margin=-5.0)
    page = read(ask(book(plan("a", retention=typed)))["html"])
    order = [node["data-severity"] for node in page.find("data-severity")]
    assert order == sorted(order, key=["stop", "act", "know"].index)
    assert order[0] == "stop"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_be_read_is_named_with_the_way_to_mend_it(language: str) -> None:
    typed = type_example("retention", 0, language) | {"customers": "<b>many</b>"}
    html = ask(book(plan("a", retention=typed)), language)["html"]
    page = read(html)
    assert "<b>many" not in html
    assert [node.text for node in page.find("class", "assess-error") if "many" in node.text]
    assert page.find("href", "../tools/retention/")


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", '"><img src=x>', "a\u202eb", "خط\nدو", "x" * 500])
def test_a_name_is_only_ever_text(name: str) -> None:
    page = read(ask(book(plan(name), plan("b")))["html"])
    assert page.faults == []
    assert not page.find("script") + page.find("img")
    (head,) = page.find("class", "assess-plan")
    assert len(head.text) <= 60
    assert head.text.isprintable()


def test_one_plan_is_compared_with_nothing() -> None:
    assert not show().find("class", "assess-table assess-compare")


SIZES = {"small": 100, "large": 200}


@pytest.mark.parametrize("language", LANGUAGES)
def test_several_plans_stand_side_by_side_with_their_own_figures(language: str) -> None:
    typed = {name: type_example("retention", 0, language, customers=count) for name, count in SIZES.items()}
    told = book(*(plan(name, retention=each) for name, each in typed.items()), plan("none", canvas={}))
    ask(told, language)
    page = read(ask(told, language)["html"])
    assert [node.text for node in page.find("scope", "col")][-3:] == ["small", "large", "none"]
    label = tools.find("retention").words["metrics.total_gain"][language]
    rooms = [enter("retention", Plan(name=name, typed={"retention": each}), language) for name, each in typed.items()]
    figures = [room.voice.write(room.report.metrics["total_gain"].value, "money") for room in rooms]
    assert "".join([label, *figures, "—"]) in [node.text for node in page.find("tr")]
