"""How is XML written, so that whatever a question says arrives as it was?"""

import re

from assess.html.element import escape

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML 1.0 cannot hold at all
BREAKS = re.compile("\r\n?")


class Xml(str):
    """One element or several, written already."""

    __slots__ = ()


class Wrapped(str):
    """A text that needs no escaping."""

    __slots__ = ()


def clean(text: str) -> str:
    """Leave out what no XML can hold, and end lines in the one way that every reader of XML keeps."""
    return UNFIT.sub("", BREAKS.sub("\n", str(text)))


def wrap(text: str) -> Wrapped:
    """Wrap HTML so that it can be read where it stands: in CDATA, whose own end does not end it."""
    return Wrapped("<![CDATA[" + clean(text).replace("]]>", "]]]]><![CDATA[>") + "]]>")


def tag(name: str, *children: Xml | Wrapped | str | None, **attributes: str) -> Xml:
    """Write one element.

    Args:
        name: as the format has it.
        children: elements, each on a line of its own; or one text, escaped unless it is wrapped. None is left out.
        attributes: an underscore stands for a colon, one at the end is dropped.
    """
    named = {key.rstrip("_").replace("_", ":"): value for key, value in attributes.items()}
    shown = "".join(f' {key}="{escape(clean(value))}"' for key, value in named.items())
    there = [child for child in children if child is not None]
    if not there:
        return Xml(f"<{name}{shown}/>")
    inside = [child if isinstance(child, (Xml, Wrapped)) else escape(clean(child)) for child in there]
    gap = "\n" if isinstance(there[0], Xml) else ""
    return Xml(f"<{name}{shown}>{gap}{gap.join(inside)}{gap}</{name}>")
