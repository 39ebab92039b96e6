"""Which tools are there, and how is one reached by its name?"""

from functools import cache
from importlib import import_module

from assess.tool import Tool

NAMES = ("retention", "channels", "canvas")


@cache
def find(name: str) -> Tool:
    """Return the tool of that name.

    Raises:
        KeyError: there is no such tool.
    """
    if name not in NAMES:
        raise KeyError(name)
    tool: Tool = import_module(f"assess.{name}.tool").TOOL
    return tool
