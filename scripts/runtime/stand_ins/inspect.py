"""What Pyodide's core asks about a function, without what can take any apart."""


def iscoroutinefunction(_: object) -> bool:
    """Say no: no tool has any."""
    return False
