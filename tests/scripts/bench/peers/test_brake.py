"""Is what was stopped let go again?"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.bench.peers.brake import brake, find_group

PROFILE = "/nowhere/profile"


@pytest.fixture
def stand_in() -> Iterator[int]:
    """Something that looks like a browser from outside, with a group of its own."""
    command = [sys.executable, "-c", "import time; print(flush=True); time.sleep(60)", f"--user-data-dir={PROFILE}"]
    with subprocess.Popen(command, start_new_session=True, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()  # it runs, and is called what it is called
        yield process.pid
        process.kill()


def read_state(pid: int) -> str:
    """Read what a process does: T for one that is stopped."""
    return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]


def test_a_browser_is_found_by_its_profile(stand_in: int) -> None:
    assert find_group(PROFILE) == stand_in


def test_no_other_process_is_taken_for_it() -> None:
    with pytest.raises(ProcessLookupError):
        find_group("/nowhere/else")


def test_it_is_stopped_by_turns_and_runs_on_afterwards(stand_in: int) -> None:
    with brake(PROFILE, 4):
        assert any(read_state(stand_in) == "T" for _ in range(100_000))
    assert read_state(stand_in) != "T"


def test_a_machine_that_is_as_fast_as_it_is_stops_nobody() -> None:
    """It does not even look for the browser."""
    with brake("/nowhere/else", 1):
        pass
