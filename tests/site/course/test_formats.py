"""Are numbers, times and answers written as each edition of SCORM wants them? Asked of the package's script."""

import random
import re
from typing import Any

import pytest

from assess.quiz.bank import load
from assess.quiz.html.item import pack_key
from assess.quiz.item import Item, Match, Number, Truth
from assess.quiz.marking import mark, tell_key
from tests.quiz.test_script import answer, ask

FORMATS = "../course/formats"
SECONDS = (0, 0.004, 0.005, 1, 59.994, 59.995, 59.999, 60, 61.5, 3_599.999, 3_600, 86_399.99, 3_600 * 9_999, 1e12, -1)
NUMBERS = (
    0,
    -0.0,
    1,
    100,
    0.1,
    1 / 3,
    -2 / 3,
    33.333333,
    66.666,
    99.995,
    1e-9,
    -1e-9,
    123456789.25,
    1e9,
    1e300,
    -1e300,
)
REAL = re.compile(r"-?\d{1,10}(\.\d{1,7})?")


def test_a_number_has_ascii_digits_and_a_point_and_no_more_than_it_needs() -> None:
    for value, text in zip(NUMBERS, ask(FORMATS, "writeDecimal", *([value] for value in NUMBERS)), strict=True):
        assert REAL.fullmatch(text), (value, text)
        assert "." not in text or not text.endswith("0")
        assert text != "-0"
        assert float(text) == pytest.approx(max(-9_999_999_999, min(9_999_999_999, value)), abs=5.1e-8)


def test_points_go_from_0_to_100_with_two_digits_after_the_point_at_most() -> None:
    shares = [part / of for of in range(1, 31) for part in range(of + 1)]
    for share, text in zip(shares, ask(FORMATS, "writePoints", *([share] for share in shares)), strict=True):
        assert re.fullmatch(r"\d{1,3}(\.\d{1,2})?", text), text
        assert float(text) == pytest.approx(100 * share, abs=0.00501)
    assert ask(FORMATS, "writePoints", [0], [1]) == ["0", "100"]


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("writeClock", r"(?P<h>\d{4}):(?P<m>[0-5]\d):(?P<s>[0-5]\d\.\d\d)"),
        ("writeDuration", r"PT(?P<h>\d+)H(?P<m>[0-5]?\d)M(?P<s>[0-5]?\d(\.\d{1,2})?)S"),
    ],
)
def test_a_time_is_written_to_the_hundredth_and_never_has_sixty_seconds(name: str, pattern: str) -> None:
    for seconds, text in zip(SECONDS, ask(FORMATS, name, *([second] for second in SECONDS)), strict=True):
        told = re.fullmatch(pattern, text)
        assert told, text
        whole = 3600 * int(told["h"]) + 60 * int(told["m"]) + float(told["s"])
        assert whole == pytest.approx(max(0, min(3_600 * 9_999, seconds)), abs=0.0051)


def spell(item: Item, given: Any, edition: str) -> str:  # noqa: ANN401 any shape that an answer may have
    """An answer as the edition writes it, worked out here once more."""
    gap, pair = (",", ".") if edition == "12" else ("[,]", "[.]")
    if isinstance(item, Truth):
        return {"12": "tf"[given], "2004": ("true", "false")[given]}[edition]
    places: list[int] = given if isinstance(given, list) else [given]
    letters = [chr(ord("a") + place) for place in places]
    if isinstance(item, Match):
        return gap.join(f"{chr(ord('a') + left)}{pair}{right}" for left, right in enumerate(letters))
    return gap.join(letters)


RESPONSE = {"12": "student_response", "2004": "learner_response"}
TIME = {"12": "time", "2004": "timestamp"}
WRONG = {"12": "wrong", "2004": "incorrect"}
TYPES = {"truth": "true-false", "number": "numeric", "order": "sequencing", "match": "matching"}
WHEN = 1_795_418_158_000  # 23 November 2026, 07:15:58 in Greenwich


@pytest.mark.parametrize("edition", ["12", "2004"])
def test_every_answer_to_every_question_is_spelt_as_the_edition_spells_it(edition: str) -> None:
    """And its key, and how right it is: in a word, or as a share."""
    chance = random.Random(5)  # noqa: S311 the same answers at every run
    asked = [(item, given) for item in load().items for given in (tell_key(item), answer(item, chance))]
    told = ask("../course/interactions", f"tellAnswer{edition}", *([pack(item, given), WHEN] for item, given in asked))
    for (item, given), pairs in zip(asked, told, strict=True):
        said, score = dict(pairs), mark(item, given).score
        assert (said["id"], said["type"], said["weighting"]) == (item.id, TYPES.get(item.kind, "choice"), "1")
        assert re.fullmatch(r"\d\d:\d\d:\d\d" if edition == "12" else "2026-11-23T07:15:58.00Z", said[TIME[edition]])
        if 0 < score < 1:
            assert float(said["result"]) == pytest.approx(score, abs=5.1e-8)
        else:
            assert said["result"] == ("correct" if score else WRONG[edition])
        expect_spelt(item, given, said, edition)


def expect_spelt(item: Item, given: Any, said: dict[str, str], edition: str) -> None:  # noqa: ANN401 any shape that an answer may have
    """The answer, and the key, which for a number is a range where the edition knows ranges."""
    response, key = said[RESPONSE[edition]], said["correct_responses.0.pattern"]
    if not isinstance(item, Number):
        assert (response, key) == (spell(item, given, edition), spell(item, tell_key(item), edition))
        return
    assert float(response) == pytest.approx(given, abs=5.1e-8)
    ends = [item.right] if edition == "12" else [item.right - item.tolerance, item.right + item.tolerance]
    assert [float(end) for end in key.split("[:]")] == pytest.approx(ends, abs=5.1e-8)


def test_ids_are_names_to_every_system() -> None:
    """ASCII letters, digits and few signs, 255 at most."""
    assert all(re.fullmatch(r"[a-z0-9.-]{1,255}", item.id) for item in load().items)


def pack(item: Item, given: object) -> dict[str, object]:
    """An answer as a room tells it."""
    return {"id": item.id, "kind": item.kind, "given": given, "score": mark(item, given).score, "key": pack_key(item)}
