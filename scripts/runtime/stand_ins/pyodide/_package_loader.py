"""Packages are never installed; Pyodide asks where they would be."""

from pyodide.ffi import IN_BROWSER

if IN_BROWSER:
    from pyodide_js import loadedPackages  # as in webloop.py beside this file

    _held = loadedPackages


class Folder:
    """A path that JavaScript can ask for its text."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __str__(self) -> str:
        return self.path


SITE_PACKAGES = Folder("/lib/site-packages")
DSO_DIR = Folder("/usr/lib")


def init_loaded_packages() -> None:
    """Do nothing: Pyodide calls this when it starts."""
