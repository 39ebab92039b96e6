"""How is a measured figure written? With about three digits that mean something, and with its unit."""

from assess.numerals import write
from assess.words import Voice

KILO = 1000
LEAST = {0: 100, 1: 10, 2: 0.1, 3: 0.01}  # from which figure on so many decimals are enough
FINEST = 4


def write_figure(value: float, unit: str, voice: Voice) -> str:
    """Write a figure with its unit behind it."""
    return fill(f"units.{unit}", voice, write_bare(value, unit, voice))


def fill(key: str, voice: Voice, shown: str) -> str:
    """Say a text with what is written already in its gap."""
    return voice.words[key][voice.language].format(shown)


def write_bound(value: float, unit: str, voice: Voice) -> str:
    """Write a round figure as it was set, with its unit."""
    amount = value / KILO if unit == "bytes" else value
    return fill(f"units.{unit}", voice, write(amount, voice.language, FINEST, trim=True))


def write_bare(value: float, unit: str, voice: Voice) -> str:
    """Write a figure whose unit is told elsewhere."""
    amount = value / KILO if unit == "bytes" else value
    return write(amount, voice.language, 0 if unit == "score" else count_decimals(amount))


def count_decimals(value: float) -> int:
    """Count the decimals that leave three digits, or two below one: none from a hundred on, none for nought."""
    if not value:
        return 0
    return next((digits for digits, least in LEAST.items() if abs(value) >= least), FINEST)
