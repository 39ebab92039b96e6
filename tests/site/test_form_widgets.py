"""Can people edit tables, orders and links in a form, lose nothing, and take back what they did?"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assess.html.typed import show_inputs
from assess.tool import give_voice
from tests.site.at_work import PHONE, WIDE, find_barriers
from tests.site.every_widget import TOOL, Sheet

LANGUAGES = ("fa", "en")
LISTED = "Array.from(document.querySelectorAll('form [id]'), ({ id }) => id)"
SMALL = """Array.from(document.querySelectorAll(
    ".assess form :is(button, select, summary, label:has(input), input.num)"))
  .filter((part) => part.checkVisibility())
  .map((part) => [part.outerHTML, part.getBoundingClientRect()])
  .filter(([, { height, width }]) => height < 43.9 || width < 43.9).map(([markup]) => markup)"""

type OpenPage = Callable[..., Page]


@pytest.fixture
def sheet(page: Page, site: Path, served: str) -> Sheet:
    """The form on the English page, with every row unfolded."""
    return Sheet(page).open(site, served).unfold()


# Rows.


def test_a_row_moves_with_all_its_answers_and_the_focus_stays_on_the_button(sheet: Sheet) -> None:
    """Buttons of one name would lose their answer, if two rows were called the same for a moment."""
    sheet.press("channels", "down", 0)
    assert sheet.titles("channels") == ["Shop", "Site", "Agent"]
    expect(sheet.button("channels", "down", 1)).to_be_focused()
    assert [sheet.typed()[f"channels.{place}.level"] for place in range(3)] == ["", "2", "0"]
    assert [sheet.typed()[f"channels.{place}.kind"] for place in range(3)] == ["rented", "own", "own"]
    assert sheet.typed()["channels.1.segments"] == "s1"


def test_a_button_with_nothing_left_to_do_hands_the_focus_on(sheet: Sheet) -> None:
    sheet.press("channels", "up", 1)
    expect(sheet.button("channels", "up", 0)).to_be_disabled()
    expect(sheet.button("channels", "down", 0)).to_be_focused()


def test_every_row_keeps_ids_labels_and_places_of_its_own(sheet: Sheet) -> None:
    sheet.press("channels", "up", 2)
    sheet.press("channels", "copy", 0)
    ids = sheet.page.evaluate(LISTED)
    assert len(set(ids)) == len(ids)
    for place in range(4):
        field = sheet.page.locator(f'[data-field="channels[{place}].name"]').get_by_label("نام")
        expect(field).to_have_attribute("name", f"channels.{place}.name")
        expect(field).to_have_attribute("id", f"widgets-channels-{place}-name")


def test_a_copy_stands_below_with_every_answer_and_leaves_the_first_its_own(sheet: Sheet) -> None:
    sheet.press("channels", "copy", 1)
    assert sheet.titles("channels") == ["Site", "Shop", "Shop", "Agent"]
    first, second = (sheet.typed(f"channels.{place}.").values() for place in (1, 2))
    assert list(first) == list(second)
    sheet.press("channels", "remove", 3)
    sheet.press("channels", "copy", 0)
    assert [sheet.typed()[f"channels.{place}.level"] for place in range(4)] == ["2", "2", "", ""]


def test_one_more_row_is_open_and_its_first_field_has_the_focus(sheet: Sheet) -> None:
    sheet.press("channels", "add")
    expect(sheet.field("channels.3.name")).to_be_focused()
    expect(sheet.rows("channels").nth(3).locator("details")).to_have_attribute("open", "")


def test_a_table_takes_no_more_and_no_fewer_rows_than_it_may(sheet: Sheet) -> None:
    sheet.press("channels", "add")
    expect(sheet.button("channels", "add")).to_be_disabled()
    expect(sheet.button("channels", "copy", 0)).to_be_disabled()
    for _ in range(2):
        sheet.press("channels", "remove", 0)
    expect(sheet.button("channels", "add")).to_be_enabled()
    expect(sheet.button("channels", "remove", 0)).to_be_disabled()


@pytest.mark.parametrize(("language", "blank"), [("fa", "کانال ۴"), ("en", "Channel 4")])
def test_a_row_is_headed_by_its_name_or_else_by_its_number(
    page: Page, site: Path, served: str, language: str, blank: str
) -> None:
    sheet = Sheet(page).open(site, served, language)
    sheet.press("channels", "add")
    assert sheet.titles("channels")[3] == blank
    sheet.field("channels.3.name").fill("<b>Fair</b>")
    assert sheet.titles("channels")[3] == "<b>Fair</b>"


def test_an_example_brings_as_many_rows_as_it_has(sheet: Sheet) -> None:
    examples = sheet.page.locator("[data-examples]")
    examples.select_option("few")
    assert sheet.titles("channels") == ["One", "Two"]
    assert sheet.titles("segments") == []
    examples.select_option("many")
    inputs = TOOL.example("many", "en")
    assert show_inputs(TOOL, inputs, give_voice(TOOL, inputs, "en")).items() <= sheet.typed().items()


def test_rows_are_kept_in_this_browser(sheet: Sheet) -> None:
    sheet.press("channels", "copy", 0)
    sheet.press("segments", "remove", 0)
    before = sheet.typed()
    sheet.page.reload()
    sheet.unfold().field("channels.1.name").press("End")
    sheet.field("channels.1.name").press_sequentially("!")
    assert sheet.typed() == before | {"channels.1.name": "Site!"}


def test_a_refused_field_is_found_however_deep_it_is_folded_away(sheet: Sheet) -> None:
    sheet.page.evaluate("""() => { more = ({ typed }) => typed["channels.0.name"] === "Kiosk"
      ? { refused: [{ path: "channels[1].name", message: "Twice" }, { path: "channels", message: "Too few" }] } : {}
      document.querySelectorAll("form details").forEach((part) => { part.open = false }) }""")
    sheet.field("channels.0.name").evaluate("""(field) => { field.value = "Kiosk"
      field.dispatchEvent(new Event("input", { bubbles: true })) }""")
    expect(sheet.page.locator('[data-field="channels[1].name"] .assess-error')).to_have_text("Twice")
    expect(sheet.page.locator('[data-field="channels"] .assess-error')).to_have_text("Too few")
    expect(sheet.field("channels.1.name")).to_be_visible()
    expect(sheet.field("channels.1.name")).to_have_attribute("aria-invalid", "true")
    expect(sheet.field("channels.1.name")).to_have_accessible_description(re.compile("Twice"))
    assert sheet.page.locator("[aria-invalid]").count() == 1


# Taking back.


def test_a_removed_row_and_its_links_come_back(sheet: Sheet) -> None:
    sheet.field("channels.2.name").fill("Agents")
    before = sheet.typed()
    sheet.press("segments", "remove", 0)
    expect(sheet.status).to_have_text(
        "“\u2068Families\u2069” was removed, and its links went with it: \u2068Site\u2069, \u2068Shop\u2069."
    )
    assert [sheet.typed()[f"channels.{place}.segments"] for place in range(3)] == ["", "s2", ""]
    sheet.undo.press("Enter")
    assert sheet.typed() == before
    expect(sheet.status).to_have_text("It is as it was.")
    expect(sheet.undo).to_be_hidden()
    expect(sheet.rows("segments").nth(0).locator("summary")).to_be_focused()


def test_what_was_typed_since_stays_when_a_row_comes_back(sheet: Sheet) -> None:
    sheet.press("channels", "remove", 0)
    sheet.field("channels.0.name").fill("Big shop")
    sheet.undo.press("Enter")
    assert sheet.titles("channels") == ["Site", "Big shop", "Agent"]


def test_several_removals_are_taken_back_one_by_one(sheet: Sheet) -> None:
    sheet.press("channels", "up", 1)
    before = sheet.typed()
    for block in ("channels", "segments", "segments"):
        sheet.press(block, "remove", 0)
    expect(sheet.page.locator("[data-link-none]").first).to_be_visible()
    assert sheet.typed("segments") == {"segments": ""}
    for _ in range(3):
        sheet.undo.press("Enter")
    assert sheet.typed() == before


def test_removing_hands_the_focus_to_a_neighbour(sheet: Sheet) -> None:
    sheet.press("segments", "remove", 0)
    expect(sheet.rows("segments").nth(0).locator("summary")).to_be_focused()
    sheet.press("segments", "remove", 0)
    expect(sheet.button("segments", "add")).to_be_focused()


def test_what_an_example_took_the_place_of_comes_back(sheet: Sheet) -> None:
    """A row that was removed before is of a form that is gone."""
    sheet.press("channels", "remove", 0)
    sheet.field("channels.0.name").fill("Mine")
    before = sheet.typed()
    sheet.page.locator("[data-examples]").select_option("few")
    assert sheet.typed() != before
    sheet.undo.press("Enter")
    assert sheet.typed() == before
    expect(sheet.page.locator("[data-examples]")).to_have_value("")
    expect(sheet.undo).to_be_hidden()


def test_what_a_file_took_the_place_of_comes_back(sheet: Sheet) -> None:
    sheet.field("channels.0.name").fill("Mine")
    before = sheet.typed()
    sheet.page.evaluate("""() => { more = ({ file }) =>
      file ? { typed: { "channels.0.name": "Theirs", "channels.1.name": "Too" } } : {} }""")
    sheet.page.locator("[data-file]").set_input_files({"name": "a.json", "mimeType": "text/json", "buffer": b"{}"})
    expect(sheet.field("channels.0.name")).to_have_value("Theirs")
    sheet.undo.press("Enter")
    assert sheet.typed() == before


# Links.


def test_lists_of_links_follow_what_they_point_to(sheet: Sheet) -> None:
    """A new item has an id that nobody had, not even one that was removed and may come back."""
    sheet.press("segments", "remove", 1)
    sheet.press("segments", "add")
    sheet.page.keyboard.type("Schools")
    assert sheet.typed()["segments.1.id"] == "s3"
    box = sheet.rows("channels").nth(2).get_by_label("Schools")
    box.check()
    sheet.press("segments", "up", 1)
    assert sheet.typed()["channels.2.segments"] == "s3"
    labels = sheet.rows("channels").nth(2).locator("[data-link-list] label")
    expect(labels).to_have_text(["Schools", "Families"])


def test_a_copied_item_has_an_id_of_its_own(sheet: Sheet) -> None:
    sheet.press("segments", "copy", 0)
    assert [sheet.typed()[f"segments.{place}.id"] for place in range(3)] == ["s1", "s3", "s2"]
    assert sheet.typed()["channels.1.segments"] == "s1 s2"


# Spreadsheets.


def test_cells_spread_over_fields_and_rows(sheet: Sheet) -> None:
    """Options go by value or label; what fits no option leaves it, and a number that is none is Python's to refuse."""
    left = sheet.paste("channels.1.name", "Fair\t۱۲\t۲\tborrowed\tOffices\r\nKiosk\tmuch\t7\tاجاره‌ای\r\n")
    assert not left
    parts = ("name", "reach", "level", "kind", "segments")
    rows = [[sheet.typed()[f"channels.{place}.{part}"] for part in parts] for place in (1, 2)]
    assert rows == [["Fair", "۱۲", "2", "rented", "s2"], ["Kiosk", "much", "0", "rented", ""]]
    expect(sheet.status).to_have_text("Rows pasted: 2.")


