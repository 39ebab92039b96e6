"""Does channel scoring serve the owner of a café: on a phone, in Persian, with keys, and honest about what it knows?"""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.at_work import PHONE, SOON, WIDE, Desk, answer, run, write_exactly
from tests.site.conftest import open_watched

# Name, reach, points for the five jobs, cost, hours.
CAFE = (
    ("صفحهٔ اینستاگرام", "۴۵", "۴۳۱۰۲", "۳٬۰۰۰٬۰۰۰", "۸"),
    ("تابلوِ جلوِ در", "۸۰", "۳۲۳۴۳", "۱٬۵۰۰٬۰۰۰", "۶"),
    ("پیک موتوری", "۳۰", "۱۱۳۴۱", "۴٬۰۰۰٬۰۰۰", "۵"),
    ("پیامک به مشتری‌ها", "۳۵", "۳۱۱۰۳", "۸۰۰٬۰۰۰", "۲"),
    ("معرفی دوستان", "۲۵", "۳۳۱۰۱", "۰", "۱"),
)
JOBS = ("aware", "evaluate", "buy", "deliver", "support")
USUAL = ("reach", "fit", "cost", "two_way", "measurable", "personal")

type OpenPage = Callable[..., Page]


@pytest.fixture(scope="module")
def opened(browser: Browser, served: str) -> Iterator[Desk]:
    """One English page for most of these tests."""
    with open_watched(browser, viewport=WIDE) as page:
        yield Desk(page, "channels").visit(served)


@pytest.fixture
def desk(opened: Desk) -> Desk:
    """The page with its first example, unfolded."""
    opened.do("reset")
    opened.unfold()
    return opened


def rank(desk: Desk, part: str, deed: str) -> Locator:
    """A button of the order."""
    return desk.page.locator(f'[data-order] [data-part="{part}"] [data-order-do={deed}]')


def choose_criteria(desk: Desk, *criteria: str) -> None:
    """Tick these and no others."""
    for box in desk.field("criteria").all():
        box.set_checked(box.input_value() in criteria)


def judge(desk: Desk, **judgments: str) -> None:
    """Compare in pairs, `reach_fit="3"`."""
    desk.field("weights.by").select_option("pairwise")
    for pair, judgment in judgments.items():
        desk.field(f"weights.matrices.0.{pair.replace('_', '.')}").select_option(judgment)


# The owner of a café.


def fill_in(desk: Desk) -> None:
    """Type five channels into an empty form."""
    desk.load("blank")
    for _ in CAFE[2:]:
        desk.row_button("channels", "add").tap()
    desk.unfold()
    desk.field("budget").fill("۱۲٬۰۰۰٬۰۰۰")
    desk.field("capacity").fill("۱۵")
    for place, (name, reach, points, cost, hours) in enumerate(CAFE):
        fit = {f"fit.{job}": point for job, point in zip(JOBS, points, strict=True)}
        for part, text in ({"name": name, "reach": reach, "cost": cost, "hours": hours} | fit).items():
            desk.field(f"channels.{place}.{part}").fill(text)


def test_five_channels_typed_on_a_phone_are_answered_as_everywhere(
    open_page: OpenPage, served: str, tmp_path: Path
) -> None:
    """In Persian digits, ranked by keys; the file that is saved gives the command line the figures of the page."""
    desk = Desk(open_page(viewport=PHONE, has_touch=True, is_mobile=True), "channels").visit(served, "fa")
    fill_in(desk)
    for _ in USUAL:
        rank(desk, "cost", "up").focus()
        desk.page.keyboard.press("Enter")
    assert desk.field("weights.order").input_value().split()[0] == "cost"
    desk.save("json").save_as(tmp_path / "saved.json")
    told = json.loads(run(tool="channels", language="fa", file=tmp_path / "saved.json"))
    assert told == json.loads((tmp_path / "saved.json").read_text("utf-8"))
    assert [row["name"] for row in told["rows"]] == [channel[0] for channel in CAFE]
    expect_contract(desk, told)
    expect(desk.metric("first_share").first).to_have_text(re.compile("^[^0-9]*[۰-۹]+[^0-9]*٪$"))
    desk.unfold_all()
    for name in told["portfolio"]["names"]:
        expect(desk.page.locator(".assess-headline")).to_contain_text(name)
        expect(desk.page.locator(".assess-metrics .assess-table tbody tr").first).to_contain_text(name)
    assert desk.page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def expect_contract(desk: Desk, told: dict[str, Any]) -> None:
    """Compare what the page holds for machines with what the command line says: rows, portfolio, weights."""
    shown = desk.figures()
    for row in told["rows"]:
        for name in ("score", "rank", "topsis", "first_share"):
            assert shown[f"{name}: {row['name']}"] == write_exactly(row[name]), (name, row["name"])
    assert shown["portfolio.value"] == write_exactly(told["portfolio"]["value"])
    assert shown["portfolio.jobs"] == str(len(told["portfolio"]["covered"]))
    weights = {name: value for name, value in shown.items() if name.startswith("weight.")}
    assert weights == {f"weight.{name}": write_exactly(told["metrics"][f"weight.{name}"]["value"]) for name in USUAL}


