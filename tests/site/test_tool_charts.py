"""Are the charts drawn when they come near, in the page's direction and digits, beside a table of the same numbers?"""

import json
import re
from dataclasses import replace
from http import HTTPStatus

import pytest
from playwright.sync_api import Locator, expect

from assess.numerals import write_plain
from tests.site.at_work import PATHS, Desk, Host

CHARTS = ("profit", "customers", "payback", "tornado", "map", "timeline")
PLOT = "assets/scripts/plot.js"


def draw(desk: Desk, chart: str) -> Locator:
    """Scroll to a chart and wait for its picture."""
    figure = desk.page.locator(f'figure[data-chart="{chart}"]')
    figure.scroll_into_view_if_needed()
    picture = figure.locator(".assess-plot")
    expect(picture).to_be_visible()
    return picture


def read_plot(desk: Desk, chart: str) -> dict[str, list[list[float | str | None]]]:
    """What the report hands to the drawing library."""
    told = desk.page.locator(f'figure[data-chart="{chart}"]').get_attribute("data-plot")
    plot: dict[str, list[list[float | str | None]]] = json.loads(str(told))
    return plot


def ticks(picture: Locator) -> list[str]:
    """What stands below a picture, from left to right."""
    found: list[str] = picture.evaluate("""(svg) => {
      const texts = Array.from(svg.querySelectorAll("text"), (text) => [text.getBoundingClientRect(), text.textContent])
      const floor = Math.max(...texts.map(([place]) => place.bottom))
      return texts.filter(([place]) => place.bottom > floor - 4).sort(([one], [other]) => one.left - other.left)
        .map(([, text]) => text.replace(/[^0-9۰-۹]/g, "")) }""")
    return found


def test_the_chart_library_is_fetched_when_a_chart_comes_near(desk: Desk, spoilable: Host) -> None:
    desk.open(spoilable.url + PATHS["en"])
    desk.page.wait_for_load_state("networkidle")
    assert not spoilable.was_asked_for(PLOT)
    draw(desk, "profit")
    assert spoilable.was_asked_for(PLOT)
    desk.expect_state("still")


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("chart", CHARTS)
def test_a_chart_has_one_name_and_no_words_of_the_librarys(desk: Desk, served: str, chart: str, language: str) -> None:
    desk.open(served + PATHS[language])
    picture = draw(desk, chart)
    caption = desk.page.locator(f'figure[data-chart="{chart}"] figcaption')
    expect(picture).to_have_role("img")
    expect(picture).to_have_accessible_name(str(caption.text_content()))
    assert picture.locator("[aria-label]").count() == 0
    if language == "fa":
        assert re.search("[A-Za-z0-9]", " ".join(picture.locator("text").all_text_contents())) is None


@pytest.mark.parametrize("chart", CHARTS)
def test_a_charts_table_holds_the_same_numbers(desk: Desk, served: str, chart: str) -> None:
    """As many figures as the drawing was made from, each the one that was drawn."""
    desk.open(served + PATHS["en"])
    rows = read_plot(desk, chart)["rows"]
    table = desk.page.locator(f'figure[data-chart="{chart}"] table')
    shown = table.locator("tbody tr").evaluate_all("""(rows) => rows.map((row) => Array.from(row.cells,
      (cell) => cell.textContent.replaceAll(",", "").match(/−?[0-9.]+%?|—|^[^0-9]+$/)?.[0].replace("−", "-")))""")
    if chart == "map":
        shown = [cell for row in shown for cell in row[1:]]
        rows = [[row[2]] for row in sorted(rows, key=lambda row: float(str(row[1])))]
        shown = [[cell] for cell in shown]
    assert len(shown) == len(rows)
    for seen, drawn in zip(shown, rows, strict=True):
        assert all(is_same(cell, value) for cell, value in zip(seen, drawn, strict=True)), (seen, drawn)


def is_same(cell: str, value: float | str | None) -> bool:
    """Whether a cell shows a value, rounded as cells are."""
    if value is None or isinstance(value, str):
        return cell == ("—" if value is None else value)
    if cell.endswith("%"):
        return abs(float(cell[:-1]) - value * 100) <= 0.0501
    return abs(float(cell) - value) <= (0.501 if abs(value) >= 1000 else 0.0501)


