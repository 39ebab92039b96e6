"""How are money and shares asked for? The same way by every tool."""

from assess.question import Choice, Number

MOST = 1e15  # money; beyond it a double no longer holds every unit

CURRENCY = Choice(name="currency", options=("none", "toman", "rial", "dollar", "euro"), default="none")


def ask_money(
    name: str, default: float | None = None, *, low: float = 0, above: bool = False, optional: bool = False
) -> Number:
    """Ask for an amount of money, nought or more unless told otherwise."""
    return Number(name=name, unit="money", low=low, above=above, high=MOST, default=default, optional=optional)


def ask_share(name: str, default: float | None = None, *, high: float = 1, optional: bool = False) -> Number:
    """Ask for a share; on the page it is typed in per cent."""
    return Number(name=name, unit="share", low=0, high=high, default=default, optional=optional)
