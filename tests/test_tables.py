"""Is a table read whole, or refused row by row?"""

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.html.typed import show_typed
from assess.lists import Links, Text
from assess.question import Choice, NotTaken, Number
from assess.tables import Group, Rows
from tests.answers import LANGUAGE, VOICES, faults, values

ITEMS = Rows(
    name="items",
    least=1,
    most=3,
    title="text",
    unique=("text",),
    ids="s",
    groups=(
        Group(
            name="one",
            questions=(Text(name="id", optional=True), Text(name="text"), Links(name="to", to="items", default=())),
        ),
        Group(
            name="two",
            questions=(
                Number(name="share", unit="share", low=0, high=1, optional=True),
                Number(name="fit.buy", unit="level", low=0, high=4, optional=True),
                Number(name="fit.aware", unit="level", low=0, high=4, default=2),
                Choice(name="kind", options=("a", "b"), default="a"),
            ),
        ),
    ),
)
BLANK: dict[str, Any] = {"id": "s1", "text": "x", "to": [], "share": None, "fit.buy": None, "fit.aware": 2, "kind": "a"}


@pytest.mark.parametrize(
    "given",
    [
        [{"text": "x"}],
        '[{"text": "x"}]',
        {"0": {"text": "x"}},
        [{"text": " x ", "to": None, "fit": {}}],
        [{"text": "x", "fit": {"buy": None, "aware": 2}}],
        [{"text": "x", "fit.aware": 2, "kind": "a", "id": "s1"}],
        [{"text": "x", "fit": None}],
    ],
)
def test_a_row_says_what_it_knows_and_the_rest_is_completed(given: object) -> None:
    assert ITEMS.take(given, typed=False) == [BLANK]


def test_every_mistake_in_any_row_is_told_at_once_by_its_place() -> None:
    rows = [
        {"text": "", "share": 2, "fit": {"buy": 5, "bye": 1}},
        {"text": "x", "shore": 1},
        {"text": "x", "kind": "c", "to": [1]},
    ]
    assert faults(ITEMS, rows) == [
        "[0].fit.bye unknown",
        "[0].text missing",
        "[0].share range",
        "[0].fit.buy range",
        "[1].shore unknown",
        "[2].to names",
        "[2].kind choice",
        "[2].text twin",
    ]


def test_of_very_many_unknown_names_in_a_row_only_the_first_are_told() -> None:
    """A row of 20,000 made an answer of nine million letters."""
    crowd = {f"reach{place}": 1 for place in range(1000)}
    assert faults(ITEMS, [{"text": "x"} | crowd]) == [f"[0].reach{place} unknown" for place in range(60)]


def test_an_unknown_name_in_a_row_is_told_the_nearest() -> None:
    with pytest.raises(NotTaken) as refused:
        ITEMS.take([{"text": "x", "shore": 1, "fit": {"bye": 1}}], typed=False)
    assert [fault.nearest for fault in refused.value.faults] == ["share", "fit.buy"]


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        (None, ["rows"]),
        ("", ["rows"]),
        ([], ["rows"]),
        ({}, ["rows"]),
        ([{"text": str(place)} for place in range(4)], ["rows"]),
        ([{}] * 1_000_000, ["rows"]),
        ("x", ["json"]),
        (5, ["list"]),
        ("5", ["list"]),
        (True, ["list"]),
        ({"a": {"text": "x"}}, ["list"]),
        ({"²": {"text": "x"}}, ["list"]),
        ({"9" * 5000: {"text": "x"}}, ["list"]),
        ("[", ["json"]),
        ("[" * 100_000, ["json"]),
        ([5], ["[0] row"]),
        ([{"text": "x"}, None], ["[1] row"]),
        ([["text"]], ["[0] row"]),
        ([{"text": {"a": 1}}], ["[0].text text"]),
        ([{"text": "x", "fit": 5}], ["[0].fit unknown"]),
        ([{"text": "x", "share": True}], ["[0].share number"]),
        ([{"text": "x", "share": float("nan")}], ["[0].share number"]),
        ([{"text": "x", "share": -1e300}], ["[0].share range"]),
        ([{"text": "x", "__proto__": 1}], ["[0].__proto__ unknown"]),
        ([{"text": "x", "y" * 1000: 1}], [f"[0].{'y' * 60} unknown"]),
    ],
)
def test_what_is_no_table_is_refused_where_it_is_wrong(given: object, wrong: list[str]) -> None:
    assert faults(ITEMS, given) == wrong


@pytest.mark.parametrize(
    "blank", [{}, {"text": ""}, {"text": " ", "share": "", "kind": "b", "id": "s7"}, {"fit": {"aware": ""}}]
)
def test_on_the_page_a_blank_row_is_no_row(blank: dict[str, Any]) -> None:
    taken = ITEMS.take({"0": blank, "1": {"text": "x"}, "2": blank}, typed=True)
    assert [row["text"] for row in taken] == ["x"]


def test_on_the_page_a_mistake_keeps_the_place_where_it_stands() -> None:
    assert faults(ITEMS, {"0": {}, "2": {"share": "5"}, "7": {"text": "y", "share": "x"}}, typed=True) == [
        "[1].text missing",
        "[2].share number",
    ]


@pytest.mark.parametrize("depth", [10, 100_000])
def test_a_row_of_the_page_may_hold_anything_however_deep(depth: int) -> None:
    tree: object = "x"
    for _ in range(depth):
        tree = {"a": tree}
    assert faults(ITEMS, {"0": {"text": tree}}, typed=True) == ["[0].text text"]


def test_rows_without_ids_are_given_free_ones() -> None:
    rows = [{"text": "x"}, {"text": "y", "id": "s1"}, {"text": "z"}]
    assert [row["id"] for row in ITEMS.take(rows, typed=False)] == ["s2", "s1", "s3"]


@given(st.data(), LANGUAGE)
def test_rows_read_back_as_they_were(data: st.DataObject, language: str) -> None:
    """From JSON, and from the texts in which the form shows their fields."""
    rows = data.draw(values(ITEMS))
    assert ITEMS.take(json.loads(json.dumps(ITEMS.tell(rows))), typed=False) == rows
    shown: dict[str, dict[str, str]] = {}
    for leaf in ITEMS.list_leaves(rows):
        _, place, name = leaf.name.split(".", 2)
        shown.setdefault(place, {})[name] = show_typed(leaf.question, leaf.value, VOICES[language])
    assert ITEMS.take(shown, typed=True) == rows


ROWS = st.fixed_dictionaries(
    {},
    optional={
        "text": st.sampled_from(["x", "y", "x" * 80, "x" * 81, [], True]),
        "share": st.sampled_from([0, 0.5, 1, 1.1, -1, True, []]),
        "fit": st.sampled_from([{}, {"buy": 3}, {"aware": 5}, {"bye": 1}]),
        "kind": st.sampled_from(["a", "b", "c", 1]),
        "to": st.sampled_from([[], ["s1"], [1], {}]),
        "other": st.just(1),
    },
)


@given(st.lists(ROWS, max_size=4))
def test_the_schema_takes_the_rows_that_the_reader_takes(rows: list[dict[str, Any]]) -> None:
    """Rows that name the same thing apart, which JSON Schema cannot tell."""
    wrong = [fault for fault in faults(ITEMS, rows) if not fault.endswith(" twin")]
    assert jsonschema.Draft202012Validator(ITEMS.schema()).is_valid(rows) == (not wrong)
