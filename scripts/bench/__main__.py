"""Runs every bench, prints the table and keeps it as .build/bench.json; `--runs N` and `--only PART` shorten it."""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from scripts import runtime
from scripts.bench import channels, page, plain, startup
from scripts.browser import SWITCHES, find
from scripts.static_server import serve

QUESTION: dict[str, object] = {"tool": "retention", "language": "fa", "typed": {}}
REPORT = runtime.ROOT / ".build" / "bench.json"
LIMITS = {  # what the measures must not exceed
    "startup, unthrottled, first: ratio": 0.45,
    "startup, unthrottled, repeat: ratio": 0.35,
    "startup, 10 Mbit/s 40 ms, first: ratio": 0.75,
    "startup, 10 Mbit/s 40 ms, repeat: ratio": 0.35,
    "python, gzip bytes: ours": 4.3e6,
    "keystroke to report, p95 ms": 60,
    "longest main-thread task, ms": 50,
    "12 channels, 8 criteria, 5000 draws on plain python, ms": 400,
    "12 channels, 8 criteria, 5000 draws in the page, whole answer, p95 ms": 1500,
    "12 channels, 8 criteria, 5000 draws in the page, longest main-thread task, ms": 50,
    "our scripts, a tool's page, gzip bytes": 15_000,
    "our scripts, a chapter's page, gzip bytes": 15_000,
    "our scripts, the home page, gzip bytes": 15_000,
    "page before python, gzip bytes: home, fa": 150_000,
    "page before python, gzip bytes: tool, fa": 150_000,
    "page before python, gzip bytes: channels, fa": 150_000,
    "page before python, gzip bytes: canvas, fa": 150_000,
    "page before python, gzip bytes: chapter, fa": 150_000,
}

LOADED = {  # by whoever uses the page; the chart library and what reads spreadsheets come later, if at all
    "a tool's page": ("shell.js", "tool.js", "worker.js"),
    "a chapter's page": ("shell.js", "quiz.js"),
    "the home page": ("shell.js", "taste.js", "worker.js"),
}

type Measures = dict[str, float]


def measure_startup(chosen: argparse.Namespace) -> Measures:
    """Compare our Python with the shipped one."""
    with TemporaryDirectory() as folder, sync_playwright() as play:
        site = Path(folder)
        weights = startup.lay_out(site, QUESTION, runtime.ASSESS)
        timed = startup.time_visits(play, site, chosen.runs)
    measures: Measures = {f"python, gzip bytes: {kind}": weight for kind, weight in weights.items()}
    for line, kinds in timed.items():
        measures |= compare(line, kinds["ours"], kinds["shipped"])
    return measures


def compare(line: str, ours: startup.Timed, shipped: startup.Timed) -> Measures:
    """Put medians and their ratio side by side."""
    measures: Measures = {}
    for visit in ("first", "repeat"):
        mine, theirs = median(getattr(ours, visit)), median(getattr(shipped, visit))
        about = f"startup, {line}, {visit}"
        measures |= {f"{about}: ours, ms": mine, f"{about}: shipped, ms": theirs, f"{about}: ratio": mine / theirs}
    return measures | {f"startup, {line}: line seen by a worker, Mbit/s": median(ours.line + shipped.line)}


def measure_pages(chosen: argparse.Namespace) -> Measures:
    """Weigh and time the site as it is built."""
    with TemporaryDirectory() as folder, sync_playwright() as play:
        site = Path(folder) / "site"
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
        where = {"SITE_URL": "https://peyvand.example/"} | os.environ
        subprocess.run(command, cwd=runtime.ROOT, env=where, check=True)  # noqa: S603 our own tool
        browser = play.chromium.launch(executable_path=find(), args=list(SWITCHES))
        with serve(site) as url:
            weights = page.weigh_pages(browser, url)
            told = page.time_keystrokes(browser, url, chosen.strokes)
            table = channels.time_keystrokes(browser, url, chosen.strokes // 3)
        browser.close()
        scripts = page.weigh_scripts(site)
    return (
        {f"page before python, gzip bytes: {kind}": float(weight) for kind, weight in weights.items()}
        | {f"script, gzip bytes: {name}": float(weight) for name, weight in scripts.items()}
        | {f"our scripts, {page}, gzip bytes": sum(scripts[name] for name in names) for page, names in LOADED.items()}
        | {
            "keystroke to report, median ms": median(told["took"]),
            "keystroke to report, p95 ms": quantiles(told["took"], n=20)[-1],
            "longest main-thread task, ms": max(told["tasks"], default=0),  # none is told below 50
            "keystrokes answered": len(told["took"]),
        }
        | channels.name_measures(table)
    )


def measure_plain(chosen: argparse.Namespace) -> Measures:
    """Time the package by itself."""
    del chosen
    return {
        "assess on plain python, ms per answer": plain.time_reports(),
        "12 channels, 8 criteria, 5000 draws on plain python, ms": plain.time_channels(),
    }


PARTS: dict[str, Callable[[argparse.Namespace], Measures]] = {
    "startup": measure_startup,
    "pages": measure_pages,
    "plain": measure_plain,
}


def print_table(measures: Measures) -> None:
    """Print each measure, and what it may be at most."""
    width = min(max(map(len, measures)), shutil.get_terminal_size((120, 40)).columns - 30)
    for name, value in measures.items():
        limit = LIMITS.get(name)
        verdict = "" if limit is None else f"  at most {limit:,g}{'' if value <= limit else '  OVER'}"
        print(f"{name:{width}}  {value:12,.2f}{verdict}")


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m scripts.bench", description="How fast is it for a reader?")
    parser.add_argument("--runs", type=int, default=7, help="visits of each kind over each line")
    parser.add_argument("--strokes", type=int, default=60, help="keystrokes in the tool")
    parser.add_argument("--only", choices=tuple(PARTS))
    chosen = parser.parse_args()
    measures: Measures = {}
    for name, part in PARTS.items():
        if chosen.only in {None, name}:
            measures |= part(chosen)
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(json.dumps(measures, indent=2), "utf-8")
    print_table(measures)


if __name__ == "__main__":
    main()
