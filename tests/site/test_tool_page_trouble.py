"""Does the page say what is wrong, with an answer or with Python, and lose nothing over it?"""

from dataclasses import replace
from http import HTTPStatus

from playwright.sync_api import expect

from tests.site.at_work import PATHS, SOON, Desk, Host, answer

SETTINGS = ("customers=1200", "retention=0.825")


# Refusing.


def test_wrong_answers_are_refused_beside_their_fields_all_at_once(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"])
    before = desk.figures()
    desk.unfold()
    desk.field("customers").fill("many")
    desk.field("discount").fill("-5")
    refused = answer(language="en", typed=desk.typed())["refused"]
    assert {each["path"] for each in refused} == {"customers", "discount"}
    for each in refused:
        expect(desk.error(each["path"])).to_have_text(each["message"], timeout=SOON)
        expect(desk.field(each["path"])).to_have_attribute("aria-invalid", "true")
        described = str(desk.field(each["path"]).get_attribute("aria-describedby"))
        assert str(desk.error(each["path"]).get_attribute("id")) in described.split()
    expect(desk.status).to_have_text("The answer was not renewed: 2 field(s) to mend.")
    assert (desk.field("customers").input_value(), desk.field("discount").input_value()) == ("many", "-5")
    assert desk.figures() == before


def test_a_mended_field_is_not_refused_any_more(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"])
    desk.field("customers").fill("many")
    expect(desk.error("customers")).to_be_visible(timeout=SOON)
    desk.field("customers").fill("1200")
    desk.expect_figures("customers=1200")
    expect(desk.error("customers")).to_be_hidden()
    expect(desk.field("customers")).not_to_have_attribute("aria-invalid", "true")


def test_a_folded_part_opens_when_its_field_is_refused(desk: Desk, served: str) -> None:
    """Half of the three counts: the others are refused though nobody has seen them."""
    desk.open(served + PATHS["fa"])
    desk.unfold()
    desk.field("start").fill("100")
    desk.page.evaluate("document.querySelectorAll('form details').forEach(part => { part.open = false })")
    desk.field("customers").fill("۱۲۰۰")
    expect(desk.error("end")).to_be_visible(timeout=SOON)
    expect(desk.field("end")).to_be_visible()


def test_what_was_typed_is_never_markup(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"])
    typed = '<img src=x onerror="document.title=1">'
    desk.field("customers").fill(typed)
    expect(desk.error("customers")).to_contain_text(typed, timeout=SOON)
    assert desk.section.locator("img").count() == 0


# Failing.


def test_a_failure_keeps_everything_and_retry_answers_it(desk: Desk, spoilable: Host, troubles: list[str]) -> None:
    """A file is missing: a sentence and a button; what was typed meanwhile is answered by the second try."""
    spoilable.faults["python_stdlib.zip"] = lambda answer: replace(answer, status=HTTPStatus.NOT_FOUND, body=b"")
    desk.open(spoilable.url + PATHS["fa"])
    before = desk.figures()
    desk.field("customers").fill("۱۲۰۰")
    desk.expect_state("failed")
    expect(desk.status).to_contain_text("پیدا نشد")
    desk.field("retention").fill("۸۲٫۵")
    assert desk.figures() == before
    desk.expect_state("failed")
    spoilable.faults.clear()
    desk.do("retry")
    desk.expect_figures(*SETTINGS)
    expect(desk.page.locator("[data-do=retry]")).to_be_hidden()
    troubles.clear()  # the browser itself notes the missing file


def test_a_mistake_of_ours_is_owned_up_to(desk: Desk, served: str) -> None:
    """The worker answers `broken`: the report stays, and the next good answer takes its place."""
    desk.page.add_init_script("""
      const post = Worker.prototype.postMessage
      Worker.prototype.postMessage = function (message, ...rest) {
        post.call(this, message?.typed?.customers === "13" ? { ...message, tool: "nobody" } : message, ...rest)
      }""")
    desk.open(served + PATHS["en"])
    before = desk.figures()
    desk.field("customers").fill("13")
    expect(desk.status).to_contain_text("The calculator itself made a mistake", timeout=SOON)
    assert desk.figures() == before
    desk.field("customers").fill("1200")
    desk.expect_figures("customers=1200")
