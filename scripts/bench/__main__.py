"""Runs every bench, prints the table and keeps it as .build/bench.json; `--only PART` shortens it.

`--publish` keeps the run for the page "How fast, and against what", too: let the machine do nothing else meanwhile.
"""

import argparse
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.bench import channels, command, growth, libraries, lighthouse, page, peers, plain
from scripts.bench.limits import LIMITS
from scripts.bench.record import PUBLISHED, REPORT, Record
from scripts.runtime import ROOT

type Measures = dict[str, float]
PARTS: dict[str, Callable[[argparse.Namespace], Measures]] = {
    "startup": peers.measure,
    "pages": page.measure,
    "channels": channels.measure,
    "plain": plain.measure,
    "libraries": libraries.measure,
    "command": command.measure,
    "growth": growth.measure,
    "lighthouse": lighthouse.measure,
}
IN_THE_SITE = {"startup", "pages", "channels", "lighthouse"}
NARROWEST = 30  # columns of the terminal beside the names


def read_arguments() -> argparse.Namespace:
    """Read what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m scripts.bench", description="How fast is it for a reader?")
    parser.add_argument("--runs", type=int, default=5, help="visits of each kind over each line")
    parser.add_argument("--strokes", type=int, default=60, help="keystrokes in the tool")
    parser.add_argument("--looks", type=int, default=3, help="how often Lighthouse looks at each page")
    parser.add_argument("--only", nargs="+", choices=tuple(PARTS), default=tuple(PARTS))
    parser.add_argument("--site", type=Path, help="a built site, instead of building one")
    parser.add_argument("--publish", action="store_true", help="keep the run for the page that shows it")
    chosen = parser.parse_args()
    if chosen.publish and set(chosen.only) != set(PARTS):
        parser.error("--publish wants the whole run: part of one would stand on the page as all there is")
    return chosen


def main() -> None:
    """Run what was asked for; what is measured is kept part by part, so that a part that fails costs only itself."""
    chosen = read_arguments()
    record = Record.begin(visits=chosen.runs, looks=chosen.looks)
    with ExitStack() as stack:
        if chosen.site is None and IN_THE_SITE & set(chosen.only):
            chosen.site = Path(stack.enter_context(TemporaryDirectory())) / "site"
            growth.build(ROOT, chosen.site)
        for name in chosen.only:
            measures = PARTS[name](chosen)
            print_table(measures)
            record.add(measures)
            record.write(REPORT)
    if chosen.publish:
        record.write(PUBLISHED)


def print_table(measures: Measures) -> None:
    """Print each measure, and how it stands to its bound."""
    width = min(max(map(len, measures)), shutil.get_terminal_size((120, 40)).columns - NARROWEST)
    for name, value in measures.items():
        verdict = f"  {LIMITS[name].judge(value)}" if name in LIMITS else ""
        print(f"{name:{width}}  {value:14,.3f}{verdict}", flush=True)


if __name__ == "__main__":
    main()
