"""How is a figure told to those who do not see it? The same content as a list or a table, folded below the drawing."""

from collections.abc import Iterable, Sequence

from assess.html.element import Markup, element, join


def list_items(items: Iterable[Sequence[str]], *, ordered: bool = False) -> Markup:
    """List what a figure shows: each a name, and what is said about it."""
    return element("ol" if ordered else "ul", *(element("li", _tell(name, about)) for name, *about in items))


def _tell(name: str, about: Sequence[str]) -> Markup:
    return join((element("strong", name), *(f"; {each}" if place else f": {each}" for place, each in enumerate(about))))


def tabulate(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    """Set what a figure shows in a table, its first column naming the rows."""
    head = element("thead", element("tr", *(element("th", each, scope="col") for each in heads)))
    body = element("tbody", *(_set_row(*row) for row in rows))
    return element("table", head, body)


def _set_row(name: str, *cells: str) -> Markup:
    return element("tr", element("th", name, scope="row"), *(element("td", cell) for cell in cells))
