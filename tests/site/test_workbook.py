"""Does the page of plans gather what this browser keeps, carry it over, print it, and let it go only when told to?"""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Request, expect

from assess import tools
from tests.site.at_work import SOON, Host
from tests.workbook.plans import ALL, type_example

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
PHONE = {"width": 360, "height": 740}
HOMES = {"fa": "", "en": "en/"}
CHANNELS = ("صفحهٔ اینستاگرام", "تابلوِ جلوِ در", "پیک موتوری", "پیامک به مشتری‌ها", "معرفی دوستان")
PAGE_OF_A_PDF = re.compile(rb"/Type\s*/Page\b")

type OpenPage = Callable[..., Page]


def keep(page: Page, home: str, language: str, *names: str) -> None:
    """Let the browser keep first examples of tools, as if somebody had typed them, and open the workbook."""
    page.goto(f"{home}{HOMES[language]}workbook/")
    for name in names or ALL:
        put(page, name, type_example(name, 0, language))
    page.reload()


def put(page: Page, name: str, value: object) -> None:
    """Put something into the browser's storage."""
    page.evaluate("([name, text]) => localStorage.setItem(`peyvand:${name}`, text)", [name, json.dumps(value)])


def list_kept(page: Page) -> dict[str, Any]:
    """What the browser keeps of ours."""
    kept: dict[str, str] = page.evaluate(
        "Object.fromEntries(Object.entries(localStorage).filter(([name]) => name.startsWith('peyvand:')))"
    )
    return {name: json.loads(text) for name, text in kept.items()}


def do(page: Page, deed: str) -> None:
    """Press a button."""
    page.locator(f"[data-do={deed}]").click()


def name_plan(page: Page, deed: str, name: str) -> None:
    """Press a button that asks for a name, and give it."""
    do(page, deed)
    page.locator("#workbook-name").fill(name)
    page.keyboard.press("Enter")


def expect_drawn(page: Page, *names: str) -> None:
    """Wait until the tools are answered."""
    for name in names or ALL:
        expect(page.locator(f"[data-room={name}] .assess-headline")).to_be_visible(timeout=SOON)


def reach_end(page: Page) -> None:
    """Scroll through the plan, so that every chart is drawn."""
    for figure in page.locator("figure[data-plot]").all():
        figure.scroll_into_view_if_needed()
        expect(figure.locator(".assess-plot")).to_be_visible()


def count_sheets(page: Page) -> int:
    """Print on A4."""
    return len(PAGE_OF_A_PDF.findall(page.pdf(format="A4")))


# The owner of a café.


def test_five_channels_typed_on_a_phone_come_to_a_plan_of_two_sheets(open_page: OpenPage, served: str) -> None:
    """In Persian: typed into channel scoring, carried onto the canvas, printed."""
    page = open_page(viewport=PHONE)
    page.goto(f"{served}tools/channels/")
    page.evaluate("document.querySelectorAll('form details').forEach(part => { part.open = true })")
    for place, name in enumerate(CHANNELS):
        page.locator(f'[name="channels.{place}.name"]').fill(name)
        page.locator(f'[name="channels.{place}.results"]').fill("۲۵")
    page.goto(f"{served}workbook/")
    expect_drawn(page, "channels")
    chosen = page.locator("[data-room=channels] .assess-headline").inner_text()
    page.locator("[data-carry=board]").click()
    expect(page.locator("[data-status]")).to_contain_text("به بوم رفت")
    expect_drawn(page, "canvas")
    carried = page.locator("[data-block=channels] .assess-items li").all_inner_texts()
    assert carried
    assert set(carried) <= set(CHANNELS)
    assert all(name in chosen for name in carried)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    reach_end(page)
    assert count_sheets(page) <= 2


