"""Does the tool answer in the page as it does everywhere else, with whatever it was asked, and say why not?"""

import json
import re
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.site.at_work import LANGUAGES, PATHS, SOON, Desk, Host, answer, run, type_example

SETTINGS = ("customers=1200", "retention=0.825")


# Waking.


def test_nothing_of_python_is_fetched_before_the_first_touch(desk: Desk, spoilable: Host) -> None:
    desk.open(spoilable.url + PATHS["fa"])
    desk.page.wait_for_load_state("networkidle")
    assert not spoilable.was_asked_for("assets/python")
    desk.expect_state("still")
    desk.field("customers").focus()
    desk.expect_state("ready")
    assert spoilable.was_asked_for("assets/python")


def test_waking_alone_changes_nothing(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"])
    before = desk.report.inner_text()
    desk.field("customers").focus()
    desk.expect_state("ready")
    assert desk.report.inner_text() == before
    expect(desk.page.locator("[data-still]")).to_be_visible()


def test_what_is_typed_while_python_wakes_is_answered(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["fa"])
    desk.field("customers").press_sequentially("۰")
    desk.expect_state("waking")
    desk.field("customers").fill("۱۲۰۰")
    desk.field("retention").fill("۸۲٫۵")
    desk.expect_figures(*SETTINGS)
    assert desk.field("customers").input_value() == "۱۲۰۰"


def test_progress_is_told_in_megabytes_of_the_pages_digits(desk: Desk, spoilable: Host) -> None:
    spoilable.faults["pyodide.asm.wasm"] = lambda answer: replace(answer, stalls_at=300_000)
    desk.open(spoilable.url + PATHS["fa"])
    desk.field("customers").focus()
    size = int(desk.section.get_attribute("data-size") or 0)
    whole = f"{size / 1e6:.1f}".translate(str.maketrans("0123456789.", "۰۱۲۳۴۵۶۷۸۹٫"))
    expect(desk.status).to_have_text(re.compile(f"^[^0-9]*[۰-۹]٫[۰-۹] از {whole} مگابایت$"), timeout=SOON)


# Answering.


@pytest.mark.parametrize(
    ("customers", "retention"), [("۱۲۰۰", "۸۲٫۵"), ("١٢٠٠", "٨٢٫٥"), ("1,200", "82.5%")], ids=["fa", "ar", "latin"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_typing_changes_the_report_in_place(
    desk: Desk, served: str, language: str, customers: str, retention: str
) -> None:
    """Without a button, in any digits; the figures are those of the command line and the focus stays where it was."""
    desk.open(served + PATHS[language])
    desk.field("customers").fill(customers)
    desk.field("retention").fill("")
    desk.field("retention").press_sequentially(retention)
    desk.expect_figures(*SETTINGS)
    expect(desk.field("retention")).to_be_focused()
    assert desk.field("retention").input_value() == retention
    expect(desk.page.locator("[data-still]")).to_be_hidden()


def test_an_opened_part_stays_open_and_the_page_stays_where_it_is(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"])
    desk.field("customers").fill("1300")
    desk.expect_figures("customers=1300")
    desk.page.locator(".assess-steps > summary").click()
    place = desk.page.evaluate("scrollY")
    desk.page.evaluate("""() => { const field = document.querySelector("[name=customers]")
      field.value = "1200"; field.dispatchEvent(new InputEvent("input", { bubbles: true })) }""")
    desk.expect_figures("customers=1200")
    expect(desk.page.locator(".assess-steps")).to_have_attribute("open", "")
    assert desk.page.evaluate("scrollY") == place


def test_a_change_in_the_same_breath_as_the_first_touch_is_answered(desk: Desk, served: str) -> None:
    """Whoever fills in forms by script tells of a choice twice at once: of its input, and of its change."""
    desk.open(served + PATHS["en"])
    desk.field("customers").focus()
    desk.expect_state("ready")
    desk.page.locator("[data-examples]").evaluate("""(choice) => { choice.value = "gym"
      for (const event of ["input", "change"]) choice.dispatchEvent(new Event(event, { bubbles: true })) }""")
    desk.expect_answer(answer(language="en", typed=type_example("gym", "en")))


def test_the_answer_is_announced_once_and_politely(desk: Desk, served: str) -> None:
    """The words of `ready` and the headline, after the last of several answers."""
    desk.open(served + PATHS["en"])
    desk.page.evaluate("""() => { window.said = []; const line = document.querySelector("[data-status]")
      new MutationObserver(() => said.push(line.textContent)).observe(line, { childList: true }) }""")
    desk.field("customers").fill("")
    desk.field("customers").press_sequentially("1200", delay=60)
    headline = json.loads(run("customers=1200"))["headline"]
    expect(desk.status).to_have_text(f"The answer is up to date. {headline}", timeout=SOON)
    assert [text for text in desk.page.evaluate("said") if "up to date" in text] == [desk.status.text_content()]
    assert desk.status.get_attribute("role") == "status"


@pytest.mark.parametrize(("choice", "value", "shown"), [("currency", "euro", "یورو"), ("period", "month", "ماه")])
def test_units_beside_the_fields_follow_the_choice(
    desk: Desk, served: str, choice: str, value: str, shown: str
) -> None:
    desk.open(served + PATHS["fa"])
    desk.field(choice).select_option(value)
    units = desk.page.locator(f"[data-unit={choice}]")
    assert set(units.all_text_contents()) == {shown}
