"""With what does a browser keep Python's memory? With a script of ours, served and checked as Python's own files are.

So it is of the very build whose memory it keeps, and only who has a memory, or makes one, fetches it.
"""

import subprocess
from pathlib import Path

from scripts.assets import FIXED, ROOT, SOURCES

NAME = "memory.js"
FILES = tuple(SOURCES / name for name in (NAME, "snapshot.js", "shelf.js"))


def bundle(target: Path) -> None:
    """Write the script into a runtime's folder."""
    esbuild = ROOT / "node_modules" / ".bin" / "esbuild"
    options = ("--format=esm", "--minify", "--log-level=warning", *FIXED, f"--outdir={target}")
    subprocess.run([str(esbuild), str(SOURCES / NAME), *options], check=True)  # noqa: S603 our own tool
