"""Where does the site live? It is told by one setting, and asked for in a plain sentence."""

import os
import subprocess
import sys
from pathlib import Path

from tests.site.conftest import ROOT


def test_a_build_that_does_not_know_where_the_site_lives_says_how_to_tell_it(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "site")]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": ""}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "SITE_URL is not set" in done.stderr
    assert "SITE_URL=https://" in done.stderr, "it shows how"
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "site").exists(), "nothing half-built is left"
