"""What do the readers of numbers and of links make of whatever leads them onto a new way? Run by `make fuzz`.

Atheris watches which lines a text reaches, and changes those texts further that reach new ones:

    python -m tests.fuzz.guided numbers

Texts that led further are kept below .build/fuzz; one that breaks something is written there as crash-...: mend what it
broke, and put it among the seeds.
"""

import sys
from pathlib import Path

SEEDS = Path(__file__).parent / "seeds"
FOUND = Path(__file__).parents[2] / ".build" / "fuzz"
RUNS = 200_000
LONGEST = 2000  # bytes
LETTERS = (*"۰۱۵۹٠١٥٩0159²५", *" .,٫٬،؛;/%٪()-−+eE'_\u00a0\u200c\u2066", *"$€﷼", "هزار", "میلیون", "million", "تومان")


def spell(data: bytes) -> str:
    """Read bytes as text; behind a nought each byte stands for a letter or a word that numbers are written with."""
    if data[:1] == b"\0":
        return "".join(LETTERS[byte % len(LETTERS)] for byte in data[1:])
    return data.decode("utf-8", "replace")


def main(name: str, *options: str) -> None:
    """Try one reader until it breaks, or until enough was tried."""
    import atheris  # type: ignore[import-untyped]  # noqa: PLC0415 it takes hold of the process

    with atheris.instrument_imports(include=["assess"]):
        from tests.fuzz.readers import READERS  # noqa: PLC0415 its code is prepared to be watched

    read = READERS[name]
    (FOUND / name).mkdir(parents=True, exist_ok=True)
    order = [f"-runs={RUNS}", f"-max_len={LONGEST}", f"-artifact_prefix={FOUND}/", "-verbosity=0", *options]
    atheris.Setup([sys.argv[0], *order, str(FOUND / name), str(SEEDS / name)], lambda data: read(spell(data)))
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
