"""Under which conditions do readers come? Over lines of several speeds, and with a slow machine."""

from dataclasses import dataclass
from math import inf

from scripts.static_server import Line


@dataclass(frozen=True, kw_only=True)
class Condition:
    """The line (unlimited if nothing is said), how many times slower the machine is, and what part of the runs it gets.

    Where the line is what takes long, runs hardly differ, and take long: fewer will do.
    """

    bytes_per_second: float = inf
    delay: float = 0
    slower: float = 1
    share: float = 1

    def count(self, runs: int) -> int:
        """Say how many runs that is, of so many."""
        return max(1, round(runs * self.share))

    def open_line(self) -> "Meter":
        """Open a line of this speed."""
        return Meter(bytes_per_second=self.bytes_per_second, delay=self.delay)


class Meter(Line):
    """A line that counts the bytes of bodies as they are sent: headers, which differ little, are left out."""

    def __init__(self, *, bytes_per_second: float, delay: float) -> None:
        super().__init__(bytes_per_second=bytes_per_second, delay=delay)
        self.bytes = 0

    def wait_for(self, size: int) -> None:
        """Count, and wait for the turn."""
        with self._turn:
            self.bytes += size
        super().wait_for(size)


CONDITIONS = {
    "unthrottled": Condition(),
    "10 Mbit/s 40 ms": Condition(bytes_per_second=10e6 / 8, delay=0.04, share=0.4),
    "1.6 Mbit/s 150 ms": Condition(bytes_per_second=1.6e6 / 8, delay=0.15, share=0.2),
    "machine 4 times slower": Condition(slower=4, share=0.4),
}
