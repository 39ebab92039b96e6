"""What stands in the browser for parts of Python's library and of Pyodide's that are loaded at every start for nothing.

Each file has the path of the module that it replaces, and holds as much of it as is asked for: the interpreter looks
for some names when it starts, and calls none of them. The event loop, threads, sockets, folders for packages and the
reading of signatures stay behind: more than half of what was fetched for Python's library, and their part of every
start. Whoever asks for more hears that there is no such name; a build that needs it stops (see scripts.runtime.check).
"""

from pathlib import Path

HERE = Path(__file__).parent


def read() -> dict[str, bytes]:
    """Read the stand-ins by their paths in the library."""
    files = (file for file in sorted(HERE.rglob("*.py")) if file.parent != HERE or file.name != "__init__.py")
    return {file.relative_to(HERE).as_posix(): file.read_bytes() for file in files}
