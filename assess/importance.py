"""What is taken for an answer about importance: figures by name, judgments in pairs?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, combinations_with_replacement
from typing import Any

from assess.lists import list_parts, open_json
from assess.names import SHOWN, find_nearest
from assess.question import Choice, Fault, Leaf, NotTaken, Number, Question


@dataclass(frozen=True, kw_only=True)
class Figures(Question):
    """A figure for each part, such as points for each criterion."""

    kind = "figures"
    item: Number

    def read_parts(self, given: object, names: Sequence[str], *, typed: bool) -> dict[str, float]:
        """Read one figure a part; on the page, parts that are not chosen stay unread."""
        figures = open_json(given) if isinstance(given, str) else given
        if not isinstance(figures, Mapping):
            raise NotTaken("figures")
        if typed and not any(str(figures.get(name) or "").strip() for name in names):
            raise NotTaken("missing")  # said once: nobody has begun to fill it in
        faults = [] if typed else _find_strangers(figures, names)
        taken = {}
        for name in names:
            try:
                taken[name] = self.item.take(figures.get(name), typed=typed)
            except NotTaken as refusal:
                faults.append(Fault(at=f".{name}", given=figures.get(name), reason=str(refusal)))
        if faults:
            raise NotTaken(faults=faults)
        if not any(taken.values()):
            raise NotTaken("all_nought")
        return taken

    def find(self, part: str) -> Question | None:  # noqa: ARG002 all parts are asked alike
        """Return the question about one part."""
        return self.item

    def list_leaves(self, value: Mapping[str, float] | None, names: Sequence[str] = ()) -> Iterator[Leaf]:
        """Give the figure of each part."""
        for name in names if value else ():
            figure = (value or {}).get(name)
            yield Leaf(name=f"{self.name}.{name}", question=self.item, value=figure, key=self.name)

    def schema(self) -> dict[str, Any]:
        """Describe figures by name."""
        return self.nullable({"type": "object", "additionalProperties": self.item.schema()})


def _find_strangers(figures: Mapping[str, object], names: Sequence[str]) -> list[Fault]:
    strangers = [name for name in figures if name not in names][:SHOWN]
    return [
        Fault(at=f".{name[:SHOWN]}", given=name, reason="name", nearest=find_nearest(name, names)) for name in strangers
    ]


RATIO = re.compile(r"\s*1\s*/\s*([1-9])\s*")
MOST = 9.0  # of Saaty's scale
NEAR = 5e-6  # two halves of one judgment agree so far: a ninth may be written with six decimals
Matrix = list[list[float | None]]


@dataclass(frozen=True, kw_only=True)
class Judgments(Question):
    """How many times as important is each part as each other? One half matrix a judge; null where nobody said.

    A matrix is n by n, in the order of the parts, cell (i, j) between 1/9 and 9 telling how many times i outweighs j.
    """

    kind = "judgments"
    parts: tuple[str, ...]  # every part that may be named, in the order in which a form asks for them
    least: int = 1
    most: int = 5
    ids: str = ""
    item: Choice = field(
        default_factory=lambda: Choice(
            name="", options=("9", "7", "5", "3", "2", "1", "1/2", "1/3", "1/5", "1/7", "1/9"), optional=True
        )
    )

    def read_parts(self, given: object, names: Sequence[str], *, typed: bool) -> list[Matrix]:
        """Read every judge's matrix, and fill its other half."""
        judges = list_parts(open_json(given) if isinstance(given, str) else given)
        if not 1 <= len(judges) <= self.most:
            raise NotTaken("judges")
        faults: list[Fault] = []
        taken = [
            self._read_judge(_spread(judge, names) if typed else judge, len(names), f"[{place}]", faults)
            for place, judge in enumerate(judges)
        ]
        if faults:
            raise NotTaken(faults=faults)
        return taken

    def _read_judge(self, judge: object, size: int, at: str, faults: list[Fault]) -> Matrix:
        whole = isinstance(judge, (list, tuple)) and len(judge) == size
        if not whole or any(not isinstance(row, (list, tuple)) or len(row) != size for row in judge):  # type: ignore[attr-defined]
            faults.append(Fault(at=at, given=judge, reason="matrix"))
            return []
        cells = {(i, j): judge[i][j] for i in range(size) for j in range(size)}  # type: ignore[index]
        read = {place: _read_cell(cell, f"{at}[{place[0]}][{place[1]}]", faults) for place, cell in cells.items()}
        matrix: Matrix = [[1.0 if i == j else None for j in range(size)] for i in range(size)]
        for i, j in combinations_with_replacement(range(size), 2):
            ours, theirs = read[i, j], read[j, i]
            if ours and theirs and abs(ours * theirs - 1) > NEAR:
                faults.append(Fault(at=f"{at}[{j}][{i}]", given=cells[j, i], reason="reciprocal"))
            if i != j:
                matrix[i][j], matrix[j][i] = _fill_halves(ours, theirs)
        return matrix

    def list_leaves(self, value: list[Matrix] | None, names: Sequence[str] = ()) -> Iterator[Leaf]:
        """Give one half of each judge's matrix, a field a pair."""
        for judge, matrix in enumerate(value or ()):
            places = {name: names.index(name) for name in self.parts if name in names}
            for (one, i), (other, j) in combinations(places.items(), 2):
                at = f"{self.name}.{judge}.{one}.{other}"
                yield Leaf(name=at, question=self.item, value=write_judgment(matrix[i][j]), key=self.name)

    def find(self, part: str) -> Question | None:  # noqa: ARG002 all pairs are asked alike
        """Return the question about one pair."""
        return self.item

    def schema(self) -> dict[str, Any]:
        """Describe one matrix a judge."""
        cell = {"anyOf": [{"type": "number", "minimum": 1 / MOST, "maximum": MOST}, {"type": "null"}]}
        row = {"type": "array", "items": cell}
        matrix = {"type": "array", "items": row}
        return self.nullable({"type": "array", "items": matrix, "minItems": 1, "maxItems": self.most})


