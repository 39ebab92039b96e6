"""Is the name that was meant found, however wrong the one that was given?"""

import pytest

from assess.names import find_nearest

KNOWN = ("customers", "retention", "channels", "weights.by")


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("custmers", "customers"),
        ("Retention", "retention"),
        ("chanels", "channels"),
        ("weights", "weights.by"),
        ("", None),
        ("zzz", None),
        ("مشتری", None),
        ("\x00", None),
        ("customers" * 1_000_000, None),
    ],
)
def test_the_nearest_name_is_told_where_one_is_near(wrong: str, meant: str | None) -> None:
    assert find_nearest(wrong, KNOWN) == meant


def test_nothing_is_near_where_nothing_is_known() -> None:
    assert find_nearest("customers", ()) is None
