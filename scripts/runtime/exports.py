"""By which names is the interpreter called? The others are for compiled packages loaded later, and we load none.

Pyodide exports every function of Python, ten thousand of them, and its script takes each into three tables at each
start: half of what a repeat visit did. What is left out here cannot be missed in silence: a name that the script says
is kept, and a build rehearses every answer with what is left (see scripts.runtime.check).
"""

import re
from collections.abc import Iterator

# One line of the script for each export: a variable, a property of the module, and what they stand for.
LINE = re.compile(r'var (\w+)=Module\["(\w+)"\]=(?:wasmExports\["\w+"\]|\d+);')
WORD = re.compile(r"[A-Za-z_$][\w$]*")
EXPORTS = 7  # the number of that section in a module of WebAssembly
HEADER = 8  # bytes before the first section


def drop_lines(script: str, loader: str) -> str:
    """Take out of Pyodide's script the lines that name what neither it nor its loader uses."""
    words = set(WORD.findall(LINE.sub("", script) + loader))
    return LINE.sub(lambda line: line[0] if {line[1], line[2]} & words else "", script)


def drop_exports(module: bytes, *scripts: str) -> bytes:
    """Take out of a module's exports what these scripts do not name, as it is or behind an underscore."""
    words = {word for script in scripts for word in WORD.findall(script)}
    sections = (_keep(body, words) if kind == EXPORTS else body for kind, body in _split(module))
    kinds = (kind for kind, _ in _split(module))
    return module[:HEADER] + b"".join(
        bytes([kind]) + write_number(len(body)) + body for kind, body in zip(kinds, sections, strict=True)
    )


def list_exports(module: bytes) -> list[str]:
    """Name all exports of a module."""
    body = next(body for kind, body in _split(module) if kind == EXPORTS)
    return [name for name, _ in _read_exports(body)]


def _split(module: bytes) -> Iterator[tuple[int, bytes]]:
    """Give each section of a module: its number and its contents."""
    at = HEADER
    while at < len(module):
        size, start = read_number(module, at + 1)
        yield module[at], module[start : start + size]
        at = start + size


def _keep(body: bytes, words: set[str]) -> bytes:
    kept = [entry for name, entry in _read_exports(body) if {name, f"_{name}"} & words]
    return write_number(len(kept)) + b"".join(kept)


def _read_exports(body: bytes) -> Iterator[tuple[str, bytes]]:
    """Give the name and the bytes of each export: a length, the name, one byte for its kind, its number."""
    count, at = read_number(body, 0)
    for _ in range(count):
        length, start = read_number(body, at)
        _, end = read_number(body, start + length + 1)
        yield body[start : start + length].decode(), body[at:end]
        at = end


def read_number(body: bytes, at: int) -> tuple[int, int]:
    """Read a number of seven bits to the byte (LEB128); give it and where it ends."""
    number = shift = 0
    while True:
        byte = body[at]
        number |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:  # noqa: PLR2004 the eighth bit says that there is more
            return number, at


def write_number(number: int) -> bytes:
    """Write a number in as few such bytes as it takes."""
    head, rest = number & 127, number >> 7
    return bytes([head | 128]) + write_number(rest) if rest else bytes([head])
