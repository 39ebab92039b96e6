"""Which scripts does a page get? One file for each entry point, bundled and minified by esbuild."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "docs" / "assets" / "scripts"
ENTRIES = ("tool", "workbook", "plot", "worker")


def bundle(target: Path) -> list[Path]:
    """Write the bundles of all entry points that exist into a folder."""
    entries = [SOURCES / f"{name}.js" for name in ENTRIES if (SOURCES / f"{name}.js").exists()]
    options = [
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--legal-comments=none",
        "--log-level=warning",
    ]
    esbuild = ROOT / "node_modules" / ".bin" / "esbuild"
    subprocess.run([esbuild, *entries, *options, f"--outdir={target}"], check=True)  # noqa: S603 our own tool
    return [target / entry.name for entry in entries]
