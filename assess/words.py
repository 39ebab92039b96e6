"""What do we say, in Persian and in English?

Words live in `words.toml`, beside the tool that says them, both languages side by side.
A text may hold places for figures, `{value:money}`; a `Voice` fills them in the reader's language.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pkgutil import get_data
from typing import Any

from assess import numerals

LANGUAGES = ("fa", "en")
CURRENCIES_BEFORE = {"dollar": "$", "euro": "€"}  # how English sets them; every other label stands behind


@dataclass(frozen=True, kw_only=True)
class Text:
    """One thing said in both languages; there is no default, so a half-translated text cannot be built."""

    fa: str
    en: str

    def __getitem__(self, language: str) -> str:
        return self.fa if language == "fa" else self.en


class Words:
    """The texts of one room, by dotted key; what it lacks is looked up in the common words."""

    def __init__(self, texts: Mapping[str, Text], common: "Words | None" = None) -> None:
        self.texts, self.common = texts, common

    def __getitem__(self, key: str) -> Text:
        if key in self.texts:
            return self.texts[key]
        if self.common is None:
            raise KeyError(f"no words for {key!r}")
        return self.common[key]

    def __contains__(self, key: object) -> bool:
        return key in self.texts or (self.common is not None and key in self.common)


@cache
def load(package: str) -> Words:
    """Load the words that lie beside a package's code, with the common words behind them."""
    common = None if package == "assess" else load("assess")
    return Words(dict(walk_texts(_read_tree(package))), common)


def _read_tree(package: str) -> dict[str, Any]:
    """Read words.toml; in the browser the build left words.json in its place, which needs no TOML reader."""
    try:
        return dict(json.loads(_read(package, "words.json")))
    except OSError:
        import tomllib  # noqa: PLC0415 the browser never comes here and never fetches it

        return tomllib.loads(_read(package, "words.toml"))


def _read(package: str, name: str) -> str:
    """Read a text beside a package's code; `importlib.resources` would bring thirty modules into the browser for it."""
    return (get_data(package, name) or b"").decode()


def walk_texts(tree: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Text]]:
    """Walk a tree of words; a bare string (a formula, a name) is the same in every language."""
    for key, branch in tree.items():
        here = f"{path}.{key}" if path else key
        if isinstance(branch, str):
            yield here, Text(fa=branch, en=branch)
        elif set(branch) & set(LANGUAGES):
            yield here, Text(**branch)
        else:
            yield from walk_texts(branch, here)


@dataclass(frozen=True, kw_only=True)
class Voice:
    """A reader's language, currency label and kind of period: all that is needed to say a figure."""

    words: Words
    language: str
    currency: str = "none"
    period: str = "year"

    def say(self, key: str, figures: Mapping[str, object] | None = None) -> str:
        """Say a text with its figures filled in.

        Raises:
            KeyError: there is no such text, or it asks for a figure that was not given.
        """
        text = self.words[key][self.language]
        return text.format_map(Figures(figures or {}, self)) if "{" in text else text

    def formula(self, key: str, figures: Mapping[str, object] | None = None) -> str:
        """Say a formula: letters are the same everywhere, its own digits are the reader's."""
        return numerals.localise_digits(self.say(key, figures), self.language)

    def list_texts(self, group: str) -> dict[str, str]:
        """List every text of a group of the common words, by the last part of its key."""
        common = (self.words.common or self.words).texts
        start = f"{group}."
        return {key.removeprefix(start): text[self.language] for key, text in common.items() if key.startswith(start)}

    def write(self, value: object, unit: str) -> str:
        """Write a figure with its unit: a number, a choice's label, or a dash where there is none."""
        if value is None:
            return "—"
        if isinstance(value, str) and unit == "given":
            return f"\u2068{value}\u2069"  # a text that came from outside has its own direction, whichever that is
        if isinstance(value, str):
            return self.words[f"{unit}.{value}"][self.language] if f"{unit}.{value}" in self.words else value
        if unit in TERMS and isinstance(value, (list, tuple)):
            return " + ".join(TERMS[unit](self, each) for each in value)
        if isinstance(value, (list, tuple)):
            return self.words["list.gap"][self.language].join(self.write(item, unit) for item in value)
        return WRITERS[unit](self, float(value))  # type: ignore[arg-type]  # numbers are all that is left

    def number(self, value: float, digits: int = 0) -> str:
        """Write a bare number with as many decimals as it needs, at most `digits`."""
        return numerals.write(value, self.language, digits, trim=True)

    def counted(self, value: float, noun: str, digits: int = 1) -> str:
        """Write a number with a noun that agrees with it: 1 year, 5 years."""
        number = self.number(value, digits)
        few = "one" if number in ("1", "۱") else "many"
        return self.words[f"{noun}.{few}"][self.language].format(number)

    def money(self, value: float) -> str:
        """Write an amount: no decimals from a thousand up, two below."""
        number = numerals.write(value, self.language, 0 if abs(value) >= 1000 else 2, trim=True)  # noqa: PLR2004
        if self.currency == "none":
            return number
        mark = CURRENCIES_BEFORE.get(self.currency)
        if mark and self.language == "en":
            return number.replace(numerals.MINUS, numerals.MINUS + mark) if value < 0 else mark + number
        return f"{number} {self.words[f'currency.{self.currency}'][self.language]}"


