"""Does each rule speak exactly where it should, at its border and just beyond, and name what it is about?"""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.canvas.board import BLOCKS, JOBS, make_board
from assess.canvas.findings import RULES, Finding, list_findings
from tests.canvas.boards import G3, SOUND, Inputs, add, canvases, change, sound_canvases

COMMUNITY = change(SOUND, "channels.0", peer="no")


def find(inputs: Inputs, rule: str = "C") -> list[Finding]:
    """Find what one rule, or all of them, say of these inputs."""
    return [finding for finding in list_findings(make_board(inputs)) if finding.rule.startswith(rule)]


def tell(inputs: Inputs) -> list[tuple[str, str]]:
    """Name the rules that speak, and where."""
    return [(finding.rule, finding.path) for finding in find(inputs)]


def one(inputs: Inputs, rule: str) -> Finding:
    """Find the only place where a rule speaks."""
    (finding,) = [finding for finding in find(inputs) if finding.rule == rule]
    return finding


def rules(inputs: Inputs) -> set[str]:
    """Name the rules that speak."""
    return {finding.rule for finding in find(inputs)}


def with_channels(*served: Sequence[str]) -> Inputs:
    """The sound canvas with one channel for each list of jobs."""
    blank: dict[str, Any] = {"peer": "yes", "costs": ["k1"]}
    rows = [blank | {"id": f"c{n}", "text": f"c{n}"} | {job: ["s1"] for job in jobs} for n, jobs in enumerate(served)]
    return SOUND | {"channels": rows}


def test_golden_g3_a_site_alone() -> None:
    """G3 (worked out by hand for this project): C2 for evaluation, delivery and support, C5 and C6, no more.

    What G3 does not tell of is in order: there is a revenue, the proposition is made, the segment is known by data.
    """
    assert tell(G3) == [
        ("C2", "segments[0]"),
        ("C2", "segments[0]"),
        ("C2", "segments[0]"),
        ("C5", "channels[0].costs"),
        ("C6", "relationships[0].nature"),
    ]
    assert [finding.figures["job"] for finding in find(G3, "C2")] == ["evaluate", "deliver", "support"]
    assert {finding.figures["segment"] for finding in find(G3, "C2")} == {"young parents"}


def test_golden_g3_a_telephone_beside_it() -> None:
    """G3: one C2 less, and C5 for the telephone until a cost is linked."""
    called = add(G3, "channels", id="c2", text="telephone", support=["s1"])
    assert [finding.figures["job"] for finding in find(called, "C2")] == ["evaluate", "deliver"]
    assert tell(called)[2:] == [
        ("C5", "channels[0].costs"),
        ("C5", "channels[1].costs"),
        ("C6", "relationships[0].nature"),
    ]
    assert find(called, "C5")[1].figures == {"channel": "telephone"}
    paid = change(add(called, "costs", id="k1", text="line"), "channels.1", costs=["k1"])
    assert tell(paid)[2:] == [("C5", "channels[0].costs"), ("C6", "relationships[0].nature")]


def test_an_empty_canvas_has_no_finding() -> None:
    """However few channels can be run and whatever is the goal."""
    assert find({}) == []
    assert find({"goal": "loyalty", "most": 0}) == []


@given(sound_canvases())
def test_where_all_is_linked_tested_and_agreed_nothing_is_found(inputs: Inputs) -> None:
    assert find(inputs) == []


def test_the_sound_canvas_is_sound() -> None:
    assert find(SOUND) == []


def test_c1_tells_all_that_a_segment_lacks_at_once() -> None:
    finding = one(add(SOUND, "segments", id="s2", text="students"), "C1")
    assert (finding.path, finding.items) == ("segments[1]", ("s2",))
    missing = ("propositions", "channels", "relationships", "revenues")
    assert finding.figures == {"segment": "students", "missing": missing}


@pytest.mark.parametrize("block", ["propositions", "channels", "relationships", "revenues"])
def test_c1_tells_only_what_is_missing(block: str) -> None:
    lists = JOBS if block == "channels" else ("segments",)
    finding = one(change(SOUND, f"{block}.0", **{name: [] for name in lists}), "C1")
    assert finding.figures["missing"] == (block,)