def _fill_halves(ours: float | None, theirs: float | None) -> tuple[float | None, float | None]:
    """Turn a judgment over for its other half; where both were given, the one above 1 stands, the other was rounded."""
    if ours is None or (theirs is not None and theirs > ours):
        return (1 / theirs, theirs) if theirs else (None, None)
    return ours, 1 / ours


def _spread(judge: object, names: Sequence[str]) -> object:
    """Lay judgments that a form gives by the names of a pair out as a matrix."""
    if not isinstance(judge, Mapping):
        return judge

    def cell(one: str, other: str) -> object:
        row = judge.get(one)
        return (row.get(other) or None) if isinstance(row, Mapping) else None

    return [[cell(one, other) for other in names] for one in names]


def _read_cell(given: object, at: str, faults: list[Fault]) -> float | None:
    """Read one judgment: a number from 1/9 to 9, or a text such as 1/3."""
    if given is None:
        return None
    value = read_judgment(given)
    if value is None or not 1 / MOST - NEAR <= value <= MOST + NEAR:
        faults.append(Fault(at=at, given=given, reason="judgment"))
        return None
    return value


def read_judgment(given: object) -> float | None:
    """Read a judgment as a number; None where it is none."""
    if isinstance(given, str) and (ratio := RATIO.fullmatch(given)):
        return 1 / int(ratio[1])
    try:
        return None if isinstance(given, bool) else float(given)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        return None


def write_judgment(value: float | None) -> str | None:
    """Write a judgment as people say it, 3 or 1/3; any other value as a number."""
    if value is None:
        return None
    for whole in range(1, int(MOST) + 1):
        if value == whole:
            return str(whole)
        if value == 1 / whole:
            return f"1/{whole}"
    return repr(value)
