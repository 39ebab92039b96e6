"""Is the browser's Python whole, small and the same whenever it is built of the same?"""

import hashlib
import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts import runtime
from scripts.runtime import archive, exports, interpreter, memory, package, stand_ins
from scripts.runtime.manifest import Manifest
from scripts.runtime.rehearsal import CannotAnswer, rehearse

STAND_IN = Path(__file__).parent / "stand_in"
CAP = 3.7e6  # bytes on the wire that a reader is asked to wait for


@pytest.fixture(scope="module")
def built() -> Path:
    """The runtime of the stand-in package."""
    return runtime.keep_built(STAND_IN)


@pytest.fixture(scope="module")
def trimmed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its library, taken out of its wrapping."""
    return archive.unwrap(built / "python_stdlib.zip", tmp_path_factory.mktemp("library") / "library.zip")


@pytest.fixture(scope="module")
def packed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, taken out of its wrapping."""
    return archive.unwrap(built / "assess.zip", tmp_path_factory.mktemp("package") / "package.zip")


def list_names(zipped: Path) -> set[str]:
    """Name the files of a zip."""
    return set(archive.read(zipped))


def test_the_library_holds_what_pyodide_and_the_tools_import(trimmed: Path) -> None:
    """Found by running them: colorsys is imported by the stand-in alone."""
    names = list_names(trimmed)
    assert {"colorsys.pyc", "_pyodide/_base.pyc", "asyncio/__init__.pyc", "importlib/resources/__init__.pyc"} <= names


def test_the_library_leaves_the_rest_at_home(trimmed: Path) -> None:
    """Whatever nobody imports: no reader of TOML, no e-mail, no tests, no data."""
    whole = list_names(runtime.PYODIDE / "python_stdlib.zip")
    names = list_names(trimmed)
    assert len(names) < len(whole) / 3
    assert all(name.endswith(".pyc") for name in names)
    assert not {name for name in names if name.startswith(("tomllib", "email", "unittest", "pydoc"))}


def test_nothing_outside_the_trimmed_library_is_imported(trimmed: Path, packed: Path) -> None:
    """Everything that can be asked is answered by what goes to the browser, as the whole library would answer it."""
    whole = rehearse(runtime.PYODIDE, runtime.PYODIDE / "python_stdlib.zip", packed)
    ours = rehearse(runtime.PYODIDE, trimmed, packed)
    assert ours.answers == whole.answers
    assert {f"{name}c" for name in ours.imported} == list_names(trimmed)


def test_what_stands_in_for_a_module_has_its_path_and_is_asked_for(trimmed: Path) -> None:
    """A stand-in that nothing imports, or that replaces nothing, would be dead."""
    names = set(stand_ins.read())
    assert names <= list_names(runtime.PYODIDE / "python_stdlib.zip")
    assert {f"{name}c" for name in names} <= list_names(trimmed)


def test_what_waits_reads_signatures_or_installs_stays_at_home(trimmed: Path) -> None:
    """What stands in for it needs none of what it would bring along."""
    brought = {"asyncio/events.pyc", "subprocess.pyc", "zipfile/__init__.pyc", "tempfile.pyc", "dis.pyc"}
    assert brought.isdisjoint(list_names(trimmed))


def test_a_module_removed_by_mistake_is_noticed(trimmed: Path, packed: Path, tmp_path: Path) -> None:
    """By its name."""
    entries = archive.read(trimmed)
    del entries["colorsys.pyc"]
    archive.write(tmp_path / "library.zip", entries)
    with pytest.raises(CannotAnswer, match="No module named 'colorsys'"):
        rehearse(runtime.PYODIDE, tmp_path / "library.zip", packed)


def test_a_library_that_answers_otherwise_is_refused(trimmed: Path, packed: Path, tmp_path: Path) -> None:
    """A build checks itself."""
    whole = rehearse(runtime.PYODIDE, trimmed, packed)
    entries = archive.read(packed)
    entries["assess/words.json"] = entries["assess/words.json"].replace(b"Hello", b"Goodbye")
    archive.write(tmp_path / "package.zip", entries)
    with pytest.raises(runtime.NotWhole):
        runtime.check(runtime.PYODIDE, trimmed, tmp_path / "package.zip", whole)


def test_words_travel_as_json(packed: Path) -> None:
    """So that no reader of TOML has to."""
    entries = archive.read(packed)
    assert json.loads(entries["assess/words.json"]) == {"hello": {"fa": "سلام {name}", "en": "Hello {name}"}}
    assert "assess/words.toml" not in entries


def test_the_terminals_door_stays_at_home(tmp_path: Path) -> None:
    """No browser comes in by it."""
    for name in ("__init__.py", "__main__.py", "cli.py", "browser.py"):
        (tmp_path / name).write_text('"""What for?"""')
    assert {file.name for file in package.find_files(tmp_path)} == {"__init__.py", "browser.py"}


def test_the_quiz_stays_at_home_and_nothing_that_travels_asks_for_it() -> None:
    """Its pages are marked by a small script; the browser's Python neither brings nor misses it."""
    travel = set(package.find_files(runtime.ASSESS))
    assert not [file for file in travel if "quiz" in file.parts]
    assert (runtime.ASSESS / "quiz" / "item.py").is_file()
    assert not [file for file in travel if file.suffix == ".py" and "assess.quiz" in file.read_text("utf-8")]


