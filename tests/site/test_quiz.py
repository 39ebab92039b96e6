"""Do the questions of a chapter teach whoever answers them: by pointer, by keys, without a script, the next day?"""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assess.quiz.bank import load
from assess.quiz.item import Item, Number
from assess.quiz.marking import mark, tell_key
from tests.site.at_questions import BY_KIND, HOMES, Sheet, answer_partly
from tests.site.at_work import LANGUAGES, PHONE, WIDE

type OpenPage = Callable[..., Page]

KINDS = tuple(BY_KIND)
PARTLY = ("multiple", "order", "match", "case")
FINGER = 44  # pixels, as the accessibility guidelines ask of what is pressed
HEIGHT = "(pressed) => pressed.getBoundingClientRect().height"
HEAVIEST = 8.5 * 1024  # bytes of the script as it travels
SPOILT = ("{", "null", "7", "[]", '{"a": 1}', '{"__proto__": [1, "2026-01-01"], "x": [2, 3]}')


@pytest.fixture(params=LANGUAGES)
def sheet(request: pytest.FixtureRequest, page: Page) -> Sheet:
    """A reader at a wide screen, in each language."""
    return Sheet(page, request.param)


def number() -> Number:
    """A question for a number."""
    item = BY_KIND["number"]
    assert isinstance(item, Number)
    return item


# Answering.


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_answered_by_keys_alone(sheet: Sheet, served: str, kind: str) -> None:
    item = BY_KIND[kind]
    sheet.visit_chapter(served, item)
    sheet.type_answer(item, tell_key(item))
    check = sheet.form(item).locator("[data-do=check]")
    for _ in range(20):
        if check.evaluate("button => button === document.activeElement"):
            break
        sheet.page.keyboard.press("Tab")
    sheet.page.keyboard.press("Enter")
    expect(sheet.verdict(item)).to_be_focused()
    expect(sheet.verdict(item)).to_have_text(sheet.say("verdict.right"))
    expect(sheet.step(item)).to_contain_text(sheet.say("verdict.right"))
    assert sheet.kept()[item.id][0] == 1


@pytest.mark.parametrize("kind", PARTLY)
def test_what_is_right_in_part_earns_its_part(sheet: Sheet, served: str, kind: str) -> None:
    """As on the command line: the score, and what is said."""
    item = BY_KIND[kind]
    given = answer_partly(item)
    expected = mark(item, given)
    sheet.visit_chapter(served, item)
    sheet.answer(item, given)
    sheet.check(item)
    word = "verdict.partly" if expected.score else "verdict.wrong"
    expect(sheet.verdict(item)).to_contain_text(sheet.say(word))
    assert sheet.said(item) == list(expected.says)
    assert sheet.kept()[item.id][0] == pytest.approx(expected.score, abs=0.001)


@pytest.mark.parametrize("kind", KINDS)
def test_trying_again_loses_nothing_and_leads_to_the_answer(sheet: Sheet, served: str, kind: str) -> None:
    item = BY_KIND[kind]
    sheet.visit_chapter(served, item)
    given = answer_partly(item) if kind in PARTLY else 10**6 if kind == "number" else (tell_key(item) + 1) % 2
    sheet.answer(item, given)
    sheet.check(item)
    before = read_fields(sheet, item)
    sheet.form(item).locator("[data-do=again]").click()
    expect(sheet.verdict(item)).to_have_count(0)
    expect(sheet.form(item).locator("[data-mark]:not(details *)")).to_have_count(0)
    assert read_fields(sheet, item) == before
    assert sheet.form(item).locator(":focus").count() == 1
    sheet.answer(item, tell_key(item))
    sheet.check(item)
    expect(sheet.verdict(item)).to_have_text(sheet.say("verdict.right"))


def read_fields(sheet: Sheet, item: Item) -> object:
    """What is answered, as the page holds it."""
    return sheet.form(item).evaluate(
        "form => Array.from(form.querySelectorAll('input, select, li[data-item]'), "
        "(one) => [one.value, one.checked, one.dataset.item].join())"
    )


def test_changing_an_answer_takes_back_what_was_said_of_it(sheet: Sheet, served: str) -> None:
    item = BY_KIND["truth"]
    sheet.visit_chapter(served, item)
    sheet.answer(item, 0)
    sheet.check(item)
    sheet.answer(item, 1)
    expect(sheet.verdict(item)).to_have_count(0)
    expect(sheet.form(item).locator("[data-do=check]")).to_be_visible()
    assert sheet.form(item).locator("input:focus").count() == 1


@pytest.mark.parametrize("kind", KINDS)
def test_where_nothing_is_answered_a_sentence_says_what_to_do(sheet: Sheet, served: str, kind: str) -> None:
    item = BY_KIND[kind]
    sheet.visit_chapter(served, item)
    sheet.check(item)
    trouble = sheet.form(item).locator(".assess-error")
    expect(trouble).to_be_visible()
    expect(trouble.locator(":visible")).to_have_text(sheet.say(f"missing.{kind}"))
    focused = sheet.form(item).locator(":focus")
    assert trouble.get_attribute("id") in (focused.get_attribute("aria-describedby") or "").split()
    assert sheet.kept() is None
    sheet.answer(item, tell_key(item))
    expect(trouble).to_be_hidden()


