"""What dataclasses ask about a class, without what can take any function apart."""

from typing import Any


def get_annotations(cls: type) -> dict[str, Any]:
    """Give the annotations that stand in a class itself."""
    annotations: dict[str, Any] = cls.__dict__.get("__annotations__", {})  # noqa: RUF063 it would ask itself
    return annotations


def signature(_: object) -> None:
    """Refuse: a dataclass wants its signature for a docstring, and does without."""
    raise TypeError


def iscoroutinefunction(_: object) -> bool:
    """Say no: Pyodide's core looks for this name, and no tool has any."""
    return False