@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_plan_of_three_tools_is_two_sheets_with_its_name_and_date_on_top(
    page: Page, served: str, language: str
) -> None:
    keep(page, served, language)
    expect_drawn(page)
    reach_end(page)
    assert count_sheets(page) == 2
    page.emulate_media(media="print")
    for shown in (".assess-plan", "time", "output", "[data-tick]", "figure", ".assess-board"):
        expect(page.locator(f"[data-report] {shown}").first).to_be_visible()
    for hidden in (
        "h1",
        "article > p",
        "[data-do=print]",
        ".assess-offers",
        "[data-plans]",
        ".assess-on",
        ".md-header",
    ):
        expect(page.locator(hidden).first).to_be_hidden()


@pytest.mark.parametrize(
    ("language", "year"), [("fa", re.compile("^[۰-۹]+ .+ ۱۴[۰-۹]{2}$")), ("en", re.compile("20[0-9]{2}"))]
)
def test_the_date_is_of_the_readers_calendar(page: Page, served: str, language: str, year: re.Pattern[str]) -> None:
    keep(page, served, language, "retention")
    expect_drawn(page, "retention")
    expect(page.locator("time")).to_have_text(year)
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", page.locator("time").get_attribute("datetime") or "")


# Waking.


def test_where_nothing_is_kept_nothing_is_fetched(page: Page, spoilable: Host) -> None:
    page.goto(f"{spoilable.url}workbook/")
    page.locator("[data-plans]").focus()
    page.wait_for_load_state("networkidle")
    assert not spoilable.was_asked_for("assets/python")
    expect(page.locator("[data-room]")).to_have_count(len(ALL))


def test_where_data_is_dear_the_plan_waits_for_a_press(page: Page, spoilable: Host) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    keep(page, spoilable.url, "fa", "retention")
    page.wait_for_load_state("networkidle")
    assert not spoilable.was_asked_for("assets/python")
    do(page, "wake")
    expect_drawn(page, "retention")


# Carrying over.


@pytest.mark.parametrize(
    ("offer", "target"), [("scoring", "channels"), ("board", "canvas"), ("acquisition", "retention")]
)
def test_what_was_carried_is_told_and_can_be_taken_back(page: Page, served: str, offer: str, target: str) -> None:
    keep(page, served, "en")
    expect_drawn(page)
    before = list_kept(page)
    page.locator(f"[data-carry={offer}]").click()
    expect(page.locator(f"[data-carry={offer}]")).to_have_count(0)
    expect(page.locator("[data-status]")).not_to_be_empty()
    changed = {name for name, text in list_kept(page).items() if before.get(name) != text}
    assert changed == {f"peyvand:{target}", "peyvand:plans"}
    do(page, "undo")
    expect(page.locator(f"[data-carry={offer}]")).to_be_visible()
    assert list_kept(page)[f"peyvand:{target}"] == before[f"peyvand:{target}"]


def test_a_tool_shows_what_was_carried_to_it(page: Page, served: str) -> None:
    keep(page, served, "en")
    expect_drawn(page)
    page.locator("[data-carry=acquisition]").click()
    expect(page.locator("[data-status]")).to_contain_text("42,000")
    page.goto(f"{served}en/tools/retention/")
    expect(page.locator("[name=acquisition_cost]")).to_have_value("42,000")


# Plans.


def test_plans_are_made_named_copied_switched_and_deleted(page: Page, served: str) -> None:
    keep(page, served, "en", "retention")
    expect_drawn(page, "retention")
    name_plan(page, "rename", "As it is")
    name_plan(page, "copy", "Twice as many")
    expect(page.locator(".assess-plan")).to_have_text("Twice as many")
    page.goto(f"{served}en/tools/retention/")
    page.locator("[name=customers]").fill("2000")
    page.goto(f"{served}en/workbook/")
    heads = page.locator(".assess-compare thead th")
    expect(heads).to_have_text(["Measure", "As it is", "Twice as many"], timeout=SOON)
    expect(page.locator(".assess-compare")).not_to_contain_text("…", timeout=SOON)
    page.locator("[data-plans]").select_option(label="As it is")
    expect(page.locator(".assess-plan")).to_have_text("As it is")
    assert list_kept(page)["peyvand:retention"]["customers"] == "1,000"
    do(page, "remove")
    expect(page.locator(".assess-plan")).to_have_text("Twice as many")
    assert list_kept(page)["peyvand:retention"]["customers"] == "2000"
    do(page, "undo")
    expect(page.locator(".assess-plan")).to_have_text("As it is")


