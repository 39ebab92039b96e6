"""Is a run kept with all that a reader must know to judge it?"""

from pathlib import Path

from scripts.bench.record import Record, list_versions


def test_a_run_is_read_as_it_was_kept(tmp_path: Path) -> None:
    record = Record.begin()
    record.add({"a": 1 / 3})
    record.write(tmp_path / "kept" / "run.json")
    assert Record.read(tmp_path / "kept" / "run.json") == record


def test_a_figure_has_no_more_digits_than_a_clock_knows() -> None:
    record = Record(date="2026-11-23", machine={}, versions={})
    record.add({"ratio": 1 / 3, "bytes": 4_212_345.0})
    assert record.measures == {"ratio": 0.333333, "bytes": 4_212_340.0}


def test_the_machine_says_what_it_is_and_how_busy_it_was() -> None:
    assert set(Record.begin().machine) == {"processor", "cores", "memory", "system", "load"}


def test_a_run_says_how_often_it_looks() -> None:
    assert Record.begin(visits=3, looks=1).often == {"visits": 3, "looks": 1}


def test_what_is_compared_is_told_by_version() -> None:
    versions = list_versions()
    assert {"python", "chromium", "pyodide", "@pyscript/core", "lighthouse", "pymcdm"} <= set(versions)
    assert versions["pyodide"].startswith("0.")
