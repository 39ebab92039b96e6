"""What a frozen dataclass is, made without writing a program for it.

The library's own writes the methods of each class as text and compiles that: forty times before a browser's first
answer, with a compiler that nothing else there wakes. Here a class only has to know its fields. Of the ways to make one
there are those that the package uses; that instances have slots changes nothing but their size.
"""

from collections.abc import Callable, Iterator
from typing import Any, ClassVar

MISSING = object()
FIELDS = "__dataclass_fields__"


class FrozenInstanceError(AttributeError):
    """Somebody wanted to change what does not change."""


class Field:
    """One field: its name, and what it is where nothing is given."""

    def __init__(self, default: object, default_factory: Callable[[], object] | None) -> None:
        """Take what stands where nothing is given."""
        self.name = ""
        self.default = default
        self.default_factory = default_factory


def field(*, default: object = MISSING, default_factory: Callable[[], object] | None = None) -> Any:  # noqa: ANN401
    """Describe a field whose value is made anew for each instance."""
    return Field(default, default_factory)


def dataclass[T](*, frozen: bool, kw_only: bool = False, slots: bool = False) -> Callable[[type[T]], type[T]]:
    """Give a class what follows from its fields."""
    del frozen, slots

    def finish(kind: type[T]) -> type[T]:
        known = {name: each for base in kind.__mro__[:0:-1] for name, each in vars(base).get(FIELDS, {}).items()}
        known |= {each.name: each for each in _read_fields(kind)}
        shared = {FIELDS: known, "__match_args__": () if kw_only else tuple(known), "__init__": _make_init(known)}
        for name, value in {**METHODS, **shared}.items():
            if name not in vars(kind):
                setattr(kind, name, value)
        return kind

    return finish


def fields(kind: object) -> tuple[Field, ...]:
    """Return the fields of a class or of an instance, in their order."""
    return tuple(getattr(kind, FIELDS).values())


def replace[T](instance: T, /, **changes: object) -> T:
    """Return an instance like this one but for some of its fields."""
    return type(instance)(**{**dict(_list_values(instance)), **changes})


def _read_fields(kind: type) -> Iterator[Field]:
    """Read what a class itself says of its fields, and leave in it only what they are where nothing is given."""
    for name, annotation in vars(kind).get("__annotations__", {}).items():
        if getattr(annotation, "__origin__", None) is ClassVar:
            continue
        given = vars(kind).get(name, MISSING)
        each = given if isinstance(given, Field) else Field(given, None)
        each.name = name
        if isinstance(given, Field):
            delattr(kind, name)
        yield each


def _make_init(known: dict[str, Field]) -> Callable[..., None]:
    """Make what takes the fields, by their order or by their names."""
    names = tuple(known)
    fixed = {name: each.default for name, each in known.items() if each.default is not MISSING}
    made = [(name, each.default_factory) for name, each in known.items() if each.default_factory]

    def __init__(self: object, /, *values: object, **given: object) -> None:  # noqa: N807 it becomes that of a class
        state = self.__dict__
        state.update(fixed)
        if values:
            state.update(zip(names, values, strict=False))
        state.update(given)
        for name, make in made:
            if name not in state:
                state[name] = make()
        if state.keys() != known.keys() or len(values) > len(names):
            raise TypeError(f"{type(self).__qualname__} has the fields {', '.join(names)}, not {', '.join(state)}")

    return __init__


def _list_values(instance: object) -> list[tuple[str, object]]:
    return [(name, getattr(instance, name)) for name in getattr(instance, FIELDS)]


def _refuse(self: object, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"{type(self).__qualname__}.{name} does not change")


def _equals(self: object, other: object) -> bool:
    return _list_values(self) == _list_values(other) if type(self) is type(other) else NotImplemented


def _hash(self: object) -> int:
    return hash(tuple(_list_values(self)))


def _tell(self: object) -> str:
    return f"{type(self).__qualname__}({', '.join(f'{name}={value!r}' for name, value in _list_values(self))})"


METHODS = {"__setattr__": _refuse, "__delattr__": _refuse, "__eq__": _equals, "__hash__": _hash, "__repr__": _tell}