def test_where_the_browser_has_no_room_for_a_plan_nothing_is_lost(page: Page, served: str) -> None:
    keep(page, served, "en", "retention")
    expect_drawn(page, "retention")
    before = list_kept(page)
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full') } }")
    name_plan(page, "new", "One too many")
    expect(page.locator("[data-status]")).to_contain_text("Nothing was changed.")
    assert list_kept(page) == before


def test_calling_a_name_off_changes_nothing(page: Page, served: str) -> None:
    keep(page, served, "en", "retention")
    before = list_kept(page)
    do(page, "new")
    page.locator("#workbook-name").fill("Never")
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    assert list_kept(page) == before


def test_what_is_done_is_ticked_for_this_plan_alone(page: Page, served: str) -> None:
    keep(page, served, "en", "retention")
    expect_drawn(page, "retention")
    page.locator("[data-tick]").first.check()
    name_plan(page, "new", "Other")
    expect(page.locator("[data-tick]")).to_have_count(0)
    page.locator("[data-plans]").select_option("0")
    expect(page.locator("[data-tick]").first).to_be_checked()
    page.reload()
    expect(page.locator("[data-tick]").first).to_be_checked(timeout=SOON)


def test_deleting_everything_asks_first_and_then_leaves_nothing_of_ours(page: Page, served: str) -> None:
    keep(page, served, "en")
    expect_drawn(page)
    page.evaluate("localStorage.setItem('others', 'stay')")
    do(page, "forget")
    page.locator("dialog[open] button[value='']").click()
    assert set(list_kept(page)) == {f"peyvand:{name}" for name in ALL}
    do(page, "forget")
    page.locator("dialog[open] button[value=yes]").click()
    expect(page.locator(".assess-headline")).to_have_count(0)
    assert list_kept(page) == {}
    assert page.evaluate("localStorage.getItem('others')") == "stay"
    page.reload()
    expect(page.locator("[data-room]")).to_have_count(len(ALL))


# Files.


def test_a_file_brings_all_plans_to_another_browser(open_page: OpenPage, served: str, tmp_path: Path) -> None:
    here, there = open_page(), open_page()
    keep(here, served, "fa")
    expect_drawn(here)
    name_plan(here, "copy", "دوم")
    expect(here.locator(".assess-plan")).to_have_text("دوم")
    with here.expect_download() as download:
        do(here, "json")
    download.value.save_as(tmp_path / "plans.json")
    there.goto(f"{served}en/workbook/")
    there.locator("[data-file]").set_input_files(tmp_path / "plans.json")
    expect_drawn(there)
    expect(there.locator(".assess-plan")).to_have_text("دوم")
    expect(there.locator("[data-plans] option")).to_have_text(["برنامهٔ من", "دوم"])
    assert leading(there) == leading(here)


def leading(page: Page) -> list[tuple[str, str]]:
    """The main figures, as machines read them."""
    figures: list[tuple[str, str]] = page.evaluate("""Array.from(
      document.querySelectorAll("[data-report] output"), (one) => [one.dataset.metric, one.dataset.value])""")
    return figures


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"{" * 5_000_000, b'{"peyvand": 99, "plans": []}'])
def test_any_other_file_is_refused_with_a_sentence_and_changes_nothing(page: Page, served: str, content: bytes) -> None:
    keep(page, served, "en", "retention")
    expect_drawn(page, "retention")
    before = list_kept(page)
    page.locator("[data-file]").set_input_files({"name": "a.json", "mimeType": "application/json", "buffer": content})
    expect(page.locator("[data-status]")).to_contain_text("Nothing was changed.", timeout=SOON)
    assert list_kept(page) == before


# Whatever happens.


