"""What do the tools import? Ask them everything in a real Pyodide and look at what it loaded."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


class CannotAnswer(Exception):  # noqa: N818 a verdict on what was asked
    """Pyodide could not answer; the message holds what it said."""


@dataclass(frozen=True, kw_only=True)
class Rehearsal:
    """What was answered, and which files of the library's zip that took."""

    answers: list[str]
    imported: frozenset[str]


def rehearse(pyodide: Path, library: Path, package: Path) -> Rehearsal:
    """Start Pyodide in Node with a library and a package, and ask what exercise.py asks."""
    command = ["node", str(HERE / "rehearse.mjs"), str(pyodide), str(library), str(package), str(HERE / "exercise.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 our own script
    if done.returncode:
        raise CannotAnswer(done.stderr[-3000:])
    told = json.loads(done.stdout)
    return Rehearsal(answers=told["answers"], imported=frozenset(told["imported"]))
