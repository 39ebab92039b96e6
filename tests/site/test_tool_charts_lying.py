"""Are lying bars and bubbles drawn as the page runs, in its digits, with every name in the frame?"""

import re

import pytest
from playwright.sync_api import Locator

from assess import tools
from tests.site.at_work import LANGUAGES, PHONE, Desk
from tests.site.test_tool_charts import draw, ticks

CHARTS = ("parts", "firsts", "bubbles")
NAMES_OUTSIDE = """(svg) => { const frame = svg.getBoundingClientRect()
  return Array.from(svg.querySelectorAll("text"), (text) => [text.textContent, text.getBoundingClientRect()])
    .filter(([, { left, right, top, bottom }]) =>
      left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1)
    .map(([text]) => text) }"""
BARS = """(svg) => Array.from(svg.querySelectorAll("rect"), (bar) => bar.getBoundingClientRect())
  .filter(({ width }) => width > 0).map(({ left, right, top }) => [Math.round(top), left, right])"""


@pytest.fixture(params=LANGUAGES)
def scoring(request: pytest.FixtureRequest, desk: Desk, served: str) -> tuple[Desk, str]:
    """The page of channel scoring with its first example, and its language."""
    language: str = request.param
    desk.tool = "channels"
    return desk.visit(served, language), language


def list_names(language: str) -> list[str]:
    """The channels of the first example."""
    return [row["name"] for row in tools.find("channels").example(language=language)["channels"]]


def measure_lanes(picture: Locator) -> list[tuple[float, float]]:
    """From where to where the bars of each lane reach, from the top."""
    lanes: dict[int, list[float]] = {}
    for top, left, right in picture.evaluate(BARS):
        lanes.setdefault(top, []).extend((left, right))
    return [(min(ends), max(ends)) for _, ends in sorted(lanes.items())]


def test_names_stand_inside_the_frame_and_every_figure_in_the_digits_of_the_page(scoring: tuple[Desk, str]) -> None:
    """On a wide screen and on a phone."""
    desk, language = scoring
    for width in (1280, PHONE["width"]):
        desk.page.set_viewport_size({"width": width, "height": 900})
        for chart in CHARTS:
            picture = draw(desk, chart)
            assert picture.evaluate(NAMES_OUTSIDE) == [], chart
            shown = " ".join(picture.locator("text").all_text_contents())
            assert all(name in shown for name in list_names(language) if chart == "parts")
            assert re.search("[0-9]" if language == "fa" else "[۰-۹]", shown) is None, chart


def test_the_pieces_of_a_score_lie_end_to_end_from_where_reading_begins(scoring: tuple[Desk, str]) -> None:
    desk, language = scoring
    lanes = measure_lanes(draw(desk, "parts"))
    assert len(lanes) == len(list_names(language))
    starts, ends = zip(*(lane if language == "en" else (lane[1], lane[0]) for lane in lanes), strict=True)
    assert max(starts) - min(starts) < 1.5
    assert len({round(end) for end in ends}) > 1
    legend = desk.page.locator('figure[data-chart="parts"] .assess-legend li')
    assert legend.count() == len(tools.find("channels").example()["criteria"])


def test_shares_are_parts_of_the_same_whole(scoring: tuple[Desk, str]) -> None:
    """Each bar begins where reading begins, and what it is a part of is as wide for all."""
    desk, _ = scoring
    lanes = measure_lanes(draw(desk, "firsts"))
    assert len(lanes) > 1
    assert max(right - left for left, right in lanes) - min(right - left for left, right in lanes) < 1.5


def test_reach_grows_as_the_page_runs(scoring: tuple[Desk, str]) -> None:
    desk, language = scoring
    shown = [int(text.translate(str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789"))) for text in ticks(draw(desk, "bubbles"))]
    assert len(shown) > 2
    assert shown == sorted(shown, reverse=language == "fa")


def test_a_channel_set_aside_is_a_hollow_bubble(scoring: tuple[Desk, str]) -> None:
    desk, _ = scoring
    bubbles = draw(desk, "bubbles").locator("circle")
    hollow = bubbles.evaluate_all("(all) => all.filter((one) => one.getAttribute('fill-opacity') === '0').length")
    assert (bubbles.count(), hollow) == (5, 1)
