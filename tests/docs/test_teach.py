"""Do the pages for instructors call things what they are called, and tell what packages, exports and licences say?"""

import json
import re
import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest

from assess.numerals import localise_digits
from assess.quiz import cli
from assess.words import LANGUAGES
from scripts import policy
from scripts.courses.manifest import PASS
from scripts.hosts.writing import FILES
from tests.docs.written import ROOT, Written

LABELS = {
    "embed": [
        ("scripts/snippets.toml", "ask.fit"),
        ("assess/words.toml", "page.share"),
        ("assess/words.toml", "framed.start"),
        ("assess/words.toml", "status.retry"),
        ("scripts/embed/bare.toml", "open"),
    ],
    "packages": [("scripts/courses/words.toml", "bar.finish")],
    "platforms": [("assess/words.toml", "page.share")],
    "privacy": [("assess/workbook/words.toml", "actions.forget"), ("assess/quiz/words.toml", "progress.reset")],
    "cite": [("assess/words.toml", "page.share")],
}
LICENCES = {
    "pyodide": ("Mozilla Public License 2.0", "MPL-2.0"),
    "@observablehq/plot": ("ISC", "ISC"),
    "idiomorph": ("0BSD", "0BSD"),
}
COMMAND = re.compile(r"^uv run assess quiz (export .*)$", re.MULTILINE)

both = pytest.mark.parametrize("language", LANGUAGES)


def read_label(file: str, key: str, language: str) -> str:
    """What a button or a box is called, where its words are kept."""
    found: Any = tomllib.loads((ROOT / file).read_text("utf-8"))
    for name in key.split("."):
        found = found[name]
    return str(found[language])


@pytest.mark.parametrize(
    ("page", "file", "key"), [(page, file, key) for page, labels in LABELS.items() for file, key in labels]
)
@both
def test_a_page_calls_what_is_pressed_by_its_name(page: str, file: str, key: str, language: str) -> None:
    quoted = {"fa": "«{}»", "en": "“{}”"}[language].format(read_label(file, key, language))
    assert quoted in Written(f"teach/{page}", language).body


@both
def test_the_page_tells_from_which_score_a_package_is_passed(language: str) -> None:
    reported = Written("teach/packages", language).section("reported")
    assert re.search(rf"\*\*[^*]+:\*\* (?:from|از) {localise_digits(str(PASS), language)} ", reported)


@both
def test_the_commands_of_the_page_write_what_they_say(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    commands = [shlex.split(command) for command in COMMAND.findall(Written("teach/packages", language).text)]
    assert [cli.main(command) for command in commands] == [0] * len(commands)
    assert {name for command in commands for name in command if name.startswith("questions.")} == {
        file.name for file in tmp_path.iterdir()
    }
    assert capsys.readouterr().out.startswith("$CATEGORY")


@both
def test_the_page_on_privacy_names_the_lock_and_the_shelf(language: str) -> None:
    checking = Written("teach/privacy", language).section("check")
    assert f"`connect-src {policy.RULES['connect-src']}`" in checking
    shelf = re.search('OURS = "(.*)"', (ROOT / "docs/assets/scripts/keep.js").read_text("utf-8"))
    assert shelf
    assert f"`{shelf[1]}`" in checking


@both
def test_the_page_names_each_file_for_hosts(language: str) -> None:
    hosting = Written("teach/platforms", language).section("host")
    assert [file for file in FILES if f"`{file}`" not in hosting] == []


@both
def test_the_page_on_citing_repeats_the_licence(language: str) -> None:
    (holder,) = re.findall(r"^Copyright .*$", (ROOT / "LICENSE").read_text("utf-8"), re.MULTILINE)
    assert holder in Written("teach/cite", language).text


@pytest.mark.parametrize("package", LICENCES)
@both
def test_a_part_that_others_made_has_the_licence_that_the_page_names(package: str, language: str) -> None:
    told, short = LICENCES[package]
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    assert packages[f"node_modules/{package}"]["license"] == short
    assert f"({told})" in Written("teach/cite", language).section("others")
