"""Which plans are there, and what was typed in each?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from assess import tools
from assess.lists import Text
from assess.question import NotTaken

Typed = Mapping[str, str]  # what stands in a tool's form, by the names of its fields

ORDER = ("canvas", "channels", "retention")  # as a business is thought through: whom, by which way, and do they stay
MOST_PLANS = 12
NAME = Text(name="plan", most=60)
MOST_DONE = 500  # advice that was ticked off


@dataclass(frozen=True, kw_only=True)
class Plan:
    """One plan: its name, what was typed for each tool, and which advice is ticked off."""

    name: str
    typed: Mapping[str, Typed] = field(default_factory=dict)
    done: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Book:
    """All plans of a browser; `damaged` where some of what it kept could not be read."""

    plans: tuple[Plan, ...]
    current: int = 0
    damaged: bool = False

    @property
    def plan(self) -> Plan:
        """The plan that lies open."""
        return self.plans[self.current]


def list_tools() -> tuple[str, ...]:
    """List the tools that there are, in the order of a plan; one that this order does not know comes last."""
    return tuple(sorted(tools.NAMES, key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER)))


def open_book(told: Mapping[str, Any]) -> Book:
    """Take what the page tells of its plans."""
    plans = tuple(_open_plan(each) for each in told["plans"])
    return Book(plans=plans, current=int(told["current"]), damaged=bool(told.get("damaged")))


def _open_plan(told: Mapping[str, Any]) -> Plan:
    typed = {name: told["typed"][name] for name in list_tools() if told["typed"].get(name)}
    return Plan(name=clean_name(told["name"]), typed=typed, done=tuple(told["done"]))


def tell_book(book: Book) -> dict[str, Any]:
    """Tell plans to the page."""
    plans = [{"name": plan.name, "typed": plan.typed, "done": list(plan.done)} for plan in book.plans]
    return {"current": book.current, "plans": plans}


def clean_name(name: object) -> str:
    """Take a name as one short line; what is no name becomes a dash."""
    try:
        return NAME.read(str(name)[: NAME.most], typed=True) or "—"
    except NotTaken:
        return "—"


def add_plans(book: Book, more: Iterable[Plan], current: int) -> Book:
    """Set plans beside those that there are, under names of their own; an empty plan that stood alone makes room."""
    kept = () if len(book.plans) == 1 and not book.plan.typed else book.plans
    plans = list(kept)
    for plan in more:
        plans.append(replace(plan, name=name_apart(plan.name, {each.name for each in plans})))
    return Book(plans=tuple(plans), current=len(kept) + current)


def name_apart(name: str, taken: set[str]) -> str:
    """Number a name that is taken."""
    names = (f"{name[: NAME.most - 5]} ({number})" for number in count(2))
    return name if name not in taken else next(each for each in names if each not in taken)
