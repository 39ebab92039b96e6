"""Do names fold into JSON and out of it again, and is a single part changed without the rest?"""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.nesting import flatten, gather, nest, replace_part

NAMES = ("a", "b.c", "b.d.e", "rows", "w.by", "w.rows")


def tree() -> dict[str, Any]:
    """Two rows and what stands beside them."""
    return {"rows": [{"x": 1, "fit": {"y": 2}}, {"x": 3}], "a": 5, "n": None}


@given(st.dictionaries(st.sampled_from(NAMES), st.integers() | st.lists(st.integers()) | st.none()))
def test_what_was_folded_unfolds_to_the_same(flat: dict[str, object]) -> None:
    assert flatten(nest(flat), NAMES) == flat


@pytest.mark.parametrize(
    ("told", "flat"),
    [
        ({"b": None}, {}),
        ({"b": {}}, {}),
        ({"b": {"c": None, "d": None}}, {"b.c": None}),
        ({"b": 5}, {"b": 5}),
        ({"b": {"c": {"e": 1}}}, {"b.c": {"e": 1}}),
        ({"b.c": 1}, {"b.c": 1}),
        ({"b": {"x": {"y": 1}}}, {"b.x": {"y": 1}}),
        ({"a": {"b": 1}}, {"a": {"b": 1}}),
        ({"": {"": 1}}, {"": {"": 1}}),
    ],
)
def test_nested_json_is_laid_out_as_far_as_names_are_known(told: dict[str, Any], flat: dict[str, object]) -> None:
    assert flatten(told, NAMES) == flat


def test_names_that_cross_each_other_fold_without_a_fall() -> None:
    assert nest({"a": 1, "a.b": 2}) == {"a": {"b": 2}}
    assert nest({"a.b": 2, "a": 1}) == {"a": 1}


@pytest.mark.parametrize(
    ("steps", "changed"),
    [
        (["a"], {"a": "new"}),
        (["rows", "0", "x"], {"rows": [{"x": "new", "fit": {"y": 2}}, {"x": 3}]}),
        (["rows", "0", "fit", "y"], {"rows": [{"x": 1, "fit": {"y": "new"}}, {"x": 3}]}),
        (["rows", "1", "fit", "y"], {"rows": [{"x": 1, "fit": {"y": 2}}, {"x": 3, "fit": {"y": "new"}}]}),
        (["rows", "1"], {"rows": [{"x": 1, "fit": {"y": 2}}, "new"]}),
        (["rows", "2", "x"], {"rows": [{"x": 1, "fit": {"y": 2}}, {"x": 3}, {"x": "new"}]}),
    ],
)
def test_one_part_is_changed_and_the_rest_kept(steps: list[str], changed: dict[str, Any]) -> None:
    told = tree()
    assert replace_part(told, steps, "new")
    assert told == tree() | changed


@pytest.mark.parametrize(
    "steps",
    [
        [],
        ["rows", "3", "x"],
        ["rows", "2"],
        ["rows", "-1", "x"],
        ["rows", "x"],
        ["rows", "²", "x"],
        ["rows", "۱", "x"],
        ["rows", "9" * 5000, "x"],
        ["rows", "9" * 5000],
        ["a", "x"],
        ["n", "x"],
        ["rows", "0", "x", "y"],
    ],
)
def test_there_is_no_such_part(steps: list[str]) -> None:
    told = tree()
    assert not replace_part(told, steps, "new")
    assert told == tree()


def test_the_fields_of_a_table_are_gathered_into_one_answer() -> None:
    fields = {
        "rows": "",
        "rows.0.x": "1",
        "rows.1.fit.y": "2",
        "w.rows.0": "3",
        "w.by": "rank",
        "rowsy": "4",
        "x.y": "5",
    }
    assert gather(fields, NAMES) == {
        "rows": {"0": {"x": "1"}, "1": {"fit": {"y": "2"}}},
        "w.rows": {"0": "3"},
        "w.by": "rank",
        "rowsy": "4",
        "x.y": "5",
    }


@pytest.mark.parametrize(
    "fields", [{"rows.": 1}, {"rows..x": 1}, {"rows.0": 1, "rows.0.x": 2}, {"rows" + ".a" * 9999: 1}]
)
def test_whatever_a_table_is_given_is_gathered_under_its_name(fields: dict[str, object]) -> None:
    assert list(gather(fields, NAMES)) == ["rows"]
