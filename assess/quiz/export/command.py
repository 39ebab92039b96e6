"""What does `assess quiz export` do? It writes questions in a format, to a file or to standard output."""

import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from assess.quiz.bank import Bank
from assess.quiz.drawing import draw_test
from assess.quiz.export.files import SUFFIXES, format_body
from assess.quiz.export.pools import TEST, Pool, gather, gather_test
from assess.words import Voice


class Refused(Exception):  # noqa: N818 no error of ours: whoever asked is told what is missing
    """Something that cannot be done as it was asked for."""


def add_options(parser: ArgumentParser) -> None:
    """Add what an export can be told."""
    parser.add_argument("--format", choices=tuple(SUFFIXES), required=True, help="Moodle XML, GIFT, Common Cartridge")
    parser.add_argument("--output", metavar="FILE", type=Path, help="where to write; standard output if not given")
    parser.add_argument("--site-url", metavar="URL", help="where the site lives, for a cartridge; or set SITE_URL")


def export(asked: Namespace, bank: Bank, voice: Voice) -> int:
    """Export what was asked for; 0, or 2 and the reason on standard error."""
    try:
        pools = _gather(asked, bank, voice)
        address = _find_address(asked, voice) if asked.format == "cartridge" else ""
        _put(format_body(asked.format, pools, voice, address), asked.output, voice)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 2
    return 0


def _gather(asked: Namespace, bank: Bank, voice: Voice) -> list[Pool]:
    if asked.chapter == TEST:
        items = draw_test(bank, asked.seed)
        pools = [gather_test(items, asked.seed, voice)] if items else []
    else:
        pools = gather(asked.chapter, bank, voice)
    if not pools:
        raise Refused(voice.say("terminal.empty"))
    return pools


def _find_address(asked: Namespace, voice: Voice) -> str:
    """Find where the site lives, and see that there is a file to write to: a terminal cannot show a zip."""
    if asked.output is None:
        name = asked.chapter.replace("/", "-") + SUFFIXES["cartridge"]
        raise Refused(voice.say("export.output", {"name": name}))
    address = str(asked.site_url or os.environ.get("SITE_URL", "")).strip()
    if not address.startswith(("http://", "https://")):
        raise Refused(voice.say("export.address"))
    return address.rstrip("/") + "/"


def _put(body: bytes, output: Path | None, voice: Voice) -> None:
    if output is None:
        print(body.decode(), end="")
        return
    try:
        output.write_bytes(body)
    except OSError:
        raise Refused(voice.say("export.unwritten", {"name": output})) from None
