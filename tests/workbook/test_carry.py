"""Does a tool get from another what that knows, and nothing else?"""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess import tools
from assess.canvas.findings import make_plain
from assess.channels.channel import JOBS
from assess.reading import sift
from assess.tables import Rows
from assess.tool import Inputs
from assess.workbook.carry import Haul, carry_acquisition, carry_to_canvas, carry_to_scoring
from tests.workbook.plans import example

CANVAS, SCORING, RETENTION = (tools.find(name) for name in ("canvas", "channels", "retention"))
SHOWN = {"canvas": CANVAS, "channels": SCORING}
NAMES = st.lists(st.text("abcشپ یي\u200c", min_size=1, max_size=60).filter(make_plain), max_size=14)


def table(tool: str, name: str) -> Rows:
    """A table of a tool."""
    found = SHOWN[tool].questions[name]
    assert isinstance(found, Rows)
    return found


def board(*names: str, segments: int = 1, **jobs: list[str]) -> Inputs:
    """A canvas with segments and channels of these names, all alike."""
    people = [{"id": f"s{number}", "text": f"people {number}"} for number in range(1, segments + 1)]
    channels = [{"id": f"c{number}", "text": name, **jobs} for number, name in enumerate(names, 1)]
    return CANVAS.defaults() | {
        "segments": table("canvas", "segments").settle(people),
        "channels": table("canvas", "channels").settle(channels),
    }


def scored(*rows: dict[str, Any], **settings: object) -> Inputs:
    """Channel scoring with these channels."""
    return SCORING.defaults() | {"channels": table("channels", "channels").settle(rows)} | settings


def score(canvas: Inputs, scoring: Inputs) -> Haul | None:
    """Carry from the canvas to channel scoring."""
    return carry_to_scoring(canvas, scoring, table("channels", "channels"))


def place(scoring: Inputs, canvas: Inputs) -> Haul | None:
    """Carry every channel from channel scoring to the canvas."""
    names = [row["name"] for row in scoring["channels"]]
    tables = {name: table("canvas", name) for name in ("channels", "costs")}
    return carry_to_canvas(scoring, canvas, names, tables, lambda name: f"cost of {name}")


# From the canvas to channel scoring.


def test_a_job_done_on_the_canvas_just_counts_as_done_and_the_rest_stays_unknown() -> None:
    haul = score(board("page", aware=["s1"], support=["s1"]), scored(cover=3.0))
    assert haul is not None
    (row,) = haul.inputs["channels"]
    assert {job: row[f"fit.{job}"] for job in JOBS} == dict.fromkeys(JOBS) | {"aware": 3.0, "support": 3.0}
    assert (row["name"], row["reach"], row["cost"], row["hours"], row["results"]) == ("page", *[None] * 4)


def test_channels_that_are_there_are_left_as_they_are() -> None:
    there = scored({"name": "Instagram  page", "reach": 0.4})
    haul = score(board("instagram page", "Door"), there)
    assert haul is not None
    assert haul.inputs["channels"][0] == there["channels"][0]
    assert [row["name"] for row in haul.inputs["channels"]] == ["Instagram  page", "Door"]


@pytest.mark.parametrize("twin", ["صفحة يک", "صفحه‌ یک"])
def test_persian_names_are_known_however_they_are_spelt(twin: str) -> None:
    assert score(board(twin), scored({"name": "صفحه یک"})) is None


def test_what_finds_no_room_stays_and_is_told() -> None:
    haul = score(board(*(f"channel {letter}" for letter in "abcdefghijklmn")), scored({"name": "first"}))
    assert haul is not None
    assert len(haul.inputs["channels"]) == 12
    assert haul.left == ("unknown", "no_room")


@given(NAMES, NAMES)
def test_scoring_takes_whatever_the_canvas_gives_once(mine: list[str], others: list[str]) -> None:
    """Carried a second time, nothing is left to carry; and the tool takes every row."""
    canvas, scoring = board(*mine), scored(*({"name": name[:40]} for name in dict.fromkeys(others)))
    haul = score(canvas, scoring)
    if haul is None:
        return
    assert haul.inputs["channels"][: len(scoring["channels"])] == scoring["channels"]
    full = len(haul.inputs["channels"]) == 12
    assert full or score(canvas, haul.inputs) is None
    rows = table("channels", "channels").tell(haul.inputs["channels"][len(scoring["channels"]) :])
    wrong = sift(SCORING, {"channels": rows})[1]
    assert [refusal for refusal in wrong if refusal.path.startswith("channels[")] == []


# From channel scoring to the canvas.


def test_jobs_are_linked_where_there_is_one_segment() -> None:
    row = {"name": "page", "fit": {"aware": 2, "buy": 1.5, "support": None}}
    haul = place(scored(row), board())
    assert haul is not None
    (item,) = haul.inputs["channels"]
    assert [job for job in JOBS if item[job]] == ["aware"]
    assert item["aware"] == ["s1"]
    assert haul.left == ("evidence",)


