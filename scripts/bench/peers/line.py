"""What comes over the line, and how fast? A line of limited speed that counts what goes through it."""

from math import inf

from scripts.static_server import Line


class Meter(Line):
    """Counts the bytes of bodies as they are sent: headers, which differ little, are left out."""

    def __init__(self, *, bytes_per_second: float = inf, delay: float = 0) -> None:
        super().__init__(bytes_per_second=bytes_per_second, delay=delay)
        self.bytes = 0

    def wait_for(self, size: int) -> None:
        """Count, and wait for the turn."""
        with self._turn:
            self.bytes += size
        super().wait_for(size)


SPEEDS = {
    "unthrottled": {},
    "10 Mbit/s 40 ms": {"bytes_per_second": 10e6 / 8, "delay": 0.04},
    "1.6 Mbit/s 150 ms": {"bytes_per_second": 1.6e6 / 8, "delay": 0.15},
}


def open_line(name: str) -> Meter:
    """Open a line of one of the speeds."""
    return Meter(**SPEEDS[name])