def test_the_same_sources_give_the_same_bytes(tmp_path: Path) -> None:
    """So that a reader's caches stay good when nothing has changed."""
    package.pack(STAND_IN, tmp_path / "one.zip")
    package.pack(STAND_IN, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_changed_source_gives_another_build(tmp_path: Path) -> None:
    """Every file counts, words included."""
    shutil.copytree(STAND_IN, tmp_path / "changed")
    before = runtime.fingerprint(tmp_path / "changed")
    with (tmp_path / "changed" / "words.toml").open("a", encoding="utf-8") as words:
        words.write("\n")
    assert runtime.fingerprint(tmp_path / "changed") != before


def test_the_manifest_knows_every_file(built: Path) -> None:
    """By size and checksum, which is how a browser knows that it came over whole."""
    manifest = Manifest.read(built)
    assert set(manifest.files) | {"manifest.json"} == {file.name for file in built.iterdir()}
    for name, weight in manifest.files.items():
        body = (built / name).read_bytes()
        assert (weight.bytes, weight.sha256) == (len(body), hashlib.sha256(body).hexdigest())


def test_what_keeps_a_memory_is_of_the_build_whose_memory_it_keeps(built: Path) -> None:
    """Served beside the interpreter, checked as it is; another helper makes another build."""
    assert "memory.js" in Manifest.read(built).files
    texts = {file.name: file.read_text("utf-8") for file in memory.FILES}
    imported = {name for text in texts.values() for name in re.findall(r'from "./(.+)"', text)}
    assert set(texts) == imported | {memory.NAME}


def test_the_lock_names_our_package_alone(built: Path) -> None:
    """With the checksum of the archive beside it; Pyodide can load nothing else."""
    lock = json.loads((built / "pyodide-lock.json").read_text("utf-8"))
    assert set(lock["packages"]) == {"assess"}
    assert lock["packages"]["assess"]["sha256"] == Manifest.read(built).files["assess.zip"].sha256
    assert lock["info"]["python"].startswith("3.13.")


def test_the_runtime_of_the_tools_stays_under_its_cap() -> None:
    """All that a reader waits for, as a host sends it."""
    assert Manifest.read(runtime.keep_built()).gzip <= CAP


def test_a_site_gets_the_runtime_under_its_hash(tmp_path: Path) -> None:
    """A lasting address, and the size that the page says before the download."""
    manifest = runtime.install(tmp_path, STAND_IN)
    assert manifest.folder == f"assets/python/{manifest.hash}/"
    assert zipfile.is_zipfile(tmp_path / manifest.folder / "python_stdlib.zip")
    assert runtime.install(tmp_path, STAND_IN) == manifest


def test_the_interpreter_that_travels_answers_as_the_whole_one(
    built: Path, trimmed: Path, packed: Path, tmp_path: Path
) -> None:
    """Its exports are a few hundred of ten thousand: none of the others is called."""
    ours = interpreter.arrange(built, runtime.PYODIDE, tmp_path / "pyodide")
    assert rehearse(ours, trimmed, packed) == rehearse(runtime.PYODIDE, trimmed, packed)
    left = exports.list_exports((built / "pyodide.asm.wasm").read_bytes())
    assert len(left) < len(exports.list_exports((runtime.PYODIDE / "pyodide.asm.wasm").read_bytes())) / 30


def test_what_the_script_takes_from_the_interpreter_is_there(built: Path) -> None:
    """Each name that it asks for is exported still."""
    script = (built / "pyodide.asm.js").read_text("utf-8")
    asked = set(re.findall(r'wasmExports\["(\w+)"\]', script))
    shipped = exports.list_exports((runtime.PYODIDE / "pyodide.asm.wasm").read_bytes())
    left = exports.list_exports((built / "pyodide.asm.wasm").read_bytes())
    assert asked
    assert asked & set(shipped) <= set(left)


def test_only_the_exports_of_a_module_change() -> None:
    """Two functions are exported by name; one is asked for."""
    head = b"\0asm\1\0\0\0" + b"\1\4\1\x60\0\0" + b"\3\3\2\0\0"
    tail = b"\n\7\2\2\0\x0b\2\0\x0b"
    module = head + b"\7\x0e\2\4here\0\0\3_go\0\1" + tail
    assert exports.list_exports(module) == ["here", "_go"]
    assert exports.drop_exports(module, "call(_here)") == head + b"\7\x08\1\4here\0\0" + tail
    assert exports.drop_exports(module, "_go + here") == module


@given(st.integers(0, 2**32 - 1), st.binary(max_size=3))
def test_numbers_are_read_as_they_were_written(number: int, before: bytes) -> None:
    """In bytes of seven bits, wherever they stand."""
    written = exports.write_number(number)
    assert exports.read_number(before + written, len(before)) == (number, len(before) + len(written))


@pytest.mark.parametrize("name", ["pyodide.js", "pyodide.asm.js"])
def test_no_script_of_the_runtime_names_an_address(built: Path, name: str) -> None:
    """Pyodide's own default is a public network of copies, and its source map is not shipped."""
    script = (built / name).read_text("utf-8")
    assert not re.findall(r"https?://\w", script)
    assert "sourceMappingURL" not in script


def test_a_pyodide_that_was_changed_is_noticed() -> None:
    """What is taken out must have been there."""
    with pytest.raises(interpreter.Unknown, match="read it again"):
        interpreter.close("export {}")