def test_rows_are_added_for_pasted_lines_as_far_as_there_is_room(sheet: Sheet) -> None:
    sheet.paste("segments.1.text", 'A\n"B ""b"""\nC\nD\nE')
    assert sheet.titles("segments") == ["Families", "A", 'B "b"', "C"]
    assert [sheet.typed()[f"segments.{place}.id"] for place in range(4)] == ["s1", "s2", "s3", "s4"]
    expect(sheet.status).to_have_text("Rows pasted: 3. There was no room for 2 more.")
    sheet.undo.press("Enter")
    assert sheet.titles("segments") == ["Families", "Offices"]
    expect(sheet.field("segments.1.text")).to_be_focused()


@pytest.mark.parametrize("text", ["one cell", "one cell\n", ""])
def test_a_single_cell_is_pasted_by_the_browser_itself(sheet: Sheet, text: str) -> None:
    assert sheet.paste("channels.0.name", text)


# Order.


def test_a_part_moves_one_place_and_what_is_level_stays_together(sheet: Sheet) -> None:
    sheet.rank("reach", "down").press("Enter")
    expect(sheet.field("weights.order")).to_have_value("fit=cost reach")
    expect(sheet.page.locator("[data-order-said]")).to_have_text("\u2068دسترسی\u2069: place 3 of 3")
    expect(sheet.rank("reach", "up")).to_be_focused()
    expect(sheet.rank("reach", "down")).to_be_disabled()
    shown = sheet.page.locator("[data-order] li:visible")
    assert [str(line.get_attribute("data-part")) for line in shown.all()] == ["fit", "cost", "reach"]
    expect(shown.locator("[data-order-place]")).to_have_text(["1", "1", "3"])


