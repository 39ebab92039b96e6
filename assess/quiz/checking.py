"""What is wrong with a bank of questions? Sentences that name the file, the question and the mend.

A question that is not written as its kind asks (`shape.py`) cannot be asked for its key; the others are. The bank as a
whole must ask enough in every chapter, and something about every idea.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from assess.names import find_nearest
from assess.quiz.bank import BANK, Faulty, list_chapters, list_ideas, name_item, read_file, read_item
from assess.quiz.item import Case, Choosing, Item, Match, Multiple, Number, Order, Single
from assess.quiz.marking import mark
from assess.words import LANGUAGES, Text

LEAST = 5  # so many questions a chapter asks, or more
NAME = re.compile("[a-z0-9]+(-[a-z0-9]+)*")


def check_bank(folder: Path = BANK) -> list[str]:
    """List what is wrong with a whole bank: first what each file has, then what the bank lacks."""
    files = list_files(folder)
    there = {name_chapter(file) for file in files}
    faults = [fault for file in files for fault in check_file(file)]
    faults += [
        f"{name}.toml: there is no such file yet; ask something" for name in list_chapters() if name not in there
    ]
    asked = {item.idea for file in files for item in list_items(file)}
    return faults + [
        f"{idea} ({name.en}): no question asks about it; write one where a chapter teaches it"
        for idea, name in list_ideas().items()
        if idea not in asked
    ]


def list_files(folder: Path = BANK) -> list[Path]:
    """List the files of a bank."""
    return sorted(folder.rglob("*.toml"))


def check_file(file: Path) -> list[str]:
    """List what is wrong with one file of a bank; `channels/jobs.toml` asks for the chapter `channels/jobs`."""
    chapter = name_chapter(file)
    try:
        told = read_file(file)
    except Faulty as faulty:
        return [f"{chapter}.toml: {fault}" for fault in faulty.faults]
    faults = [*_check_chapter(chapter, len(told))]
    faults += [fault for name in told for fault in _check_entry(name_item(chapter, name), told[name])]
    return [f"{chapter}.toml: {fault}" for fault in faults]


def name_chapter(file: Path) -> str:
    """Name the chapter that a file asks for, by its folder and its own name."""
    return "/".join(file.resolve().with_suffix("").parts[-2:])


def list_items(file: Path) -> Iterator[Item]:
    """List the questions of a file that can be read."""
    with suppress(Faulty):
        for name, told in read_file(file).items():
            with suppress(Faulty):
                yield read_item(name_item(name_chapter(file), name), told)


def _check_chapter(chapter: str, count: int) -> Iterator[str]:
    if chapter not in list_chapters():
        near = find_nearest(chapter, list_chapters())
        yield "the book has no such chapter" + (f"; did you mean {near}.toml?" if near else "")
    if count < LEAST:
        yield f"{count} questions are too few; ask {LEAST} or more"


def _check_entry(id_: str, told: object) -> Iterator[str]:
    name = id_.split(".", 2)[-1]
    if not NAME.fullmatch(name):
        yield f"[{name}] name: write small Latin letters, digits and single hyphens, as [van-and-till]"
    try:
        yield from (f"[{name}] {fault}" for fault in find_faults(read_item(id_, told)))
    except Faulty as faulty:
        yield from faulty.faults


def find_faults(item: Item) -> Iterator[str]:
    """Find what is wrong with a question that is written as its kind asks: its idea, its key, its doubles."""
    if item.idea not in list_ideas():
        near = find_nearest(item.idea, list_ideas())
        yield f"idea: there is no {item.idea}" + (f"; did you mean {near}?" if near else "")
    if isinstance(item, Choosing):
        yield from _find_key(item)
        yield from _find_doubles("answers", (answer.text for answer in item.answers))
    if isinstance(item, Number):
        yield from _find_hidden(item)
    if isinstance(item, Order):
        yield from _find_doubles("items", (step.text for step in item.items))
    if isinstance(item, Match):
        yield from _find_doubles("pairs left", (pair.left for pair in item.pairs))
        yield from _find_doubles("pairs right", (pair.right for pair in item.pairs))


def _find_key(item: Choosing) -> Iterator[str]:
    right = sum(answer.worth == 1 for answer in item.answers)
    if isinstance(item, Single) and right != 1:
        yield f"answers: {right} are right; mark exactly one with right = true"
    if isinstance(item, Multiple) and right < 2:  # noqa: PLR2004 as its name says
        yield f"answers: {right} are right; mark two or more with right = true, or make it a single"
    if isinstance(item, Multiple) and right == len(item.answers):
        yield "answers: all are right, so whoever ticks everything has it; write at least one wrong answer"
    if isinstance(item, Case) and right != 1:
        yield f"answers: {right} are worth 1; let exactly one be, the others less"


def _find_doubles(where: str, texts: Iterable[Text]) -> Iterator[str]:
    """Find texts that stand twice: nobody can tell them apart."""
    listed = list(texts)
    for language in LANGUAGES:
        for text, times in Counter(each[language] for each in listed).items():
            if times > 1:
                yield f"{where}: «{text}» stands {times} times in {language}; let them all differ"


def _find_hidden(item: Number) -> Iterator[str]:
    """Find slips that nobody would be told of, since their number counts as right or as an earlier slip."""
    for place, slip in enumerate(item.slips):
        (said,) = mark(item, slip.value).says
        if said == "right":
            yield f"slips {place + 1}: {slip.value} counts as right; narrow the tolerance or take the slip out"
        elif said != f"slip-{place}":
            yield f"slips {place + 1}: {slip.value} lies within an earlier slip; narrow that one’s tolerance"


def count(files: Iterable[Path]) -> str:
    """Say in one line what files of a bank hold."""
    items = [item for file in files for item in list_items(file)]
    chapters, ideas = {item.chapter for item in items}, {item.idea for item in items}
    chapters_told = f"{len(chapters)} of {len(list_chapters())} chapters"
    return f"{len(items)} questions, {chapters_told}, {len(ideas)} of {len(list_ideas())} ideas"
