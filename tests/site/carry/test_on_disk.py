"""Is the folder read, searched and answered where no server is? Its pages are opened from their files."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from assess.quiz.bank import load
from assess.quiz.drawing import draw_test
from assess.quiz.marking import tell_key
from scripts.carry.notice import COMMAND, WORDS
from scripts.pages import HOMES
from tests.site.at_questions import BY_KIND, Sheet
from tests.site.at_work import AXE, LANGUAGES, PHONE, WIDE, Desk

type OpenPage = Callable[..., Page]

KINDS = (
    *("", "book/", "book/channels/jobs/", "evidence/ev-3/", "glossary/", "maths/", "check/test/", "check/progress/"),
    *("tools/canvas/", "tools/channels/", "tools/retention/", "workbook/", "offline/", "teach/", "teach/embed/"),
    *("teach/packages/", "teach/worksheets/canvas/"),
    *("embed/tools/retention/", "embed/quiz/channels/jobs/", "embed/book/channels/jobs/"),
)
RESTING = {
    "": "taste",
    "tools/canvas/": "tool",
    "tools/channels/": "tool",
    "tools/retention/": "tool",
    "embed/tools/retention/": "tool",
    "workbook/": "workbook",
    "teach/embed/": "snippet",
}
ITEM = BY_KIND["single"]
SEARCHED = {"fa": ("حساب هاي بیازمایید", "حساب‌های ما را بیازمایید"), "en": ("check maths", "Check our maths")}
FIND_BARRIERS = """axe.run({ preload: false })
    .then(({ violations }) => violations.map((one) => [one.id, one.nodes[0].html]))"""  # it may not fetch styles here

both = pytest.mark.parametrize("language", LANGUAGES)


def find(disk: str, language: str, path: str) -> str:
    """Return the address of a page's file."""
    place, mark, fragment = path.partition("#")
    return f"{disk}{HOMES[language]}{place}index.html{mark}{fragment}"


@both
@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
def test_every_kind_of_page_opens_quietly_and_fits(
    open_page: OpenPage, disk: str, language: str, size: dict[str, int]
) -> None:
    """What the console says fails the test by itself."""
    page = open_page(viewport=size)
    for path in KINDS:
        page.goto(find(disk, language, path))
        page.evaluate("new Promise((rested) => requestIdleCallback(rested)).then(() => null)")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path


@both
def test_a_reader_searches_and_follows_the_first_answer(page: Page, disk: str, language: str) -> None:
    typed, heading = SEARCHED[language]
    page.goto(find(disk, language, "book/channels/jobs/"))
    field = page.locator("[data-md-component=search-query]")
    field.click()
    field.fill(typed)
    field.press("End")  # the theme listens to keys, not to input
    found = page.locator(".md-search-result__link", has_text=heading)
    found.first.click()
    expect(page.locator("h1, h2").filter(has_text=heading).first).to_be_in_viewport()
    assert page.url.startswith(find(disk, language, "maths/"))
    expect(page.locator("article mark").first).to_be_visible()


@both
def test_a_question_is_answered_and_counts(page: Page, disk: str, language: str) -> None:
    sheet = Sheet(page, language).visit(disk, f"book/{ITEM.chapter}/index.html")
    sheet.answer(ITEM, tell_key(ITEM))
    sheet.check(ITEM)
    expect(sheet.verdict(ITEM)).to_have_attribute("data-verdict", "right")
    sheet.visit(disk, "check/progress/index.html")
    expect(page.locator(f'[data-idea="{ITEM.idea}"] [data-state]').first).to_have_attribute("data-state", "hand")


@both
def test_a_number_draws_the_test_that_python_draws(page: Page, disk: str, language: str) -> None:
    sheet = Sheet(page, language).visit(disk, "check/test/index.html#seed=7")
    ids = [item.id for item in draw_test(load(), "7")]
    expect(page.locator("form.question").last).to_have_attribute("data-question", ids[-1])
    assert page.locator("form.question").evaluate_all("forms => forms.map((one) => one.dataset.question)") == ids
    sheet.do("hand")
    sheet.do("anyway")
    expect(page.locator("[data-result]")).to_be_visible()
    assert sheet.kept("test")["tests"]["7"]["handed"]


