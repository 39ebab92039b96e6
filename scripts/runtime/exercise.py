"""Which questions make the tools import all that they ever import? Runs inside Pyodide; its last line is its result."""

import json
import sys

from assess import browser

LIBRARY = "/lib/python313.zip/"


def ask_everything() -> list[str]:
    """Ask what the package itself names for this, and one thing that can only break."""
    return [browser.answer(message) for message in (*browser.rehearse(), '{"id": 1}')]


def list_imported() -> list[str]:
    """List the files of the library's zip that are in use by now."""
    origins = (getattr(getattr(module, "__spec__", None), "origin", None) for module in sys.modules.values())
    files = {origin.removeprefix(LIBRARY) for origin in origins if origin and origin.startswith(LIBRARY)}
    return sorted(file.removesuffix("c") if file.endswith(".pyc") else file for file in files)


json.dumps({"answers": ask_everything(), "imported": list_imported()})
