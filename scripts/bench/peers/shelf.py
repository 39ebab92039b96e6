"""What do the others fetch from far away, and where is it here? Copies under addresses that look like theirs.

Their addresses hold version numbers and last for ever; so do these, because they hold what the server takes for a hash.
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
LASTING = "0123456789abcdef"
WHEEL = "assess-0.1.0-py3-none-any.whl"
SHIPPED = ("pyodide.js", "pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")


type Lock = dict[str, Any]


def stock(site: Path) -> None:
    """Put into a site what every way needs: Pyodide as it is shipped, its installer, and our wheel."""
    pyodide = site / LASTING / "pyodide"
    pyodide.mkdir(parents=True)
    for name in SHIPPED:
        shutil.copy(PYODIDE / name, pyodide)
    installer = fetch_installer()
    shutil.copy(installer, pyodide)
    lock = lock_installer(json.loads((PYODIDE / "pyodide-lock.json").read_text("utf-8")), installer)
    (pyodide / "pyodide-lock.json").write_text(json.dumps(lock), "utf-8")
    uv("build", "--quiet", "--wheel", "--no-create-gitignore", "--out-dir", str(site / LASTING))


def lock_installer(lock: Lock, installer: Path) -> Lock:
    """Let Pyodide's lock accept the installer of the package index: it only knows the one that Pyodide built itself."""
    told = lock["packages"]["micropip"]
    told["file_name"] = installer.name
    told["sha256"] = hashlib.sha256(installer.read_bytes()).hexdigest()
    return lock


def fetch_installer() -> Path:
    """Fetch micropip once, in the version that this Pyodide was released with."""
    if not (found := list(KEPT.glob("micropip-*.whl"))):
        chosen = ("--requirement", str(HERE / "micropip.txt"), "--require-hashes", "--no-deps", "--dest", str(KEPT))
        uv("tool", "run", "--quiet", "--python", sys.executable, "pip", "download", "--quiet", *chosen)
        found = list(KEPT.glob("micropip-*.whl"))
    return found[0]


def uv(*command: str) -> None:
    """Run uv, which builds and installs here."""
    name = shutil.which("uv") or str(ROOT / ".tools" / "bin" / "uv")
    subprocess.run([name, *command], cwd=ROOT, check=True)  # noqa: S603 our own tool
