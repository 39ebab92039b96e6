"""Where are the pages that are compared? Ours as it is built, and one for each other way to put Python into a page.

bare      Pyodide's own first steps: its script in the page, micropip loaded, the wheel installed; on the main thread.
fence     markdown-exec's `pyodide` fence in a page of the theme that we have, too; on the main thread. It has no form:
          who reads it changes a number in the code and presses Run.
pyscript  PyScript's worker, which is given the page's document; for that it asks its host for two headers more. It may
          keep what it has installed for the next visit.
"""

import os
import subprocess
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path

from scripts.bench.peers import shelf
from scripts.runtime import ROOT
from scripts.static_host import Answer

SITE_URL = {"SITE_URL": "https://peyvand.example/", "NO_MKDOCS_2_WARNING": "1"}
FENCE_PYTHON = ROOT / ".tools" / "bench" / "bin" / "python"
ISOLATED = {"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp"}
FAR = {  # where markdown-exec's pages look, and what lies on the shelf for it
    "https://cdn.jsdelivr.net/pyodide/v0.29.5/full/": "/LASTING/pyodide/",
    "https://cdnjs.cloudflare.com/ajax/libs/ace/1.16.0/": "/LASTING/ace/",
    "https://cdnjs.cloudflare.com/ajax/libs/highlight.js/11.7.0/": "/LASTING/highlight/",
    "https://cdn.jsdelivr.net/npm/highlightjs-themes@1.0.0/": "/LASTING/themes/",
}


class FarAway(Exception):  # noqa: N818 a verdict on what was built
    """A page asks for what is not on the shelf."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """One kind's page: the folder that is served, its path, the headers it asks for, where its report is, how to touch.

    `page` is its text where that must name the host in full: installers want whole addresses.
    """

    folder: Path
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    report: str = "[data-report]"
    touch: str = "field"
    page: str = ""

    def open_at(self, url: str) -> str:
        """Write the page for the host it is on; give its address."""
        if self.page:
            file = self.folder / self.path / "index.html"
            file.parent.mkdir(exist_ok=True)
            file.write_text(self.page.replace("ORIGIN", url.rstrip("/")), "utf-8")
        return url + self.path

    def add_headers(self, path: str, answer: Answer) -> Answer:
        """Send what this kind asks for besides."""
        del path
        return replace(answer, headers=answer.headers | self.headers)


def lay_out(workshop: Path, site: Path | None = None) -> dict[str, Place]:
    """Make every page; `site` is ours where it is built already."""
    others = workshop / "others"
    wheel = shelf.stock(others)
    bare, pyscript = ((shelf.HERE / f"{kind}.html").read_text("utf-8") for kind in ("bare", "pyscript"))
    fence = bring_near(build_fence(others / "fence"))
    return {
        "ours": Place(folder=site or build(workshop / "site"), path="tools/retention/"),
        "bare": Place(folder=others, path="bare/", page=point(bare, wheel)),
        "fence": Place(folder=others, path="fence/", page=point(fence, wheel), report=".pyodide-output", touch="code"),
        "pyscript": Place(folder=others, path="pyscript/", page=point(pyscript, wheel), headers=ISOLATED),
    }


def point(page: str, wheel: str) -> str:
    """Let a page find what lies on the shelf."""
    return page.replace("LASTING", shelf.LASTING).replace("WHEEL", wheel)


def bring_near(page: str) -> str:
    """Turn addresses of other hosts into ours."""
    for far, near in FAR.items():
        page = page.replace(far, near)
    if any(f'{kind}="https://{host}' in page for kind in ("src", "href") for host in ("cdn", "unpkg")):
        raise FarAway("markdown-exec asks for more than is on the shelf: add it to package.json, shelf.py and FAR")
    return page


def build_fence(site: Path) -> str:
    """Build the page with the fence; give its text."""
    config = shelf.HERE / "fence" / "mkdocs.yml"
    run(FENCE_PYTHON, "-m", "mkdocs", "build", "--quiet", "--config-file", config, "--site-dir", site)
    return (site / "index.html").read_text("utf-8")


def build(site: Path) -> Path:
    """Build our site as it goes out."""
    run(sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", site)
    return site


def run(*command: object) -> None:
    """Run a command of ours."""
    subprocess.run([str(each) for each in command], cwd=ROOT, env=SITE_URL | os.environ, check=True)  # noqa: S603
