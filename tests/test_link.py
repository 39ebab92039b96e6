"""Does a shared link carry every figure, and is one that was cut, doubled or blown up refused with a reason?"""

import json
import random
import zlib
from base64 import urlsafe_b64encode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess import tools
from assess.link import LONGEST_LINK, MOST_UNPACKED, PACKED, READABLE, open_link, pack, unpack, write_link
from tests.answers import ask
from tests.channels.cases import ALL

CHANNELS = tools.find("channels")
LONG = ALL["twelve channels"]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=50)
PAIRS = st.lists(st.tuples(TEXTS, TEXTS), max_size=5)


def refuse(*pairs: list[str]) -> list[str]:
    """Ask with a link; tell for which paths it is refused."""
    told = ask(tool="channels", given=list(pairs))
    assert "broken" not in told
    return [each["path"] for each in told["refused"]]


def seal(data: bytes) -> str:
    """Pack bytes as a link does."""
    return urlsafe_b64encode(zlib.compress(data, 9)).decode().rstrip("=")


@given(PAIRS)
def test_what_was_packed_is_unpacked_to_the_same(pairs: list[tuple[str, str]]) -> None:
    assert unpack(pack(pairs)) == [list(pair) for pair in pairs]


def test_a_packed_link_holds_only_letters_that_addresses_take_as_they_are() -> None:
    ((name, packed),) = write_link(CHANNELS, LONG)
    assert name == PACKED
    assert set(packed) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


def test_few_figures_are_left_as_people_can_read_them() -> None:
    changed = CHANNELS.example() | {"budget": 5_000_000.0, "criteria": ["reach", "fit"], "weights.order": None}
    assert write_link(CHANNELS, changed) == [("budget", "5000000"), ("criteria", "reach fit")]


def test_tables_travel_as_json_and_many_figures_packed() -> None:
    two = CHANNELS.example() | {"channels": CHANNELS.example()["channels"][:2]}
    ((name, text),) = write_link(CHANNELS, two)
    assert name == "channels"
    assert len(text) <= READABLE
    assert [row["name"] for row in json.loads(text)] == ["Shop front and board", "The café's Instagram page"]
    assert [name for name, _ in write_link(CHANNELS, LONG)] == [PACKED]


def test_twelve_channels_fit_into_a_link() -> None:
    ((name, packed),) = write_link(CHANNELS, LONG)
    assert len(name) + len(packed) <= LONGEST_LINK
    assert (
        ask(tool="channels", given=[[name, packed]])["report"]["inputs"]["channels"] == CHANNELS.tell(LONG)["channels"]
    )


@pytest.mark.parametrize("cut", [1, 2, 3, 10, 100, 500])
def test_a_link_that_was_cut_is_refused_as_damaged(cut: int) -> None:
    ((name, packed),) = write_link(CHANNELS, LONG)
    assert refuse([name, packed[:-cut]]) == ["link"]
    assert refuse([name, packed[cut:]]) == ["link"]


@settings(max_examples=100)
@given(st.integers(0, 10_000), st.sampled_from("Ab0-_+/=% ü\x00"))
def test_a_link_in_which_a_letter_changed_is_refused_or_says_the_same(place: int, letter: str) -> None:
    """The last letter of base64 may carry bits that mean nothing."""
    ((name, packed),) = write_link(CHANNELS, LONG)
    at = place % len(packed)
    told = ask(tool="channels", given=[[name, packed[:at] + letter + packed[at + 1 :]]])
    if "refused" in told:
        assert [each["path"] for each in told["refused"]] == ["link"]
    else:
        assert told["report"] == ask(tool="channels", given=[[name, packed]])["report"]


def test_a_packed_link_given_twice_or_with_others_is_refused() -> None:
    ((name, packed),) = write_link(CHANNELS, LONG)
    assert PACKED in refuse([name, packed], [name, packed])
    assert refuse([name, packed], ["budget", "5"]) == [PACKED]
    assert refuse([name, packed * 2]) == ["link"]


def test_a_link_that_packs_another_link_is_refused() -> None:
    inner = [[PACKED, pack([("budget", "5")])]]
    assert refuse([PACKED, seal(json.dumps(inner).encode())]) == [PACKED]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"5",
        b"null",
        b'"x"',
        b"{}",
        b"[5]",
        b'["ab"]',
        b'[["a"]]',
        b'[["a", 5]]',
        b'[["a", "b", "c"]]',
        b"\xff\xfe",
        b"[" * 100_000,
        b"[" * 9000 + b"]" * 9000,
        b'{"a":' * 30_000,
        b" " * (MOST_UNPACKED + 1),
        b"0" * 100_000_000,
    ],
    ids=lambda data: f"{data[:6]!r} and {len(data)} in all",
)
def test_what_no_tool_packed_is_refused_as_damaged(data: bytes) -> None:
    """A hundred megabytes of noughts fit into a hundred kilobytes: nothing beyond the limit is unpacked."""
    with pytest.raises(ValueError):  # noqa: PT011 the reader is told the same, whatever it says
        open_link([[PACKED, seal(data)]])


@pytest.mark.parametrize("packed", ["", "A", "AAAA", "!!!!", "ü", "====", "eJw", "\x00", "x" * 7000])
def test_what_is_not_packed_at_all_is_refused_as_damaged(packed: str) -> None:
    assert refuse([PACKED, packed]) == ["link"]


def test_noise_is_refused_as_damaged() -> None:
    noise = random.Random(1)  # noqa: S311 no secret
    for _ in range(50):
        assert refuse([PACKED, urlsafe_b64encode(noise.randbytes(300)).decode().rstrip("=")]) == ["link"]


@pytest.mark.parametrize(
    ("pairs", "paths"),
    [
        ([["channels.0", "x"], ["channels.0.reach", "1"]], ["channels"]),
        ([["channels.0.reach", "1"], ["channels.0", "x"]], ["channels[0]"]),
        ([["channels.².name", "x"]], ["channels"]),
        ([["channels." + "9" * 5000 + ".name", "x"]], ["channels"]),
        ([["channels.0" + ".a" * 3900, "x"]], ["channels"]),
        ([["channels.name", "x"]], ["channels"]),
        ([["channels.", "x"]], ["channels"]),
        ([["channels[0].reach", "1"]], ["channels[0].reach"]),
        ([["weights.matrices.0.reach.fit", "3"], ["weights.by", "pairwise"]], ["weights.matrices[0]"]),
        ([["weights.points.reach", "3"], ["weights.by", "swing"]], None),
        ([["channels", "[{}]"], ["channels", "[{}]"]], ["channels", "channels"]),
        ([["budget", "1"], ["budget", "2"]], ["budget"]),
    ],
)
def test_names_that_nest_wrongly_are_refused_by_their_paths(pairs: list[list[str]], paths: list[str] | None) -> None:
    five = [f"weights.points.{name}" for name in ("fit", "cost", "two_way", "measurable", "personal")]
    assert refuse(*pairs) == (five if paths is None else paths)


def test_a_name_given_twice_is_told_to_be_given_once() -> None:
    told = ask(tool="channels", given=[["budget", "1"], ["budget", "2"]])
    assert told["refused"][0]["message"] == "“\u2068budget\u2069” is given twice; keep one of them."