def test_time_runs_from_the_right_in_persian(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["fa"])
    assert ticks(draw(desk, "profit")) == ["۱۰", *"۹۸۷۶۵۴۳۲۱"]


def test_time_runs_from_the_left_in_english(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"])
    assert ticks(draw(desk, "profit")) == [str(year) for year in range(1, 11)]


def test_a_per_cent_sign_stands_left_of_a_persian_number(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["fa"])
    sides = draw(desk, "map").evaluate("""(svg) => Array.from(svg.querySelectorAll("text")).flatMap((text) => {
      const sign = text.textContent.indexOf("٪"), digit = text.textContent.search(/[۰-۹]/)
      if (sign < 0 || digit < 0) return []
      return [text.getExtentOfChar(sign).x < text.getExtentOfChar(digit).x] })""")
    assert sides
    assert all(sides)


def test_series_are_told_apart_without_colour(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"])
    lines = draw(desk, "customers").locator("path[stroke-width='2.5'], g[stroke-width='2.5']")
    dashes = lines.evaluate_all("(lines) => lines.map((line) => line.getAttribute('stroke-dasharray'))")
    assert len(dashes) == len(set(dashes)) == 2
    legend = desk.page.locator('figure[data-chart="customers"] .assess-legend li')
    assert legend.all_text_contents() == ["As things are", "After the improvement"]


def test_the_readers_place_is_on_the_map(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"])
    draw(desk, "map")
    (point,) = (mark for mark in read_plot(desk, "map")["marks"] if mark["kind"] == "point")  # type: ignore[call-overload]
    assert write_plain(point["channels"]["x"]) == "0.55"  # type: ignore[call-overload]
    legend = desk.page.locator('figure[data-chart="map"] .assess-legend li')
    assert legend.all_text_contents() == ["You"]


def test_a_new_answer_is_drawn_anew_and_the_frame_is_never_empty(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"])
    desk.field("customers").focus()
    desk.expect_state("ready")
    picture = draw(desk, "customers")
    before = picture.inner_html()
    desk.page.evaluate("""() => { window.emptied = 0
      const canvas = document.querySelector("[data-chart=customers] [data-canvas]")
      new MutationObserver(() => { if (!canvas.firstChild) emptied += 1 }).observe(canvas, { childList: true })
      const field = document.querySelector("[name=customers]")
      field.value = "5000"; field.dispatchEvent(new InputEvent("input", { bubbles: true })) }""")
    desk.expect_figures("customers=5000")
    expect(picture.get_by_text("5K")).to_be_visible()
    assert picture.inner_html() != before
    assert desk.page.evaluate("emptied") == 0


def test_a_chart_follows_the_width_of_its_frame(desk: Desk, served: str) -> None:
    desk.open(served + PATHS["en"])
    picture = draw(desk, "profit")
    wide = picture.evaluate("(svg) => svg.clientWidth")
    desk.page.set_viewport_size({"width": 500, "height": 900})
    expect(picture).not_to_have_attribute("width", str(wide))
    canvas = desk.page.locator('[data-chart="profit"] [data-canvas]')
    assert picture.evaluate("(svg) => svg.clientWidth") == canvas.evaluate("(canvas) => canvas.clientWidth")


def test_nothing_moves_when_a_chart_comes(desk: Desk, served: str) -> None:
    """The room is kept: a frame is as tall before its picture as with it."""
    desk.open(served + PATHS["fa"])
    tall = "document.querySelector('[data-chart=customers]').getBoundingClientRect().height"
    before = desk.page.evaluate(tall)
    draw(desk, "customers")
    assert desk.page.evaluate(tall) == before


def test_without_the_library_the_tables_stay(desk: Desk, spoilable: Host, troubles: list[str]) -> None:
    spoilable.faults["plot.js"] = lambda answer: replace(answer, status=HTTPStatus.NOT_FOUND, body=b"")
    desk.open(spoilable.url + PATHS["en"])
    figure = desk.page.locator('figure[data-chart="profit"]')
    with desk.page.expect_response("**/plot.js"):
        figure.scroll_into_view_if_needed()
    figure.locator("summary").click()
    expect(figure.locator("table")).to_be_visible()
    assert all("plot.js" in trouble for trouble in troubles)
    troubles.clear()  # the browser itself notes the missing file
