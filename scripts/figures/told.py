"""What does a figure say? Its words from docs/figures/, in one language; half-translated ones are refused."""

import tomllib
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

from assess.words import LANGUAGES

type Told = dict[str, Any]  # as the figure's file, with one text where the file has two

FOLDER = Path(__file__).parents[2] / "docs/figures"
NEEDED = ("kind", "title", "desc", "caption")


def list_names() -> list[str]:
    """List the figures that can be drawn."""
    return sorted(file.stem for file in FOLDER.glob("*.toml"))


def read(name: str, language: str) -> Told:
    """Read a figure's words.

    Raises:
        PluginError: there is no such figure, or something is missing in it; MkDocs stops at that.
    """
    if name not in list_names():
        raise PluginError(f"there is no figure “{name}”: docs/figures/ has {', '.join(list_names())}")
    return choose(tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8")), language, name)


def choose(tree: Told, language: str, name: str) -> Told:
    """Keep one language of a figure's words.

    Raises:
        PluginError: a text lacks one of the languages, or the figure one of the texts that all have.
    """
    missing = [key for key in NEEDED if key not in tree]
    if missing:
        raise PluginError(f"figure “{name}” lacks {', '.join(missing)}")
    told: Told = _choose(tree, language, name)
    return told


def _choose(branch: Any, language: str, path: str) -> Any:  # noqa: ANN401 any TOML value
    if isinstance(branch, list):
        return [_choose(each, language, f"{path}[{number}]") for number, each in enumerate(branch)]
    if not isinstance(branch, dict):
        return branch
    if not set(branch) & set(LANGUAGES):
        return {key: _choose(each, language, f"{path}.{key}") for key, each in branch.items()}
    if set(branch) != set(LANGUAGES) or not all(branch.values()):
        raise PluginError(f"figure “{path}” is half-translated: say it in Persian and in English, and nothing beside")
    return branch[language]
