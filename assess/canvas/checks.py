"""Which 36 questions are asked of every canvas? Four a block, the most basic first."""

CHECKS = {
    "segments": ("named", "need", "met", "first"),
    "propositions": ("reason", "fits", "own", "proven"),
    "channels": ("found", "theirs", "whole", "measured"),
    "relationships": ("chosen", "wanted", "reachable", "missed"),
    "revenues": ("source", "price", "repeat", "enough"),
    "resources": ("listed", "had", "spare", "rare"),
    "activities": ("listed", "owner", "time", "steady"),
    "partners": ("known", "agreed", "worth", "other"),
    "costs": ("listed", "monthly", "each", "spent"),
}
ALL = sum(map(len, CHECKS.values()))


def name_check(block: str, slug: str) -> str:
    """Name a question as the inputs do."""
    return f"answers.{block}.{slug}"
