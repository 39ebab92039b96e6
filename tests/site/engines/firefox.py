"""How is Firefox driven without anything beside it? It speaks WebDriver BiDi itself, over a socket that it opens."""

import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import websocket

from tests.site.engines.window import Window

SAID = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
WAITS = 120  # seconds for one command
# What was on its way through a service worker when its page was left is called an error.
LEFT = "Failed to load ‘’. A ServiceWorker intercepted the request"
# So is what a worker was about to do when its page ended it, as a page does after a failure.
ENDED = re.compile(r"uncaught exception: undefined|InvalidStateError: .*: The worker is shutting down")
PREFERENCES = {
    "app.update.auto": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "remote.active-protocols": 1,
}


def find() -> str | None:
    """Return the Firefox of this machine, if there is one."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


class Firefox(Window):
    """A window of Firefox, with a profile of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.profile = tempfile.TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True)
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items())
        (Path(self.profile.name) / "user.js").write_text("".join(lines), "utf-8")
        self.process, self.asked = self._start(), 0
        self.socket = websocket.create_connection(f"{self._hear()}/session", timeout=WAITS, suppress_origin=True)
        self.order("session.new", capabilities={})
        self.order("session.subscribe", events=["log.entryAdded"])
        self.context = self.order("browsingContext.getTree")["contexts"][0]["context"]

    def _start(self) -> subprocess.Popen[str]:
        command = [str(find()), "--headless", "--no-remote", "--remote-debugging-port", "0"]
        return subprocess.Popen(
            [*command, "--profile", self.profile.name], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )

    def _hear(self) -> str:
        """Wait until it says where it listens."""
        assert self.process.stderr
        said = ""
        for line in self.process.stderr:
            said += line
            if found := SAID.search(line):
                return found[1]
        raise AssertionError(f"Firefox does not listen: {said}")

    def order(self, method: str, **parameters: object) -> Any:  # noqa: ANN401 any JSON
        """Send one command and wait for what comes of it; events meanwhile are noted."""
        self.asked += 1
        self.socket.send(json.dumps({"id": self.asked, "method": method, "params": parameters}))
        while (told := json.loads(self.socket.recv())).get("id") != self.asked:
            self._note(told)
        assert told["type"] == "success", f"{method}: {told.get('message')}"
        return told["result"]

    def _note(self, event: dict[str, Any]) -> None:
        if event.get("method") != "log.entryAdded" or event["params"]["level"] != "error":
            return
        text = event["params"]["text"]
        if not text.startswith(LEFT) and not ENDED.fullmatch(text):
            self.troubles.append(text)

    def open(self, address: str) -> None:
        """Load a page; its modules have run then."""
        self.order("browsingContext.navigate", context=self.context, url="about:blank", wait="complete")
        self.order("browsingContext.navigate", context=self.context, url=address, wait="complete")

    def tell(self, script: str) -> Any:  # noqa: ANN401 any JSON
        """Let the page write it as JSON, so that it comes whole."""
        told = self.order(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await ({script})) ?? null)()",
            target={"context": self.context},
            awaitPromise=True,
        )
        assert told["type"] == "success", f"{script}: {told['exceptionDetails']['text']}"
        return json.loads(told["result"].get("value") or "null")

    def press(self, keys: str) -> None:
        """Press and let go, key by key."""
        deeds = [{"type": deed, "value": key} for key in keys for deed in ("keyDown", "keyUp")]
        actions = [{"type": "key", "id": "keys", "actions": deeds}]
        self.order("input.performActions", context=self.context, actions=actions)

    def listen(self) -> list[str]:
        """Ask for anything at all, so that what was on its way has come."""
        self.tell("1")
        return self.troubles

    def close(self) -> None:
        """End it, and wait for its end."""
        self.socket.close()
        self.process.terminate()
        self.process.communicate(timeout=WAITS)
        self.profile.cleanup()
