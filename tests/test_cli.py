"""Does the command line answer with 0, refuse with 2 and a reason, and never show a traceback?"""

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from assess import cli, tools
from assess.words import LANGUAGES
from tests.answers import TOOL, ask, refuse_constant
from tests.html.reader import read

type Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line; give its exit code, what it said and what it complained of."""

    def run_it(*arguments: str, given: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(given))
        try:
            code = cli.main(arguments)
        except SystemExit as end:
            code = int(str(end.code))
        return code, *capsys.readouterr()

    return run_it


def shell(*arguments: str, given: bytes = b"", **settings: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as a process of its own."""
    command = [sys.executable, "-m", "assess", *arguments]
    return subprocess.run(command, input=given, capture_output=True, check=False, env=settings)


def metrics(run: Run, *arguments: str, given: str = "") -> dict[str, Any]:
    """Answer and take the figures."""
    code, said, _ = run("run", "retention", "--format", "json", *arguments, given=given)
    assert code == 0
    told: dict[str, Any] = json.loads(said, parse_constant=refuse_constant)["metrics"]
    return told


def errors(run: Run, *arguments: str, given: str = "") -> list[dict[str, Any]]:
    """Be refused and take the reasons."""
    code, said, told = run("run", "retention", "--format", "json", *arguments, given=given)
    assert (code, said) == (2, "")
    reasons: list[dict[str, Any]] = json.loads(told, parse_constant=refuse_constant)["errors"]
    assert all({"path", "given", "allowed"} <= set(each) for each in reasons)
    return reasons


def test_it_lists_the_tools(run: Run) -> None:
    assert run("list") == (0, "".join(f"{name}\n" for name in tools.NAMES), "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_schema_of_a_tool_is_json_schema(run: Run, language: str) -> None:
    code, said, _ = run("schema", "retention", "--lang", language)
    assert code == 0
    jsonschema.Draft202012Validator.check_schema(json.loads(said))


def test_every_report_it_writes_has_inputs_that_its_schema_takes(run: Run) -> None:
    schema = json.loads(run("schema", "retention")[1])
    inputs = json.loads(run("run", "retention", "--format", "json")[1])["inputs"]
    jsonschema.validate(inputs, schema)


def test_no_input_means_the_first_example(run: Run) -> None:
    assert json.loads(run("run", "retention", "--format", "json")[1]) == ask(typed={})["report"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_is_html_text_or_json_in_either_language(run: Run, language: str) -> None:
    headline = ask(language, typed={})["report"]["headline"]
    for kind in ("text", "html", "json"):
        code, said, told = run("run", "retention", "--format", kind, "--lang", language)
        assert (code, told) == (0, "")
        assert headline in said
    assert run("run", "retention", "--format", "html", "--lang", language)[1].strip() == ask(language, typed={})["html"]
    read(ask(language, typed={})["html"])


def test_the_same_inputs_at_every_door_give_the_same_figures(run: Run, tmp_path: Path) -> None:
    """The acceptance case: 1200 customers and 82.5 per cent, by page, link, --set, file, pipe and saved report."""
    page = ask("fa", typed={"customers": "۱۲۰۰", "retention": "۸۲٫۵"})
    by_link = ask("en", given=page["link"])
    saved = tmp_path / "saved.json"
    saved.write_text(json.dumps(page["report"]), "utf-8")
    pairs = ["--set", "customers=1200", "--set", "retention=0.825"]
    expected = page["report"]["metrics"]
    assert by_link["report"]["metrics"] == expected
    assert metrics(run, *pairs) == expected
    assert metrics(run, "--set", "customers=۱٬۲۰۰", "--set", "retention=82.5%") == expected
    assert metrics(run, "--input", str(saved)) == expected
    assert metrics(run, "--input", "-", given=json.dumps(page["report"]["inputs"])) == expected


def test_what_is_set_by_hand_goes_over_the_file(run: Run) -> None:
    assert (
        metrics(run, "--input", "-", "--set", "retention=0.8", given='{"retention": 0.5}')["retention"]["value"] == 0.8
    )


def test_a_file_goes_over_the_defaults_and_not_over_the_example(run: Run) -> None:
    assert metrics(run, "--input", "-", given='{"horizon": null}')["value"]["value"] == 366.666666667


@pytest.mark.parametrize(
    ("pairs", "paths"),
    [
        (["retention=2", "customers=0", "custmers=5"], ["custmers", "customers", "retention"]),
        (["retention=82.5"], ["retention"]),
        (["=5"], [""]),
        (["horizon"], ["horizon"]),
        (["start=100"], ["end", "new"]),
        (["customers=<b>"], ["customers"]),
        (["margins=[1,[2]]"], ["margins"]),
    ],
)
def test_what_is_set_wrongly_is_refused_by_its_path(run: Run, pairs: list[str], paths: list[str]) -> None:
    arguments = [part for pair in pairs for part in ("--set", pair)]
    assert [each["path"] for each in errors(run, *arguments)] == paths


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ("", "file"),
        ("[]", "file"),
        ('{"customers": NaN}', "customers"),
        ('{"customers": 1e400}', "customers"),
        ('{"tool": "canvas", "inputs": {}}', "file"),
        ('{"__proto__": {"customers": 1}}', "__proto__"),
        ('{"a":' * 5000 + "1" + "}" * 5000, "a"),
        ('{"customers":' + "[" * 5000 + "]" * 5000 + "}", "customers"),
        ("[" * 100_000, "file"),
    ],
)
def test_what_is_wrong_in_a_file_is_refused_by_its_path(run: Run, given: str, path: str) -> None:
    assert [each["path"] for each in errors(run, "--input", "-", given=given)] == [path]


