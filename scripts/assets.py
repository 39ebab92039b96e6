"""Which scripts and styles does a page get? One file for each entry point, minified by esbuild."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "docs" / "assets" / "scripts"
ENTRIES = ("tool", "paste", "workbook", "plot", "worker", "taste", "quiz")


def bundle(target: Path) -> list[Path]:
    """Write the bundles of all entry points that exist into a folder."""
    entries = [SOURCES / f"{name}.js" for name in ENTRIES if (SOURCES / f"{name}.js").exists()]
    _press(entries, target, "--bundle", "--format=esm", "--target=es2022", "--legal-comments=none")
    return [target / entry.name for entry in entries]


def minify(folder: Path) -> None:
    """Take what only we read out of the styles of a built site."""
    _press(sorted(folder.glob("*.css")), folder, "--allow-overwrite")


def _press(files: list[Path], target: Path, *options: str) -> None:
    esbuild = ROOT / "node_modules" / ".bin" / "esbuild"
    command = [str(esbuild), *map(str, files), "--minify", "--log-level=warning", *options, f"--outdir={target}"]
    subprocess.run(command, check=True)  # noqa: S603 our own tool
