"""What does the quiz say on the command line? check, list, show, run, export."""

import argparse
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from assess.names import find_nearest
from assess.numerals import localise_digits
from assess.quiz import asking, checking, text
from assess.quiz.bank import BANK, Bank, Faulty, list_chapters, list_parts, load
from assess.quiz.drawing import draw_test, read_seed
from assess.quiz.export import command
from assess.quiz.item import Item
from assess.words import LANGUAGES, Voice

TEST, ALL = "test", "all"


def main(arguments: Sequence[str], folder: Path = BANK) -> int:
    """Do what the arguments say; 0, or 2 and the reasons on standard error.

    Args:
        arguments: what was typed after `assess quiz`.
        folder: where the questions lie.
    """
    _bear_with_letters()
    asked = _parser().parse_args(arguments)
    if asked.verb == "check":
        return check(asked.files, folder)
    try:
        return _do(asked, load(folder))
    except Faulty as faulty:
        print("\n".join(faulty.faults), file=sys.stderr)
        return 2


def _do(asked: argparse.Namespace, bank: Bank) -> int:
    voice = Voice(words=text.WORDS, language=asked.lang)
    if asked.verb == "list":
        return list_all(bank, voice)
    if asked.verb == "export":
        return command.export(asked, bank, voice)
    items = draw_test(bank, asked.seed) if asked.chapter == TEST else bank.chapters.get(asked.chapter, ())
    if not items:
        print(voice.say("terminal.empty"), file=sys.stderr)
        return 2
    if asked.verb == "show":
        return show(items, voice, with_key=asked.key)
    if asked.chapter == TEST:
        return run_test(items, voice, asked.seed)
    return run(items, voice)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="assess quiz", description="The questions of the book.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    check_verb = verbs.add_parser("check", help="say what is wrong with the bank, or with single files of it")
    check_verb.add_argument("files", metavar="FILE", nargs="*", type=Path)
    listing = verbs.add_parser("list", help="name the chapters, and how much each asks")
    showing = verbs.add_parser("show", help="write down the questions of a chapter, or the final test")
    showing.add_argument("--key", action="store_true", help="with the answers, and what is said to each")
    running = verbs.add_parser("run", help="ask the questions of a chapter, or the final test")
    exporting = verbs.add_parser("export", help="write questions for Moodle, Canvas and other platforms")
    exporting.add_argument("chapter", metavar="CHAPTER|test|all", type=_take_chapter_or_all, nargs="?", default=ALL)
    command.add_options(exporting)
    for verb in (showing, running):
        verb.add_argument("chapter", metavar="CHAPTER|test", type=_take_chapter)
    for verb in (showing, running, exporting):
        verb.add_argument("--seed", metavar="N", type=_take_seed, default="1", help="the number of the test")
    for verb in (listing, showing, running, exporting):
        verb.add_argument("--lang", choices=LANGUAGES, default="en")
    return parser


def _take_chapter_or_all(given: str) -> str:
    return given if given == ALL else _take_chapter(given)


def _take_chapter(given: str) -> str:
    chapter = given.replace(".", "/")
    if chapter in (TEST, *list_chapters()):
        return chapter
    near = find_nearest(chapter, list_chapters())
    hint = f"did you mean {near}?" if near else "`assess quiz list` names them"
    raise argparse.ArgumentTypeError(f"there is no chapter {given!r}; {hint}")


def _take_seed(given: str) -> str:
    seed = read_seed(given)
    if seed is None:
        raise argparse.ArgumentTypeError(f"{given!r} is no number of a test; write up to nine digits")
    return seed


def check(files: Sequence[Path], folder: Path) -> int:
    """Check files, or the whole bank."""
    faults = [fault for file in files for fault in checking.check_file(file)] if files else checking.check_bank(folder)
    if faults:
        print("\n".join(faults), file=sys.stderr)
        return 2
    print(checking.count(files or checking.list_files(folder)))
    return 0


def list_all(bank: Bank, voice: Voice) -> int:
    """Name every chapter, with its part and the number of its questions."""
    for part in list_parts():
        for chapter in part.chapters:
            count = len(bank.chapters.get(chapter, ()))
            names = {"name": part.name[voice.language], "chapter": chapter, "of": count}
            print(voice.say("terminal.chapter", names))
    return 0


def show(items: Sequence[Item], voice: Voice, *, with_key: bool) -> int:
    """Write questions down, with the key where it is asked for."""
    told = []
    for number, item in enumerate(items, 1):
        told.append(text.tell_item(item, voice, number, len(items)))
        told += [text.tell_key(item, voice)] if with_key else []
    print("\n\n".join(told))
    return 0


def run(items: Sequence[Item], voice: Voice) -> int:
    """Ask questions, and mark each answer as it comes."""
    results = list(asking.ask_all(items, voice, _read_line, at_once=True))
    print("\n".join(["", *asking.tell_results(results, voice)]))
    return 0


def run_test(items: Sequence[Item], voice: Voice, seed: str) -> int:
    """Ask the final test, and mark it at its end."""
    print(voice.say("terminal.test", {"seed": localise_digits(seed, voice.language), "of": len(items)}))
    results = list(asking.ask_all(items, voice, _read_line, at_once=False))
    tellers = (asking.tell_answers, asking.tell_parts, asking.tell_results)
    print("\n".join(line for tell in tellers for line in tell(results, voice)))
    return 0


def _read_line() -> str | None:
    """Read a line; None where no more will come."""
    try:
        return input("> " if sys.stdin.isatty() else "")
    except (EOFError, KeyboardInterrupt):
        return None


def _bear_with_letters() -> None:
    """Read letters that are none as letters that nobody means, so that the line is asked for again."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
