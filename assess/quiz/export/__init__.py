"""How do the questions get into another platform? As Moodle XML, as GIFT or as a Common Cartridge.

Each format says what it can; where it cannot say what the site asks, `moodle.py`, `gift.py` and `qti.py` tell in their
first lines what becomes of it. Nothing here marks an answer: the platform does.
"""

from assess.quiz.export.files import SUFFIXES, write_all

__all__ = ["SUFFIXES", "write_all"]
