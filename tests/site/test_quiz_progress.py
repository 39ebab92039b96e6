"""Does the page of progress tell honestly how far one has come, what to read, and forget it all when told to?"""

import json
from collections.abc import Callable, Sequence

import pytest
from playwright.sync_api import Page, expect

from assess.quiz.bank import list_ideas, load
from assess.quiz.item import Item
from assess.quiz.marking import tell_key
from tests.site.at_questions import BY_KIND, HOMES, Sheet
from tests.site.at_work import LANGUAGES, PHONE

type OpenPage = Callable[..., Page]

PROGRESS = "check/progress/"
BY_IDEA: dict[str, list[Item]] = {}
for _item in load().items:
    BY_IDEA.setdefault(_item.idea, []).append(_item)
IDEA, ASKED = next((idea, items) for idea, items in BY_IDEA.items() if len(items) > 1)
STATES: dict[str, list[float]] = {  # scores of the first answers to an idea of several questions
    "begun": [],
    "again": [0.5],
    "hand": [1],
    "holds": [1] * len(ASKED),
}


@pytest.fixture(params=LANGUAGES)
def sheet(request: pytest.FixtureRequest, page: Page) -> Sheet:
    """A reader at a wide screen, in each language."""
    return Sheet(page, request.param)


def keep(page: Page, scores: dict[str, float]) -> None:
    """Let the browser hold these results from the start."""
    kept = json.dumps({id_: [score, "2026-11-23"] for id_, score in scores.items()})
    page.add_init_script(f"localStorage.getItem('peyvand:quiz') ?? (localStorage['peyvand:quiz'] = {json.dumps(kept)})")


def give(items: Sequence[Item], scores: Sequence[float]) -> dict[str, float]:
    """Results of the first questions."""
    return {item.id: score for item, score in zip(items, scores, strict=False)}


@pytest.mark.parametrize("state", STATES)
def test_an_idea_stands_as_its_answers_do(sheet: Sheet, served: str, state: str) -> None:
    keep(sheet.page, give(ASKED, STATES[state]))
    sheet.visit(served, PROGRESS)
    line = sheet.page.locator(f'[data-idea="{IDEA}"]')
    expect(line.locator("[data-state]")).to_have_text(sheet.say(f"state.{state}"))
    count = len(STATES[state])
    shown = str(count) if sheet.language == "en" else "۰۱۲۳۴۵۶۷۸۹"[count]
    expect(line.locator("[data-told]")).to_contain_text(shown)


def test_what_is_answered_in_a_chapter_shows_here_and_forgotten_results_of_others_do_not(
    sheet: Sheet, served: str
) -> None:
    item = BY_KIND["single"]
    keep(sheet.page, {"channels.gone.away": 1})
    sheet.visit_chapter(served, item)
    sheet.answer(item, tell_key(item))
    sheet.check(item)
    sheet.page.locator(".quiz-sum a").click()
    expect(sheet.page.locator("[data-status]")).to_contain_text("1" if sheet.language == "en" else "۱")
    expect(sheet.page.locator(f'[data-idea="{item.idea}"] [data-told]')).to_contain_text(
        "100%" if sheet.language == "en" else "۱۰۰٪"
    )


def test_what_needs_reading_again_comes_first(sheet: Sheet, served: str) -> None:
    keep(sheet.page, give(ASKED, [0]))
    sheet.visit(served, PROGRESS)
    way = sheet.page.locator("[data-next]:visible")
    expect(way).to_have_attribute("data-next", "again")
    expect(way).to_contain_text(list_ideas()[IDEA][sheet.language])
    way.locator("a").first.click()
    expect(sheet.page.locator("h1")).to_be_visible()
    assert "/book/" in sheet.page.url or "/tools/" in sheet.page.url


def test_where_all_holds_the_final_test_is_next(sheet: Sheet, served: str) -> None:
    keep(sheet.page, {item.id: 1 for item in load().items})
    sheet.visit(served, PROGRESS)
    expect(sheet.page.locator("[data-next]:visible")).to_have_attribute("data-next", "test")


def test_starting_afresh_asks_first_and_leaves_the_plans(sheet: Sheet, served: str) -> None:
    keep(sheet.page, give(ASKED, [1]))
    sheet.visit(served, PROGRESS)
    sheet.page.evaluate("localStorage.setItem('peyvand:retention', '{}')")
    sheet.page.evaluate("localStorage.setItem('peyvand:test', '{}')")
    sheet.do("reset")
    sheet.page.locator("dialog[open] button[value='']").click()
    assert len(sheet.kept()) == 1
    sheet.do("reset")
    sheet.page.locator("dialog[open] button[value=yes]").click()
    expect(sheet.page.locator("[data-status]")).to_have_text(sheet.say("progress.forgotten"))
    expect(sheet.page.locator(f'[data-idea="{IDEA}"] [data-state]')).to_have_text(sheet.say("state.begun"))
    assert not sheet.kept()
    assert sheet.kept("test") is None
    assert sheet.kept("retention") == {}


def test_deleting_everything_in_the_workbook_deletes_progress_too(page: Page, served: str) -> None:
    page.goto(f"{served}en/workbook/")
    page.evaluate("localStorage.setItem('peyvand:quiz', '{\"a.b.c\": [1, \"2026-11-23\"]}')")
    page.locator("[data-do=forget]").click()
    page.locator("dialog[open] button[value=yes]").click()
    page.wait_for_function("localStorage.getItem('peyvand:quiz') === null")


def test_a_browser_that_keeps_nothing_is_told_of(page: Page, served: str) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full') }")
    sheet = Sheet(page).visit(served, PROGRESS)
    expect(page.locator("[data-status]")).to_have_text(sheet.say("progress.unkept"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_can_use_it(open_page: OpenPage, served: str, language: str, scheme: str) -> None:
    page = open_page(viewport=PHONE, color_scheme=scheme, bypass_csp=True)
    items = list(load().items)
    keep(page, {item.id: (place % 5) / 4 for place, item in enumerate(items[: len(items) // 2])})
    sheet = Sheet(page, language).visit(served, PROGRESS)
    assert sheet.find_barriers() == []
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    sheet.do("reset")
    assert sheet.find_barriers() == []
    page.keyboard.press("Escape")
    expect(page.locator("[data-do=reset]")).to_be_focused()


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_script_every_idea_and_its_pages_are_listed(open_page: OpenPage, served: str, language: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{served}{HOMES[language]}{PROGRESS}")
    expect(page.locator(".quiz-idea")).to_have_text([name[language] for name in list_ideas().values()])
    for hidden in ("[data-head]", "[data-do=reset]"):
        expect(page.locator(hidden)).to_be_hidden()
    expect(page.locator("[data-lessons] a").first).to_be_visible()
