"""Which questions make up the final test? As many of each part as it has chapters, and the same for the same number.

The page's script draws by the same rules, so a teacher can hand a number to a whole class.
"""

from collections.abc import Sequence
from itertools import chain, zip_longest

from assess.quiz.bank import Bank
from assess.quiz.item import Item
from assess.quiz.mix import mix

SIZE = 30
LONGEST = 9  # figures of a seed

type Part = dict[str, tuple[Item, ...]]  # chapters with their questions


def draw_test(bank: Bank, seed: str, size: int = SIZE) -> tuple[Item, ...]:
    """Draw a test from all parts of the book.

    Args:
        bank: the questions.
        seed: the number of the test, as `read_seed` writes it; the same number draws the same questions.
        size: how many; at least one for each part that asks something, and no more than there are.

    Returns:
        The questions in the order of the book.
    """
    parts = list(_group(bank).values())
    shares = share_out(size, [len(part) for part in parts], [sum(map(len, part.values())) for part in parts])
    drawn = {item.id for part, share in zip(parts, shares, strict=True) for item in _rank(part, seed)[:share]}
    return tuple(item for item in bank.items if item.id in drawn)


def _group(bank: Bank) -> dict[str, Part]:
    """Group chapters by the part that they stand in."""
    parts: dict[str, Part] = {}
    for chapter, items in bank.chapters.items():
        if items:
            parts.setdefault(chapter.partition("/")[0], {})[chapter] = items
    return parts


def share_out(size: int, weights: Sequence[int], most: Sequence[int]) -> list[int]:
    """Share a test out among parts by largest remainder: one to each, then to whichever lacks most of its share.

    Args:
        size: how many questions there are to be.
        weights: how many chapters each part has.
        most: how many questions each part has.

    Returns:
        How many each part gives. All in whole numbers, so that every machine agrees; ties go to the earlier part.
    """
    shares = [1] * len(weights)
    for _ in range(min(size, sum(most)) - len(weights)):
        lack = [
            size * weight - share * sum(weights) if share < limit else None
            for weight, share, limit in zip(weights, shares, most, strict=True)
        ]
        shares[lack.index(max(each for each in lack if each is not None))] += 1
    return shares


def _rank(part: Part, seed: str) -> list[Item]:
    """Rank the questions of a part: one of each chapter, then the second of each, the chapters in mixed order."""
    chapters = sorted(part, key=lambda chapter: mix(f"{seed}:{chapter}"))
    rounds = zip_longest(*(sorted(part[chapter], key=lambda item: mix(f"{seed}:{item.id}")) for chapter in chapters))
    return [item for item in chain.from_iterable(rounds) if item is not None]


def read_seed(text: str) -> str | None:
    """Read the number of a test: up to nine digits of any kind; None for anything else."""
    bare = text.strip()
    return str(int(bare)) if bare.isdecimal() and len(bare) <= LONGEST else None
