"""What does a test see of a page's memory, and of what its form asks of Python?"""

import json
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import CDPSession, Page, Worker

# Counts the questions that were asked of every worker, and how many of them were under way at once.
COUNT = """
  window.asked = window.told = window.most = 0
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given)
      this.addEventListener("message", ({ data }) => { if (data.answer) told += 1 }) // before the page hears of it
    }
    postMessage(message, ...rest) {
      if (message.tool) window.most = Math.max(most, ++window.asked - told)
      super.postMessage(message, ...rest)
    }
  }
"""
# Keeps hold of the memory of WebAssembly, in the worker.
HOLD = """{
  const { Memory } = WebAssembly
  self.memories = []
  WebAssembly.Memory = function (asked) {
    const memory = new Memory(asked)
    self.memories.push(memory)
    return memory
  }
}
"""
OTHERS = "workers/search"
PYTHON = "memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)"


def find_worker(page: Page) -> Worker:
    """The worker in which Python lives; the search of the site has one of its own."""
    return next(worker for worker in page.workers if OTHERS not in worker.url)


@dataclass(frozen=True)
class Memory:
    """What a page holds once all that nobody needs is gone: bytes, but for nodes and listeners."""

    page: int
    worker: int
    python: int
    nodes: int
    listeners: int


class Scales:
    """Weighs a page and its worker."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.session: CDPSession = page.context.new_cdp_session(page)
        self.session.on("Target.attachedToTarget", self._meet)
        self.session.on("Target.receivedMessageFromTarget", self._hear)
        self.workers: list[str] = []
        self.told: dict[int, Any] = {}
        self.asked = 0
        self.session.send("Target.setAutoAttach", {"autoAttach": True, "waitForDebuggerOnStart": False})

    def _meet(self, event: dict[str, Any]) -> None:
        if event["targetInfo"]["type"] == "worker" and OTHERS not in event["targetInfo"]["url"]:
            self.workers.append(event["sessionId"])

    def _hear(self, event: dict[str, Any]) -> None:
        told = json.loads(event["message"])
        self.told[told.get("id", 0)] = told.get("result")

    def _ask_worker(self, method: str) -> Any:  # noqa: ANN401 any JSON
        self.asked += 1
        message = json.dumps({"id": self.asked, "method": method})
        self.session.send("Target.sendMessageToTarget", {"sessionId": self.workers[0], "message": message})
        while self.asked not in self.told:
            self.page.wait_for_timeout(10)
        return self.told[self.asked]

    def weigh(self) -> Memory:
        """Take out the rubbish and weigh what stays."""
        for _ in range(3):  # what one round sets free, the next takes
            self.session.send("HeapProfiler.collectGarbage")
            self._ask_worker("HeapProfiler.collectGarbage")
        here, there = self.session.send("Runtime.getHeapUsage"), self._ask_worker("Runtime.getHeapUsage")
        counted = self.session.send("Memory.getDOMCounters")
        return Memory(
            page=int(here["usedSize"]),
            worker=int(there["usedSize"]),
            python=find_worker(self.page).evaluate(PYTHON),
            nodes=counted["nodes"],
            listeners=counted["jsEventListeners"],
        )
