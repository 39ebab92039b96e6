"""Is the final test the same for everybody who has its number, is nothing lost, and is the result told fairly?"""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus

import pytest
from playwright.sync_api import Page, Route, expect

from assess.quiz.bank import load
from assess.quiz.drawing import draw_test
from assess.quiz.item import Item, Match
from assess.quiz.marking import mark, tell_key
from scripts.static_host import Answer
from tests.site.at_questions import HOMES, Sheet, answer_partly
from tests.site.at_work import LANGUAGES, PHONE, Host

type OpenPage = Callable[..., Page]

TEST = "check/test/"
PARTLY = ("multiple", "order", "match")
SPOILT = (
    "{",
    "7",
    '{"tests": 5}',
    '{"last": "x", "tests": {"1": {"given": 7}}}',
    '{"tests": {"1": {"given": {"x": {}}}}}',
)


@pytest.fixture(params=LANGUAGES)
def sheet(request: pytest.FixtureRequest, page: Page) -> Sheet:
    """A reader at a wide screen, in each language."""
    return Sheet(page, request.param)


def draw(seed: str) -> tuple[Item, ...]:
    """The test that the command line asks for this number."""
    return draw_test(load(), seed)


def expect_test(sheet: Sheet, seed: str) -> None:
    """Wait until the page shows this test, its questions numbered through."""
    ids = [item.id for item in draw(seed)]
    forms = sheet.page.locator("form.question")
    expect(forms.last).to_have_attribute("data-question", ids[-1])
    assert forms.evaluate_all("forms => forms.map(({ dataset }) => dataset.question)") == ids
    steps = sheet.page.locator(".quiz-steps [data-step]")
    assert steps.evaluate_all("steps => steps.map(({ dataset }) => dataset.step)") == ids
    expect(forms.last.locator("[data-place]")).to_have_text(re.compile("30.*30|۳۰.*۳۰"))


def put_spoilt(page: Page, kept: str) -> None:
    """Let storage hold something that no test left there."""
    page.add_init_script(f"localStorage.getItem('peyvand:test') ?? (localStorage['peyvand:test'] = {json.dumps(kept)})")


# One number, one test.


def test_the_first_test_stands_in_the_page_itself(sheet: Sheet, served: str) -> None:
    requests: list[str] = []
    sheet.page.on("request", lambda request: requests.append(request.url))
    sheet.visit(served, TEST)
    expect_test(sheet, "1")
    assert [url for url in requests if "questions" in url] == []


@pytest.mark.parametrize("seed", ["7", "1405", "999999999"])
def test_a_number_in_the_address_draws_what_python_draws(sheet: Sheet, served: str, seed: str) -> None:
    sheet.visit(served, f"{TEST}#seed={seed}")
    expect_test(sheet, seed)


@pytest.mark.parametrize("typed", ["7", "۷", "٧", " 07 "])
def test_a_number_is_typed_in_any_digits(sheet: Sheet, served: str, typed: str) -> None:
    sheet.visit(served, TEST)
    sheet.page.locator("#test-seed").fill(typed)
    sheet.page.keyboard.press("Enter")
    expect_test(sheet, "7")
    expect(sheet.page).to_have_url(re.compile("#seed=7$"))
    expect(sheet.page.locator("[data-which]")).to_contain_text("7" if sheet.language == "en" else "۷")


def test_a_number_is_written_as_it_is_dictated(sheet: Sheet, served: str) -> None:
    """Its figures alone, with nothing between thousands."""
    sheet.visit(served, f"{TEST}#seed=1405")
    written = "1405" if sheet.language == "en" else "۱۴۰۵"
    expect(sheet.page.locator("[data-which]")).to_contain_text(written)
    expect(sheet.page.locator("#test-seed")).to_have_value(written)


@pytest.mark.parametrize("typed", ["", "1.5", "-3", "many", "1e3", "25%"])
def test_what_is_no_number_of_a_test_is_refused_with_a_sentence(page: Page, served: str, typed: str) -> None:
    sheet = Sheet(page).visit(served, TEST)
    page.locator("#test-seed").fill(typed)
    sheet.do("open")
    expect(page.locator("[data-status]")).to_have_text(sheet.say("test.unread"))
    expect(page.locator("#test-seed")).to_be_focused()
    expect_test(sheet, "1")


