"""How long do other ways to put Python into a page take, and how long does ours?

Each way puts the same wheel of `assess`, as `uv build` makes it, on a page of its own, with the same Pyodide, asks it
the same question and is used as its own documentation says. What it would fetch from elsewhere comes from the same
server, over the same line and under as lasting an address as ours. Three things are left to judge: ours carries only
what the tools use, which is our doing and open to anybody; the others begin to load when the page opens, ours when it
is touched, which is here at once; and a host that compresses by other means than gzip would help all of them alike.
"""

import argparse
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Playwright, sync_playwright

from scripts.bench.peers import visits
from scripts.bench.peers.brake import check
from scripts.bench.peers.conditions import CONDITIONS, Condition
from scripts.bench.peers.places import Place, lay_out
from scripts.bench.peers.visits import Visits
from scripts.static_server import squeeze

KINDS = ("ours", "bare", "fence", "pyscript")
NAMES = {
    "number": "on screen, ms",
    "answer": "answer, ms",
    "opened": "answer since opening, ms",
    "next": "next answer, ms",
    "blocked": "main thread blocked, ms",
    "bytes": "bytes until the answer",
    "whole": "bytes in all",
}

type Measures = dict[str, float]


def measure(chosen: argparse.Namespace) -> Measures:
    """Compare all kinds under all conditions; `chosen` says how many runs, and where our site is if it is built."""
    return compare(chosen.runs, site=getattr(chosen, "site", None))


def compare(
    runs: int, *, kinds: tuple[str, ...] = KINDS, lines: tuple[str, ...] = tuple(CONDITIONS), site: Path | None = None
) -> Measures:
    """Let readers visit each kind by turns, under each condition."""
    measures: Measures = {}
    with TemporaryDirectory() as workshop, sync_playwright() as play:
        places = {kind: place for kind, place in lay_out(Path(workshop), site).items() if kind in kinds}
        warm(places)
        for line in lines:
            timed = time_kinds(play, places, CONDITIONS[line], runs)
            measures |= name_measures(line, timed) | name_ratios(line, timed) | name_offline(line, timed)
            measures |= check_slowness(play, line)
    return measures


def warm(places: dict[str, Place]) -> None:
    """Let the server compress what is large before anybody waits for it, as hosts keep it compressed."""
    for folder in {place.folder for place in places.values()}:
        for file in folder.rglob("pyodide.asm.*"):
            squeeze(file.read_bytes())


def time_kinds(play: Playwright, places: dict[str, Place], condition: Condition, runs: int) -> dict[str, Visits]:
    """Let so many readers come to each kind, in changing order."""
    timed = {kind: Visits() for kind in places}
    for run in range(condition.count(runs)):
        for kind in places if run % 2 else reversed(places):
            visits.time_reader(play, places[kind], condition, timed[kind])
    return timed


def check_slowness(play: Playwright, line: str) -> Measures:
    """Tell how many times slower a slow machine was, in truth."""
    slower = CONDITIONS[line].slower
    found = check(play, slower) if slower > 1 else {}
    return {f"startup, {line}, times slower: {where}": times for where, times in found.items()}


def name_measures(line: str, timed: dict[str, Visits]) -> Measures:
    """Name the median of each measure by its line, its visit and its kind."""
    return {
        f"startup, {line}, {when}, {NAMES[name]}: {kind}": value
        for kind, both in timed.items()
        for when, each in vars(both).items()
        for name, value in each.sum_up().items()
    }


def name_ratios(line: str, timed: dict[str, Visits]) -> Measures:
    """Put what we take beside what each of the others takes."""
    if "ours" not in timed:
        return {}
    return {
        f"startup, {line}, {when}, answer: ours to {kind}": ours.sum_up()["answer"] / each.sum_up()["answer"]
        for kind, both in timed.items()
        if kind != "ours"
        for (when, ours), each in zip(vars(timed["ours"]).items(), vars(both).values(), strict=True)
        if ours.answer and each.answer
    }


def name_offline(line: str, timed: dict[str, Visits]) -> Measures:
    """Put a visit without the internet beside a repeat visit, where the page can be visited without.

    Both from the opening of the page: it is the same page, and the sooner it can be touched the better.
    """
    return {
        f"startup, {line}, answer since opening: offline to repeat": median(both.offline.opened)
        / median(both.repeat.opened)
        for both in timed.values()
        if both.offline.opened
    }
