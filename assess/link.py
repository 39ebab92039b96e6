"""How do figures travel in an address? Readable while they are few; packed, with a seal against damage, when many."""

import json
from binascii import a2b_base64, b2a_base64
from typing import Any

from assess.numerals import write_exact
from assess.telling import shorten
from assess.tool import Inputs, Tool

LONGEST_LINK = 8000  # characters; browsers and chat programs cut longer addresses
READABLE = 1200  # characters up to which a link is left as people can read it
MOST_UNPACKED = 200_000  # characters; what claims to be more was not made by us
PACKED = "z"
FOR_ADDRESSES, FROM_ADDRESSES = str.maketrans("+/", "-_"), str.maketrans("-_", "+/")

Pairs = list[tuple[str, str]]


def write_link(tool: Tool, inputs: Inputs, language: str = "en") -> Pairs:
    """Name the inputs that differ from the first example of a language, for the fragment of a shared link."""
    example = tool.example(language=language)
    changed = {name: value for name, value in inputs.items() if value != example[name]}
    pairs = [(name, _write(shorten(tool.questions[name].tell(value)))) for name, value in changed.items()]
    return pairs if sum(len(name) + len(text) for name, text in pairs) <= READABLE else [(PACKED, pack(pairs))]


def open_link(pairs: list[list[str]]) -> list[list[str]]:
    """Unpack a packed link; any other is returned as it came.

    Raises:
        ValueError: what was packed has been cut or changed on its way.
    """
    if [name for name, _ in pairs] != [PACKED]:
        return pairs
    opened = unpack(pairs[0][1])
    if not isinstance(opened, list) or not all(_is_pair(each) for each in opened):
        raise ValueError("no pairs")
    return opened


def pack(pairs: Pairs) -> str:
    """Pack pairs into letters that an address takes as they are; zlib seals them with a sum."""
    import zlib  # noqa: PLC0415 few links are long

    text = json.dumps(pairs, ensure_ascii=False, separators=(",", ":"))
    letters = b2a_base64(zlib.compress(text.encode(), 9), newline=False).decode()
    return letters.translate(FOR_ADDRESSES).rstrip("=")


def unpack(packed: str) -> Any:  # noqa: ANN401 any JSON
    """Open what was packed.

    Raises:
        ValueError: it is damaged.
    """
    import zlib  # noqa: PLC0415

    press = zlib.decompressobj()
    try:
        sealed = a2b_base64((packed + "=" * (-len(packed) % 4)).translate(FROM_ADDRESSES), strict_mode=True)
        data = press.decompress(sealed, MOST_UNPACKED)
    except zlib.error as fault:
        raise ValueError(str(fault)) from None
    if not press.eof or press.unused_data:
        raise ValueError("cut short, or too much")
    try:
        return json.loads(data)
    except RecursionError:
        raise ValueError("too deep") from None


def _is_pair(each: object) -> bool:
    return isinstance(each, list) and len(each) == 2 and all(isinstance(text, str) for text in each)  # noqa: PLR2004


def _write(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, (list, tuple)) and not any(isinstance(each, (dict, list)) for each in value):
        return " ".join(map(_write, value))
    if isinstance(value, (dict, list, tuple)):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return write_exact(value) if isinstance(value, (int, float)) else str(value)
