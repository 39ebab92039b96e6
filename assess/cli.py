"""What does a tool say on the command line? The one door for the terminal: list, schema, run."""

import argparse
import io
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from assess import tools
from assess.html.report import draw_report
from assess.inputs import lay_over, open_saved, schema
from assess.reading import sift
from assess.refusing import explain
from assess.telling import to_json
from assess.text import to_text
from assess.tool import Inputs, Refusal, Refused, Tool, give_voice
from assess.words import LANGUAGES


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say; 0 and the answer on standard output, or 2 and the refusals on standard error."""
    _speak_unicode()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _quiz(given[1:]) if given[:1] == ["quiz"] else _do(_parser().parse_args(given))
    except BrokenPipeError:  # the reader of our output has seen enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _speak_unicode() -> None:
    """Write Persian whatever the terminal's own letters are, and read it from a pipe."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def _quiz(arguments: list[str]) -> int:
    """Hand over to the quiz, which has verbs of its own."""
    from assess.quiz import cli  # noqa: PLC0415 who asks a tool need not wait for it

    return cli.main(arguments)


def _do(asked: argparse.Namespace) -> int:
    if asked.verb == "list":
        print("\n".join(tools.NAMES))
        return 0
    tool = tools.find(asked.tool)
    if asked.verb == "schema":
        print(json.dumps(schema(tool, give_voice(tool, tool.example(), asked.lang)), ensure_ascii=False, indent=2))
        return 0
    return _run(tool, asked)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="assess", description="How a business reaches and keeps its customers.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("list", help="name the tools")
    for verb, about in (("schema", "JSON Schema of a tool's inputs"), ("run", "answer with a tool")):
        each = verbs.add_parser(verb, help=about)
        each.add_argument("tool", choices=tools.NAMES)
        each.add_argument("--lang", choices=LANGUAGES, default="en")
    verbs.add_parser("quiz", help="ask the questions of the book, and check them", add_help=False)
    run = verbs.choices["run"]
    run.add_argument("--input", metavar="FILE", help="JSON with the inputs; - reads standard input")
    run.add_argument("--set", metavar="path=value", action="append", default=[], dest="pairs")
    run.add_argument("--format", choices=("text", "json", "html"), default="text")
    return parser


def _run(tool: Tool, asked: argparse.Namespace) -> int:
    try:
        inputs = _take(tool, asked)
    except Refused as refused:
        _tell_refusals(refused.refusals, tool, asked)
        return 2
    report, voice = tool.answer(inputs), give_voice(tool, inputs, asked.lang)
    writers = {"json": to_json, "html": draw_report, "text": to_text}
    print(writers[asked.format](report, voice), flush=True)
    return 0


def _take(tool: Tool, asked: argparse.Namespace) -> Inputs:
    """Start from the first example, or from a file over the defaults; what is set by hand goes over both."""
    _refuse_bare_names(asked.pairs)
    given = {name: value for name, _, value in (pair.partition("=") for pair in asked.pairs)}
    saved = {} if asked.input is None else open_saved(_load(asked.input), tool, name=asked.input)
    base = tool.example(language=asked.lang) if asked.input is None else tool.defaults()
    answers, lost = lay_over(tool, saved, base, given)
    inputs, refusals = sift(tool, answers, base=base)
    if lost or refusals:
        raise Refused(lost + refusals)
    return inputs


def _refuse_bare_names(pairs: Sequence[str]) -> None:
    """Refuse `--set horizon`: it may be meant as "no end", or be a slip."""
    if bare := [pair for pair in pairs if "=" not in pair]:
        raise Refused([Refusal(path=name, given=name, reason="missing") for name in bare])


def _load(name: str) -> str:
    """Read a file or, for -, standard input.

    Raises:
        Refused: it cannot be read.
    """
    try:
        return sys.stdin.read() if name == "-" else Path(name).read_text("utf-8")
    except (OSError, ValueError):
        raise Refused([Refusal(path="file", given=name, reason="file")]) from None


def _tell_refusals(refusals: list[Refusal], tool: Tool, asked: argparse.Namespace) -> None:
    voice = give_voice(tool, tool.example(), asked.lang)
    told = [explain(refusal, tool, voice) for refusal in refusals]
    if asked.format == "json":
        print(json.dumps({"errors": told}, ensure_ascii=False, indent=2), file=sys.stderr)
    else:
        print("\n".join(f"{each['path']}: {each['message']}" for each in told), file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
