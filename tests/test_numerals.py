"""Are numbers read as people type them, and written so that they can be read back?"""

import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess import numerals
from tests.answers import LANGUAGE, voice

AMOUNTS = st.floats(-1e15, 1e15)


def is_refused(text: str, read: Callable[[str], object] = numerals.read) -> bool:
    """Tell whether a text is taken for no number."""
    try:
        read(text)
    except ValueError:
        return True
    return False


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1234.5", 1234.5),
        ("1,234.5", 1234.5),
        ("۱٬۲۳۴٫۵", 1234.5),
        ("١٬٢٣٤٫٥", 1234.5),
        ("۱,۲۳۴.۵", 1234.5),
        ("۱،۲۳۴", 1234),
        ("۱۲/۵", 12.5),
        ("1 234 567", 1234567),
        ("۱ ۲۳۴", 1234),
        ("1\u00a0234", 1234),
        ("1\u202f234", 1234),
        ("1'234", 1234),
        ("-5", -5),
        ("−۵", -5),
        ("۵-", -5),
        ("(۵)", -5),
        ("+5", 5),
        ("\u2066−۱۲٫۵\u2069", -12.5),
        ("٫۵", 0.5),
        ("5.", 5),
        ("1.5e3", 1500),
        ("۵ تومان", 5),
        ("۵ ریال", 5),
        ("$5", 5),
        ("-$5", -5),
        ("5 €", 5),
        ("۲٫۵ میلیون تومان", 2.5e6),
        ("۳ هزار", 3000),
        ("٣ ميليون", 3e6),
        ("5 million", 5e6),
        ("  ۱۲  \n", 12),
        ("\ufeff12", 12),
        ("۱۲\u200c", 12),
    ],
)
def test_a_number_is_read_as_it_is_typed(text: str, value: float) -> None:
    assert numerals.read(text) == (value, False)


@pytest.mark.parametrize("text", ["12.5%", "۱۲٫۵٪", "۱۲٫۵ ٪", "٪۱۲٫۵", "%12.5", "\u2066۱۲٫۵\u2069٪", "۱۲/۵٪"])
def test_a_percentage_is_read_as_the_share_it_is(text: str) -> None:
    assert numerals.read(text) == (0.125, True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-",
        ".",
        ",",
        "%",
        "()",
        "$",
        "e5",
        "abc",
        "nan",
        "inf",
        "-inf",
        "۰x10",
        "1e400",
        "1e9999",
        "½",
        "²",
        "Ⅷ",
    ],
)
def test_what_is_no_finite_number_is_refused(text: str) -> None:
    assert is_refused(text)


@pytest.mark.parametrize(
    "text",
    [
        "5هزار5",
        "1$2",
        "1 $ 234",
        "50%5",
        "5%%",
        "--5",
        "+-5",
        "-5-",
        "(-5)",
        "1.2.3",
        "1,2",
        "12,34",
        "1,000,00",
        "1234,567",
        "0,123",
        "1.234,5",
        "1.5 234",
        "12345 678",
        "1 00",
        "30 42",
        "12/5",
        "1_0",
        "5 toman 3",
        "5 هزار میلیون",
    ],
)
def test_a_doubtful_number_is_refused_and_not_guessed(text: str) -> None:
    """A number misread in silence is worse than one asked for again."""
    assert is_refused(text)


@pytest.mark.parametrize("piece", ["9", "1,", "1,000", "(", "-", " ", "e1", "٪", "تومان", "۱/", "\u2066"])
def test_a_long_text_is_refused_like_a_short_one(piece: str) -> None:
    """No pattern here may wander back and forth in 100 KB."""
    assert is_refused(piece * (100_000 // len(piece)))


@given(st.text(max_size=20) | st.text("۰۱۲٣٤5,.٬٫-−()%٪ e/", max_size=12))
def test_any_text_gives_a_finite_number_or_a_refusal(text: str) -> None:
    try:
        value, _ = numerals.read(text)
    except ValueError:
        return
    assert math.isfinite(value)


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("30 42 44", [30, 42, 44]),
        ("۳۰ ۴۲ ۴۴", [30, 42, 44]),
        ("۳۰، ۴۲، ۴۴", [30, 42, 44]),
        ("۳۰،۴۲", [30, 42]),
        ("30,42,44", [30, 42, 44]),
        ("30; -42\n44.5", [30, -42, 44.5]),
        ("1,000 2,000", [1000, 2000]),
        ("۱٬۰۰۰", [1000]),
        ("1000", [1000]),
    ],
)
def test_a_row_of_numbers_is_read(text: str, listed: list[float]) -> None:
    assert numerals.read_list(text) == listed