@pytest.mark.parametrize(
    "shelf",
    [
        "{",
        7,
        [],
        {"plans": 5},
        {"plans": [], "current": 0},
        {"plans": [1, {"name": {"a": 1}, "typed": {"retention": [1]}, "done": 5}], "current": "x"},
        {
            "plans": [{"name": "<img src=x onerror=alert(1)>", "typed": {"__proto__": {"a": "b"}}, "done": [{}]}],
            "current": 9,
        },
    ],
    ids=str,
)
def test_plans_that_somebody_spoilt_by_hand_are_survived(page: Page, served: str, shelf: Any) -> None:  # noqa: ANN401
    """What can be read is shown; a sentence says that the rest is gone."""
    page.goto(f"{served}en/workbook/")
    put(page, "retention", type_example("retention"))
    page.evaluate("text => localStorage.setItem('peyvand:plans', text)", shelf if shelf == "{" else json.dumps(shelf))
    page.reload()
    expect_drawn(page, "retention")
    expect(page.locator(".assess-error").first).to_contain_text("could not be read")
    assert page.locator("[data-report] img").count() == 0
    name_plan(page, "rename", "Mended")
    expect(page.locator(".assess-plan")).to_have_text("Mended")
    expect(page.locator(".assess-error")).to_have_count(0)


def test_what_cannot_be_read_is_named_with_the_way_to_its_tool(page: Page, served: str) -> None:
    page.goto(f"{served}en/workbook/")
    put(page, "retention", type_example("retention") | {"customers": "many"})
    page.reload()
    expect(page.locator("[data-room=retention] .assess-error")).to_contain_text("many", timeout=SOON)
    page.locator("[data-room=retention] a").click()
    expect(page.locator("[name=customers]")).to_have_value("many")


def test_nothing_is_sent_and_the_plan_works_without_a_network(page: Page, served: str) -> None:
    """As the page tells its readers to try: nothing is asked for any more once it is there."""
    keep(page, served, "en")
    expect_drawn(page)
    reach_end(page)
    page.wait_for_load_state("networkidle")
    sent: list[str] = []

    def note(request: Request) -> None:
        sent.append(request.url)

    page.context.on("request", note)
    page.context.set_offline(True)
    page.locator("[data-tick]").first.check()
    page.locator("[data-carry=acquisition]").click()
    expect(page.locator("[data-status]")).to_contain_text("42,000")
    name_plan(page, "rename", "In the air")
    expect(page.locator(".assess-plan")).to_have_text("In the air")
    assert count_sheets(page) == 2
    assert sent == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["fa", "en"])
def test_everybody_can_use_it(open_page: OpenPage, served: str, language: str, scheme: str) -> None:
    page = open_page(viewport=PHONE, color_scheme=scheme, bypass_csp=True)
    page.goto(f"{served}{HOMES[language]}workbook/")
    assert find_barriers(page) == []
    keep(page, served, language)
    expect_drawn(page)
    reach_end(page)
    name_plan(page, "copy", "b" * 60)
    expect(page.locator(".assess-compare")).not_to_contain_text("…", timeout=SOON)
    assert find_barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    do(page, "forget")
    assert find_barriers(page) == []


def find_barriers(page: Page) -> list[list[str]]:
    """What axe-core has to say, run from outside the policy."""
    page.add_script_tag(path=AXE)
    found: list[list[str]] = page.evaluate(
        "axe.run().then(({ violations }) => violations.map((one) => [one.id, one.nodes[0].html]))"
    )
    return found


def test_keys_alone_are_enough(page: Page, served: str) -> None:
    keep(page, served, "en")
    expect_drawn(page)
    page.locator("[data-do=rename]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#workbook-name")).to_be_focused()
    page.keyboard.type("By keys")
    page.keyboard.press("Enter")
    expect(page.locator(".assess-plan")).to_have_text("By keys")
    expect(page.locator("[data-do=rename]")).to_be_focused()
    page.locator("[data-tick]").first.focus()
    page.keyboard.press("Space")
    expect(page.locator("[data-tick]").first).to_be_checked()


def test_the_titles_are_those_of_the_tools(page: Page, served: str) -> None:
    page.goto(f"{served}workbook/")
    shown = page.locator(".assess-room-title").all_inner_texts()
    assert shown == [tools.find(name).words["title"]["fa"] for name in ALL]
