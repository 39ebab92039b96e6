"""Does the tool answer in the page as it does everywhere else, and is nothing of the reader's ever lost?"""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assess import browser, tools
from assess.html.typed import show_typed
from assess.tool import give_voice
from tests.site.at_work import PATHS, SOON, Desk, Host, run, work_out

LANGUAGES = ("fa", "en")
SETTINGS = ("customers=1200", "retention=0.825")
EXAMPLES = ("shop", "gym", "software")

type OpenPage = Callable[..., Page]


def give_typed(example: str, language: str) -> dict[str, str]:
    """An example as a reader would have typed it."""
    tool = tools.find("retention")
    inputs = tool.example(example)
    voice = give_voice(tool, inputs, language)
    return {name: show_typed(question, inputs[name], voice) for name, question in tool.questions.items()}


def answer(**asked: object) -> dict[str, object]:
    """What Python answers to the page."""
    told: dict[str, object] = json.loads(browser.answer(json.dumps({"id": 1, "tool": "retention"} | asked)))
    return told


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
    expect(desk.status).to_have_text(re.compile("^[^0-9]*[۰-۹]٫[۰-۹] از ۴٫[۰-۹] مگابایت$"), timeout=SOON)


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_link_of_the_address_bar_gives_the_same_in_a_new_window(desk: Desk, served: str, language: str) -> None:
    desk.open(served + PATHS[language])
    desk.field("customers").fill("1200")
    desk.field("retention").fill("82.5")
    desk.expect_fragment("#customers=1200&retention=0.825")
    other = Desk(desk.page.context.browser.new_page())  # type: ignore[union-attr]  # a context of its own: nothing kept
    other.open(desk.page.url)
    other.expect_figures(*SETTINGS)
    shown = {"fa": ("۱٬۲۰۰", "۸۲٫۵"), "en": ("1,200", "82.5")}[language]
    assert (other.field("customers").input_value(), other.field("retention").input_value()) == shown
    other.page.context.close()


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


# Refusing.


