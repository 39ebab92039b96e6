"""What is taken for an answer in rows: the same questions about each of several things?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from assess.lists import list_parts, open_json
from assess.names import SHOWN, find_nearest
from assess.nesting import flatten, nest
from assess.question import Choice, Fault, Leaf, NotTaken, Question

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
        for name in [name for name in row if name not in items][:SHOWN]:
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
