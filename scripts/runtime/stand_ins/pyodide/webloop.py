"""No tool waits for anything, so nothing turns the event loop."""

from pyodide.ffi import IN_BROWSER

if IN_BROWSER:
    # Who copies Python's memory expects the same things of JavaScript in the same places as Pyodide's own loop holds.
    from pyodide_js._api import scheduleCallback

    _held = scheduleCallback


def _initialize_event_loop() -> None:
    """Do nothing: Pyodide calls this when it starts."""
