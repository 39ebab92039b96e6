"""What does Lighthouse say of a page of each kind, as a phone on a slow line sees it?

Lighthouse loads the page on this machine and reckons what a phone whose processor is four times slower would need over
1.6 Mbit/s and 150 ms; a busy machine makes that worse. So each page is looked at several times, and medians are told.
"""

import argparse
import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from scripts.browser import SWITCHES, find
from scripts.static_server import serve

HERE = Path(__file__).parent
CLI = HERE / "node_modules/lighthouse/cli/index.js"
KINDS = {"home": "", "chapter": "book/journeys/stages/", "tool": "tools/retention/", "embed": "embed/tools/retention/"}
PAGES = {
    f"{kind}, {language}": home + path for kind, path in KINDS.items() for language, home in (("fa", ""), ("en", "en/"))
}
VIRTUES = {  # as Lighthouse calls them, and we
    "performance": "performance",
    "accessibility": "accessibility",
    "best-practices": "best practices",
    "seo": "seo",
}
TIMES = {
    "first-contentful-paint": "first paint, ms",
    "largest-contentful-paint": "largest paint, ms",
    "total-blocking-time": "total blocking time, ms",
}

type Measures = dict[str, float]
type Found = Mapping[str, Any]  # a report of Lighthouse


def measure(chosen: argparse.Namespace) -> Measures:
    """Look at each page, by turns, as often as is asked for."""
    with serve(chosen.site) as url:
        rounds = [{page: look_at(url + path) for page, path in PAGES.items()} for _ in range(chosen.looks)]
    return name_measures(rounds)


def look_at(url: str) -> Found:
    """Let Lighthouse look at a page with its own profile of a phone."""
    flags = " ".join(("--headless=new", *SWITCHES))
    command = [shutil.which("node") or "node", str(CLI), url, "--output=json", "--quiet", f"--chrome-flags={flags}"]
    browser = {"CHROME_PATH": find() or ""}
    told = subprocess.run(command, env=os.environ | browser, check=True, capture_output=True)  # noqa: S603 our own tool
    found: Found = json.loads(told.stdout)
    return found


def name_measures(rounds: Sequence[Mapping[str, Found]]) -> Measures:
    """Name the medians over all rounds."""
    measures: Measures = {}
    for page in rounds[0]:
        looks = [sum_up(each[page]) for each in rounds]
        measures |= {f"lighthouse, {page}: {name}": median(look[name] for look in looks) for name in looks[0]}
    index = [found["environment"]["benchmarkIndex"] for each in rounds for found in each.values()]
    return measures | {"lighthouse: speed of this machine": median(index)}


def sum_up(found: Found) -> Measures:
    """Read the scores, out of 100, and the times."""
    scores = {name: found["categories"][id_]["score"] * 100 for id_, name in VIRTUES.items()}
    return scores | {name: found["audits"][id_]["numericValue"] for id_, name in TIMES.items()}
