"""What does the quiz say on the command line? check, list, show, run."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from assess.quiz import checking


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments say; 0, or 2 and the reasons on standard error."""
    asked = _parser().parse_args(arguments)
    return check(asked.files)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="assess quiz", description="The questions of the book.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    check_verb = verbs.add_parser("check", help="say what is wrong with the bank, or with single files of it")
    check_verb.add_argument("files", metavar="FILE", nargs="*", type=Path)
    return parser


def check(files: Sequence[Path]) -> int:
    """Check files, or the whole bank."""
    faults = [fault for file in files for fault in checking.check_file(file)] if files else checking.check_bank()
    if faults:
        print("\n".join(faults), file=sys.stderr)
        return 2
    print(checking.count(files or checking.list_files()))
    return 0
