"""How long are the pages, and how hard to read? Told for whoever writes; nothing is refused for it.

`python -m scripts.reading` lists every page of both languages; with `--short` only what each language comes to.
Hardness is LIX (C. H. Björnsson, 1968): words a sentence, and in a hundred words those of more than six letters.
It was made for European languages; in Persian it only tells one page of ours from another.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from scripts.pages import HOMES
from scripts.persian import CODE, MARKUP

DOCS = Path(__file__).parents[1] / "docs"
WORD = re.compile(r"[^\W\d_]+(?:[\u200c’'-][^\W\d_]+)*")
SENTENCE_END = re.compile(r"[.!?؟:؛](?=\s|$)|\n")
LONG = 6  # letters; a word of more is long


@dataclass(frozen=True, kw_only=True)
class Measured:
    """A text: how many words, how many sentences, how many of the words are long."""

    words: int
    sentences: int
    long: int

    @property
    def lix(self) -> float:
        """How hard it is to read: below 30 a children's book, above 60 a treatise."""
        return self.words / max(self.sentences, 1) + 100 * self.long / max(self.words, 1)


def measure(markdown: str) -> Measured:
    """Measure the prose of a page: no code, links' addresses, tables' rules or marks."""
    prose = MARKUP.sub(" ", CODE.sub(" ", markdown))
    words = WORD.findall(prose)
    sentences = [part for part in SENTENCE_END.split(prose) if WORD.search(part)]
    return Measured(words=len(words), sentences=len(sentences), long=sum(len(word) > LONG for word in words))


def list_measured(language: str) -> Iterator[tuple[str, Measured]]:
    """Measure every page of a language."""
    for file in sorted(DOCS.rglob(f"*.{language}.md")):
        name = file.relative_to(DOCS).as_posix().removesuffix(f".{language}.md")
        yield name, measure(file.read_text("utf-8"))


def sum_up(pages: list[Measured]) -> str:
    """Say what the pages of a language come to."""
    words = [each.words for each in pages]
    middle = f"{median(words):.0f} words, LIX {median(each.lix for each in pages):.0f}"
    return f"{len(pages)} pages, {sum(words)} words; the page in the middle has {middle}"


def main(arguments: list[str]) -> int:
    """Tell the pages of each language, and what they come to."""
    for language in HOMES:
        pages = list(list_measured(language))
        for name, each in () if "--short" in arguments else pages:
            print(f"{language}  {each.words:5}  {each.words / max(each.sentences, 1):5.1f}  {each.lix:5.1f}  {name}")
        print(f"{language}: {sum_up([each for _, each in pages])}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
