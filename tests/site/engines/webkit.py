"""How is WebKit driven? By Debian's WebKitWebDriver, on a screen that nobody sees.

It does not tell what is on the console. So the host puts a listener in front of the first script of each page, which
notes what goes wrong from there on; what the policy refused before that it cannot know.
"""

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from scripts.static_host import Answer
from tests.site.engines.window import SOON, Window

BROWSERS = sorted(Path("/usr/lib").glob("*/webkit2gtk-4*/MiniBrowser"))
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # what the standard calls a reference to an element
WAITS = 120  # seconds for one command
LISTENER = """{
  const note = (text) => sessionStorage.setItem("troubles", JSON.stringify([...heard(), String(text)]))
  const heard = () => JSON.parse(sessionStorage.getItem("troubles") ?? "[]")
  const { error } = console
  console.error = (...said) => (note(said.join(" ")), error.apply(console, said))
  addEventListener("error", ({ message, target }) => note(message ?? `not loaded: ${target.src ?? target.href}`), true)
  addEventListener("unhandledrejection", ({ reason }) => note(reason))
  addEventListener("securitypolicyviolation", (event) => note(`${event.violatedDirective}: ${event.blockedURI}`))
}
"""


def find() -> str | None:
    """Return the driver of this machine, if there are also a browser and a screen to go with it."""
    return shutil.which("WebKitWebDriver") if BROWSERS and shutil.which("Xvfb") else None


def listen_first(answer: Answer) -> Answer:
    """Put the listener in front of a script."""
    return replace(answer, body=LISTENER.encode() + answer.body)


class WebKit(Window):
    """A window of WebKitGTK's own small browser."""

    def __init__(self) -> None:
        super().__init__()
        self.screen, display = _open_screen()
        self.driver, self.port = _start_driver(display)
        options = {"binary": str(BROWSERS[-1]), "args": ["--automation"]}
        asked = {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}}
        self.session = f"/session/{self.order('POST', '/session', asked)['sessionId']}"

    def order(self, method: str, path: str, told: object = None) -> Any:  # noqa: ANN401 any JSON
        """Send one command to the driver."""
        body = None if method != "POST" else json.dumps(told or {}).encode()
        address = f"http://127.0.0.1:{self.port}{path}"
        request = urllib.request.Request(address, body, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=WAITS) as answer:  # noqa: S310 our own driver
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{path}: {error.read().decode()}") from None

    def open(self, address: str) -> None:
        """Load a page; its modules have run then."""
        self.order("POST", f"{self.session}/url", {"url": "about:blank"})
        self.order("POST", f"{self.session}/url", {"url": address})

    def tell(self, script: str) -> Any:  # noqa: ANN401 any JSON
        """Let the page write it as JSON, so that it comes whole."""
        told = f"""const done = arguments[0]
            Promise.resolve().then(() => ({script})).then((told) => done(JSON.stringify(told) ?? "null"))
              .catch((error) => done(JSON.stringify({{ fell: String(error) }})))"""
        told = json.loads(self.order("POST", f"{self.session}/execute/async", {"script": told, "args": []}))
        assert not (isinstance(told, dict) and "fell" in told), f"{script}: {told}"
        return told

    def press(self, keys: str) -> None:
        """Send keys to what has the focus."""
        element = self.order("GET", f"{self.session}/element/active")[ELEMENT]
        self.order("POST", f"{self.session}/element/{element}/value", {"text": keys})

    def listen(self) -> list[str]:
        """Read what the listener noted."""
        return [*self.troubles, *self.tell("JSON.parse(sessionStorage.getItem('troubles') ?? '[]')")]

    def close(self) -> None:
        """End the browser, its driver and its screen."""
        with suppress(AssertionError, OSError):
            self.order("DELETE", self.session)
        for process in (self.driver, self.screen):
            process.terminate()
            process.wait(WAITS)


def _open_screen() -> tuple[subprocess.Popen[bytes], str]:
    """Open a screen under a number that it finds itself."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    screen = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as said:
        return screen, f":{said.readline().strip()}"


def _start_driver(display: str) -> tuple[subprocess.Popen[bytes], int]:
    """Start the driver at a port that is free, and wait until it listens."""
    for port in _list_free_ports():
        command = [str(find()), f"--port={port}"]
        driver = subprocess.Popen(command, env=os.environ | {"DISPLAY": display}, stderr=subprocess.DEVNULL)
        if _listens(driver, port):
            return driver, port
        driver.kill()
    raise AssertionError("WebKitWebDriver does not listen")


def _list_free_ports() -> Iterator[int]:
    for _ in range(3):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port: int = free.getsockname()[1]
        yield port


def _listens(driver: subprocess.Popen[bytes], port: int) -> bool:
    until = time.monotonic() + SOON
    while driver.poll() is None and time.monotonic() < until:
        with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/status", timeout=WAITS):
            return True
        time.sleep(0.1)
    return False
