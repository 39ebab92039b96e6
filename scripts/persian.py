"""Does a Persian text keep the rules of writing that a plain checker can tell?

`python -m scripts.persian FILE...` reads Markdown, and of TOML the texts under `fa`; it names each line and its mend.
Code, links, formulas, HTML and front matter are no prose and are not looked at; so are digits after a Latin word.
Rules: the Academy's spelling (dastur-e khatt), CLDR's letters and marks, half-spaces (ZWNJ) before endings.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LETTER = "[آ-یءأؤئۀ]"
WORD_START, WORD_END = rf"(?<!{LETTER}|\u200c)", rf"(?!{LETTER}|\u200c)"
CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1|`[^`\n]*`|\$[^$\n]+\$|\A---\n.*?^---$", re.MULTILINE | re.DOTALL)
MARKUP = re.compile(
    r"<!--.*?-->|<[^>]*>|\]\([^)]*\)|\{[^{}]*\}|https?://\S+|&\w+;|^\[[^\]]+\]:.*?$"
    r'|^ *(?:!!!|\?{3}\+?|={3})[^"\n]*"|"$',  # the title of a note stands in Latin quotes
    re.MULTILINE | re.DOTALL,
)
HALF_VERBS = "خواه|توان|کن|شو|گیر|ده|رو|آی|خر"
ENDINGS = "ها|های|هایی|هایم|هایت|هایش|هایشان|ترین|تر"
TANWIN = "لطفا|معمولا|حتما|مثلا|اصلا|کاملا|واقعا|قبلا|بعدا|احتمالا|تقریبا|دقیقا|لزوما|فورا"

RULES = {
    "Arabic letter: write ک or ی": "[يكى]",
    "Arabic digit: write ۰ to ۹": "[٠-٩]",
    "hidden letter form, tatweel, direction mark": "[\u0640\u00ad¬\u200b\u200d\u202a-\u202e\ufb50-\ufdfb\ufe70-\ufefc]",
    "ۀ, ه‌ی or ه ی: write هٔ": rf"ۀ|ه[\u200c ]ی{WORD_END}",
    "می or نمی stands apart: put a half-space": rf"{WORD_START}ن?می (?={LETTER})",
    "می or نمی is joined: put a half-space": rf"{WORD_START}ن?می(?:{HALF_VERBS})",
    "an ending stands apart: put a half-space": rf"{LETTER} (?:{ENDINGS}){WORD_END}",
    "stray half-space": rf"\u200c\u200c|(?<!{LETTER}|ٔ)\u200c|\u200c(?!{LETTER})",
    "half-space after a letter that does not join": r"[ادذرزژ]\u200c(?=ها)",
    "Latin mark after Persian: write ، ؛ ؟": rf"(?<={LETTER})[,;?]",
    "Latin quotes: write « »": rf"[\"“”](?={LETTER})|(?<={LETTER})[\"“”]",
    "space before a mark, or inside « »": r" [،؛؟]| [.!](?![\w.])|« | »",
    "Latin mark between Persian digits: write ٫ or ٬": "(?<=[۰-۹])[.,](?=[۰-۹])",
    "per cent: write ٪ close to its number": "[۰-۹] ?%|[۰-۹] ٪",
    "three dots: write …": r"\.\.\.",
    "Latin digit in Persian prose": rf"(?<={LETTER} )[0-9]+(?![\w.])(?! [A-Za-z])",
    "tanwin is left out": rf"{WORD_START}(?:{TANWIN})(?!{LETTER}|ً)",
    "tanwin on a word that is not Arabic, or on the wrong seat": "گاهاً|ناچاراً|دوماً|سوماً|خواهشاً|تلفناً|ًا",
}
CHECKS = {told: re.compile(pattern) for told, pattern in RULES.items()}


def find_faults(text: str) -> Iterator[tuple[int, str, str]]:
    """Find what breaks a rule: the line, the rule, the words around it."""
    prose = MARKUP.sub(_blank, CODE.sub(_blank, text))
    for told, pattern in CHECKS.items():
        for found in pattern.finditer(prose):
            around = text[max(found.start() - 12, 0) : found.end() + 12].replace("\n", " ")
            yield text.count("\n", 0, found.start()) + 1, told, around


def _blank(found: re.Match[str]) -> str:
    """Take something out of sight and keep every line where it is."""
    return "".join(char if char == "\n" else "\u2060" for char in found[0])  # as long as it was, and no space


def list_texts(path: Path) -> Iterator[tuple[str, str]]:
    """List the Persian texts of a file and where each stands."""
    text = path.read_text("utf-8")
    if path.suffix == ".toml":
        yield from _walk(tomllib.loads(text), path.name)
    else:
        yield path.name, text


def _walk(tree: Any, here: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 any TOML value
    if isinstance(tree, dict):
        for key, branch in tree.items():
            if key == "fa" and isinstance(branch, str):
                yield here, branch
            else:
                yield from _walk(branch, f"{here} {key}")
    elif isinstance(tree, list):
        for place, branch in enumerate(tree, start=1):
            yield from _walk(branch, f"{here} {place}")


def main(names: list[str]) -> int:
    """Tell the faults of all files; 1 where there are any."""
    faults = [
        f"{here}:{line}: {told}: {around}"
        for name in names
        for here, text in list_texts(Path(name))
        for line, told, around in find_faults(text)
    ]
    print("\n".join(faults), end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
