"""What have others printed, that our models must answer too?

Each tool keeps its cases in `tests/TOOL/published.toml` and works them out with the FORMULAS of `published.py` beside
it. The tests, and the page that shows our figures beside the printed ones, read both from here.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assess.words import Text

KINDS = ("published", "derived", "golden", "reconstruction")
TESTS = Path(__file__).parent

type Formulas = Mapping[str, Callable[..., float]]


@dataclass(frozen=True, kw_only=True)
class Case:
    """One printed figure: the formula, its inputs, the figure, how far ours may be from it, and who printed it."""

    id: str
    name: Text
    kind: str
    source: str
    citation: Text
    formula: str
    given: dict[str, Any]
    published: float
    printed: str
    tolerance: float

    def work_out(self, formulas: Formulas) -> float:
        """What this software gives."""
        return formulas[self.formula](**self.given)


def read_cases(file: Path) -> list[Case]:
    """Read all cases of a file, each with its citation in full and its figure digit by digit as it was printed."""
    text = file.read_text("utf-8")
    told, printed = tomllib.loads(text), tomllib.loads(text, parse_float=str)
    sources = {key: read_text(source) for key, source in told["sources"].items()}
    return [
        _read_case(case, sources[case["source"]], str(shown["published"]))
        for case, shown in zip(told["case"], printed["case"], strict=True)
    ]


def _read_case(case: dict[str, Any], citation: Text, printed: str) -> Case:
    return Case(**{**case, "name": Text(**case["name"]), "citation": citation, "printed": printed})


def read_text(told: str | dict[str, str]) -> Text:
    """Read a text in both languages; a bare one, such as a citation, is the same in each."""
    return Text(fa=told, en=told) if isinstance(told, str) else Text(**told)


def list_files() -> dict[str, Path]:
    """List the files with such cases by the name of their tool."""
    return {file.parent.name: file for file in sorted(TESTS.glob("*/published.toml"))}
