"""What stands in a piece of HTML? A strict reader: whatever is opened must be closed, in order."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"input", "meta", "br", "link"}


@dataclass
class Node:
    """An element: its tag, its attributes, the tags around it, and the text in it and in what it holds."""

    tag: str
    attributes: dict[str, str | None]
    around: tuple[str, ...]
    text: str = ""

    def __getitem__(self, name: str) -> str:
        return self.attributes[name] or ""

    def __contains__(self, name: str) -> bool:
        return name in self.attributes


@dataclass
class Reader(HTMLParser):
    """Collects the elements of a page and what is wrong with their nesting."""

    nodes: list[Node] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    open: list[Node] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element; two attributes of one name are a fault."""
        if len(attrs) > len(dict(attrs)):
            self.faults.append(f"<{tag}> names an attribute twice")
        node = Node(tag, dict(attrs), tuple(each.tag for each in self.open))
        self.nodes.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that is open."""
        if not self.open or self.open[-1].tag != tag:
            self.faults.append(f"</{tag}> closes nothing")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        """Add a text to all that it stands in."""
        for node in self.open:
            node.text += data

    def find(self, name: str, value: str | None = None) -> list[Node]:
        """Find elements by a tag or by an attribute."""
        return [node for node in self.nodes if node.tag == name or (name in node and value in (None, node[name]))]


def read(html: str) -> Reader:
    """Read HTML, or fail where it is not well formed."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.faults == []
    assert reader.open == []
    return reader
