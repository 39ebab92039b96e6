"""How do dotted names fold into nested JSON, and unfold again?"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

LONGEST_PLACE = 6  # digits; no list is that long


def flatten(tree: Mapping[str, Any], names: Iterable[str], path: str = "") -> dict[str, object]:
    """Lay nested JSON out by dotted name, as far as the known names go."""
    known = list(names)
    flat: dict[str, object] = {}
    for key, value in tree.items():
        name = f"{path}{key}"
        leads_on = any(other.startswith(f"{name}.") for other in known)
        if isinstance(value, Mapping) and leads_on:
            flat |= flatten(value, known, f"{name}.")
        elif not (value is None and leads_on):
            flat[name] = value
    return flat


def nest(flat: Mapping[str, Any]) -> dict[str, Any]:
    """Fold dotted names back into nested JSON."""
    tree: dict[str, Any] = {}
    for name, value in flat.items():
        *folders, leaf = name.split(".")
        branch = tree
        for folder in folders:
            if not isinstance(branch.get(folder), dict):  # a name that came from outside may cross another
                branch[folder] = {}
            branch = branch[folder]
        branch[leaf] = value
    return tree


def replace_part(tree: Any, steps: Sequence[str], value: object) -> bool:  # noqa: ANN401 any JSON
    """Put a value into nested JSON; a list takes one more at its end. Tell whether there was such a place."""
    if not steps:
        return False
    *way, last = steps
    for step in way:
        tree = _go(tree, step)
    if isinstance(tree, list) and is_place(last) and int(last) < len(tree):
        tree[int(last)] = value
    elif isinstance(tree, dict):
        tree[last] = value
    else:
        return False
    return True


def is_place(step: str) -> bool:
    """Tell whether a step is a place in a list; `²` and a thousand digits are digits too, and no number we can read."""
    return step.isascii() and step.isdigit() and len(step) <= LONGEST_PLACE


def _go(tree: Any, step: str) -> Any:  # noqa: ANN401
    if isinstance(tree, dict):
        return tree.setdefault(step, {})
    if isinstance(tree, list) and is_place(step) and int(step) <= len(tree):
        if int(step) == len(tree):
            tree.append({})
        return tree[int(step)]
    return None


def gather(flat: Mapping[str, object], names: Iterable[str]) -> dict[str, object]:
    """Fold fields of a table (`channels.0.reach`) into one answer a question; other names stay as they are."""
    known = list(names)
    loose: dict[str, object] = {}
    tables: dict[str, dict[str, object]] = {}
    for name, value in flat.items():
        table = next((each for each in known if name.startswith(f"{each}.")), None) if name not in known else None
        if table is None:
            loose[name] = value
        else:
            tables.setdefault(table, {})[name.removeprefix(f"{table}.")] = value
    return loose | {table: nest(fields) for table, fields in tables.items()}
