"""Is a class the same whether the library makes a dataclass of it or what stands in for that in the browser?"""

import dataclasses
from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import Any, ClassVar

import pytest

from scripts.runtime import stand_ins

OURS = import_module(f"{stand_ins.__name__}.dataclasses")


@pytest.fixture(params=[dataclasses, OURS], ids=["the library's", "ours"])
def made(request: pytest.FixtureRequest) -> ModuleType:
    """What is asked of either."""
    module: ModuleType = request.param
    return module


def make_visit(made: ModuleType) -> Any:  # noqa: ANN401 a class that is made here
    """Make a class whose fields go by their order."""

    @made.dataclass(frozen=True, slots=True)
    class Visit:
        """One visit."""

        day: int
        channel: str = "shop"

    return Visit


def make_order(made: ModuleType) -> Any:  # noqa: ANN401 a class that is made here
    """Make a class whose fields go by their names, some of them from the class that it is a kind of."""

    @made.dataclass(frozen=True, kw_only=True)
    class Deal:
        """Anything agreed upon."""

        kind: ClassVar[str] = "deal"
        value: float
        currency: str = "toman"

    @made.dataclass(frozen=True, kw_only=True)
    class Order(Deal):
        """A deal over some things."""

        kind: ClassVar[str] = "order"
        currency: str = "rial"
        things: dict[str, int] = made.field(default_factory=dict)

    return Order


def test_fields_are_taken_by_order_or_by_name_and_have_what_stands_where_nothing_is_given(made: ModuleType) -> None:
    """Both ways of making one."""
    visit, order = make_visit(made), make_order(made)
    visits = [visit(1), visit(2, "web"), visit(day=3, channel="app")]
    assert [(each.day, each.channel) for each in visits] == [(1, "shop"), (2, "web"), (3, "app")]
    one = order(value=5.0, things={"bread": 2})
    assert (one.value, one.currency, one.things, one.kind) == (5.0, "rial", {"bread": 2}, "order")


def test_what_is_made_anew_is_nobody_elses(made: ModuleType) -> None:
    """A list or a dictionary that all instances shared would be a trap."""
    order = make_order(made)
    one, other = order(value=1.0), order(value=1.0)
    one.things["bread"] = 1
    assert other.things == {}
    assert not hasattr(order, "things")


def test_fields_are_told_in_their_order_with_those_of_the_wider_kind_first(made: ModuleType) -> None:
    """What belongs to the class and not to each instance is none."""
    order = make_order(made)
    assert [each.name for each in made.fields(order)] == ["value", "currency", "things"]
    assert [each.name for each in made.fields(order(value=1.0))] == ["value", "currency", "things"]


@pytest.mark.parametrize(
    "call",
    [
        lambda visit: visit(),
        lambda visit: visit(channel="web"),
        lambda visit: visit(1, "web", 2),
        lambda visit: visit(1, hour=2),
        lambda visit: visit(channel="web", hour=2),
    ],
)
def test_a_field_too_few_or_too_many_is_refused(made: ModuleType, call: Callable[[Any], object]) -> None:
    """Also where one is missing and another is too many."""
    with pytest.raises(TypeError):
        call(make_visit(made))


def test_nothing_changes_but_in_a_copy(made: ModuleType) -> None:
    """Neither a field nor anything else."""
    one = make_visit(made)(1)
    with pytest.raises(made.FrozenInstanceError):
        one.day = 2
    with pytest.raises(made.FrozenInstanceError):
        del one.day
    other = made.replace(one, day=2)
    assert (one.day, other.day, other.channel) == (1, 2, "shop")


def test_instances_are_equal_by_their_fields_and_within_their_kind(made: ModuleType) -> None:
    """So they find each other in a set, too."""
    visit, other = make_visit(made), make_visit(made)
    assert visit(1) == visit(1, "shop")
    assert visit(1) != visit(2)
    assert visit(1) != other(1)
    assert len({visit(1), visit(1, "shop"), visit(2)}) == 2


def test_an_instance_tells_its_fields_and_opens_by_their_order(made: ModuleType) -> None:
    """As a `match` asks for them."""
    assert repr(make_visit(made)(1)).endswith("Visit(day=1, channel='shop')")
    assert (make_visit(made).__match_args__, make_order(made).__match_args__) == (("day", "channel"), ())


def test_what_a_class_says_itself_stays(made: ModuleType) -> None:
    """Its own way to be told, say."""

    @made.dataclass(frozen=True)
    class Shop:
        """A shop."""

        name: str

        def __repr__(self) -> str:
            return self.name

    shop: Any = Shop
    assert repr(shop("پیوند")) == "پیوند"