class Figure:
    """A value that a text may set with a unit: `{retention:share}`; bare `{name}` sets a text as it is."""

    def __init__(self, value: object, voice: Voice) -> None:
        self.value, self.voice = value, voice

    def __format__(self, unit: str) -> str:
        return self.voice.write(self.value, unit) if unit else str(self.value)


class Figures:
    """The figures that a text may name; one becomes a `Figure` only when the text asks for it."""

    def __init__(self, figures: Mapping[str, object], voice: Voice) -> None:
        self.figures, self.voice = figures, voice

    def __getitem__(self, name: str) -> Figure:
        return Figure(self.figures[name], self.voice)


def write_product(voice: Voice, factors: object) -> str:
    """Write one term of a sum: a number, or several that are multiplied."""
    several = factors if isinstance(factors, (list, tuple)) else (factors,)
    return " × ".join(voice.number(factor, 4) for factor in several)


TERMS: dict[str, Callable[[Voice, object], str]] = {
    "sum": write_product,
    "fractions": lambda voice, value: f"{voice.write(1, 'number')}/{voice.write(value, 'number')}",
}


def write_judgment(voice: Voice, value: float) -> str:
    """Write how many times one outweighs another: 3, or 1/3 where it is the other way round."""
    return voice.number(value, 1) if value >= 1 else f"{voice.number(1)}/{voice.number(1 / value, 1)}"


def figures_after_point(value: float, figures: int = 6) -> int:
    """Tell how many decimals show a number with six figures, as a formula needs it."""
    return min(max(figures - len(str(int(abs(value)))), 0), 8) if abs(value) >= 0.1 else 8  # noqa: PLR2004


WRITERS: dict[str, Callable[[Voice, float], str]] = {
    "count": lambda voice, value: voice.number(value, 1),
    "number": lambda voice, value: voice.number(value, figures_after_point(value)),
    "decimal": lambda voice, value: voice.number(value, 2),
    "money": Voice.money,
    "price": lambda voice, value: voice.money(value) if value else voice.words["price.free"][voice.language],
    "share": lambda voice, value: numerals.write_percent(value, voice.language),
    "fine": lambda voice, value: numerals.write_percent(value, voice.language, 3),
    "points": lambda voice, value: voice.counted(value * 100, "points", 2),
    "periods": lambda voice, value: voice.counted(value, f"periods.{voice.period}"),
    "level": lambda voice, value: voice.number(value, 1),
    "score": lambda voice, value: voice.number(value, 1),
    "hours": lambda voice, value: voice.counted(value, "hours"),
    "flag": lambda voice, value: voice.words["flag.yes" if value else "flag.no"][voice.language],
    "judgment": write_judgment,
    "ordinal": lambda voice, value: voice.number(value),
    "ratio": lambda voice, value: voice.number(value, 2),
}
