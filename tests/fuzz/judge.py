"""Is an answer fit to leave us? A report or a named refusal: no accident, no endless number, no markup of theirs."""

import csv
import io
import json
import math
import re
from dataclasses import dataclass, field
from typing import Any

from assess import browser, tools
from assess.link import LONGEST_LINK
from tests.fuzz.texts import MARK
from tests.html.reader import Reader

STRANGE = {"script", "style", "iframe", "img", "svg", "object", "embed", "base", "meta", "link", "form", "math"}
ACTIVE = {"style", "src", "srcdoc", "srcset", "action", "formaction"}
ENDLESS = re.compile(r"(?<![\w<{])[-+−]?(?:nan|inf|infinity)(?![\w>])", re.IGNORECASE)
ISOLATES, RELEASE, OVERRIDES = "\u2066\u2067\u2068", "\u2069", "\u202a\u202b\u202c\u202d\u202e"
MANY = 2000  # refusals; whoever made so many mistakes made one
LONGEST_SENTENCE = 2000  # characters; a refusal is no book
FORMULA = re.compile(r"[=+\-@＝＋－＠\t\r]")
PLAIN = re.compile(r"[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?")


def ask(asked: dict[str, Any]) -> dict[str, Any]:
    """Ask the page's door; its answer is JSON that any reader takes, and no accident."""
    said = browser.answer(json.dumps(asked))
    told: dict[str, Any] = json.loads(said, parse_constant=_refuse)
    assert "broken" not in told, told["broken"]
    return told


def _refuse(name: str) -> float:
    raise AssertionError(f"{name} is no figure")


def judge(asked: dict[str, Any]) -> dict[str, Any]:
    """Ask, and look at whatever comes of it."""
    told = ask(asked)
    assert told["id"] == asked["id"]
    assert {"html", "refused", "save", "changed", "book"} & set(told)
    if "html" in told:
        page = look(told["html"])
        assert is_upright("".join(page.texts))
        theirs = json.dumps([asked, told.get("report", {}).get("inputs")])
        assert ENDLESS.search(theirs) or not ENDLESS.search(" ".join(page.texts))
    if "save" in told:
        open_saved(told["save"])
    assert len(told.get("refused", ())) < MANY
    for refusal in told.get("refused", ()):
        hear(refusal)
    check_finite(told)
    return told


def look(html: str) -> "Watchful":
    """Read the HTML: it is whole, and all elements and attributes in it are ours."""
    page = Watchful()
    page.feed(html)
    page.close()
    assert not page.faults, page.faults
    assert not page.open, page.open
    for node in page.nodes:
        assert node.tag not in STRANGE, node
        assert not any(name.startswith("on") or name in ACTIVE for name in node.attributes), node
        assert MARK not in " ".join((node.tag, *node.attributes)), node
        assert node.attributes.get("href") is None or node["href"].startswith(("../", "#", "./")), node
    for figure in page.find("data-value"):
        assert figure["data-value"] == "" or math.isfinite(float(figure["data-value"])), figure
    return page


@dataclass
class Watchful(Reader):
    """A reader that keeps every text, and that objects to comments and to instructions: we write none."""

    texts: list[str] = field(default_factory=list)

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        super().handle_data(data)
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        """Note a comment."""
        self.faults.append(f"<!-- {data}")

    def handle_decl(self, decl: str) -> None:
        """Note a declaration."""
        self.faults.append(f"<!{decl}")

    def handle_pi(self, data: str) -> None:
        """Note an instruction."""
        self.faults.append(f"<?{data}")


def hear(refusal: dict[str, Any]) -> None:
    """Hear a refusal: it names its place and says what is wrong, in words that a reader can bear."""
    assert refusal["message"]
    assert "path" in refusal
    assert len(refusal["message"]) < LONGEST_SENTENCE, len(refusal["message"])
    assert is_upright(refusal["message"]), ascii(refusal["message"])


def is_upright(text: str) -> bool:
    """Tell whether nobody turns the direction of what stands around: each isolate ends, and nothing is overridden."""
    depth = 0
    for sign in text:
        depth += (sign in ISOLATES) - (sign == RELEASE)
        if depth < 0 or sign in OVERRIDES:
            return False
    return depth == 0


def open_saved(save: dict[str, str]) -> None:
    """Open a saved file, as the program would for which it is meant."""
    if save["type"] == "application/json":
        check_finite(json.loads(save["text"], parse_constant=_refuse))
        return
    rows = list(csv.reader(io.StringIO(save["text"].removeprefix("\ufeff"), newline=""), strict=True))
    assert {len(row) for row in rows} == {4}
    for cell in (cell for row in rows for cell in row):
        assert not FORMULA.match(cell) or PLAIN.fullmatch(cell), cell


def check_finite(told: Any) -> None:  # noqa: ANN401 any JSON
    """Look for a number without end, anywhere."""
    inner = told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()
    assert not isinstance(told, float) or math.isfinite(told)
    for each in inner:
        check_finite(each)


def judge_again(asked: dict[str, Any], told: dict[str, Any]) -> None:
    """What is answered is answered alike from the form that comes with it, and from the link."""
    if "link" not in told or asked.get("quick"):
        return
    hello = {name: asked[name] for name in ("id", "tool", "language")}
    emptied = {table.name: "" for table in tools.find(asked["tool"]).tables}  # as the page says of a table without rows
    assert ask(hello | {"typed": emptied | told["typed"]})["html"] == told["html"]
    if sum(len(name) + len(text) for name, text in told["link"]) <= LONGEST_LINK:
        assert ask(hello | {"given": told["link"]})["html"] == told["html"]