@pytest.mark.parametrize(("segments", "reason"), [(0, "no_segment"), (2, "segments")])
def test_nobody_is_guessed_where_there_is_no_or_more_than_one_segment(segments: int, reason: str) -> None:
    haul = place(scored({"name": "page", "fit": {"aware": 4}}), board(segments=segments))
    assert haul is not None
    assert [haul.inputs["channels"][0][job] for job in JOBS] == [[]] * len(JOBS)
    assert haul.left == (reason, "evidence")


@pytest.mark.parametrize(("cost", "costs"), [(50.0, ["cost of page"]), (0.0, []), (None, [])])
def test_a_known_cost_comes_along_with_its_link(cost: float | None, costs: list[str]) -> None:
    haul = place(scored({"name": "page", "cost": cost}), board())
    assert haul is not None
    assert [row["text"] for row in haul.inputs["costs"]] == costs
    assert haul.inputs["channels"][0]["costs"] == [row["id"] for row in haul.inputs["costs"]]


def test_a_cost_that_is_there_is_linked_and_not_written_again() -> None:
    canvas = board() | {"costs": table("canvas", "costs").settle([{"id": "k7", "text": "Cost of PAGE"}])}
    haul = place(scored({"name": "page", "cost": 50.0}), canvas)
    assert haul is not None
    assert haul.inputs["channels"][0]["costs"] == ["k7"]
    assert haul.inputs["costs"] == canvas["costs"]


@given(NAMES, NAMES, st.integers(0, 3))
def test_the_canvas_takes_whatever_scoring_gives_once(mine: list[str], others: list[str], segments: int) -> None:
    names = dict.fromkeys(name[:40] for name in mine)
    scoring = scored(*({"name": name, "cost": 5.0, "fit": {"aware": 4}} for name in names))
    canvas = board(*others, segments=segments)
    haul = place(scoring, canvas)
    if haul is None:
        return
    assert haul.inputs["channels"][: len(others)] == canvas["channels"]
    assert sift(CANVAS, CANVAS.tell(haul.inputs))[1] == []
    assert len(haul.inputs["channels"]) == 20 or place(scoring, haul.inputs) is None


def test_there_and_back_again_carries_nothing() -> None:
    """Not even a name that was cut on the way."""
    canvas = board("a name of a channel that is much longer than channel scoring keeps", "short")
    haul = score(canvas, scored())
    assert haul is not None
    assert place(haul.inputs, canvas) is None


# From channel scoring to retention.

PAID = ({"name": "page", "cost": 300.0, "results": 4}, {"name": "door", "cost": 100.0, "results": 6})


def test_acquisition_cost_is_all_money_over_all_results() -> None:
    haul = carry_acquisition(scored(*PAID), example("retention"), ["page", "door"])
    assert haul is not None
    assert haul.inputs["acquisition_cost"] == 40
    assert haul.inputs == example("retention") | {"acquisition_cost": 40}
    assert haul.left == ("margin",)


def test_channels_that_were_not_chosen_do_not_count() -> None:
    haul = carry_acquisition(scored(*PAID), example("retention"), ["page"])
    assert haul is not None
    assert haul.inputs["acquisition_cost"] == 75


@pytest.mark.parametrize("part", ["cost", "results"])
def test_a_channel_of_which_something_is_unknown_does_not_count_and_is_told(part: str) -> None:
    haul = carry_acquisition(scored(PAID[0], PAID[1] | {part: None}), example("retention"), ["page", "door"])
    assert haul is not None
    assert haul.inputs["acquisition_cost"] == 75
    assert haul.left == ("uncounted", "margin")


@pytest.mark.parametrize("results", [None, 0])
def test_without_results_there_is_no_cost_of_one(results: int | None) -> None:
    assert carry_acquisition(scored(PAID[0] | {"results": results}), example("retention"), ["page"]) is None


@pytest.mark.parametrize(
    ("here", "there", "carried"),
    [("toman", "rial", None), ("toman", "toman", "toman"), ("none", "euro", "euro"), ("euro", "none", "euro")],
)
def test_amounts_in_two_currencies_are_never_mixed(here: str, there: str, carried: str | None) -> None:
    retention = example("retention") | {"currency": there}
    haul = carry_acquisition(scored(PAID[0], currency=here), retention, ["page"])
    assert (haul.inputs["currency"] if haul else None) == carried


def test_a_cost_that_is_there_already_is_not_offered_again() -> None:
    haul = carry_acquisition(scored(*PAID), example("retention"), ["page"])
    assert haul is not None
    assert carry_acquisition(scored(*PAID), haul.inputs, ["page"]) is None


@given(
    st.lists(st.tuples(st.floats(0, 1e15), st.floats(0.001, 1e9)), min_size=1, max_size=12),
)
def test_whatever_is_carried_is_taken_by_retention(paid: list[tuple[float, float]]) -> None:
    rows = [{"name": str(at), "cost": cost, "results": results} for at, (cost, results) in enumerate(paid)]
    haul = carry_acquisition(scored(*rows), example("retention"), [str(at) for at in range(len(rows))])
    if haul:
        assert sift(RETENTION, RETENTION.tell(haul.inputs))[1] == []
