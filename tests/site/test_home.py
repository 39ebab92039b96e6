"""Does the home page answer on the spot, and lead on with what was typed?"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from assess import tools
from assess.tool import give_voice
from scripts.taste import EXAMPLES
from tests.site.at_work import PHONE, SOON, answer, find_barriers, type_example, write_exactly

type OpenPage = Callable[..., Page]

HOMES = {"fa": "", "en": "en/"}
FIGURES = ("value_gain", "total_gain", "gain_first_year")
TYPED = {"fa": ("customers", "۱٬۲۰۰"), "en": ("margin", "480")}
both = pytest.mark.parametrize("language", HOMES)


def expect_answer(page: Page, language: str, **changed: str) -> dict[str, str]:
    """Wait for what Python answers to the example with these changes; tell the figures."""
    typed = type_example(EXAMPLES[language], language) | changed
    told = answer(language=language, typed=typed)["report"]
    wanted = {name: write_exactly(told["metrics"][name]["value"]) for name in FIGURES}
    for name, value in wanted.items():
        expect(page.locator(f".taste [data-metric={name}]")).to_have_attribute("data-value", value, timeout=SOON)
    expect(page.locator(".taste .assess-headline")).to_have_text(told["headline"])
    return wanted


@both
def test_the_first_answer_stands_there_before_any_script_runs(open_page: OpenPage, served: str, language: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(served + HOMES[language])
    voice = give_voice(tools.find("retention"), tools.find("retention").example(EXAMPLES[language]), language)
    told = answer(language=language, typed=type_example(EXAMPLES[language], language))["report"]
    expect(page.locator(".taste .assess-headline")).to_have_text(told["headline"])
    expect(page.locator(".taste dt").first).to_have_text(voice.say(f"metrics.{next(iter(told['metrics']))}"))
    expect(page.locator(".taste noscript p")).to_have_text(voice.say("page.no_script"))


@both
def test_what_is_typed_is_answered_on_a_phone_and_goes_along_to_the_tool(
    open_page: OpenPage, served: str, language: str
) -> None:
    page = open_page(viewport=PHONE)
    page.goto(served + HOMES[language])
    name, text = TYPED[language]
    page.locator(f".taste [name={name}]").fill(text)
    shown = expect_answer(page, language, **{name: text})
    page.locator(".taste .md-button").click()
    metric = page.locator("section[data-tool] [data-metric=value_gain]").first
    expect(metric).to_have_attribute("data-value", shown["value_gain"], timeout=SOON)


@both
def test_a_figure_that_cannot_be_is_refused_at_its_field_and_the_answer_stays(
    page: Page, served: str, language: str
) -> None:
    page.goto(served + HOMES[language])
    before = page.locator(".taste .assess-headline").inner_text()
    field = page.locator(".taste [name=retention]")
    field.fill("120")
    expect(page.locator('.taste [data-field="retention"] .assess-error')).to_be_visible(timeout=SOON)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".taste .assess-headline")).to_have_text(before)


def test_nothing_of_python_is_fetched_before_a_touch(page: Page, served: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served, wait_until="networkidle")
    assert not [url for url in asked if "/python/" in url]


@both
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_keeps_anybody_from_the_home_page(open_page: OpenPage, served: str, language: str, scheme: str) -> None:
    page = open_page(viewport=PHONE, color_scheme=scheme)
    page.goto(served + HOMES[language])
    assert find_barriers(page) == []