def test_wrong_answers_are_refused_beside_their_fields_all_at_once(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"])
    before = desk.figures()
    desk.unfold()
    desk.field("customers").fill("many")
    desk.field("discount").fill("-5")
    refused = answer(language="en", typed=desk.typed())["refused"]
    assert isinstance(refused, list)
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


# Examples, reset, kept figures.


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_fills_the_form_and_is_answered(desk: Desk, served: str, example: str, language: str) -> None:
    desk.open(served + PATHS[language])
    desk.field("customers").fill("7")
    desk.page.locator("[data-examples]").select_option(example)
    assert desk.typed() == give_typed(example, language)
    told = answer(language=language, typed=desk.typed())
    expect(desk.page.locator(".assess-headline")).to_have_text(told["report"]["headline"], timeout=SOON)  # type: ignore[index]


def test_reset_brings_the_first_example_back(desk: Desk, served: str) -> None:
    """Figures, refusals, the fragment and what this browser kept: all as on the first visit."""
    desk.open(served + PATHS["en"])
    first = desk.figures()
    desk.field("customers").fill("1200")
    desk.expect_fragment("#customers=1200")
    desk.field("retention").fill("much")
    expect(desk.error("retention")).to_be_visible()
    desk.do("reset")
    expect(desk.error("retention")).to_be_hidden()
    desk.expect_fragment(PATHS["en"])
    assert desk.typed() == give_typed("shop", "en")
    desk.expect_figures()
    assert desk.figures() == first
    expect(desk.page.locator("[data-still]")).to_be_visible()
    assert desk.page.evaluate("localStorage.getItem('peyvand:retention')") is None


def test_figures_are_kept_in_this_browser_until_cleared(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"])
    desk.field("customers").fill("1200")
    desk.expect_figures("customers=1200")
    desk.open(served + PATHS["en"])
    desk.expect_figures("customers=1200")
    assert desk.field("customers").input_value() == "1,200"
    desk.do("forget")
    expect(desk.status).to_have_text("Your figures were cleared from this browser.")
    desk.open(served + PATHS["en"])
    assert desk.field("customers").input_value() == "1,000"
    desk.expect_state("still")


def test_a_link_goes_before_what_is_kept(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"])
    desk.field("customers").fill("1200")
    desk.expect_figures("customers=1200")
    desk.open(served + PATHS["en"] + "#customers=77")
    desk.expect_figures("customers=77")


def test_without_storage_the_tool_works_all_the_same(desk: Desk, served: str, troubles: list[str]) -> None:
    desk.page.add_init_script("""Object.defineProperty(window, "localStorage", {
      get() { throw new DOMException("forbidden", "SecurityError") } })""")
    desk.open(served + PATHS["fa"])
    desk.field("customers").fill("1200")
    desk.expect_figures("customers=1200")
    desk.do("forget")
    desk.do("reset")
    assert desk.field("customers").input_value() == "۱٬۰۰۰"
    troubles.clear()  # the theme's own scripts stumble over it


@pytest.mark.parametrize("kept", ["", "{", "null", "[1]", '{"customers": 7, "__proto__": {"x": "1"}, "nobody": "1"}'])
def test_kept_figures_that_cannot_be_read_are_passed_over(desk: Desk, served: str, kept: str) -> None:
    desk.page.add_init_script(f"localStorage.setItem('peyvand:retention', {json.dumps(kept)})")
    desk.open(served + PATHS["en"])
    assert desk.field("customers").input_value() == "1,000"
    desk.field("customers").fill("1200")
    desk.expect_figures("customers=1200")


@pytest.mark.parametrize("dear", [True, False])
def test_a_link_wakes_python_unless_data_is_dear(desk: Desk, spoilable: Host, *, dear: bool) -> None:
    desk.page.add_init_script(f"""Object.defineProperty(navigator, "connection", {{
      value: {{ saveData: {str(dear).lower()} }} }})""")
    desk.open(spoilable.url + PATHS["en"] + "#customers=1200")
    if dear:
        desk.page.wait_for_load_state("networkidle")
        assert not spoilable.was_asked_for("assets/python")
        desk.field("retention").focus()
    desk.expect_figures("customers=1200")


# Links.


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        ("customers=" + "9" * 100_000, "This link is too long to be read"),
        ("customers=%E0%A4%A&gain=%", "is not a number"),
        ("__proto__=1", "There is no question called “\u2068__proto__\u2069”"),
        ("<img src=x onerror=alert(1)>=1", "There is no question called “\u2068<img src\u2069”"),
        ("customer=5", "the nearest name is"),
        ("customers=5&customers=6", "“\u2068customers\u2069” is given twice"),
        ("customers=-4", "“\u2068-4\u2069” is outside that"),
    ],
    ids=["long", "encoding", "proto", "markup", "misspelt", "twice", "range"],
)
def test_a_broken_link_is_named_and_the_form_stays_usable(desk: Desk, served: str, fragment: str, said: str) -> None:
    desk.open(f"{served}{PATHS['en']}#{fragment}")
    expect(desk.page.locator("[data-status], .assess-error").filter(has_text=said).first).to_be_visible(timeout=SOON)
    desk.field("customers").fill("1200")
    desk.expect_figures("customers=1200")
    assert desk.section.locator("img").count() == 0
    assert desk.page.evaluate("({}).nobody === undefined && Object.keys(Object.prototype).length === 0")


def test_a_link_is_followed_without_loading_the_page_anew(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"])
    desk.page.evaluate("location.hash = 'customers=1200&margins=50+60+70'")
    desk.expect_figures("customers=1200", "margins=50 60 70")
    assert desk.field("margins").input_value() == "50  60  70"


def test_a_heading_of_the_page_is_no_link_to_figures(desk: Desk, spoilable: Host) -> None:
    desk.open(spoilable.url + PATHS["fa"] + "#retention")
    desk.page.wait_for_load_state("networkidle")
    desk.expect_state("still")
    assert not spoilable.was_asked_for("assets/python")


def test_what_is_typed_while_a_link_is_read_goes_before_the_link(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"] + "#customers=77&gain=0.1")
    desk.field("customers").fill("1200")
    desk.expect_figures("customers=1200", "gain=0.1")


@pytest.mark.parametrize("allowed", [True, False])
def test_the_share_link_is_copied_where_the_browser_lets_us(open_page: OpenPage, served: str, *, allowed: bool) -> None:
    permissions = ["clipboard-read", "clipboard-write"] if allowed else []
    desk = Desk(open_page(permissions=permissions)).open(served + PATHS["en"])
    if not allowed:
        desk.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }")
    desk.field("customers").fill("1200")
    desk.do("share")
    expect(desk.status).to_have_text(re.compile("Link copied" if allowed else "the address bar holds"), timeout=SOON)
    assert desk.page.url.endswith("#customers=1200")
    if allowed:
        assert desk.page.evaluate("navigator.clipboard.readText()") == desk.page.url


# Files.


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_a_saved_file_says_what_the_command_line_says(desk: Desk, served: str, kind: str) -> None:
    desk.open(served + PATHS["en"])
    desk.field("customers").fill("1200")
    with desk.page.expect_download(timeout=SOON) as download:
        desk.do(kind)
    assert download.value.suggested_filename == f"peyvand-retention.{kind}"
    saved = Path(download.value.path()).read_text("utf-8")
    if kind == "json":
        assert json.loads(saved) == json.loads(run("customers=1200"))
    else:
        value = work_out("customers=1200")["value_gain"]
        assert f"\nvalue_gain,{value},money," in saved.replace("\r\n", "\n")


def test_a_saved_file_fills_the_form_again(desk: Desk, served: str, tmp_path: Path) -> None:
    file = tmp_path / "saved.json"
    file.write_text(run(*SETTINGS), "utf-8")
    desk.open(served + PATHS["fa"])
    desk.page.locator("[data-file]").set_input_files(file)
    desk.expect_figures(*SETTINGS)
    assert desk.field("retention").input_value() == "۸۲٫۵"


@pytest.mark.parametrize("text", ["{", "[]", '"' + "x" * 1_100_000 + '"'], ids=["cut", "list", "huge"])
def test_a_file_that_is_none_of_ours_is_named(desk: Desk, served: str, tmp_path: Path, text: str) -> None:
    file = tmp_path / "other.json"
    file.write_text(text, "utf-8")
    desk.open(served + PATHS["en"])
    desk.page.locator("[data-file]").set_input_files(file)
    expect(desk.status).to_contain_text("This file does not hold inputs of this tool", timeout=SOON)
    assert desk.typed() == give_typed("shop", "en")


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


# The same everywhere.


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_report_is_the_one_that_the_browser_draws(
    desk: Desk, site: Path, served: str, language: str
) -> None:
    """Byte for byte, for the first example as shipped and for every example as this Python draws it."""
    shipped = (site / PATHS[language] / "index.html").read_text("utf-8")
    desk.page.add_init_script("""
      window.drawn = []
      const { set } = Object.getOwnPropertyDescriptor(Worker.prototype, "onmessage")
      Object.defineProperty(Worker.prototype, "onmessage", { set(listen) {
        set.call(this, (event) => {
          if (event.data.answer) drawn.push(JSON.parse(event.data.answer).html)
          listen(event)
        })
      } })""")
    desk.open(served + PATHS[language])
    for example in reversed(EXAMPLES):
        desk.page.locator("[data-examples]").select_option(example)
        told = answer(language=language, typed=give_typed(example, language))
        expect(desk.page.locator(".assess-headline")).to_have_text(told["report"]["headline"], timeout=SOON)  # type: ignore[index]
        assert desk.page.evaluate("drawn.at(-1)") == told["html"]
    assert f"<div data-report>{desk.page.evaluate('drawn.at(-1)')}</div>" in shipped
