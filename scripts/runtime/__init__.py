"""What does the reader's browser get for a Python? Pyodide with only what the tools use, compiled, locked and weighed.

`build` makes the folder, `install` puts it into a site under its content hash; both do the work once and keep it.
"""

import hashlib
import shutil
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.runtime import archive, interpreter, library, memory, package
from scripts.runtime.manifest import Manifest, weigh
from scripts.runtime.rehearsal import Rehearsal, rehearse

ROOT = Path(__file__).parents[2]
PYODIDE = ROOT / "node_modules" / "pyodide"
ASSESS = ROOT / "assess"
KEPT = ROOT / ".build" / "runtime"
KEPT_BUILDS = 6


class NotWhole(Exception):  # noqa: N818 a verdict on what was built
    """What was built does not answer as the whole of Pyodide does."""


def build(target: Path, source: Path = ASSESS) -> Manifest:
    """Make the folder that browsers load: Pyodide, the trimmed library, the package, their lock and their weights."""
    target.mkdir(parents=True, exist_ok=True)
    interpreter.copy(PYODIDE, target)
    memory.bundle(target)
    with TemporaryDirectory() as workbench:
        trimmed, packed = Path(workbench, "library.zip"), Path(workbench, "package.zip")
        package.pack(source, packed)
        whole = rehearse(PYODIDE, PYODIDE / "python_stdlib.zip", packed)
        library.stand_in(PYODIDE / "python_stdlib.zip", trimmed)
        library.trim(trimmed, keep=rehearse(PYODIDE, trimmed, packed).imported)
        check(interpreter.arrange(target, PYODIDE, Path(workbench, "pyodide")), trimmed, packed, whole)
        archive.wrap(trimmed, target / "python_stdlib.zip")
        archive.wrap(packed, target / "assess.zip")
    package.lock(PYODIDE / "pyodide-lock.json", target)
    return weigh(target)


def check(interpreter: Path, trimmed: Path, packed: Path, whole: Rehearsal) -> None:
    """Ask everything again of what was built, and stop where an answer differs."""
    if rehearse(interpreter, trimmed, packed).answers != whole.answers:
        raise NotWhole("the trimmed Pyodide gives other answers than the whole one: what did its build leave out?")


def install(site: Path, source: Path = ASSESS) -> Manifest:
    """Put the runtime into a site, at assets/python/<hash>/, and say where it is and what it weighs."""
    built = keep_built(source)
    manifest = Manifest.read(built)
    folder = f"assets/python/{manifest.hash}/"
    if not (site / folder).exists():
        shutil.copytree(built, site / folder)
    return replace(manifest, folder=folder)


def keep_built(source: Path = ASSESS) -> Path:
    """Return the folder built from these very sources; build it where there is none yet."""
    kept = KEPT / fingerprint(source)
    if not kept.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=KEPT, suffix=".unfinished") as unfinished:
            build(Path(unfinished) / "built", source)
            with suppress(OSError):  # another process was quicker with the same
                (Path(unfinished) / "built").rename(kept)
        forget_old()
    return kept


def forget_old() -> None:
    """Keep the last few builds: eleven megabytes at every edit add up."""
    builds = sorted((each for each in KEPT.iterdir() if each.suffix == ""), key=lambda each: each.stat().st_mtime)
    for each in builds[:-KEPT_BUILDS]:
        shutil.rmtree(each, ignore_errors=True)


def fingerprint(source: Path) -> str:
    """Sum up all that a build depends on: the package, Pyodide's release and the builder itself."""
    builder = sorted(file for file in Path(__file__).parent.rglob("*.*") if file.suffix != ".pyc")
    files = [*package.find_files(source), *builder, *memory.FILES, PYODIDE / "package.json"]
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.name}\0".encode() + file.read_bytes())
    return digest.hexdigest()[:16]
