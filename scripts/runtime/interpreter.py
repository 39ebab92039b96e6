"""What of Pyodide itself goes along? Loader and interpreter, without what points elsewhere or is never called."""

import re
import shutil
from pathlib import Path

from scripts.runtime import exports

# pyodide.mjs is served as .js: some hosts do not know .mjs, and a module of an unknown type is refused.
SERVED = {"pyodide.mjs": "pyodide.js", "pyodide.asm.js": "pyodide.asm.js", "pyodide.asm.wasm": "pyodide.asm.wasm"}
# Where packages come from if nobody says so (we do), and a map that is not shipped.
AWAY = (re.compile(r"https://cdn\.[^`]+"), re.compile(r"//# sourceMappingURL=\S+\s*"))


class Unknown(Exception):  # noqa: N818 a verdict on what was found
    """Pyodide is not as it was when this was written."""


def copy(pyodide: Path, target: Path) -> None:
    """Copy what every page needs of Pyodide."""
    loader = close((pyodide / "pyodide.mjs").read_text("utf-8"))
    script = exports.drop_lines((pyodide / "pyodide.asm.js").read_text("utf-8"), loader)
    module = exports.drop_exports((pyodide / "pyodide.asm.wasm").read_bytes(), script, loader)
    (target / SERVED["pyodide.mjs"]).write_text(loader, "utf-8")
    (target / SERVED["pyodide.asm.js"]).write_text(script, "utf-8")
    (target / SERVED["pyodide.asm.wasm"]).write_bytes(module)


def arrange(built: Path, pyodide: Path, target: Path) -> Path:
    """Name what was copied as Node wants it, so that it can be rehearsed with."""
    target.mkdir()
    for name, served in SERVED.items():
        shutil.copyfile(built / served, target / name)
    shutil.copyfile(pyodide / "pyodide-lock.json", target / "pyodide-lock.json")
    return target


def close(loader: str) -> str:
    """Take out of the loader what leads away from our origin."""
    for address in AWAY:
        loader, found = address.subn("", loader)
        if found != 1:
            raise Unknown(f"the loader of Pyodide has {address.pattern!r} {found} times: read it again")
    return loader
