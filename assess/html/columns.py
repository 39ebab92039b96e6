"""How do examples travel lightly, as every page carries them? With one list for each column of a table."""

import re
from collections.abc import Mapping

ROW = re.compile(r"\.\d+\.")


def fold_columns(typed: Mapping[str, str]) -> dict[str, str | list[str]]:
    """Fold `channels.0.reach`, `channels.1.reach`, ... into a list under `channels.*.reach`.

    Every row has every column, in its order; docs/assets/scripts/columns.js unfolds them.
    """
    folded: dict[str, str | list[str]] = {}
    for name, text in typed.items():
        column = ROW.sub(".*.", name, count=1)
        if column == name:
            folded[name] = text
        else:
            folded.setdefault(column, []).append(text)  # type: ignore[union-attr]  # a column holds a list
    return folded
