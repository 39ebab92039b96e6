"""What does the service worker know? The list of all that can be kept, and what it says where something is not."""

import json
from collections.abc import Mapping
from pathlib import Path

from scripts import assets, pages
from scripts.offline import away
from scripts.offline.listing import PYTHON, Listed, sum_up

FILE = "sw.js"


def write(site: Path, groups: Mapping[str, Listed]) -> None:
    """Write the worker into the root of a site: it answers for what lies below its own folder."""
    assets.bundle_worker(site)
    told = json.dumps(describe(groups), ensure_ascii=False, separators=(",", ":"))
    file = site / FILE
    file.write_text(f"self.SITE={told};\n{file.read_text('utf-8')}", "utf-8")


def describe(groups: Mapping[str, Listed]) -> dict[str, object]:
    """Describe the site to its worker. Python has a version of its own, as it changes less often than pages do."""
    pages_and_more = {
        path: kept for group, listed in groups.items() if group != PYTHON for path, kept in listed.items()
    }
    return {
        "versions": {"site": sum_up(pages_and_more), PYTHON: sum_up(groups[PYTHON])},
        "homes": pages.HOMES,
        "away": {language: away.draw(language) for language in pages.HOMES},
        "groups": {
            group: {path: [kept.hash, kept.bytes] for path, kept in listed.items()} for group, listed in groups.items()
        },
    }