def test_a_quick_answer_comes_first_and_then_the_whole(desk: Desk) -> None:
    """How often a channel comes first is told as being worked out, never as missing."""
    desk.field("budget").fill("15000000")
    desk.expect_answered()
    desk.page.evaluate("""() => { window.seen = []; const section = document.querySelector("section.assess")
      new MutationObserver(() => seen.push([section.hasAttribute("data-refining"),
        document.querySelector("[data-metric=first_share]").textContent.includes("…")]))
        .observe(section, { attributes: true, attributeFilter: ["data-refining"] }) }""")
    desk.field("budget").fill("20000000")
    desk.expect_answered()
    assert desk.page.evaluate("seen") == [[True, True], [False, False]]


# What cannot be taken.


def test_wrong_answers_are_told_beside_their_fields(desk: Desk) -> None:
    desk.field("channels.0.reach").fill("120")
    desk.field("channels.0.cost").fill("abc")
    desk.field("channels.2.name").fill(desk.field("channels.1.name").input_value())
    refused = answer("channels", language="en", typed=desk.kept())["refused"]
    assert {each["path"] for each in refused} == {"channels[0].reach", "channels[0].cost", "channels[2].name"}
    for each in refused:
        expect(desk.error(each["path"])).to_have_text(each["message"], timeout=SOON)
        field = desk.field(each["path"].replace("[", ".").replace("]", ""))
        expect(field).to_have_attribute("aria-invalid", "true")


def test_there_is_room_for_twelve_channels(desk: Desk) -> None:
    for _ in range(7):
        desk.row_button("channels", "add").press("Enter")
    expect(desk.page.locator('[data-rows="channels"] [data-row]')).to_have_count(12)
    expect(desk.row_button("channels", "add")).to_be_disabled()
    expect(desk.row_button("channels", "copy")).to_be_disabled()


# Ways of weighing.


@pytest.mark.parametrize(
    ("way", "given", "weights"),
    [
        ("rank", {}, [(1 + 1 / 2 + 1 / 3 + 1 / 4 + 1 / 5 + 1 / 6) / 6, (1 / 2 + 1 / 3 + 1 / 4 + 1 / 5 + 1 / 6) / 6]),
        ("swing", {"points": ["100", "60", "40", "0", "0", "0"]}, [0.5, 0.3, 0.2, 0]),
        ("share", {"shares": ["3", "2", "2", "1", "1", "1"]}, [0.3, 0.2, 0.2, 0.1]),
        ("equal", {}, [1 / 6] * 6),
    ],
)
def test_each_way_of_weighing_is_answered(
    desk: Desk, way: str, given: dict[str, list[str]], weights: list[float]
) -> None:
    desk.field("weights.by").select_option(way)
    for part, texts in given.items():
        for name, text in zip(USUAL, texts, strict=True):
            desk.field(f"weights.{part}.{name}").fill(text)
    told = desk.expect_answered()["metrics"]
    found = [told[f"weight.{name}"]["value"] for name in USUAL]
    assert found[: len(weights)] == pytest.approx(weights)


def test_judgments_in_pairs_are_answered_and_mirrored(desk: Desk) -> None:
    choose_criteria(desk, "reach", "fit", "cost")
    judge(desk, reach_fit="3", reach_cost="3", fit_cost="1")
    expect(desk.page.locator("[data-mirror='weights.matrices.0.fit.reach']")).to_have_text("1/3")
    told = desk.expect_answered()["metrics"]
    found = [told[f"weight.{name}"]["value"] for name in ("reach", "fit", "cost")]
    assert found == pytest.approx([0.6, 0.2, 0.2])
    expect(desk.page.locator("td.assess-worst")).to_have_count(0)


def test_the_judgment_that_agrees_least_is_marked(desk: Desk) -> None:
    choose_criteria(desk, "reach", "fit", "cost")
    judge(desk, reach_fit="9", fit_cost="9", reach_cost="1/9")
    desk.expect_answered()
    expect(desk.page.locator('figure[data-chart="judgments"] td.assess-worst')).to_have_count(1)
    expect(desk.page.locator('[data-warning="inconsistent"]')).to_be_visible()


def test_criteria_that_nobody_compared_are_named(desk: Desk) -> None:
    choose_criteria(desk, "reach", "fit", "cost", "personal")
    judge(desk, reach_fit="3", cost_personal="3")
    error = desk.error("weights.matrices")
    expect(error).to_be_visible(timeout=SOON)
    for name in ("Reach", "Fit for the jobs", "Low cost", "Personal touch"):
        expect(error).to_contain_text(name)