def test_a_level_part_leaves_the_others_first(sheet: Sheet) -> None:
    sheet.rank("cost", "up").press("Enter")
    expect(sheet.field("weights.order")).to_have_value("reach cost fit")
    sheet.rank("cost", "up").press("Enter")
    expect(sheet.field("weights.order")).to_have_value("cost reach fit")


def test_a_part_joins_the_one_above_and_parts_from_it(sheet: Sheet) -> None:
    tie = sheet.rank("fit", "tie")
    tie.press("Enter")
    expect(sheet.field("weights.order")).to_have_value("reach=fit=cost")
    expect(tie).to_have_attribute("aria-pressed", "true")
    tie.press("Enter")
    expect(sheet.field("weights.order")).to_have_value("reach fit=cost")
    expect(tie).to_have_attribute("aria-pressed", "false")
    expect(sheet.rank("reach", "tie")).to_be_disabled()
    assert sheet.typed()["weights.order"] == "reach fit=cost"


def test_a_part_that_comes_back_stands_at_the_end(sheet: Sheet) -> None:
    sheet.tick("criteria", "fit").uncheck()
    expect(sheet.field("weights.order")).to_have_value("reach cost")
    expect(sheet.rank("fit", "up")).to_be_hidden()
    sheet.tick("criteria", "ease").check()
    sheet.tick("criteria", "fit").check()
    expect(sheet.field("weights.order")).to_have_value("reach cost ease fit")
    assert sheet.typed()["criteria"] == "reach fit cost ease"


