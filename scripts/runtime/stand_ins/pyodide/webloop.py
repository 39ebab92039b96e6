"""No tool waits for anything, so nothing turns the event loop."""


def _initialize_event_loop() -> None:
    """Do nothing: Pyodide calls this when it starts."""
