"""How wide will a text be, and where does it break into lines? Estimates: nothing here can see the reader's font.

Latin widths are those of Helvetica and Arial, Persian ones those of our Vazirmatn, both a little widened.
"""

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, Self

from mkdocs.exceptions import PluginError

LATIN = {
    0.23: "iIjl'’|",
    0.29: "ft.,:;!/ ",
    0.35: "r()-“”",
    0.51: "cksvxyzJ",
    0.68: "ABEKPSVXYZ&",
    0.75: "CDHNRUw",
    0.8: "GOQ",
}
WIDE = {0.85: "mM", 0.95: "W%—"}
JOINED = {0.25: "اأآ", 0.36: "رزژلـ", 0.45: "بپتثنیئو", 0.56: "دذکگفقهعغمء", 0.7: "جچحخطظ", 0.92: "سشصض"}
LAST = {
    0.25: "ا",
    0.39: "آ",
    0.36: "رزژ",
    0.46: "و",
    0.5: "ه",
    0.56: "دذءم",
    0.66: "لعغجچحخن",
    0.74: "یئطظ",
    0.9: "بپتثکگفق",
}
BROAD = {1.26: "سشصض", 0.28: "،؛ :.!", 0.48: "؟«»٪—", 0.58: "۰۱۲۳۴۵۶۷۸۹"}
UNSEEN = "\u200c\u0654\u2066\u2069"
OTHERWISE = 0.58
MARGIN = 1.04  # other fonts are wider than the one that was measured
BOLD = 1.07


def _spread(*groups: dict[float, str]) -> dict[str, float]:
    return {letter: width for group in groups for width, letters in group.items() for letter in letters}


LATIN_WIDTHS = _spread(LATIN, WIDE)
JOINED_WIDTHS = _spread(BROAD, JOINED)
LAST_WIDTHS = _spread(LAST, BROAD)


@dataclass(frozen=True)
class Letters:
    """A size of lettering, in units of the drawing, its weight, and which side of it is set in its place."""

    size: float
    bold: bool = False
    align: Literal["start", "middle", "end"] = "start"

    @property
    def centred(self) -> Self:
        """The same, set by its middle."""
        return replace(self, align="middle")

    @property
    def ended(self) -> Self:
        """The same, set by where it ends."""
        return replace(self, align="end")

    def measure(self, text: str) -> float:
        """Estimate how wide a text is on one line."""
        widths = sum(_find_width(letter, after) for letter, after in pairwise(text + " "))
        return widths * self.size * MARGIN * (BOLD if self.bold else 1)

    def wrap(self, text: str, room: float) -> list[str]:
        """Break a text into as few lines as the room allows, of about the same length.

        Raises:
            PluginError: one word is wider than the room; MkDocs stops at that.
        """
        words = text.split(" ")
        widest = max(words, key=self.measure)
        if self.measure(widest) > room:
            raise PluginError(f"“{widest}” is wider than its place ({room:.0f} units): say “{text}” in shorter words")
        lines = self._fill(words, room)
        while room > self.measure(widest) and len(narrower := self._fill(words, room := room - 4)) == len(lines):
            lines = narrower
        return lines

    def _fill(self, words: list[str], room: float) -> list[str]:
        lines = [""]
        for word in words:
            longer = f"{lines[-1]} {word}".strip()
            if self.measure(longer) > room and lines[-1]:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines


def _find_width(letter: str, after: str) -> float:
    if letter in UNSEEN:
        return 0
    if letter in LATIN_WIDTHS and letter not in " .:!":
        return LATIN_WIDTHS[letter]
    widths = LAST_WIDTHS if not after.isalpha() else JOINED_WIDTHS
    return widths.get(letter, OTHERWISE)


HEAD = Letters(15, bold=True)
NAME = Letters(14, bold=True)
BODY = Letters(13)
MARK = Letters(13, bold=True)
