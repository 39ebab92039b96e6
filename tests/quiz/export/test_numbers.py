"""Are numbers known in the ways in which people write them?"""

import pytest

from assess.numerals import read
from assess.quiz.bank import load
from assess.quiz.export.numbers import list_forms
from assess.quiz.item import Number
from assess.quiz.typed import read_typed
from assess.words import Text
from tests.quiz.samples import BY_KIND

ITEMS = [item for item in load().items if isinstance(item, Number)]


def make(right: float, unit: str = "people") -> Number:
    """Make a question for this number."""
    item = BY_KIND["number"]
    assert isinstance(item, Number)
    return Number(**{**vars(item), "right": right, "unit": Text(fa="نفر", en=unit)})


@pytest.mark.parametrize(
    ("right", "forms"),
    [
        (7, ["7", "۷"]),
        (30000, ["30000", "30,000", "۳۰۰۰۰", "۳۰٬۰۰۰"]),
        (8.5, ["8.5", "۸٫۵", "۸.۵", "۸/۵"]),
        (-100, ["-100", "−100", "-۱۰۰", "−۱۰۰"]),
    ],
)
def test_a_number_may_be_written_in_either_hand(right: float, forms: list[str]) -> None:
    assert list_forms(make(right)) == forms


def test_a_percentage_may_have_its_sign() -> None:
    assert {"70", "70%", "70 %", "۷۰", "۷۰٪", "۷۰ ٪"} <= set(list_forms(make(70, "per cent")))


@pytest.mark.parametrize("item", [*ITEMS, make(1234567.25), make(-0.5, "per cent")], ids=lambda item: str(item.right))
def test_every_form_is_read_by_the_site_as_the_right_number(item: Number) -> None:
    for form in list_forms(item):
        assert read_typed(item, form) == pytest.approx(item.right)


def test_no_form_reads_as_another_number() -> None:
    for item in ITEMS:
        assert {round(read(form.strip("%٪ "))[0], 9) for form in list_forms(item)} == {float(item.right)}
