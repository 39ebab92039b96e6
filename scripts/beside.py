"""What does a script say? The words in the file that lies beside it, both languages side by side."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from assess.words import Text, walk_texts


def read_words(script: str, name: str = "") -> Mapping[str, Text]:
    """Read words by their dotted names.

    Args:
        script: the file of the script that says them.
        name: of the file with the words, where it is not the script's own name.
    """
    file = Path(script).with_name(name) if name else Path(script).with_suffix(".toml")
    return dict(walk_texts(tomllib.loads(file.read_text("utf-8"))))
