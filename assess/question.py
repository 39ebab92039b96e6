"""What is asked, and what is taken for an answer?

Each kind of question reads what a reader typed or a program gave, refuses it with a reason, and knows its own
JSON Schema.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from assess import numerals


@dataclass(frozen=True, kw_only=True)
class Fault:
    """What is wrong with a part of an answer: where in it ("[2].reach"), what was given there, and why not."""

    at: str
    given: object
    reason: str
    nearest: str | None = None


class NotTaken(ValueError):  # noqa: N818 it is not an error of ours: the reader is told what to mend
    """One answer cannot be taken, for a reason that the words can tell; or parts of it, each for its own."""

    def __init__(self, reason: str = "", faults: Sequence[Fault] = ()) -> None:
        super().__init__(reason)
        self.faults = faults

    def list_faults(self, given: object) -> Sequence[Fault]:
        """List what is wrong; without parts, it is the whole answer."""
        return self.faults or [Fault(at="", given=given, reason=str(self))]


@dataclass(frozen=True, kw_only=True)
class Leaf:
    """One field's worth of an answer: the field's name, the question it answers, its value, the key of its words."""

    name: str
    question: "Question"
    value: Any
    key: str


@dataclass(frozen=True, kw_only=True)
class Question:
    """One thing asked. An optional one takes silence (null) for an answer: "I don't know" is legal."""

    kind: ClassVar[str]
    name: str
    default: Any = None
    optional: bool = False
    of: str | None = None  # the question whose answer names the parts of this one
    when: tuple[str, str] | None = None  # asked only where that choice was answered so

    def take(self, given: object, *, typed: bool, names: Sequence[str] = ()) -> Any:  # noqa: ANN401 each kind its own
        """Turn what was given into a value of this question.

        Args:
            given: text that a person typed, or a JSON value.
            typed: whether shares are written as percentages, as on the page, and not as fractions.
            names: of its parts, where another question's answer names them.

        Raises:
            NotTaken: with the key of the reason, or with the faults of its parts.
        """
        if given is None or (isinstance(given, str) and given.strip() in ("", "null")):
            if self.optional:
                return None
            raise NotTaken("missing")
        return self.read(given, typed=typed) if self.of is None else self.read_parts(given, names, typed=typed)

    def read(self, given: object, *, typed: bool) -> Any:  # noqa: ANN401
        """Read an answer that is there; each kind does it in its own way."""
        raise NotImplementedError

    def read_parts(self, given: object, names: Sequence[str], *, typed: bool) -> Any:  # noqa: ANN401
        """Read an answer whose parts are named by another one."""
        raise NotImplementedError

    def list_leaves(self, value: Any, names: Sequence[str] = ()) -> Iterator[Leaf]:  # noqa: ANN401, ARG002
        """Give the fields in which a value stands; one, unless the kind says otherwise."""
        yield Leaf(name=self.name, question=self, value=value, key=self.name)

    def find(self, part: str) -> "Question | None":  # noqa: ARG002 kinds with parts know better
        """Return the question behind a part, such as `reach` of `channels[2].reach`."""
        return None

    def settle(self, value: Any) -> Any:  # noqa: ANN401
        """Complete a value as it was declared."""
        return value

    def tell(self, value: Any) -> Any:  # noqa: ANN401
        """Tell a value as JSON."""
        return value

    def schema(self) -> dict[str, Any]:
        """Describe the values of this question as JSON Schema."""
        raise NotImplementedError

    def nullable(self, schema: dict[str, Any]) -> dict[str, Any]:
        """Let null stand where the question is optional."""
        return {"anyOf": [schema, {"type": "null"}]} if self.optional else schema


@dataclass(frozen=True, kw_only=True)
class Number(Question):
    """A number with a unit and a legal range, both ends included (the lower one left out where `above`)."""

    kind = "number"
    unit: str
    low: float | None = None
    high: float | None = None
    above: bool = False
    whole: bool = False

    @property
    def percent(self) -> bool:
        """Whether the reader types percentages for this fraction."""
        return self.unit in ("share", "points")

    def read(self, given: object, *, typed: bool) -> float:
        """Read a finite number within the range."""
        value = self._number(given, typed=typed)
        if self.whole and value != int(value):
            raise NotTaken("whole")
        if self.low is not None and (value < self.low or (self.above and value == self.low)):
            raise NotTaken("range")
        if self.high is not None and value > self.high:
            raise NotTaken("range")
        return int(value) if self.whole else value + 0.0  # never minus nought

    def _number(self, given: object, *, typed: bool) -> float:
        if isinstance(given, (int, float)) and not isinstance(given, bool):
            return _finite(given)
        if not isinstance(given, str):
            raise NotTaken("number")
        try:
            value, percent = numerals.read(given, in_percent=typed and self.percent)
        except ValueError:
            raise NotTaken("number") from None
        if percent and not self.percent:
            raise NotTaken("number")
        return value

    def schema(self) -> dict[str, Any]:
        """Describe the range."""
        bounds = {"exclusiveMinimum" if self.above else "minimum": self.low, "maximum": self.high}
        kind = "integer" if self.whole else "number"
        return self.nullable({"type": kind} | {name: bound for name, bound in bounds.items() if bound is not None})


def _finite(given: float) -> float:
    try:
        value = float(given)
    except OverflowError:
        raise NotTaken("range") from None
    if value - value != 0:  # only infinity and not-a-number do that
        raise NotTaken("number")
    return value


LONGEST = 10_000  # characters; what is longer is no row that a person typed


@dataclass(frozen=True, kw_only=True)
class Numbers(Question):
    """A short row of numbers, such as margins by age."""

    kind = "numbers"
    unit: str
    most: int
    item: Number = field(default_factory=lambda: Number(name="", unit="number"))

    def read(self, given: object, *, typed: bool) -> list[float]:
        """Read one to `most` numbers."""
        listed = _list_numbers(given) if isinstance(given, str) else given
        if not isinstance(listed, (list, tuple)):
            raise NotTaken("numbers")
        if not 1 <= len(listed) <= self.most:
            raise NotTaken("many")
        return [float(self.item.read(each, typed=typed)) for each in listed]

    def schema(self) -> dict[str, Any]:
        """Describe the row."""
        row: dict[str, Any] = {"type": "array", "items": self.item.schema(), "minItems": 1, "maxItems": self.most}
        return self.nullable(row)


def _list_numbers(given: str) -> object:
    """Read a row as people type it, or as JSON where it stands in brackets."""
    if len(given) > LONGEST:
        raise NotTaken("many")
    try:
        return json.loads(given) if given.strip().startswith("[") else numerals.read_list(given)
    except (ValueError, RecursionError):
        raise NotTaken("numbers") from None


@dataclass(frozen=True, kw_only=True)
class Choice(Question):
    """One of a few named options."""

    kind = "choice"
    options: tuple[str, ...]
    spread: bool = False  # shown side by side, for one touch
    words: str | None = None  # the key of its options' words, where several questions share them

    def read(self, given: object, *, typed: bool) -> str:  # noqa: ARG002 a choice is typed as it is given
        """Take one of the options by its name."""
        if given not in self.options:
            raise NotTaken("choice")
        return str(given)

    def schema(self) -> dict[str, Any]:
        """List the options."""
        return self.nullable({"enum": list(self.options)})
