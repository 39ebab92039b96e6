"""Which files does the site offer of its questions? Each chapter's and all together, in every format."""

from collections.abc import Sequence
from pathlib import Path

from assess.quiz.bank import Bank, load
from assess.quiz.export.cartridge import write_cartridge
from assess.quiz.export.gift import write_gift
from assess.quiz.export.moodle import write_moodle
from assess.quiz.export.pieces import give_voice
from assess.quiz.export.pools import ALL, Pool, gather
from assess.words import Voice

SUFFIXES = {"moodle": ".moodle.xml", "gift": ".gift.txt", "cartridge": ".imscc"}


def write_all(folder: Path, language: str, site_url: str, bank: Bank | None = None) -> list[Path]:
    """Write every chapter and all of them together into a folder, in each format.

    Args:
        folder: made where there is none.
        language: of the questions.
        site_url: where the site lives, ending in a slash.
        bank: where the questions are; ours where none is given.

    Returns:
        The files, `channels-jobs.moodle.xml` and the like.
    """
    folder.mkdir(parents=True, exist_ok=True)
    voice = give_voice(language)
    pools = gather(ALL, bank or load(), voice)
    wanted = {pool.file: [pool] for pool in pools} | {ALL: pools}
    return [
        _write(folder / f"{name}{suffix}", format_body(format_, chosen, voice, site_url))
        for name, chosen in wanted.items()
        for format_, suffix in SUFFIXES.items()
    ]


def format_body(format_: str, pools: Sequence[Pool], voice: Voice, site_url: str) -> bytes:
    """Write questions in a format, by its name."""
    if format_ == "cartridge":
        return write_cartridge(pools, voice, site_url)
    return (write_moodle if format_ == "moodle" else write_gift)(pools, voice).encode()


def _write(file: Path, body: bytes) -> Path:
    file.write_bytes(body)
    return file