@pytest.mark.parametrize(("pays", "speaks"), [("money", True), ("unsure", True), ("attention", False), ("none", False)])
def test_c1_asks_no_money_of_those_who_pay_otherwise(pays: str, speaks: bool) -> None:  # noqa: FBT001
    """Readers beside advertisers who pay: a two-sided market."""
    linked = {"propositions": "v1", "relationships": "b1"}
    inputs = add(SOUND, "segments", id="s2", text="readers", pays=pays)
    for block in linked:
        inputs = change(inputs, f"{block}.0", segments=["s1", "s2"])
    inputs = change(inputs, "channels.0", **{job: ["s1", "s2"] for job in JOBS})
    assert tell(inputs) == ([("C1", "segments[1]")] if speaks else [])


@pytest.mark.parametrize(("pays", "speaks"), [("none", True), ("attention", False)])
def test_c1_asks_who_pays_for_a_segment_that_does_not(pays: str, speaks: bool) -> None:  # noqa: FBT001
    """Where nobody pays at all; attention is a price of its own."""
    unpaid = change(change(SOUND, "revenues.0", segments=[]), "segments.0", pays=pays)
    assert ("C1" in rules(unpaid)) is speaks


@pytest.mark.parametrize("job", JOBS)
def test_c2_names_the_job_that_no_channel_does(job: str) -> None:
    finding = one(change(SOUND, "channels.0", **{job: []}), "C2")
    assert (finding.path, finding.items) == ("segments[0]", ("s1",))
    assert finding.figures == {"segment": "young parents", "job": job}


def test_c2_is_content_with_any_channel_for_a_job() -> None:
    assert not find(with_channels(JOBS[:2], JOBS[2:]), "C2")


def test_c2_speaks_for_each_segment_apart() -> None:
    inputs = add(SOUND, "segments", id="s2", text="students")
    found = find(change(inputs, "channels.0", buy=["s1", "s2"], aware=["s2"]), "C2")
    assert [(finding.items, finding.figures["job"]) for finding in found] == [
        (("s1",), "aware"),
        (("s2",), "evaluate"),
        (("s2",), "deliver"),
        (("s2",), "support"),
    ]


def test_c2_leaves_a_segment_without_any_channel_to_c1() -> None:
    inputs = change(SOUND, "channels.0", **{job: [] for job in JOBS})
    assert rules(inputs) == {"C1", "C3", "C7"}


def test_c3_a_channel_must_lead_to_somebody() -> None:
    finding = one(add(SOUND, "channels", id="c2", text="stand", costs=["k1"]), "C3")
    assert (finding.path, finding.items, finding.figures) == ("channels[1]", ("c2",), {"channel": "stand"})
    assert not find(add(SOUND, "channels", id="c2", text="stand", support=["s1"]), "C3")


@pytest.mark.parametrize(
    ("lists", "missing"),
    [
        ({"activities": []}, ("activities",)),
        ({"resources": []}, ("resources",)),
        ({"activities": [], "resources": []}, ("resources", "activities")),
    ],
)
def test_c4_says_what_a_proposition_lacks_to_be_made(lists: dict[str, Any], missing: tuple[str, ...]) -> None:
    finding = one(change(SOUND, "propositions.0", **lists), "C4")
    assert (finding.path, finding.items) == ("propositions[0]", ("v1",))
    assert finding.figures == {"proposition": "fresh meals", "missing": missing}


def test_c5_no_channel_is_free() -> None:
    finding = one(change(SOUND, "channels.0", costs=[]), "C5")
    assert (finding.path, finding.items, finding.figures) == ("channels[0].costs", ("c1",), {"channel": "site"})


@pytest.mark.parametrize(
    ("goal", "term", "because"),
    [
        ("loyalty", "short", ("goal",)),
        ("acquire", "long", ("term",)),
        ("unsure", "long", ("term",)),
        ("loyalty", "long", ("goal", "term")),
        ("acquire", "short", None),
        ("unsure", None, None),
    ],
)
def test_c6_a_relationship_that_ends_at_the_till_keeps_nobody(
    goal: str, term: str | None, because: tuple[str, ...] | None
) -> None:
    inputs = change(SOUND | {"goal": goal}, "relationships.0", nature="transactional", term=term)
    told = [(finding.items, finding.figures) for finding in find(inputs, "C6")]
    assert told == ([(("b1",), {"relationship": "club", "because": because})] if because else [])


@pytest.mark.parametrize("nature", ["emotional", "community", "added_value", None])
def test_c6_has_nothing_against_other_relationships(nature: str | None) -> None:
    assert not find(change(SOUND, "relationships.0", nature=nature), "C6")


def test_c7_a_community_needs_a_place_to_talk() -> None:
    finding = one(COMMUNITY, "C7")
    assert (finding.path, finding.items) == ("relationships[0].nature", ("b1",))
    assert finding.figures == {"relationship": "club"}


