"""What is taken for an answer in rows or cells: a table of things, figures by name, judgments in pairs?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, combinations_with_replacement, count
from typing import Any

from assess.lists import open_json
from assess.names import SHOWN, find_nearest
from assess.nesting import flatten, is_place, nest
from assess.question import Choice, Fault, Leaf, NotTaken, Number, Question

Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Group:
    """Questions of a row that are drawn together."""

    name: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, kw_only=True)
class Rows(Question):
    """A table that people edit: the same questions about each of several things."""

    kind = "rows"
    groups: tuple[Group, ...]
    least: int = 0
    most: int
    title: str  # the question whose answer names a row
    headed: bool = True  # its name stands above it, unless the section says it already
    unique: tuple[str, ...] = ()  # questions that no two rows answer alike
    ids: str = ""  # the letter of the ids under which other tables know the rows; the page gives them by itself

    @property
    def items(self) -> dict[str, Question]:
        """The questions of a row by their dotted names."""
        return {question.name: question for group in self.groups for question in group.questions}

    def find(self, part: str) -> Question | None:
        """Return a row's question."""
        return self.items.get(part)

    def settle(self, value: Sequence[Mapping[str, Any]] | None) -> list[Row]:
        """Complete declared rows: parts by dotted name, defaults where nothing is said."""
        blank = {name: question.settle(question.default) for name, question in self.items.items()}
        return [blank | flatten(row, self.items) for row in value or ()]

    def take(self, given: object, *, typed: bool, names: Sequence[str] = ()) -> list[Row]:
        """Take silence for no rows; `names` are the ids that rows of other tables are linked with."""
        if isinstance(given, str) and given:
            taken: list[Row] = super().take(given, typed=typed)
            return taken
        return self.read([] if given in (None, "") else given, typed=typed, linked=names)

    def read(self, given: object, *, typed: bool, linked: Sequence[str] = ()) -> list[Row]:
        """Read every row; all that is wrong in any of them is told at once."""
        listed = list_parts(open_json(given) if isinstance(given, str) else given)
        rows = [(place, self._flatten(row, place)) for place, row in enumerate(listed)]
        if typed:
            rows = [(place, row) for place, row in rows if row.get("id") in linked or not self._is_empty(row)]
        if not self.least <= len(rows) <= self.most:
            raise NotTaken("rows")
        faults: list[Fault] = []
        taken = [self._read_row(row, f"[{place}]", typed=typed, faults=faults) for place, row in rows]
        self._give_ids(taken)
        faults += self._find_twins(taken, [place for place, _ in rows])
        if faults:
            raise NotTaken(faults=faults)
        return taken

    def _flatten(self, row: object, place: int) -> Row:
        if not isinstance(row, Mapping):
            raise NotTaken(faults=[Fault(at=f"[{place}]", given=row, reason="row")])
        return flatten(row, self.items)

    def _is_empty(self, row: Row) -> bool:
        """Tell whether the reader has said nothing in a row yet: all fields blank, or as they came."""
        return all(
            (self.ids and name == "id")
            or isinstance(self.items.get(name), Choice)
            or answer is None
            or (isinstance(answer, str) and not answer.strip())
            for name, answer in row.items()
        )

    def _read_row(self, row: Row, at: str, *, typed: bool, faults: list[Fault]) -> Row:
        items = self.items
        taken = {name: question.settle(question.default) for name, question in items.items()}
        for name in row:
            if name not in items:
                near = find_nearest(name, items)
                faults.append(Fault(at=f"{at}.{name[:SHOWN]}", given=row[name], reason="unknown", nearest=near))
        for name, question in items.items():
            if name not in row and (question.optional or question.default is not None):
                continue
            try:
                taken[name] = question.take(row.get(name), typed=typed)
            except NotTaken as refusal:
                faults += [replace(fault, at=f"{at}.{name}{fault.at}") for fault in refusal.list_faults(row.get(name))]
        return taken

    def _give_ids(self, rows: list[Row]) -> None:
        """Give ids to rows that came without."""
        taken = {row.get("id") for row in rows}
        free = (f"{self.ids}{number}" for number in count(1) if f"{self.ids}{number}" not in taken)
        for row in rows if self.ids else ():
            row["id"] = row["id"] or next(free)

    def _find_twins(self, rows: list[Row], places: list[int]) -> list[Fault]:
        """Find rows that answer alike what each must answer for itself."""
        return [
            Fault(at=f"[{places[later]}].{name}", given=rows[later][name], reason="twin")
            for name in self.unique
            for later, row in enumerate(rows)
            if row[name] is not None and row[name] in [earlier[name] for earlier in rows[:later]]
        ]

    def list_leaves(self, value: list[Row], names: Sequence[str] = ()) -> Iterator[Leaf]:  # noqa: ARG002
        """Give every field of every row."""
        for place, row in enumerate(value):
            for name, question in self.items.items():
                yield Leaf(
                    name=f"{self.name}.{place}.{name}", question=question, value=row[name], key=f"{self.name}.{name}"
                )

    def tell(self, value: list[Row]) -> list[dict[str, Any]]:
        """Tell the rows with their parts nested."""
        return [nest({name: question.tell(row[name]) for name, question in self.items.items()}) for row in value]

    def schema(self) -> dict[str, Any]:
        """Describe the rows as a list of objects."""
        described = nest({name: question.schema() for name, question in self.items.items()})
        row = _describe_objects(described, self.items)
        needed = [name for name, question in self.items.items() if not question.optional and question.default is None]
        row |= {"required": needed} if needed else {}
        return {"type": "array", "items": row, "minItems": self.least, "maxItems": self.most}


def _describe_objects(tree: dict[str, Any], items: Mapping[str, Question], path: str = "") -> dict[str, Any]:
    properties = {
        key: value if f"{path}{key}" in items else _describe_objects(value, items, f"{path}{key}.")
        for key, value in tree.items()
    }
    return {"type": "object", "properties": properties, "additionalProperties": False}


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


def list_parts(given: object) -> list[object]:
    """Take a list as it is, and parts that a form numbers from nought in their order."""
    if isinstance(given, Mapping) and all(is_place(str(key)) for key in given):
        return [given[key] for key in sorted(given, key=int)]
    if not isinstance(given, (list, tuple)):
        raise NotTaken("list")
    return list(given)
