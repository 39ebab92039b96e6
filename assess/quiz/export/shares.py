"""Which share of a point does Moodle take for an answer? One of a fixed list, the nearest to ours.

Moodle refuses any other when it imports. Thirds and the like are rounded at the fifth decimal, so that all three right
answers of three bring 99.99999 per cent, which Moodle shows as the whole.
"""

SHARES = (
    "100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333",
    "30", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10", "5", "0",
)  # fmt: skip


def name_share(share: float) -> str:
    """Name the share, from -1 to 1, in per cent as Moodle spells it; below nought it is taken away."""
    nearest = min(SHARES, key=lambda name: abs(float(name) - abs(share) * 100))
    return f"-{nearest}" if share < 0 and nearest != "0" else nearest