def test_c7_the_place_must_be_where_its_members_are() -> None:
    elsewhere = add(COMMUNITY, "segments", id="s2", text="students")
    forum = add(elsewhere, "channels", id="c2", text="forum", peer="yes", support=["s2"])
    assert "C7" in rules(forum)
    assert "C7" not in rules(change(forum, "channels.1", support=["s1", "s2"]))


def test_c7_leaves_a_community_without_members_alone() -> None:
    """It is an orphan, and C1 asks for it."""
    assert "C7" not in rules(change(COMMUNITY, "relationships.0", segments=[]))


@pytest.mark.parametrize(("mode", "speaks"), [("personal", True), ("both", True), ("automated", False), (None, False)])
def test_c8_people_who_are_promised_must_be_there(mode: str | None, speaks: bool) -> None:  # noqa: FBT001
    inputs = change(change(SOUND, "relationships.0", mode=mode), "resources.0", kind="physical")
    told = [(finding.path, finding.items, finding.figures) for finding in find(inputs, "C8")]
    assert told == ([("relationships[0].mode", ("b1",), {"relationship": "club"})] if speaks else [])
    assert "C8" not in rules(add(inputs, "resources", id="r2", text="clerks", kind="people"))


@pytest.mark.parametrize(
    ("purchase", "mode", "speaks"),
    [
        ("complex", "automated", True),
        ("complex", "both", False),
        ("complex", "personal", False),
        ("complex", None, False),
        ("simple", "automated", False),
        ("unsure", "automated", False),
    ],
)
def test_c9_a_complex_purchase_needs_a_person(purchase: str, mode: str | None, speaks: bool) -> None:  # noqa: FBT001
    inputs = change(change(SOUND, "segments.0", purchase=purchase), "relationships.0", mode=mode)
    told = [(finding.path, finding.items, finding.figures) for finding in find(inputs, "C9")]
    figures = {"segment": "young parents", "relationships": ("club",)}
    assert told == ([("segments[0]", ("s1", "b1"), figures)] if speaks else [])


def test_c9_is_silent_where_a_person_stands_beside_the_machine() -> None:
    alone = change(change(SOUND, "segments.0", purchase="complex"), "relationships.0", mode="automated")
    beside = add(alone, "relationships", id="b2", text="adviser", mode="personal", segments=["s1"])
    assert "C9" not in rules(beside)
    assert "C9" in rules(change(beside, "relationships.1", segments=[]))


def test_c9_leaves_a_segment_without_relationship_to_c1() -> None:
    inputs = change(change(SOUND, "segments.0", purchase="complex"), "relationships.0", segments=[])
    assert rules(inputs) == {"C1"}


def test_c10_names_the_channel_that_carries_too_much() -> None:
    """Four of five links."""
    finding = one(with_channels(JOBS[:4], JOBS[4:]), "C10")
    assert (finding.path, finding.items) == ("channels[0]", ("c0",))
    assert finding.figures == {"channel": "c0", "links": 4, "share": pytest.approx(0.8)}


def test_c10_seventy_per_cent_is_not_yet_too_much() -> None:
    """Seven of ten links, then eight of eleven."""
    inputs = add(with_channels(JOBS, JOBS[:3]), "segments", id="s2", text="students")
    seven = change(inputs, "channels.0", aware=["s1", "s2"], buy=["s1", "s2"])
    assert "C10" not in rules(seven)
    eight = change(change(seven, "channels.0", support=["s1", "s2"]), "channels.1", aware=["s1"])
    assert one(eight, "C10").figures["share"] == pytest.approx(8 / 11)


@pytest.mark.parametrize("served", [(JOBS,), (JOBS, ()), (JOBS[:3], JOBS[3:4]), (JOBS[:3], JOBS[3:])])
def test_c10_is_silent_where_a_share_says_nothing(served: tuple[tuple[str, ...], ...]) -> None:
    """An only channel, an only one that leads anywhere, four links in all; and three of five are no excess."""
    assert "C10" not in rules(with_channels(*served))


def test_c10_counts_a_link_once_however_often_it_was_given() -> None:
    """Three of five, not six of eight."""
    inputs = change(with_channels(JOBS[:3], JOBS[3:]), "channels.0", **{job: ["s1", "s1"] for job in JOBS[:3]})
    assert "C10" not in rules(inputs)


