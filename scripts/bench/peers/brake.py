"""How does a browser on a slow machine behave? One whose every process is stopped for most of the time.

Chromium's own throttle (Emulation.setCPUThrottlingRate) reaches the main thread and no worker, so it would slow down
everybody but those who use one. Here all processes of the browser run for 5 ms and are stopped together for 15 if the
machine is to be four times slower; the line goes on meanwhile. On a machine that is busy with other things what was
stopped is served first afterwards, and slows down less: `check` tells by how much it did.
"""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Playwright

from scripts.browser import SWITCHES, find

TURN = 0.005  # seconds
PLACES = ("the main thread", "a worker")
# Milliseconds of the same work in either place, once it is warm, and long enough for many turns.
WORK = """async () => {
    const work = () => {
        const sum = (times) => {
            let found = 0;
            for (let at = 0; at < times; at++) found += at % 7;
            return found;
        };
        sum(1e7);
        const from = performance.now();
        sum(4e8);
        return performance.now() - from;
    };
    const code = `const work = ${work}; postMessage(work())`;
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
    const inWorker = await new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)));
    return [work(), inWorker];
}"""


@contextmanager
def brake(profile: str, slower: float) -> Iterator[None]:
    """Slow the browser of a profile down for as long as the block runs."""
    if slower == 1:
        yield
        return
    group, released = find_group(profile), threading.Event()
    thread = threading.Thread(target=hold, args=(group, slower, released), daemon=True)
    thread.start()
    try:
        yield
    finally:
        released.set()
        thread.join()


def find_group(profile: str) -> int:
    """Find the group of processes that Playwright started for a profile."""
    for told in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # it may have ended meanwhile
            if f"--user-data-dir={profile}".encode() in told.read_bytes().split(b"\0"):
                return os.getpgid(int(told.parent.name))
    raise ProcessLookupError(f"no browser has the profile {profile}")


def hold(group: int, slower: float, released: threading.Event) -> None:
    """Let go and stop by turns; a turn that came late, as others wanted the machine, is made up for."""
    with suppress(ProcessLookupError):
        while not released.is_set():
            began = time.monotonic()
            time.sleep(TURN)
            os.killpg(group, signal.SIGSTOP)
            time.sleep((time.monotonic() - began) * (slower - 1))
            os.killpg(group, signal.SIGCONT)


def check(play: Playwright, slower: float) -> dict[str, float]:
    """Tell how many times longer the same work takes, where it is done."""
    with TemporaryDirectory() as profile:
        reader = play.chromium.launch_persistent_context(profile, executable_path=find(), args=list(SWITCHES))
        page = reader.new_page()
        free = page.evaluate(WORK)
        with brake(profile, slower):
            held = page.evaluate(WORK)
        reader.close()
    return {where: after / before for where, before, after in zip(PLACES, free, held, strict=True)}
