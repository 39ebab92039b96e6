"""Pyodide's core imports asyncio for JavaScript's promises, and no tool waits for one."""