def test_an_order_that_nobody_told_stays_untold_until_somebody_does(sheet: Sheet) -> None:
    """Else the first example would no longer be the first example once it was loaded again."""
    for example in ("few", "plain"):
        sheet.page.locator("[data-examples]").select_option(example)
    assert sheet.typed()["weights.order"] == ""
    sheet.tick("criteria", "fit").uncheck()
    assert sheet.typed()["weights.order"] == ""
    sheet.rank("cost", "up").press("Enter")
    assert sheet.typed()["weights.order"] == "cost reach"


# What hangs on other answers.


def test_a_question_waits_for_its_choice_and_a_part_for_its_criteria(sheet: Sheet) -> None:
    expect(sheet.field("weights.shares.reach")).to_be_hidden()
    sheet.field("weights.by").select_option("share")
    expect(sheet.page.locator("[data-order]")).to_be_hidden()
    expect(sheet.field("weights.shares.reach")).to_be_visible()
    expect(sheet.field("weights.shares.ease")).to_be_hidden()
    sheet.tick("criteria", "ease").check()
    expect(sheet.field("weights.shares.ease")).to_be_visible()


@pytest.mark.parametrize(("language", "shown"), [("fa", "۱/۳"), ("en", "1/3")])
def test_the_other_half_of_each_judge_follows(page: Page, site: Path, served: str, language: str, shown: str) -> None:
    sheet = Sheet(page).open(site, served, language)
    sheet.field("weights.by").select_option("pairwise")
    sheet.press("weights.matrices", "add")
    sheet.field("weights.matrices.1.reach.fit").select_option("3")
    expect(page.locator("[data-mirror='weights.matrices.1.fit.reach']")).to_have_text(shown)
    expect(page.locator("[data-mirror='weights.matrices.0.fit.reach']")).to_have_text("")
    expect(sheet.field("weights.matrices.1.cost.ease")).to_be_hidden()