def test_what_is_no_number_is_told_apart_from_nothing(sheet: Sheet, served: str) -> None:
    sheet.visit_chapter(served, number())
    sheet.answer(number(), "many")
    sheet.check(number())
    expect(sheet.form(number()).locator(".assess-error :visible")).to_have_text(sheet.say("unread.number"))


@pytest.mark.parametrize("digits", ["0123456789", "۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩"], ids=["latin", "persian", "arabic"])
def test_a_number_is_taken_in_any_digits(sheet: Sheet, served: str, digits: str) -> None:
    """With the unit beside it too, as people write it."""
    sheet.visit_chapter(served, number())
    typed = f"{number().right:g}".translate(str.maketrans("0123456789", digits))
    unit = number().unit
    for text in (typed, f" {typed} {unit[sheet.language] if unit else ''}"):
        sheet.answer(number(), text)
        sheet.form(number()).locator("input.num").press("Enter")
        expect(sheet.verdict(number())).to_have_text(sheet.say("verdict.right"))


def test_a_typical_slip_is_answered_by_its_own_hint(sheet: Sheet, served: str) -> None:
    item = next(item for item in load().items if isinstance(item, Number) and item.slips)
    sheet.visit_chapter(served, item)
    sheet.answer(item, f"{item.slips[0].value:g}")
    sheet.check(item)
    assert sheet.said(item) == ["slip-0"]
    expect(sheet.form(item).locator(".question-told")).to_contain_text(item.slips[0].say[sheet.language][:20])


def test_things_are_drawn_into_order_by_hand(sheet: Sheet, served: str) -> None:
    item = BY_KIND["order"]
    sheet.visit_chapter(served, item)
    before = sheet.things(item)
    grips = sheet.form(item).locator("[data-grip]")
    grips.first.scroll_into_view_if_needed()
    here, there = (grips.nth(place).bounding_box() for place in (0, len(before) - 1))
    assert here
    assert there
    mouse = sheet.page.mouse
    mouse.move(here["x"] + 4, here["y"] + 4)
    mouse.down()
    mouse.move(there["x"] + 4, there["y"] + there["height"] + 4, steps=12)
    mouse.up()
    assert sheet.things(item) == [*before[1:], before[0]]
    expect(sheet.form(item).locator("[data-said]")).not_to_be_empty()


# What comes of it.


def test_the_answer_is_kept_back_until_a_first_try(sheet: Sheet, served: str) -> None:
    item = BY_KIND["single"]
    sheet.visit_chapter(served, item)
    key = sheet.form(item).locator("details")
    expect(key).to_be_hidden()
    sheet.answer(item, tell_key(item))
    sheet.check(item)
    key.locator("summary").click()
    expect(key.locator("[data-say]")).to_have_count(len(item.says))
    expect(key.locator("[data-say]").last).to_be_visible()


def test_the_sum_counts_and_names_what_to_read_again(sheet: Sheet, served: str) -> None:
    item = BY_KIND["truth"]
    sheet.visit_chapter(served, item)
    expect(sheet.page.locator("[data-sum]")).to_have_text(sheet.say("sum.none"))
    sheet.answer(item, 1 - tell_key(item))
    sheet.check(item)
    again = sheet.page.locator(f'[data-again="{item.idea}"]')
    expect(again).to_be_visible()
    sheet.answer(item, tell_key(item))
    sheet.check(item)
    expect(again).to_be_hidden()


def test_the_last_result_is_known_on_the_next_visit(sheet: Sheet, served: str) -> None:
    item = BY_KIND["single"]
    sheet.visit_chapter(served, item)
    sheet.answer(item, tell_key(item))
    sheet.check(item)
    told = sheet.page.locator("[data-sum]").inner_text()
    sheet.visit_chapter(served, item)
    expect(sheet.form(item).locator("[data-last]")).to_contain_text(sheet.say("verdict.right"))
    expect(sheet.step(item)).to_have_attribute("data-verdict", "right")
    expect(sheet.page.locator("[data-sum]")).to_have_text(told)
    expect(sheet.verdict(item)).to_have_count(0)


@pytest.mark.parametrize("kept", SPOILT)
def test_results_that_somebody_spoilt_by_hand_are_passed_over(page: Page, served: str, kept: str) -> None:
    sheet = Sheet(page)
    item = BY_KIND["single"]
    page.add_init_script(
        f"localStorage.getItem('peyvand:quiz') ?? localStorage.setItem('peyvand:quiz', {json.dumps(kept)})"
    )
    sheet.visit_chapter(served, item)
    sheet.answer(item, tell_key(item))
    sheet.check(item)
    expect(sheet.verdict(item)).to_be_focused()
    assert sheet.kept()[item.id][0] == 1


