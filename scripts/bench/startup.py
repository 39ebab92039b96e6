"""How long from the first touch to the first answer, with our Python and with Pyodide as it is shipped?

Both run in a module worker, are served by the same server from lasting addresses, and answer the same question with the
same compiled package. A visit is a browser started afresh; a repeat visit starts it again with what it kept on disk.
"""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, Playwright

from scripts import assets, runtime
from scripts.browser import SWITCHES, find
from scripts.runtime import package
from scripts.runtime.manifest import Weight
from scripts.static_server import Line, serve

HERE = Path(__file__).parent
SHIPPED = "0123456789abcdef"  # looks like a content hash, so that the server lets it last as ours does
KINDS = ("ours", "shipped")
LINES = {"unthrottled": None, "10 Mbit/s 40 ms": Line(bytes_per_second=10e6 / 8, delay=0.04)}
PROBE = 2**20  # bytes
FETCHED = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")


@dataclass(frozen=True, kw_only=True)
class Timed:
    """Milliseconds of every visit of one kind over one line."""

    first: list[float] = field(default_factory=list)
    repeat: list[float] = field(default_factory=list)
    line: list[float] = field(default_factory=list)  # Mbit/s that a worker's own download saw


def lay_out(site: Path, question: dict[str, object], source: Path) -> dict[str, int]:
    """Make a site with a page that starts either kind; give what each fetches of Python, in bytes on the wire."""
    manifest = runtime.install(site, source)
    (site / SHIPPED).mkdir()
    for name in FETCHED:
        shutil.copy(runtime.PYODIDE / name, site / SHIPPED)
    package.pack(source, site / SHIPPED / "assess.zip")
    assets.bundle(site)
    shutil.copy(assets.SOURCES / "python.js", site)
    shutil.copy(HERE / "shipped.js", site)
    (site / "probe.woff2").write_bytes(PROBE * b"-")  # a type that is not compressed
    chosen = json.dumps({"base": manifest.folder, "shipped": f"{SHIPPED}/", "question": question})
    page = (HERE / "startup.html").read_text("utf-8").replace("{}", chosen)
    (site / "index.html").write_text(page, "utf-8")
    shipped = sum(Weight.of(file).gzip for file in (site / SHIPPED).iterdir())
    return {"ours": manifest.gzip, "shipped": shipped}


def time_visits(play: Playwright, site: Path, runs: int) -> dict[str, dict[str, Timed]]:
    """Visit with both kinds by turns, over each line."""
    timed = {name: {kind: Timed() for kind in KINDS} for name in LINES}
    for name, line in LINES.items():
        with serve(site, line=line) as url:
            for run in range(runs):
                for kind in KINDS if run % 2 else reversed(KINDS):
                    time_two(play, url, kind, timed[name][kind])
    return timed


def time_two(play: Playwright, url: str, kind: str, timed: Timed) -> None:
    """Time a first visit and a repeat visit of one reader."""
    with TemporaryDirectory() as profile:
        with visit(play, profile, url) as page:
            timed.first.append(page.evaluate("kind => touch(kind)", kind))
            page.evaluate("kind => settle(kind)", kind)
        with visit(play, profile, url) as page:
            timed.repeat.append(page.evaluate("kind => touch(kind)", kind))
            timed.line.append(PROBE * 8 / 1000 / page.evaluate("probe()"))


@contextmanager
def visit(play: Playwright, profile: str, url: str) -> Iterator[Page]:
    """Start a browser with what a reader's disk holds, on the page of the bench."""
    reader = play.chromium.launch_persistent_context(profile, executable_path=find(), args=list(SWITCHES))
    try:
        page = reader.new_page()
        page.goto(url, wait_until="networkidle")
        yield page
    finally:
        reader.close()
