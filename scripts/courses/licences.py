"""On which terms may a package be passed on? On ours, which go with it, and on those of what it holds of others."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
MODULES = ROOT / "node_modules"
BUNDLED = ("@observablehq/plot", "idiomorph")  # what our scripts import, before it imports others
LEFT_OUT = frozenset({"commander", "iconv-lite", "rw"})  # d3-dsv's for the terminal: no script of ours has them
PYODIDE = """Pyodide {version}
Mozilla Public License 2.0: https://www.mozilla.org/MPL/2.0/
Its source: https://github.com/pyodide/pyodide/tree/{version}
Here its loader names neither where other packages are nor a map of its source; nothing else of it was changed.
It holds Python, under the licence of the Python Software Foundation: https://docs.python.org/3.13/license.html
"""


@cache
def list_licences(kind: str) -> Mapping[str, bytes]:
    """Return the files that tell the terms of a package of a kind."""
    ours = {"licence.txt": (ROOT / "LICENSE").read_bytes()}
    return ours | ({"licences-of-others.txt": gather().encode()} if kind == "full" else {})


def gather() -> str:
    """Write out the terms of everything that a full tool holds of others."""
    pyodide = PYODIDE.format(version=_describe("pyodide")["version"])
    return "\n\n".join((pyodide, *map(_write_out, sorted(list_bundled()))))


def list_bundled() -> set[str]:
    """List the packages in our scripts, those that another one brings among them."""
    found: set[str] = set()
    waiting = list(BUNDLED)
    while waiting:
        name = waiting.pop()
        if name not in found | LEFT_OUT:
            found.add(name)
            waiting.extend(_describe(name).get("dependencies", {}))
    return found


def _write_out(name: str) -> str:
    text = next(file for file in sorted((MODULES / name).iterdir()) if file.name.lower().startswith("license"))
    return f"{name} {_describe(name)['version']}\n{text.read_text('utf-8').strip()}\n"


def _describe(name: str) -> dict[str, str | dict[str, str]]:  # as far as we read it
    told: dict[str, str | dict[str, str]] = json.loads((MODULES / name / "package.json").read_text("utf-8"))
    return told