@pytest.mark.parametrize("text", ["100,200,300", "1,000", "30 x", "30 40%", "30,,42 %"])
def test_a_doubtful_row_is_refused(text: str) -> None:
    """100,200,300 may be one number or three."""
    assert is_refused(text, numerals.read_list)


@given(AMOUNTS, LANGUAGE, st.integers(0, 8), st.booleans())
def test_what_is_written_is_read_back(value: float, language: str, digits: int, trim: bool) -> None:  # noqa: FBT001
    written = numerals.write(value, language, digits, trim=trim)
    assert numerals.read(written)[0] == float(f"{value:.{digits}f}")


@given(AMOUNTS, LANGUAGE, st.sampled_from(["count", "number", "decimal", "money", "ordinal", "ratio"]))
def test_a_figure_of_any_unit_is_read_back(value: float, language: str, unit: str) -> None:
    """To the decimals that the unit shows; the currency does not get in the way."""
    for currency in ("none", "toman", "rial", "dollar", "euro"):
        written = voice(language, currency=currency).write(value, unit)
        assert numerals.read(written)[0] == pytest.approx(value, rel=1e-3, abs=0.5)


@given(st.floats(-1e6, 1e6), LANGUAGE, st.sampled_from(["share", "fine"]))
def test_a_share_is_read_back_from_its_percentage(share: float, language: str, unit: str) -> None:
    value, percent = numerals.read(voice(language).write(share, unit))
    assert percent
    assert value == pytest.approx(share, abs=0.00051 if unit == "share" else 0.0000051)


@given(st.floats(allow_nan=False, allow_infinity=False), st.booleans())
def test_an_exact_number_is_read_back_to_the_same_double(value: float, in_percent: bool) -> None:  # noqa: FBT001
    if in_percent and abs(value) > 1e300:
        value /= 1e10
    text = numerals.write_exact(value, in_percent=in_percent)
    assert numerals.read(text, in_percent=in_percent)[0] == value


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.817, "81.7"), (0.05, "5"), (1, "100"), (0, "0"), (0.0005, "0.05"), (2.5, "250"), (-0.1, "-10")],
)
def test_a_share_is_typed_in_per_cent_without_crumbs(value: float, text: str) -> None:
    assert numerals.write_exact(value, in_percent=True) == text


@given(st.floats(-0.004, 0.0), LANGUAGE)
def test_nothing_is_written_as_minus_nought(value: float, language: str) -> None:
    assert numerals.write(value, language, 2) in ("0.00", "۰٫۰۰")
    assert numerals.write_percent(value / 100, language) in ("0%", "\u2066۰\u2069٪")
    assert numerals.write_plain(-0.0) == "0"


def test_a_minus_stands_before_its_number_in_a_text_that_runs_from_the_right() -> None:
    assert numerals.write(-1234.5, "fa", 1) == "\u2066−۱٬۲۳۴٫۵\u2069"
    assert numerals.write(-1234.5, "en", 1) == "\u2066−1,234.5\u2069"


def test_a_per_cent_sign_stands_outside_the_isolated_number() -> None:
    assert numerals.write_percent(-0.125, "fa") == "\u2066−۱۲٫۵\u2069٪"
    assert numerals.write_percent(0.125, "fa") == "\u2066۱۲٫۵\u2069٪"
    assert numerals.write_percent(0.125, "en") == "12.5%"


def test_an_amount_states_its_unit() -> None:
    assert voice("fa", currency="toman").money(125000) == "۱۲۵٬۰۰۰ تومان"
    assert voice("en", currency="dollar").money(-5) == "\u2066−$5\u2069"
    assert voice("en", currency="rial").money(0.5) == "0.5 rial"
