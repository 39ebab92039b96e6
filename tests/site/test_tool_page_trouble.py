"""Does the page say what is wrong with an answer, and lose nothing over it? What fails: tests/site/failures."""

from playwright.sync_api import expect

from tests.site.at_work import PATHS, SOON, Desk, answer


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