def test_going_back_goes_back_to_the_test_before(page: Page, served: str) -> None:
    sheet = Sheet(page).visit(served, f"{TEST}#seed=7")
    expect_test(sheet, "7")
    page.locator("#test-seed").fill("8")
    sheet.do("open")
    expect_test(sheet, "8")
    page.go_back()
    expect_test(sheet, "7")


def test_another_test_has_another_number(page: Page, served: str) -> None:
    sheet = Sheet(page).visit(served, TEST)
    sheet.do("other")
    expect(page).to_have_url(re.compile(r"#seed=\d+$"))
    expect_test(sheet, page.url.partition("seed=")[2])


def test_an_address_that_names_no_test_is_told_of(page: Page, served: str) -> None:
    sheet = Sheet(page).visit(served, f"{TEST}#seed=%3Cimg%3E")
    expect(page.locator("[data-status]")).to_have_text(sheet.say("test.unread"))
    expect_test(sheet, "1")


def test_a_number_that_is_mended_is_no_longer_complained_of(page: Page, served: str) -> None:
    sheet = Sheet(page).visit(served, TEST)
    for typed, told in (("many", sheet.say("test.unread")), ("1", "")):
        page.locator("#test-seed").fill(typed)
        page.keyboard.press("Enter")
        expect(page.locator("[data-status]")).to_have_text(told)


def test_the_largest_number_is_typed_as_it_is_shown(page: Page, served: str) -> None:
    sheet = Sheet(page).visit(served, TEST)
    page.locator("#test-seed").fill("")
    page.locator("#test-seed").press_sequentially("999,999,999")
    page.keyboard.press("Enter")
    expect_test(sheet, "999999999")


def test_a_number_from_a_teacher_outlives_an_address_without_it(sheet: Sheet, served: str) -> None:
    """A step to a question takes the number's place in the address; nothing is answered yet."""
    sheet.visit(served, f"{TEST}#seed=7")
    expect_test(sheet, "7")
    sheet.page.locator("[data-step]").nth(4).click()
    sheet.page.reload()
    expect_test(sheet, "7")
    sheet.page.locator("a.twin:visible").first.click()
    expect_test(sheet, "7")


def test_while_questions_are_on_their_way_no_others_are_asked(sheet: Sheet, served: str) -> None:
    held: list[Route] = []
    sheet.page.route("**/questions.*.json", lambda route: held.append(route))  # noqa: PLW0108 Playwright marks what it is given
    sheet.visit(served, f"{TEST}#seed=7")
    expect(sheet.page.locator("[data-status]")).to_have_text(sheet.say("test.waiting"))
    for hidden in ("form.question >> nth=0", "[data-do=hand]", "[data-which]"):
        expect(sheet.page.locator(hidden)).to_be_hidden()
    held[0].continue_()
    expect_test(sheet, "7")
    expect(sheet.page.locator("[data-status]")).to_be_empty()
    expect(sheet.page.locator("[data-do=hand]")).to_be_visible()


@pytest.mark.parametrize("body", [b"busy", b'{"error": "busy"}', b'{"chapters": [["a/b", ["a.b.c"]]], "html": {}}'])
def test_questions_that_do_not_arrive_are_not_replaced_by_others(
    page: Page, spoilable: Host, troubles: list[str], body: bytes
) -> None:
    """Whoever was given number 7 is not asked the questions of number 1."""

    def fail(answer: Answer) -> Answer:
        return replace(answer, status=HTTPStatus.SERVICE_UNAVAILABLE, body=body)

    spoilable.faults["questions.en.json"] = fail
    sheet = Sheet(page).visit(spoilable.url, f"{TEST}#seed=7")
    expect(page.locator("[data-status]")).to_have_text(sheet.say("test.failed"))
    expect(page.locator("form.question").first).to_be_hidden()
    expect(page.locator("[data-do=hand]")).to_be_hidden()
    spoilable.faults.clear()
    sheet.do("retry")
    expect(page.locator("form.question").first).to_be_visible()
    expect_test(sheet, "7")
    expect(page.locator("[data-do=retry]")).to_be_hidden()
    troubles.clear()  # the browser itself tells of the answer 503


