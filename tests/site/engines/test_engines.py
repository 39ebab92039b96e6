"""Does the site also work where Chromium is not: in Firefox, and in WebKit, which is what phones of one maker have?"""

import pytest

from assess.quiz.marking import tell_key
from assess.words import LANGUAGES
from tests.site.at_questions import BY_KIND, WORDS
from tests.site.at_work import PATHS, Host, place, work_out
from tests.site.engines.conftest import lose
from tests.site.engines.window import Window, find

TYPED = {"fa": ("۱۲۰۰", "۸۲٫۵"), "en": ("1200", "82.5")}
SETTINGS = ("customers=1200", "retention=0.825")
STATE = f"{find('section.assess')}.dataset.state"
FIGURES = """Object.fromEntries(Array.from(
  document.querySelectorAll("[data-metric]"), ({ dataset: { metric, value } }) => [metric, value]))"""
KEPT = "(document.documentElement.dataset.kept ?? '').split(' ').includes('{}')"


def type_answers(window: Window, language: str) -> None:
    """Type as a reader of the page would."""
    for name, text in zip(("customers", "retention"), TYPED[language], strict=True):
        window.type(f"form [name={name}]", text)


def expect_answer(window: Window) -> None:
    """Wait for what the command line says, and compare every figure."""
    wanted = work_out(*SETTINGS)
    window.expect_that(lambda: window.tell(FIGURES), lambda told: told == wanted, "the figures of the command line")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_typed_in_the_digits_of_the_page_is_answered_as_on_the_command_line(
    window: Window, watched: Host, language: str
) -> None:
    window.open(watched.url + PATHS[language])
    type_answers(window, language)
    expect_answer(window)
    assert window.tell(f"{find('form [name=customers]')}.value") == TYPED[language][0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_second_try_answers_what_was_typed_after_a_file_was_missing(
    window: Window, watched: Host, language: str
) -> None:
    watched.faults["python_stdlib.zip"] = lose
    window.open(watched.url + PATHS[language])
    before = window.tell(FIGURES)
    type_answers(window, language)
    window.expect(STATE, "failed")
    assert window.tell(FIGURES) == before
    window.listen().clear()  # some browsers note the missing file
    del watched.faults["python_stdlib.zip"]
    window.click("[data-do=retry]")
    expect_answer(window)


@pytest.mark.parametrize("language", LANGUAGES)
def test_charts_are_drawn(window: Window, watched: Host, language: str) -> None:
    window.open(watched.url + place("channels", language))
    window.tell(f"{find('figure[data-plot]')}.scrollIntoView()")
    window.expect(f"Boolean({find('figure[data-plot] .assess-plot svg, figure[data-plot] svg.assess-plot')})")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_of_the_quiz_is_marked(window: Window, watched: Host, language: str) -> None:
    item = BY_KIND["number"]
    form = f'form[data-question="{item.id}"]'
    window.open(f"{watched.url}{'' if language == 'fa' else 'en/'}book/{item.chapter}/")
    window.expect(f"Boolean({find('section.quiz[data-live]')})")
    digits = str.maketrans("0123456789.", "۰۱۲۳۴۵۶۷۸۹٫") if language == "fa" else {}
    window.type(f"{form} input.num", str(tell_key(item)).translate(digits))
    window.click(f"{form} [data-do=check]")
    verdict = WORDS["verdict.right"][language]
    window.expect(f"{find(f'{form} h3[data-verdict]')}?.textContent.trim()", verdict)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_was_kept_is_read_while_the_host_has_none(window: Window, watched: Host, language: str) -> None:
    watched.faults.clear()  # the listener too: a file that is not what was built is not kept
    window.open(watched.url + PATHS[language])
    window.expect("navigator.serviceWorker.ready.then(({ active }) => Boolean(active))")
    window.expect(KEPT.format(language))
    watched.faults[""] = lose  # every page, that is
    window.open(f"{watched.url}{'' if language == 'fa' else 'en/'}")
    window.open(watched.url + PATHS[language])
    window.expect(f"Boolean({STATE})")
