"""Code is run when Pyodide starts and when a build rehearses."""

from _pyodide._base import eval_code

__all__ = ["eval_code"]
