"""How long do other libraries take for the same work on plain Python? Only what gives the same answer is timed."""

import argparse
import math
import subprocess
import sys
import time
from collections.abc import Sequence
from statistics import median
from timeit import Timer

from scripts.bench.contests import Contest, Work, list_contests

ROUNDS, STARTS = 7, 3
LONG_ENOUGH = 0.05  # seconds of one round
NEEDED = {  # what a program must import for the work of the contests
    "assess": "assess.channels.topsis, assess.channels.judgments, assess.retention.present",
    "pymcdm": "pymcdm.methods, pymcdm.weights.subjective",
    "scikit-criteria": "skcriteria.agg.topsis, skcriteria.preprocessing.scalers",
    "AHPy": "ahpy",
    "lifetimes": "lifetimes.utils",
}

type Measures = dict[str, float]


class Disagreed(Exception):  # noqa: N818 a verdict on answers
    """Two libraries gave different answers, so that their speed says nothing."""


def measure(chosen: argparse.Namespace) -> Measures:
    """Time each piece of work with each library that does it, and how long a process with each takes to start."""
    del chosen
    measures: Measures = {}
    for contest in list_contests():
        measures |= run(contest)
    return measures | {f"libraries, start: {name}, ms": time_start(told) for name, told in NEEDED.items()}


def run(contest: Contest) -> Measures:
    """Hold the answers of the others against ours, then time everybody."""
    ours = contest.ours()
    for name, work in contest.theirs.items():
        check(contest, name, ours, work())
    everybody = {"assess": contest.ours, **contest.theirs}
    return {f"libraries, {contest.about}: {name}, ms": time_work(work) for name, work in everybody.items()}


def check(contest: Contest, name: str, ours: Sequence[float], theirs: Sequence[float]) -> None:
    """Let an answer pass that is ours.

    Raises:
        Disagreed: it is not.
    """
    for mine, other in zip(ours, theirs, strict=True):
        if not math.isclose(mine, other, rel_tol=contest.within, abs_tol=contest.within):
            raise Disagreed(f"{contest.about}: ours is {mine}, that of {name} is {other}")


def time_work(work: Work) -> float:
    """Give the median milliseconds of one go, over rounds that are long enough to be timed."""
    timer = Timer(work)
    goes = math.ceil(LONG_ENOUGH / max(timer.timeit(1), 1e-7))
    return median(took / goes * 1000 for took in timer.repeat(ROUNDS, goes))


def time_start(needed: str) -> float:
    """Give the median milliseconds of a process that imports what is needed and ends; the first one warms the disk."""
    return time_process([sys.executable, "-c", f"import {needed}"])


def time_process(command: list[str], runs: int = STARTS) -> float:
    """Give the median milliseconds of a process, from start to end."""
    _time_once(command)
    return median(_time_once(command) for _ in range(runs))


def _time_once(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 our own Python
    return (time.perf_counter() - begun) * 1000
