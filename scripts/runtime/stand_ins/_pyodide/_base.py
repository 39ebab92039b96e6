"""Runs a piece of code, and finds a module or what is in one: all that JavaScript asks for here."""

from _ast import Expr, Expression, PyCF_ONLY_AST
from importlib import import_module
from typing import Any


def eval_code(source: str, globals: dict[str, Any] | None = None) -> Any:  # noqa: A002, ANN401 as JavaScript calls it
    """Run code; give the value of its last line if that is an expression."""
    names = {} if globals is None else globals
    tree: Any = compile(source, "<exec>", "exec", PyCF_ONLY_AST)
    last = tree.body.pop().value if isinstance(tree.body[-1], Expr) else None
    exec(compile(tree, "<exec>", "exec"), names)  # noqa: S102 our own code
    return last and eval(compile(Expression(last), "<exec>", "eval"), names)  # noqa: S307 our own code


def pyimport_impl(path: str) -> Any:  # noqa: ANN401 a module, or what it holds
    """Import a module by its path, or what the path names in one."""
    try:
        return import_module(path)
    except ModuleNotFoundError as missing:
        if missing.name != path:
            raise
    module, _, name = path.rpartition(".")
    return getattr(import_module(module), name)