@pytest.mark.parametrize(("most", "speaks"), [(1, True), (2, False), (4, False), (None, False)])
def test_c11_counts_the_channels_against_what_can_be_run(most: int | None, speaks: bool) -> None:  # noqa: FBT001
    inputs = with_channels(JOBS, JOBS) | {"most": most}
    told = [(finding.path, finding.items, finding.figures) for finding in find(inputs, "C11")]
    assert told == ([("channels", ("c0", "c1"), {"count": 2, "most": most})] if speaks else [])


def test_c11_takes_four_for_enough() -> None:
    assert "C11" not in rules(with_channels(*[JOBS] * 4))
    assert "C11" in rules(with_channels(*[JOBS] * 5))


@pytest.mark.parametrize("evidence", ["opinion", "none"])
def test_c12_begins_the_testing_with_the_customers(evidence: str) -> None:
    finding = one(change(SOUND, "segments.0", evidence=evidence), "C12")
    assert (finding.path, finding.items) == ("segments[0].evidence", ("s1",))
    assert finding.figures == {"block": "segments", "item": "young parents", "count": 9}


def test_c12_is_content_with_data_anywhere() -> None:
    untested = change(SOUND, "segments.0", evidence="opinion")
    assert "C12" not in rules(change(untested, "costs.0", evidence="data"))


def test_c12_tests_first_the_customers_on_whom_most_hangs() -> None:
    """Ties go by the shorter id, then by its letters, wherever the items stand."""
    both = add(change(SOUND, "segments.0", evidence="none"), "segments", id="a", text="students")
    assert one(both, "C12").items == ("s1",)
    tied = {"segments": [{"id": own, "text": own} for own in ("s10", "s9", "s8")]}
    assert one(tied, "C12").items == ("s8",)


def test_c12_takes_what_there_is() -> None:
    """A proposition before an activity; without customers."""
    inputs = {"activities": [{"id": "a1", "text": "baking"}], "propositions": [{"id": "v1", "text": "bread"}]}
    assert one(inputs, "C12").figures == {"block": "propositions", "item": "bread", "count": 2}


def test_c13_money_comes_from_those_who_are_served() -> None:
    inputs = add(SOUND, "segments", id="s2", text="students")
    paying = change(inputs, "revenues.0", segments=["s1", "s2"])
    finding = one(paying, "C13")
    assert (finding.path, finding.items) == ("revenues[0]", ("m1", "s2"))
    assert finding.figures == {"revenue": "sales", "segment": "students"}
    assert "C13" not in rules(change(paying, "propositions.0", segments=["s1", "s2"]))


@given(canvases())
def test_findings_name_items_of_the_canvas_by_id_and_text(inputs: Inputs) -> None:
    """Here every item's text is its id."""
    board = make_board(inputs)
    known = {item.id for item in board.items}
    for finding in list_findings(board):
        texts = {value for name, value in finding.figures.items() if name + "s" in BLOCKS or name == "item"}
        assert set(finding.items) <= known
        assert texts <= set(finding.items)
        assert texts or finding.rule == "C11"


@given(canvases())
def test_a_path_leads_to_an_item_concerned(inputs: Inputs) -> None:
    """`channels[1].costs` is of the second channel; C11 is about all of them."""
    for finding in find(inputs):
        if finding.rule != "C11":
            block, rest = finding.path.split("[")
            assert inputs[block][int(rest.split("]")[0])]["id"] in finding.items


@given(canvases(), st.data())
def test_the_order_of_items_changes_no_finding(inputs: Inputs, data: st.DataObject) -> None:
    """Only the places that the paths tell."""
    shuffled = inputs | {block: data.draw(st.permutations(inputs[block])) for block in BLOCKS}
    assert _set_apart(find(shuffled)) == _set_apart(find(inputs))


def _set_apart(findings: list[Finding]) -> set[tuple[str, tuple[str, ...], str]]:
    ordered = [
        {name: sorted(value) if isinstance(value, tuple) else value for name, value in finding.figures.items()}
        for finding in findings
    ]
    return {(each.rule, tuple(sorted(each.items)), str(told)) for each, told in zip(findings, ordered, strict=True)}


@given(canvases())
def test_no_rule_says_the_same_twice(inputs: Inputs) -> None:
    findings = find(inputs)
    assert len(_set_apart(findings)) == len(findings)


@given(canvases())
def test_findings_come_rule_by_rule(inputs: Inputs) -> None:
    numbers = [int(finding.rule.removeprefix("C")) for finding in find(inputs)]
    assert numbers == sorted(numbers)
    assert set(numbers) <= set(range(1, len(RULES) + 1))