# Handing in.


def answer_some(sheet: Sheet, items: tuple[Item, ...]) -> float:
    """Answer some fully, some in part, leave the rest; the points that this makes."""
    points = 0.0
    for place, item in enumerate(items[:9]):
        given = answer_partly(item) if item.kind in PARTLY and place % 2 else tell_key(item)
        sheet.answer(item, f"{given:g}" if item.kind == "number" else given)
        points += mark(item, given).score
    return points


def test_what_is_open_is_named_before_it_is_handed_in(sheet: Sheet, served: str) -> None:
    sheet.visit(served, TEST)
    items = draw("1")
    answer_some(sheet, items)
    expect(sheet.step(items[0])).to_contain_text(sheet.say("verdict.given"))
    sheet.do("hand")
    expect(sheet.page.locator("[data-open-count]")).to_be_focused()
    expect(sheet.page.locator("[data-open-list] a")).to_have_count(len(items) - 9)
    expect(sheet.page.locator("[data-result]")).to_be_hidden()
    assert sheet.kept() is None
    key = tell_key(items[9])
    sheet.answer(items[9], f"{key:g}" if items[9].kind == "number" else key)
    expect(sheet.page.locator("[data-open-list] a")).to_have_count(len(items) - 10)


def test_the_result_is_told_in_all_by_part_and_for_paper(sheet: Sheet, served: str) -> None:
    sheet.visit(served, TEST)
    items = draw("1")
    points = answer_some(sheet, items)
    sheet.do("hand")
    sheet.do("anyway")
    expect(sheet.page.locator("[data-result-title]")).to_be_focused()
    shown = sheet.page.locator("[data-points]").inner_text().translate(str.maketrans("۰۱۲۳۴۵۶۷۸۹٫", "0123456789."))
    assert re.findall(r"[\d.]+", shown) == [f"{round(points, 1):g}", str(len(items))]
    parts = {item.part for item in items}
    assert sheet.page.locator("[data-part]:visible").count() == len(parts)
    year = "20[0-9]{2}" if sheet.language == "en" else "۱۴[۰-۹]{2}"
    expect(sheet.page.locator("[data-line]")).to_have_text(re.compile(year))
    assert set(sheet.kept()) == {item.id for item in items[:9]}
    expect(sheet.verdict(items[0])).to_be_visible()
    expect(sheet.form(items[0]).locator("fieldset")).to_have_attribute("disabled", "")
    open_ideas = {item.idea for item in items[9:]}
    for idea in open_ideas:
        expect(sheet.page.locator(f'[data-again="{idea}"]')).to_be_visible()


def test_a_full_key_earns_every_point(page: Page, served: str) -> None:
    sheet = Sheet(page).visit(served, f"{TEST}#seed=7")
    expect_test(sheet, "7")
    for item in draw("7"):
        key = tell_key(item)
        sheet.answer(item, f"{key:g}" if item.kind == "number" else key)
    sheet.do("hand")
    expect(page.locator("[data-points]")).to_have_text("30 of 30")
    expect(page.locator("[data-read]")).to_be_hidden()


def test_answers_outlive_a_reload_and_so_does_the_result(sheet: Sheet, served: str) -> None:
    sheet.visit(served, f"{TEST}#seed=7")
    expect_test(sheet, "7")
    items = draw("7")
    answer_some(sheet, items)
    sheet.visit(served, TEST)
    expect_test(sheet, "7")
    for item in items[:9]:
        expect(sheet.step(item)).to_have_attribute("data-verdict", "given")
    sheet.do("hand")
    sheet.do("anyway")
    told = sheet.page.locator("[data-points]").inner_text()
    sheet.visit(served, TEST)
    expect(sheet.page.locator("[data-points]")).to_have_text(told)
    sheet.do("again-all")
    expect(sheet.page.locator("[data-which]")).to_be_focused()
    expect(sheet.page.locator("[data-result]")).to_be_hidden()
    expect(sheet.step(items[0])).to_have_attribute("data-verdict", "none")
    expect_test(sheet, "7")


