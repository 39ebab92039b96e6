"""How is a number read and written in Persian and in English?

Reading takes Persian, Arabic and Latin digits with the separators of each.
Writing isolates signed numbers, so that minus and per cent stand where they should in right-to-left text.
"""

import math
import re

_PERSIAN = str.maketrans("0123456789,.", "۰۱۲۳۴۵۶۷۸۹٬٫")
_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_LATIN = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٫٬،٪−–‒﹣－", "01234567890123456789.,,%-----")
_INVISIBLE = dict.fromkeys(map(ord, "\u200c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff"))
_GROUP_GAPS = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f'_](?=\d{3}(?!\d))")
_SLASH = re.compile(r"(?<=[۰-۹٠-٩])/(?=[۰-۹٠-٩])")  # ۱۲/۵ is how many write twelve and a half
_PLAIN = re.compile(r"((?:\d+|[1-9]\d{0,2}(?:,\d{3})+)?(?:\.\d*)?)(?:e([+-]?\d{1,3}))?", re.IGNORECASE)
_MONEY = re.compile(r"تومان|تومن|ریال|دلار|یورو|tomans?|rials?|dollars?|euros?|[$€﷼]", re.IGNORECASE)
_SCALES = {"هزار": 1e3, "میلیون": 1e6, "میلیارد": 1e9, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_SCALE = re.compile("|".join(sorted(_SCALES, key=len, reverse=True)), re.IGNORECASE)
_LIST_GAP = re.compile(r"[\s;؛|]+|[,،](?=\s)|(?<=\d)[,،](?!\d{3}(?:\D|$))")

_TAKEN = "\x1f"  # stands where a mark was taken out: white space at an end of the text, no part of a number inside it
ISOLATE, RELEASE = "\u2066", "\u2069"  # left-to-right isolate, and its end
MINUS = "\u2212"
LONGEST = 15  # so many noughts are written out before a power of ten takes their place


def read(text: str, *, in_percent: bool = False) -> tuple[float, bool]:
    """Read a number as people type it; tell whether a per cent sign stood with it.

    Args:
        text: digits of any of three kinds, thousands and decimal marks, a sign before, behind or as brackets,
            a currency, a word for thousands, millions or milliards.
        in_percent: the number is a percentage even where no sign says so.

    Returns:
        The finite number, a percentage as the share that it is (0.125 for 12.5%, the point moved in the text so that
        81.7% is the very double that 0.817 is), and whether a per cent sign stood with it.

    Raises:
        ValueError: the text is not one finite number.
    """
    bare = _SLASH.sub(".", text.replace("ي", "ی")).translate(_INVISIBLE).translate(_LATIN)
    percent = "%" in bare
    bare = _MONEY.sub(_TAKEN, bare.replace("%", _TAKEN, 1)).strip()
    bare, scale = _take_scale(bare)
    bare, negative = _take_sign(bare)
    value = _plain(_GROUP_GAPS.sub(",", bare), shift=-2 if percent or in_percent else 0) * scale
    if not math.isfinite(value):
        raise ValueError(text)
    return (-value if negative else value), percent


def read_list(text: str) -> list[float]:
    """Read numbers that spaces, new lines, semicolons or list commas keep apart.

    Raises:
        ValueError: one of them is not a number, or 100,200 stands alone: one number or two?
    """
    parts = [part for part in _LIST_GAP.split(text.strip()) if part]
    read_parts = [read(part) for part in parts]
    if any(percent for _, percent in read_parts) or (len(parts) == 1 and "," in parts[0]):
        raise ValueError(text)
    return [value for value, _ in read_parts]


def _take_scale(text: str) -> tuple[str, float]:
    found = _SCALE.search(text)
    if not found:
        return text, 1.0
    return (text[: found.start()] + _TAKEN + text[found.end() :]).strip(), _SCALES[found[0].lower()]


def _take_sign(text: str) -> tuple[str, bool]:
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1].strip(), True
    if text.endswith("-") and not text.startswith(("-", "+")):
        return text[:-1].strip(), True
    if text.startswith("-"):
        return text[1:].strip(), True
    return text.removeprefix("+").strip(), False


def _plain(text: str, shift: int) -> float:
    found = _PLAIN.fullmatch(text)
    if not found:
        raise ValueError(text)
    return float(f"{found[1].replace(',', '')}e{int(found[2] or 0) + shift}")


def write(value: float, language: str, digits: int = 0, *, trim: bool = False) -> str:
    """Write a number with the digits and marks of a language, rounded half to even, never as minus nought.

    Args:
        value: a finite number.
        language: "fa" or "en".
        digits: how many decimals.
        trim: drop nought decimals at the end.
    """
    text = f"{abs(value):,.{digits}f}"
    if trim and digits:
        text = text.rstrip("0").rstrip(".")
    negative = value < 0 and any(digit in text for digit in "123456789")
    text = localise(text, language)
    return f"{ISOLATE}{MINUS}{text}{RELEASE}" if negative else text


def localise(text: str, language: str) -> str:
    """Give a number written in Latin digits the digits and marks of a language."""
    return text.translate(_PERSIAN) if language == "fa" else text


def localise_digits(text: str, language: str) -> str:
    """Give the digits of any text those of a language, and leave its marks alone."""
    return text.translate(_DIGITS) if language == "fa" else text


def write_percent(share: float, language: str, digits: int = 1) -> str:
    """Write a share of one as a percentage: 0.125 becomes 12.5% or ۱۲٫۵٪, the sign outside the isolated number."""
    number = write(share * 100, language, digits, trim=True)
    if language == "en":
        return f"{number}%"
    return f"{ISOLATE}{number.strip(ISOLATE + RELEASE)}{RELEASE}٪"


def write_plain(value: float) -> str:
    """Write a number for machines: Latin digits, a point, at most twelve figures, as short as it can be."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else f"{value:.12g}"  # noqa: PLR2004 exact in a double


def write_exact(value: float, *, in_percent: bool = False) -> str:
    """Write every figure that a number has, for reading back to the very same double: as itself or in per cent."""
    mantissa, _, power = repr(float(value)).partition("e")
    whole, _, rest = mantissa.removesuffix(".0").partition(".")
    shift = int(power or 0) + (2 if in_percent else 0)
    if not -LONGEST <= shift <= LONGEST:
        return f"{mantissa}e{shift}"
    sign, digits = ("-" if whole.startswith("-") else ""), whole.removeprefix("-") + rest
    point = len(digits) - len(rest) + shift
    digits = digits.rjust(len(digits) - min(point - 1, 0), "0").ljust(point, "0")
    point = max(point, 1)
    whole, rest = digits[:point].lstrip("0") or "0", digits[point:].rstrip("0")
    return sign + whole + (f".{rest}" if rest else "")