# Quick answers.


def test_a_quick_answer_is_shown_and_then_refined(sheet: Sheet) -> None:
    sheet.page.evaluate("held = true")
    sheet.field("channels.0.name").fill("Web")
    headline, section = sheet.page.locator(".assess-headline"), sheet.page.locator("section.assess")
    sheet.page.evaluate("reply(asked.at(-1))")
    expect(headline).to_have_text("quick")
    expect(section).to_have_attribute("data-refining", "")
    expect(sheet.status).to_have_text("The first figures are here; the rest is being refined…")
    sheet.page.evaluate("reply(asked.at(-1))")
    expect(headline).to_have_text("full")
    expect(section).not_to_have_attribute("data-refining", "")
    expect(sheet.status).to_have_text("The answer is up to date.")
    assert sheet.page.evaluate("asked.map(({ quick }) => quick ?? false)") == [True, False]


def test_a_full_answer_to_what_no_longer_stands_there_is_dropped(sheet: Sheet) -> None:
    sheet.page.evaluate("held = true")
    name = sheet.field("channels.0.name")
    name.fill("Web")
    sheet.page.evaluate("reply(asked.at(-1))")
    name.fill("Net")
    sheet.page.evaluate("reply(asked.at(-1), { html: 'late' })")
    expect(sheet.page.locator("[data-report]")).to_have_text("quick")
    sheet.page.evaluate("held = false; reply(asked.at(-1))")
    expect(sheet.page.locator("[data-report]")).to_have_text("full")
    asked = sheet.page.evaluate("asked.map(({ quick, typed }) => [quick ?? false, typed['channels.0.name']])")
    assert asked == [[True, "Web"], [False, "Web"], [True, "Net"], [False, "Net"]]


def test_what_is_saved_is_never_a_quick_answer(sheet: Sheet) -> None:
    sheet.field("channels.0.name").fill("Web")
    sheet.page.locator("[data-do=json]").click()
    expect(sheet.page.locator(".assess-headline")).to_have_text("full")
    asked = sheet.page.evaluate("asked.map((question) => [question.quick ?? false, question.as ?? null])")
    assert asked == [[True, None], [False, None], [False, "json"]]


# For everybody.


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_widget_is_accessible(open_page: OpenPage, site: Path, served: str, language: str, scheme: str) -> None:
    page = open_page(viewport=WIDE, color_scheme=scheme)
    sheet = Sheet(page).open(site, served, language).unfold()
    for way in ("rank", "share", "pairwise"):
        sheet.field("weights.by").select_option(way)
        assert find_barriers(page) == []
    sheet.press("segments", "remove", 0)
    assert find_barriers(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_thumb_finds_every_widget_and_nothing_scrolls_sideways(
    open_page: OpenPage, site: Path, served: str, language: str
) -> None:
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    sheet = Sheet(page).open(site, served, language).unfold()
    sheet.field("channels.0.name").fill("W" * 60)
    for way in ("rank", "share", "pairwise"):
        sheet.field("weights.by").select_option(way)
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
        assert page.evaluate(SMALL) == []


def test_paper_shows_every_row_and_nothing_to_press(sheet: Sheet) -> None:
    sheet.page.evaluate("document.querySelectorAll('form details').forEach(part => { part.open = false })")
    sheet.page.emulate_media(media="print")
    expect(sheet.field("channels.2.name")).to_be_visible()
    assert sheet.page.locator("form button:visible").count() == 0
    level = sheet.page.locator('[data-field="channels[0].level"]')
    expect(level.locator("label:visible")).to_have_text(["2"])
