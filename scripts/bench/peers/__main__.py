"""Runs the comparison alone: `python -m scripts.bench.peers --kinds ours bare --lines unthrottled --runs 3`.

With `--site FOLDER` it takes a built site instead of building one.
"""

import argparse
from pathlib import Path

from scripts.bench.peers import compare
from scripts.bench.peers.line import SPEEDS
from scripts.bench.peers.pages import KINDS


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m scripts.bench.peers", description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="readers of each kind over each line")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--lines", nargs="+", choices=SPEEDS, default=tuple(SPEEDS))
    parser.add_argument("--site", type=Path, help="a built site")
    for name, value in compare(parser.parse_args()).items():
        print(f"{name:70}{value:14,.0f}")


if __name__ == "__main__":
    main()
