"""What do the others fetch from far away, and where is it here? Copies under one address of ours that lasts for ever.

Their own addresses hold version numbers and last, too. What is gained here by all of them: no second host is looked up.
"""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from scripts.runtime import PYODIDE, ROOT

HERE = Path(__file__).parent
KEPT = ROOT / ".build" / "peers"
MODULES = KEPT / "node_modules"
LASTING = "0123456789abcdef"  # looks like a content hash, so that the server lets it last as ours does
SHIPPED = ("pyodide.js", "pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")
FOLDERS = {
    "pyscript": MODULES / "@pyscript/core/dist",
    "ace": MODULES / "ace-builds/src-min-noconflict",
    "highlight": MODULES / "@highlightjs/cdn-assets",
    "themes": MODULES / "highlightjs-themes",
}

type Lock = dict[str, Any]


def stock(site: Path) -> str:
    """Put on the shelf what the pages ask for; give the name of our wheel."""
    fetch_modules()
    for name, folder in FOLDERS.items():
        shutil.copytree(folder, site / LASTING / name)
    stock_pyodide(site / LASTING / "pyodide")
    run_uv("build", "--quiet", "--wheel", "--no-create-gitignore", "--out-dir", str(site / LASTING))
    return next((site / LASTING).glob("assess-*.whl")).name


def stock_pyodide(folder: Path) -> None:
    """Lay out Pyodide as it is shipped, and the installer that belongs to it."""
    folder.mkdir()
    for name in SHIPPED:
        shutil.copy(PYODIDE / name, folder)
    installer = Path(shutil.copy(fetch_installer(), folder))
    lock = lock_installer(json.loads((PYODIDE / "pyodide-lock.json").read_text("utf-8")), installer)
    (folder / "pyodide-lock.json").write_text(json.dumps(lock, separators=(",", ":")), "utf-8")


def lock_installer(lock: Lock, installer: Path) -> Lock:
    """Let Pyodide's lock accept the installer as the package index has it: it knows the one that Pyodide built."""
    digest = hashlib.sha256(installer.read_bytes()).hexdigest()
    told = lock["packages"]["micropip"] | {"file_name": installer.name, "sha256": digest}
    return lock | {"packages": lock["packages"] | {"micropip": told}}


def fetch_installer() -> Path:
    """Fetch micropip once, in the version that this Pyodide was released with."""
    if not list(KEPT.glob("micropip-*.whl")):
        pinned = ("--requirement", str(HERE / "micropip.txt"), "--require-hashes", "--no-deps")
        run_uv("tool", "run", "--quiet", "--python", sys.executable, "pip", "download", *pinned, "--dest", str(KEPT))
    return next(KEPT.glob("micropip-*.whl"))


def fetch_modules() -> None:
    """Fetch the others from npm once, as the lock says."""
    if MODULES.exists() and (KEPT / "package-lock.json").read_bytes() == (HERE / "package-lock.json").read_bytes():
        return
    KEPT.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(HERE / name, KEPT)
    subprocess.run(["npm", "ci", "--silent"], cwd=KEPT, check=True)  # noqa: S607 the Makefile puts one on the path


def run_uv(*command: str) -> None:
    """Let uv build or fetch."""
    name = shutil.which("uv") or str(ROOT / ".tools" / "bin" / "uv")
    subprocess.run([name, *command], cwd=ROOT, check=True)  # noqa: S603 our own tool
