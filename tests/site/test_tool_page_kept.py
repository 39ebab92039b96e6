"""Is nothing of the reader's ever lost: in this browser, in a saved file, by an example?"""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.site.at_work import LANGUAGES, PATHS, SOON, Desk, answer, run, type_example, work_out

EXAMPLES = ("shop", "gym", "software")


# Examples, reset, kept figures.


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_fills_the_form_and_is_answered(desk: Desk, served: str, example: str, language: str) -> None:
    desk.open(served + PATHS[language])
    desk.field("customers").fill("7")
    desk.page.locator("[data-examples]").select_option(example)
    assert desk.typed() == type_example(example, language)
    told = answer(language=language, typed=desk.typed())
    expect(desk.page.locator(".assess-headline")).to_have_text(told["report"]["headline"], timeout=SOON)


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
    assert desk.typed() == type_example("shop", "en")
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


@pytest.mark.parametrize("text", ["{", "[]", '"' + "x" * 1_100_000 + '"'], ids=["cut", "list", "huge"])
def test_a_file_that_is_none_of_ours_is_named(desk: Desk, served: str, tmp_path: Path, text: str) -> None:
    file = tmp_path / "other.json"
    file.write_text(text, "utf-8")
    desk.open(served + PATHS["en"])
    desk.page.locator("[data-file]").set_input_files(file)
    expect(desk.status).to_contain_text("This file does not hold inputs of this tool", timeout=SOON)
    assert desk.typed() == type_example("shop", "en")