def test_an_unknown_name_is_told_the_nearest(run: Run) -> None:
    assert errors(run, "--set", "custmers=5")[0]["nearest"] == "customers"


@pytest.mark.parametrize("name", ["missing.json", ".", "a\x00b"])
def test_a_file_that_cannot_be_read_is_refused(run: Run, name: str) -> None:
    (refusal,) = errors(run, "--input", name)
    assert (refusal["path"], refusal["given"]) == ("file", name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_in_words_repeats_the_question(run: Run, language: str) -> None:
    code, said, told = run("run", "retention", "--set", "retention=2", "--lang", language)
    assert (code, said) == (2, "")
    assert TOOL.words["questions.retention.ask"][language] in told


@pytest.mark.parametrize("arguments", [[], ["run"], ["run", "nothing"], ["run", "retention", "--lang", "de"], ["walk"]])
def test_a_mistaken_command_ends_with_two_and_how_it_is_used(run: Run, arguments: list[str]) -> None:
    code, said, told = run(*arguments)
    assert (code, said) == (2, "")
    assert told.startswith("usage: assess")


@pytest.mark.parametrize("kind", ["text", "json", "html"])
def test_persian_is_written_on_a_terminal_of_any_letters(kind: str) -> None:
    done = shell("run", "retention", "--lang", "fa", "--format", kind, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "تومان" in done.stdout.decode("utf-8")


def test_letters_that_are_no_letters_are_refused_and_not_tripped_over() -> None:
    done = shell("run", "retention", "--input", "-", "--format", "json", given=b"\xff\xfe{}")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_a_reader_that_has_seen_enough_is_no_mistake() -> None:
    """`assess run retention | head -1` ends in silence."""
    script = f"{sys.executable} -m assess run retention --format json | head -c 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", script], capture_output=True, check=False, text=True)
    assert (done.stdout, done.stderr) == ("{0\n", "")


def test_a_golden_case_computed_by_hand(run: Run) -> None:
    """G1: 351,487.62 becomes 406,602.41, 15.68 per cent more; without end 20 per cent, 366.67 becomes 440."""
    figures = metrics(run, "--input", "-", given="{}")
    expected = {"total_value": 351487.62, "total_value_after": 406602.41, "value_gain_share": 0.1568}
    expected |= {"lifetime": 5, "lifetime_after": 6.667, "break_even_spend": 16.6667}
    endless = metrics(run, "--input", "-", "--set", "horizon=null", given="{}")
    for name, value in expected.items():
        shown = endless if name == "break_even_spend" else figures
        assert shown[name]["value"] == pytest.approx(value, abs=0.005 if value > 10 else 0.0005)
    assert endless["value_gain_share"]["value"] == 0.2
    assert (endless["value"]["value"], endless["value_after"]["value"]) == (366.666666667, 440)