def test_pairs_outlive_a_reload_as_far_as_they_are_chosen(page: Page, served: str) -> None:
    seed, item = next((seed, item) for seed in map(str, range(1, 99)) for item in draw(seed) if isinstance(item, Match))
    sheet = Sheet(page).visit(served, f"{TEST}#seed={seed}")
    expect_test(sheet, seed)
    sheet.form(item).locator("select").nth(1).select_option("0")
    sheet.visit(served, TEST)
    expect_test(sheet, seed)
    chosen = sheet.form(item).locator("select").evaluate_all("choices => choices.map(({ value }) => value)")
    assert chosen[:2] == ["", "0"]
    assert not any(chosen[2:])


def test_two_windows_of_a_test_keep_the_answers_of_both(page: Page, served: str) -> None:
    items = [item for item in draw("1") if item.kind in {"single", "truth", "case"}][:2]
    other = page.context.new_page()
    windows = [Sheet(each).visit(served, TEST) for each in (page, other)]
    for window, item in zip(windows, items, strict=True):
        window.answer(item, 0)
    windows[0].visit(served, TEST)
    for item in items:
        expect(windows[0].step(item)).to_have_attribute("data-verdict", "given")


@pytest.mark.parametrize("spoilt", [None, True, "", [[]], [0, 0], {"toString": 1, "valueOf": 1}, 99], ids=json.dumps)
def test_what_is_no_answer_to_a_question_does_not_become_one(page: Page, served: str, spoilt: object) -> None:
    items = [item for item in draw("1") if item.kind not in {"number", "multiple"}]
    asked = [item for item in items if item.kind in {"order", "match"}] if isinstance(spoilt, list) else items
    put_spoilt(page, json.dumps({"tests": {"1": {"given": {item.id: spoilt for item in asked}}}}))
    Sheet(page).visit(served, TEST)
    expect(page.locator(".quiz-steps [data-verdict=given]")).to_have_count(0)


@pytest.mark.parametrize("kept", SPOILT)
def test_answers_that_somebody_spoilt_by_hand_are_passed_over(page: Page, served: str, kept: str) -> None:
    put_spoilt(page, kept)
    sheet = Sheet(page).visit(served, TEST)
    expect_test(sheet, "1")
    item = draw("1")[0]
    sheet.answer(item, "5" if item.kind == "number" else tell_key(item))
    expect(sheet.step(item)).to_have_attribute("data-verdict", "given")


# For everybody.


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_can_take_it(open_page: OpenPage, served: str, language: str, scheme: str) -> None:
    page = open_page(viewport=PHONE, color_scheme=scheme, bypass_csp=True)
    sheet = Sheet(page, language).visit(served, TEST)
    answer_some(sheet, draw("1"))
    sheet.do("hand")
    assert sheet.find_barriers() == []
    sheet.do("anyway")
    assert sheet.find_barriers() == []
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_gets_the_questions_first_and_the_result_alone_at_last(page: Page, served: str, language: str) -> None:
    sheet = Sheet(page, language).visit(served, TEST)
    page.emulate_media(media="print")
    expect(page.locator("form.question").first).to_be_visible()
    expect(page.locator("[data-kind=multiple] .assess-hint").first).to_be_visible()
    for hidden in (".quiz-seed", ".quiz-steps", "[data-do=hand]", ".question-key"):
        expect(page.locator(hidden).first).to_be_hidden()
    page.emulate_media(media="screen")
    sheet.do("hand")
    sheet.do("anyway")
    page.emulate_media(media="print")
    for shown in ("[data-points]", "[data-line]", ".quiz-name", "[data-part] >> visible=true"):
        expect(page.locator(shown).first).to_be_visible()
    for hidden in ("form.question", ".quiz-which", "#class", "#score"):
        expect(page.locator(hidden).first).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_script_the_first_test_can_be_read(open_page: OpenPage, served: str, language: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{served}{HOMES[language]}{TEST}")
    expect(page.locator("form.question")).to_have_count(30)
    for hidden in (".quiz-seed", "[data-do=hand]", "[data-result]"):
        expect(page.locator(hidden)).to_be_hidden()
    page.locator("form.question summary").first.click()
    expect(page.locator("form.question").first.locator("[data-say]").first).to_be_visible()
