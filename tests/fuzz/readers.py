"""Which small readers take a text from outside, and what holds of each whatever the text?"""

import math
from collections.abc import Callable

from assess.link import PACKED, open_link, pack
from assess.numerals import localise_digits, read, read_list, write_exact

ARABIC = str.maketrans("۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩")


def read_number(text: str) -> None:
    """Read a number: refused as a text that is none, or finite, the same in Arabic digits, and written to be read."""
    try:
        value, percent = read(text)
    except ValueError:
        return
    assert math.isfinite(value)
    assert read(text.translate(ARABIC)) == (value, percent)
    for language in ("fa", "en"):
        assert read(localise_digits(write_exact(value), language)) == (value, False)
    if not percent:
        in_percent, _ = read(text, in_percent=True)
        assert math.isclose(in_percent * 100, value, rel_tol=1e-12, abs_tol=1e-300)


def read_numbers(text: str) -> None:
    """Read a row of numbers: refused, or all finite."""
    try:
        values = read_list(text)
    except ValueError:
        return
    assert all(map(math.isfinite, values))


def open_packed(text: str) -> None:
    """Open a packed link: refused as damaged, or pairs of texts that are packed to open alike."""
    try:
        pairs = open_link([[PACKED, text]])
    except ValueError:
        return
    assert all(isinstance(name, str) and isinstance(each, str) for name, each in pairs)
    assert open_link([[PACKED, pack([(name, each) for name, each in pairs])]]) == pairs


READERS: dict[str, Callable[[str], None]] = {"numbers": read_number, "rows": read_numbers, "links": open_packed}
