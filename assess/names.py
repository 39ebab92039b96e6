"""Which name was meant?"""

from collections.abc import Iterable

SHOWN = 60  # so much of a wrong name is looked at and repeated to the reader, no more


def find_nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that is most like a wrong one, if any is."""
    from difflib import get_close_matches  # noqa: PLC0415 only the mistaken pay for it

    near = get_close_matches(name[:SHOWN], list(known), n=1, cutoff=0.5)
    return near[0] if near else None
