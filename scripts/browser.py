"""Is there a Chromium that the tests and benches can drive? Finds one; fetches Playwright's own where there is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def find() -> str | None:
    """Return the browser named by $CHROMIUM, or one on the path, or None for Playwright's own."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def fetch() -> None:
    """Let Playwright download its own Chromium."""
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


def main() -> None:
    """Leave the machine with a browser, or stop with a sentence that names the mend."""
    found = find()
    if found is None:
        fetch()
    elif not (Path(found).exists() or shutil.which(found)):
        sys.exit(f"$CHROMIUM names {found}, which is not there: name a Chromium, or unset it")


if __name__ == "__main__":
    main()
