"""Do the terms of all that is in a package go with it?"""

import json
import re
import subprocess
from pathlib import Path

from scripts.courses.licences import ROOT, gather, list_bundled, list_licences

PACKAGE = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)")


def find_bundled(target: Path) -> set[str]:
    """Find the packages that esbuild takes into the scripts of a full tool."""
    scripts = [str(ROOT / f"docs/assets/scripts/{name}.js") for name in ("course/tool", "plot", "worker")]
    options = ("--bundle", "--format=esm", "--log-level=error", f"--outdir={target}")
    told = target / "told.json"
    subprocess.run([str(ROOT / "node_modules/.bin/esbuild"), *scripts, *options, f"--metafile={told}"], check=True)
    files = (name for output in json.loads(told.read_text("utf-8"))["outputs"].values() for name in output["inputs"])
    return {found[1] for name in files if (found := PACKAGE.search(name))}


def test_every_package_in_the_scripts_of_a_tool_is_named_with_its_terms(tmp_path: Path) -> None:
    bundled = find_bundled(tmp_path)
    assert {"@observablehq/plot", "d3-scale", "idiomorph"} <= bundled
    assert bundled <= list_bundled()
    text = gather()
    assert [name for name in bundled if not re.search(rf"^{re.escape(name)} \d", text, re.MULTILINE)] == []


def test_who_gets_python_learns_its_terms_and_where_its_source_is() -> None:
    text = gather()
    assert "Mozilla Public License 2.0" in text
    assert "https://github.com/pyodide/pyodide/tree/0." in text
    assert "Python Software Foundation" in text


def test_our_own_terms_go_with_every_package_and_others_with_what_holds_them() -> None:
    for kind in ("quiz", "thin", "full"):
        assert list_licences(kind)["licence.txt"].startswith(b"MIT License")
    assert set(list_licences("quiz")) == set(list_licences("thin")) == {"licence.txt"}
    assert set(list_licences("full")) == {"licence.txt", "licences-of-others.txt"}
