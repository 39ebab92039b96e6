"""What does a carried page say where a file cannot do what a server can? Hidden until the page knows it is one."""

from assess.html.element import Markup, element
from scripts.beside import read_words

WORDS = read_words(__file__, "words.toml")
RESTING = {"tool": "tool", "framed": "tool", "taste": "tool", "workbook": "workbook", "snippet": "snippet"}
COMMAND = "python3 -m http.server"
WINDOWS = "py -m http.server"
HOST = "localhost:8000"  # where the commands serve


def draw_notice(script: str, path: str, language: str) -> Markup:
    """Draw what is said above a room that works only from a server.

    Args:
        script: the one that opens the room.
        path: of the page below the root of the folder.
        language: the page's.
    """
    kind = RESTING[script]
    return element(
        "aside",
        element("p", WORDS[f"notice.{kind}.title"][language], class_="admonition-title"),
        element("p", WORDS[f"notice.{kind}.why"][language]),
        element("p", WORDS["notice.how"][language]),
        *draw_commands(language),
        element("p", WORDS["notice.then"][language], " ", draw_way(path)),
        element("p", WORDS["notice.kept"][language]) if kind == "tool" else None,
        class_="admonition note",
        data_carried=True,
        hidden=True,
    )


def draw_commands(language: str) -> tuple[Markup, Markup]:
    """Draw the line that serves the folder, and how Windows calls it."""
    line = element("pre", element("code", COMMAND), dir="ltr")
    return line, element("p", WORDS["notice.windows"][language], " ", element("code", WINDOWS, dir="ltr"))


def draw_way(path: str) -> Markup:
    """Draw the way to a page once the folder is served."""
    shown = element("bdi", HOST, dir="ltr")
    return element("a", shown, rel="external noopener noreferrer", href=f"http://{HOST}/{path}")


def tell_absence(language: str) -> Markup:
    """Say above the downloads that they are not in the folder."""
    return element("p", WORDS["notice.absent"][language], class_="admonition note")
