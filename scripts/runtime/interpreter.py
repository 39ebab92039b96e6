"""What of Pyodide itself goes along? Loader and interpreter as shipped, but for what points away from our origin."""

import re
import shutil
from pathlib import Path

# pyodide.mjs is served as .js: some hosts do not know .mjs, and a module of an unknown type is refused.
SERVED = {"pyodide.mjs": "pyodide.js", "pyodide.asm.js": "pyodide.asm.js", "pyodide.asm.wasm": "pyodide.asm.wasm"}
# Where packages come from if nobody says so (we do), and a map that is not shipped.
AWAY = (re.compile(r"https://cdn\.[^`]+"), re.compile(r"//# sourceMappingURL=\S+\s*"))


class Unknown(Exception):  # noqa: N818 a verdict on what was found
    """Pyodide is not as it was when this was written."""


def copy(pyodide: Path, target: Path) -> None:
    """Copy what every page needs of Pyodide."""
    for name, served in SERVED.items():
        shutil.copyfile(pyodide / name, target / served)
    loader = target / "pyodide.js"
    loader.write_text(close(loader.read_text("utf-8")), "utf-8")


def close(loader: str) -> str:
    """Take out of the loader what leads away from our origin."""
    for address in AWAY:
        loader, found = address.subn("", loader)
        if found != 1:
            raise Unknown(f"the loader of Pyodide has {address.pattern!r} {found} times: read it again")
    return loader
