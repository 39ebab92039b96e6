"""What does the maker of frames say? The words beside snippets.py, some with places for its script."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from assess.words import Text, Voice, Words

FILE = Path(__file__).with_name("snippets.toml")


@cache
def give_voice(language: str) -> Voice:
    """Return a voice with these words."""
    told = tomllib.loads(FILE.read_text("utf-8"))
    texts = {f"{group}.{key}": Text(**text) for group, texts in told.items() for key, text in texts.items()}
    return Voice(words=Words(texts), language=language)


def list_texts(group: str, language: str, known: Mapping[str, str]) -> dict[str, str]:
    """List the texts of a group by name, filled in with what is known already; the script fills in the rest."""
    start = f"{group}."
    texts = give_voice(language).words.texts
    told = {key.removeprefix(start): text[language] for key, text in texts.items() if key.startswith(start)}
    return {name: _fill(text, known) for name, text in told.items()}


def _fill(text: str, known: Mapping[str, str]) -> str:
    for name, value in known.items():
        text = text.replace(f"{{{name}}}", value)
    return text
