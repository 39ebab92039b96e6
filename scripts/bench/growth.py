"""How long does the site take to build, and how does that grow with its pages?

The growth is seen in a copy whose book has only copies of the real chapters: their text, their questions, and with them
all that is made of a chapter (its frame, its packages, its place in search). What the book does not have stays.
"""

import argparse
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from assess.quiz.bank import Part, list_chapters, list_parts
from assess.words import LANGUAGES
from scripts.runtime import ROOT

SIZES = (50, 275, 500)  # pages, each language counted
COPIED = (
    *("assess", "docs", "scripts", "tests", "mkdocs.yml", "pyproject.toml", "package.json", "package-lock.json"),
    *("LICENSE", "README.md"),
)
SHARED = ("node_modules", ".build/runtime")
LEFT_OUT = ("__pycache__", "node_modules")
WITHOUT = ("teach",)  # sheets and cases would name chapters that a small book lacks
NAV = re.compile(r"^nav:.*?(?=^theme:)", re.DOTALL | re.MULTILINE)
ADDRESS = {"SITE_URL": "https://peyvand.example/", "NO_MKDOCS_2_WARNING": "1"}

type Measures = dict[str, float]


@dataclass(frozen=True, kw_only=True)
class Made:
    """A chapter of the copy, `channels/jobs-2`, and the real one that it repeats."""

    name: str
    real: str

    @property
    def part(self) -> str:
        """The part of the book that it is in."""
        return self.name.partition("/")[0]


def measure(chosen: argparse.Namespace) -> Measures:
    """Build the real site, and the copy in three sizes."""
    del chosen
    with TemporaryDirectory() as folder:
        seconds, work = build(ROOT, Path(folder) / "site")
        pages = len(list((Path(folder) / "site").rglob("*.html")))
    real = {
        "build: the real site, s": seconds,
        "build: the real site, processor s": work,
        "build: pages written": pages,
    }
    return real | compare({size: time_copy(size) for size in SIZES})


def compare(took: dict[int, float]) -> Measures:
    """Put seconds of work side by side: of the largest and the smallest, of the later pages and the earlier ones."""
    few, half, many = took.values()
    measures = {f"build: {size} pages, processor s": seconds for size, seconds in took.items()}
    return measures | {
        f"build: {SIZES[2]} pages to {SIZES[0]}, times": many / few,
        "build: a page of the later half to one of the earlier, times": (many - half) / (half - few),
    }


def time_copy(pages: int) -> float:
    """Give the processor's seconds for a copy of so many pages."""
    with TemporaryDirectory() as folder:
        copy = Path(folder)
        fill(copy, list_made(pages // len(LANGUAGES)))
        return build(copy, copy / "site")[1]


def build(source: Path, site: Path) -> tuple[float, float]:
    """Build a site; give the seconds that passed, and those that the processor worked."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    begun, before = time.perf_counter(), _count_work()
    subprocess.run(command, cwd=source, env=ADDRESS | os.environ, check=True, capture_output=True)  # noqa: S603 our own
    return time.perf_counter() - begun, _count_work() - before


def _count_work() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def list_made(count: int) -> list[Made]:
    """Name so many chapters: the real ones, then these again under a number."""
    real = list_chapters()
    told = islice(cycle(real), count)
    return [Made(name=_number(chapter, at // len(real)), real=chapter) for at, chapter in enumerate(told)]


def _number(chapter: str, turn: int) -> str:
    return f"{chapter}-{turn}" if turn else chapter


def fill(copy: Path, made: list[Made]) -> None:
    """Make a copy of the sources whose book has these chapters."""
    for name in COPIED:
        _copy(ROOT / name, copy / name)
    for name in SHARED:
        (copy / name).parent.mkdir(exist_ok=True)
        (copy / name).symlink_to(ROOT / name)
    for name in WITHOUT:
        shutil.rmtree(copy / "docs" / name)
    write_chapters(copy, made)
    write_names(copy, made)
    point_to(copy, made)


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns(*LEFT_OUT))
    else:
        shutil.copy(source, target)


def write_chapters(copy: Path, made: list[Made]) -> None:
    """Put text and questions of each chapter where its name says."""
    book, bank = copy / "docs/book", copy / "assess/quiz/bank"
    for old in (*book.glob("*/*.md"), *bank.glob("*/*.toml")):
        old.unlink()
    for chapter in made:
        for language in LANGUAGES:
            text = (ROOT / f"docs/book/{chapter.real}.{language}.md").read_text("utf-8")
            told = text.replace(f"quiz: {chapter.real} ", f"quiz: {chapter.name} ")
            (book / f"{chapter.name}.{language}.md").write_text(told, "utf-8")
        shutil.copy(ROOT / f"assess/quiz/bank/{chapter.real}.toml", bank / f"{chapter.name}.toml")


def write_names(copy: Path, made: list[Made]) -> None:
    """Write the chapters into the book's table, into the words of the questions and into the menu."""
    parts = [(part, each) for part in list_parts() if (each := [one for one in made if one.part == part.id])]
    (copy / "assess/quiz/book.toml").write_text("\n".join(_write_part(part, each) for part, each in parts), "utf-8")
    words = copy / "assess/quiz/words.toml"
    words.write_text(_name_titles(words.read_text("utf-8"), made), "utf-8")
    config = copy / "mkdocs.yml"
    menu = "".join(_list_in_menu(part, each) for part, each in parts)
    config.write_text(NAV.sub(f"nav:\n  - index.md\n  - کتاب:\n{menu}\n", config.read_text("utf-8")), "utf-8")


def _write_part(part: Part, made: list[Made]) -> str:
    chapters = json.dumps([chapter.name.partition("/")[2] for chapter in made])
    return f'[{part.id}]\nname = {{ fa = "{part.name.fa}", en = "{part.name.en}" }}\nchapters = {chapters}\n'


def _list_in_menu(part: Part, made: list[Made]) -> str:
    chapters = "".join(f"          - book/{chapter.name}.md\n" for chapter in made)
    return f"      - {part.name.fa}:\n{chapters}"


def _name_titles(words: str, made: list[Made]) -> str:
    """Give each copy the title of what it repeats, in the line after it."""
    for part, again in _list_again(made):
        table, begun = f"[title.{part}]\n", words.index(f"[title.{part}]\n")
        lines = dict(
            re.findall(r"^([\w-]+)( = .+)$", words[begun:].removeprefix(table).partition("\n[")[0], re.MULTILINE)
        )
        added = "".join(f"{_tail(each.name)}{lines[_tail(each.real)]}\n" for each in again)
        words = words.replace(table, table + added)
    return words


def _list_again(made: list[Made]) -> Iterator[tuple[str, list[Made]]]:
    for part in list_parts():
        yield part.id, [each for each in made if each.part == part.id and each.name != each.real]


def _tail(name: str) -> str:
    return name.partition("/")[2]


def point_to(copy: Path, made: list[Made]) -> None:
    """Where a small book lacks a chapter that something names, let it name the first one."""
    there = {chapter.name for chapter in made}
    gone = [chapter for chapter in list_chapters() if chapter not in there]
    if not gone:
        return
    lacking = re.compile(r"\b(?:" + "|".join(map(re.escape, gone)) + r")(?![\w-])")
    for file in [*(copy / "docs").rglob("*.md"), *(copy / "docs").rglob("*.toml"), *(copy / "scripts").glob("*.toml")]:
        file.write_text(lacking.sub(made[0].name, file.read_text("utf-8")), "utf-8")
