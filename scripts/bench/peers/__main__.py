"""Runs the comparison alone: `python -m scripts.bench.peers --kinds ours bare --lines unthrottled --runs 3`.

With `--site FOLDER` it takes a built site instead of building one.
"""

import argparse
from pathlib import Path

from scripts.bench.peers import KINDS, compare
from scripts.bench.peers.conditions import CONDITIONS


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m scripts.bench.peers", description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="readers of each kind under each condition")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--lines", nargs="+", choices=CONDITIONS, default=tuple(CONDITIONS))
    parser.add_argument("--site", type=Path, help="our site, built")
    chosen = parser.parse_args()
    measures = compare(chosen.runs, kinds=tuple(chosen.kinds), lines=tuple(chosen.lines), site=chosen.site)
    for name, value in measures.items():
        print(f"{name:75}{value:14,.2f}")


if __name__ == "__main__":
    main()