def test_without_storage_questions_are_marked_all_the_same(page: Page, served: str, troubles: list[str]) -> None:
    page.add_init_script("""Object.defineProperty(window, "localStorage", {
      get() { throw new DOMException("forbidden", "SecurityError") } })""")
    sheet = Sheet(page)
    item = BY_KIND["single"]
    sheet.visit_chapter(served, item)
    sheet.answer(item, tell_key(item))
    sheet.check(item)
    expect(sheet.verdict(item)).to_be_focused()
    troubles.clear()  # the theme's own scripts stumble over it


# For everybody.


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_script_questions_and_folded_answers_can_be_read(
    open_page: OpenPage, served: str, language: str
) -> None:
    page = open_page(java_script_enabled=False, viewport=PHONE)
    sheet = Sheet(page, language)
    item = BY_KIND["order"]
    page.goto(f"{served}{HOMES[language]}book/{item.chapter}/")
    notice = page.locator("section.quiz noscript p")
    expect(notice).to_be_visible()
    assert notice.inner_html() == sheet.say("page.no_script")
    for hidden in ("[data-do=check]", "[data-move=up]", "[data-say]"):
        expect(sheet.form(item).locator(hidden).first).to_be_hidden()
    sheet.form(item).locator("summary").click()
    for line in sheet.form(item).locator("[data-say]").all():
        expect(line).to_be_visible()


def test_without_a_script_enter_in_a_field_leads_nowhere(open_page: OpenPage, served: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{served}book/{number().chapter}/")
    Sheet(page).form(number()).locator("input.num").press("Enter")
    expect(page).to_have_url(f"{served}book/{number().chapter}/")


@pytest.mark.parametrize(("language", "scheme"), [("fa", "dark"), ("en", "light")])
@pytest.mark.parametrize("kind", KINDS)
def test_everybody_can_use_every_kind(open_page: OpenPage, served: str, language: str, scheme: str, kind: str) -> None:
    """On a phone, nothing runs out of the screen, and axe finds nothing: fresh, missing, marked, unfolded."""
    item = BY_KIND[kind]
    page = open_page(viewport=PHONE, color_scheme=scheme, bypass_csp=True)
    sheet = Sheet(page, language).visit_chapter(served, item)
    sheet.check(item)
    assert sheet.find_barriers() == []
    sheet.answer(item, answer_partly(item) if kind in PARTLY else tell_key(item))
    sheet.check(item)
    sheet.form(item).locator("summary").click()
    assert sheet.find_barriers() == []
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.parametrize("path", [f"book/{BY_KIND['order'].chapter}/", "check/test/", "check/progress/"])
def test_whatever_is_pressed_is_large_enough_for_a_finger(open_page: OpenPage, served: str, path: str) -> None:
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    Sheet(page).visit(served, path)
    pressed = page.locator("section.quiz :is(button, [data-step])").filter(visible=True)
    heights = [pressed.nth(place).evaluate(HEIGHT) for place in range(pressed.count())]
    assert heights
    assert min(heights) >= FINGER


def test_verdicts_are_told_by_words_and_shapes_too(sheet: Sheet, served: str) -> None:
    """Each verdict has a sign of its own, and its word for those who see none."""
    item = BY_KIND["single"]
    sheet.page.set_viewport_size(WIDE)
    sheet.visit_chapter(served, item)
    signs = set()
    for given, word in ((tell_key(item), "right"), ((tell_key(item) + 1) % len(item.says), "wrong")):
        sheet.answer(item, given)
        sheet.check(item)
        sign = sheet.form(item).locator(f'fieldset [data-mark="{word}"]')
        expect(sign).to_contain_text(sheet.say(f"mark.{word}"))
        signs.add(sign.evaluate("sign => getComputedStyle(sign, '::before').maskImage"))
    assert len(signs) == 2


def test_signs_stay_where_the_reader_sets_the_colours(sheet: Sheet, served: str) -> None:
    """The browser then takes every colour but its own for the ground's."""
    sheet.page.emulate_media(forced_colors="active")
    item = BY_KIND["multiple"]
    sheet.visit_chapter(served, item)
    sheet.answer(item, tell_key(item))
    sheet.check(item)
    expect(sheet.verdict(item)).to_be_visible()
    color = "sign => getComputedStyle(sign, '::before').backgroundColor"
    ground = sheet.page.evaluate("getComputedStyle(document.body).backgroundColor")
    for sign in (sheet.verdict(item), sheet.form(item).locator("[data-mark]:visible").first, sheet.step(item)):
        assert sign.evaluate(color) not in (ground, "rgba(0, 0, 0, 0)")


def test_the_script_is_small(site: Path) -> None:
    assert len(gzip.compress((site / "assets/scripts/quiz.js").read_bytes())) <= HEAVIEST
