"""How long does the command line take, from the start of the process to its end?"""

import argparse
import sys

from scripts.bench.libraries import time_process

RUNS = 11
COMMANDS = {
    "assess run retention": ["-m", "assess", "run", "retention"],
    "assess run channels": ["-m", "assess", "run", "channels"],
    "assess run canvas": ["-m", "assess", "run", "canvas"],
    "python that does nothing": ["-c", "pass"],
}


def measure(chosen: argparse.Namespace) -> dict[str, float]:
    """Give the median milliseconds of each command."""
    del chosen
    return {
        f"command line: {name}, ms": time_process([sys.executable, *command], RUNS)
        for name, command in COMMANDS.items()
    }
