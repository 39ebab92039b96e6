"""How does a test drive a browser that is not Chromium? With the few things that a reader does, the same in each."""

import json
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

SOON = 120.0  # seconds for Python to wake, in engines that compile it slowly, on a busy machine
OFTEN = 0.2


class StuckError(AssertionError):
    """What was waited for did not come."""


@dataclass
class Window(ABC):
    """One window of one browser."""

    troubles: list[str] = field(default_factory=list)  # errors on the console, exceptions, refusals of the policy

    @abstractmethod
    def open(self, address: str) -> None:
        """Load a page."""

    @abstractmethod
    def tell(self, script: str) -> Any:  # noqa: ANN401 any JSON
        """Say what an expression in the page comes to; promises are awaited."""

    @abstractmethod
    def press(self, keys: str) -> None:
        """Press keys, one after another, for whatever has the focus."""

    @abstractmethod
    def listen(self) -> list[str]:
        """Give what went wrong in the window up to now."""

    @abstractmethod
    def close(self) -> None:
        """End the browser."""

    def type(self, field: str, text: str) -> None:
        """Type into a field instead of what stands there."""
        self.tell(f"{find(field)}.focus(), {find(field)}.select()")
        self.press(text)

    def click(self, what: str) -> None:
        """Press a button, a box or a link."""
        self.tell(f"{find(what)}.click()")

    def read(self, what: str) -> str:
        """Read a text."""
        text: str = self.tell(f"{find(what)}.textContent")
        return text

    def expect(self, script: str, wanted: object = True) -> None:  # noqa: FBT002 mostly something is to hold
        """Wait until an expression comes to what is wanted."""
        self.expect_that(lambda: self.tell(script), lambda told: told == wanted, script)

    def expect_that(self, look: Callable[[], Any], holds: Callable[[Any], bool], what: str) -> Any:  # noqa: ANN401
        """Wait until what is seen is as it should be; tell what was seen."""
        until = time.monotonic() + SOON
        while not holds(seen := look()):
            if time.monotonic() > until:
                raise StuckError(f"{what}: {seen!r}")
            time.sleep(OFTEN)
        return seen


def find(what: str) -> str:
    """Write the expression that finds an element."""
    return f"document.querySelector({json.dumps(what)})"
