"""How long does `assess` itself take for a report, on plain Python?"""

import argparse
import time
from collections.abc import Callable
from functools import partial
from statistics import median

from assess import browser, tools
from assess.channels.channel import CRITERIA, JOBS
from assess.reading import take
from assess.tool import Inputs

ROUNDS = 30


def measure(chosen: argparse.Namespace) -> dict[str, float]:
    """Time the package by itself."""
    del chosen
    return {
        "assess on plain python, ms per answer": time_reports(),
        "12 channels, 8 criteria, 5000 draws on plain python, ms": time_channels(),
    }


def time_reports() -> float:
    """Give the median milliseconds of an answer at the page's door, over all that the package rehearses."""
    messages = list(browser.rehearse())
    return median(time_answer(message) for _ in range(ROUNDS) for message in messages)


def time_channels() -> float:
    """Give the median milliseconds of the largest question about channels, each time with draws of its own."""
    tool, inputs = tools.find("channels"), full_channels()
    return median(_time(partial(tool.answer, inputs | {"seed": seed})) for seed in range(ROUNDS))


def full_channels() -> Inputs:
    """Fill the table of channels to its last row: 12 channels, 8 criteria, sets of any size."""
    names = ("two_way", "personal", "direct", "measurable", "integration")
    rows = [
        {"name": f"channel {at}", "reach": 0.2 + at / 20, "cost": 100 + 10 * at, "hours": 3 + at, "results": 5}
        | {name: (at * place + 1) % 5 for place, name in enumerate(names, 1)}
        | {"fit": {job: (at + place) % 5 for place, job in enumerate(JOBS)}}
        for at in range(12)
    ]
    limits = {"budget": 3000, "capacity": 200, "most": 12, "criteria": list(CRITERIA)}
    return take(tools.find("channels"), limits | {"channels": rows})


def _time(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def time_answer(message: str) -> float:
    """Time one answer, in milliseconds."""
    return _time(partial(browser.answer, message))