@both
def test_a_way_to_the_chapter_in_a_fetched_question_leads_to_its_file(page: Page, disk: str, language: str) -> None:
    Sheet(page, language).visit(disk, "check/test/index.html#seed=7")
    expect(page.locator("form.question")).to_have_count(30)
    ways = page.locator("section.quiz a[href]").evaluate_all("links => links.map(({ href }) => href)")
    assert [way for way in ways if "#" not in way and not re.search(r"\.html$", way)] == []


@both
def test_the_note_under_a_word_is_told(page: Page, disk: str, language: str) -> None:
    page.goto(find(disk, language, "book/omnichannel/compare/"))
    term = page.locator("article .term").first
    term.hover()
    assert term.evaluate("(term) => getComputedStyle(term, '::after').display !== 'none'")
    term.click()
    expect(page.locator("dt:target")).to_be_in_viewport()


@both
def test_the_other_language_is_one_step_away(page: Page, disk: str, language: str) -> None:
    page.goto(find(disk, language, "book/channels/jobs/"))
    page.locator("a.twin").click()
    other = "en" if language == "fa" else "fa"
    expect(page).to_have_url(find(disk, other, "book/channels/jobs/"))
    expect(page.locator("html")).to_have_attribute("lang", other)


@both
@pytest.mark.parametrize("path", RESTING)
def test_what_needs_a_server_says_so_where_it_stands(page: Page, disk: str, language: str, path: str) -> None:
    page.goto(find(disk, language, path))
    notice = page.locator("[data-carried]")
    expect(notice).to_be_visible()
    expect(notice).to_contain_text(WORDS[f"notice.{RESTING[path]}.title"][language])
    expect(notice.locator("pre")).to_have_text(COMMAND)
    assert notice.evaluate("(one) => one.nextElementSibling.matches('section.assess')")
    expect(page.locator("section.assess :is(input, select):enabled")).to_have_count(0)


@both
@pytest.mark.parametrize("tool", ["canvas", "channels", "retention"])
def test_a_tool_shows_the_report_that_it_was_built_with(
    page: Page, served: str, disk: str, language: str, tool: str
) -> None:
    built = Desk(page, tool).visit(served, language).figures()
    page.goto(find(disk, language, f"tools/{tool}/"))
    assert built
    assert Desk(page, tool).figures() == built
    expect(page.locator("[data-still]")).to_have_count(0)  # it would ask for figures


@both
def test_charts_are_drawn_and_all_of_them_on_paper(page: Page, disk: str, language: str) -> None:
    page.add_init_script("globalThis.print = () => document.documentElement.setAttribute('data-printed', '')")
    page.goto(find(disk, language, "tools/retention/"))
    drawn = page.locator("figure[data-plot] svg[role=img]")
    page.locator("figure[data-plot]").first.scroll_into_view_if_needed()
    expect(drawn.first).to_be_visible()
    page.locator("[data-do=print]").click()
    expect(page.locator("html[data-printed]")).to_be_attached()
    expect(drawn).to_have_count(page.locator("figure[data-plot]").count())


@both
def test_figures_in_the_address_go_along_to_the_served_page(page: Page, disk: str, language: str) -> None:
    page.goto(find(disk, language, "tools/retention/#customers=5000"))
    way = f"http://localhost:8000/{HOMES[language]}tools/retention/index.html#customers=5000"
    expect(page.locator("[data-carried] a")).to_have_attribute("href", way)


@both
def test_without_scripts_a_chapter_is_read(open_page: OpenPage, disk: str, language: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(find(disk, language, "book/channels/jobs/"))
    expect(page.locator("h1")).to_be_visible()
    page.locator("a.twin").click()
    expect(page).to_have_url(re.compile(r"book/channels/jobs/index\.html$"))


def test_the_first_page_leads_to_both_languages(page: Page, disk: str) -> None:
    page.goto(f"{disk}README.html")
    for language in LANGUAGES:
        page.locator(f"#{language} .carried-first > a").first.click()
        expect(page).to_have_url(find(disk, language, ""))
        page.go_back()


@pytest.mark.parametrize(
    "path", ["README.html", "tools/retention/index.html", "en/workbook/index.html", "offline/index.html"]
)
def test_axe_finds_nothing_in_what_the_folder_says(open_page: OpenPage, disk: str, path: str) -> None:
    for scheme in ("light", "dark"):
        page = open_page(viewport=PHONE, color_scheme=scheme, bypass_csp=True)
        page.goto(f"{disk}{path}")
        page.evaluate(AXE.read_text("utf-8"))
        assert page.evaluate(FIND_BARRIERS) == []
