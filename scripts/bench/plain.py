"""How long does `assess` itself take for a report, on plain Python?"""

import time
from statistics import median

from assess import browser

ROUNDS = 30


def time_reports() -> float:
    """Give the median milliseconds of an answer at the page's door, over all that the package rehearses."""
    messages = list(browser.rehearse())
    return median(time_answer(message) for _ in range(ROUNDS) for message in messages)


def time_answer(message: str) -> float:
    """Time one answer, in milliseconds."""
    begun = time.perf_counter()
    browser.answer(message)
    return (time.perf_counter() - begun) * 1000
