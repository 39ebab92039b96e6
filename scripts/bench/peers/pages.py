"""Which pages are compared? Ours as it is built, and one for each other way to put Python into a page."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from scripts.bench.peers import shelf
from scripts.runtime import ROOT

KINDS = ("ours", "bare")
SITE_URL = {"SITE_URL": "https://peyvand.example/"}


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where one kind is: a folder to be served, and the path of its page."""

    folder: Path
    path: str = ""


def lay_out(kind: str, workshop: Path, site: Path | None) -> Place:
    """Make the page of one kind."""
    if kind == "ours":
        return Place(folder=site or build(workshop / "site"), path="tools/retention/")
    folder = workshop / kind
    shelf.stock(folder)
    (folder / "index.html").write_text(point((shelf.HERE / "pages" / f"{kind}.html").read_text("utf-8")), "utf-8")
    return Place(folder=folder)


def point(page: str) -> str:
    """Let a page find what lies on the shelf."""
    return page.replace("PYODIDE", f"/{shelf.LASTING}/pyodide").replace("WHEEL", f"/{shelf.LASTING}/{shelf.WHEEL}")


def build(site: Path) -> Path:
    """Build our site as it goes out."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=ROOT, env=SITE_URL | os.environ, check=True)  # noqa: S603 our own tool
    return site
