"""How is a piece of HTML written, so that nothing a reader typed is ever taken for markup?"""

from collections.abc import Iterable

VOID = {"input", "meta", "br", "link"}


class Markup(str):
    """Text that is HTML already; every other string is escaped on its way in."""

    __slots__ = ()


def escape(text: object) -> Markup:
    """Make any text safe between tags and inside quoted attributes."""
    if isinstance(text, Markup):
        return text
    shown = str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Markup(shown.replace('"', "&quot;"))


def element(tag: str, *children: object, **attributes: object) -> Markup:
    """Write one element.

    Args:
        tag: its name.
        children: texts (escaped) and markup (kept); None is left out.
        attributes: `class_` and `for_` drop the underscore, others turn it into a hyphen;
            True stands as a bare name, None and False are left out.
    """
    shown = "".join([_attribute(name, value) for name, value in attributes.items()]) if attributes else ""
    if tag in VOID:
        return Markup(f"<{tag}{shown}>")
    return Markup(f"<{tag}{shown}>{join(children)}</{tag}>")


def _attribute(name: str, value: object) -> str:
    if value is None or value is False:
        return ""
    name = name.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'  # markup is text here


def join(pieces: Iterable[object]) -> Markup:
    """Set pieces one after another, with nothing between them."""
    return Markup("".join([escape(piece) for piece in pieces if piece is not None]))
