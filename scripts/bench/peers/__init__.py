"""How long do other ways to put Python into a page take, and how long does ours?

Each way puts the same wheel of `assess`, as `uv build` makes it, on a page of its own, asks it the same question and
is used as its own documentation says. What it would fetch from elsewhere comes from the same local server, over the
same line and under the same lasting addresses as ours.
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Playwright, sync_playwright

from scripts.bench.peers import pages, visits
from scripts.bench.peers.pages import Place
from scripts.bench.peers.visits import Visits

type Measures = dict[str, float]
UNITS = {"number": "on screen", "answer": "answer", "next": "next answer", "blocked": "blocked", "bytes": "bytes"}


def compare(chosen: argparse.Namespace) -> Measures:
    """Let readers visit each kind by turns, over each line."""
    measures: Measures = {}
    with TemporaryDirectory() as workshop, sync_playwright() as play:
        places = {kind: pages.lay_out(kind, Path(workshop), chosen.site) for kind in chosen.kinds}
        for line in chosen.lines:
            measures |= name_measures(line, time_kinds(play, places, line, chosen.runs))
    return measures


def time_kinds(play: Playwright, places: dict[str, Place], line: str, runs: int) -> dict[str, Visits]:
    """Let so many readers come to each kind."""
    timed = {kind: Visits() for kind in places}
    for run in range(runs):
        for kind in places if run % 2 else reversed(places):
            visits.time_reader(play, places[kind], line, timed[kind])
    return timed


def name_measures(line: str, timed: dict[str, Visits]) -> Measures:
    """Name the median of each measure by its line, its visit and its kind."""
    return {
        f"startup, {line}, {when}, {UNITS[name]}: {kind}": value
        for kind, both in timed.items()
        for when, each in vars(both).items()
        for name, value in each.sum_up().items()
    }
