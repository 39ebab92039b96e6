"""What does a carried page say where a file cannot do what a server can? Hidden until the page knows it is one."""

from assess.html.element import Markup, element
from scripts.beside import read_words

WORDS = read_words(__file__, "words.toml")
RESTING = {"tool": "tool", "framed": "tool", "taste": "taste", "workbook": "workbook", "snippet": "snippet"}
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
    kept = WORDS["notice.kept"][language] if kind in {"tool", "taste"} else None
    return element(
        "aside",
        element("b", WORDS[f"notice.{kind}.title"][language]),
        element("p", WORDS[f"notice.{kind}.why"][language]),
        element("p", WORDS["notice.how"][language]),
        draw_line(COMMAND),
        element("p", *draw_other(language), " ", WORDS["notice.then"][language], " ", draw_way(path), ". ", kept),
        class_="carried",
        data_carried=True,
        hidden=True,
    )


def draw_line(command: str) -> Markup:
    """Draw a line that is to be typed, as it is."""
    return element("pre", element("code", command), class_="carried-line", dir="ltr", tabindex="0")


def draw_other(language: str) -> tuple[object, ...]:
    """Say how Windows calls what serves the folder."""
    return WORDS["notice.windows"][language], " ", element("code", WINDOWS, dir="ltr"), "."


def draw_way(path: str) -> Markup:
    """Draw the way to a page once the folder is served."""
    shown = element("bdi", HOST, dir="ltr")
    return element("a", shown, rel="external noopener noreferrer", href=f"http://{HOST}/{path}")


def tell(what: str, language: str) -> Markup:
    """Tell what is otherwise in the folder than the page around it says."""
    return element("aside", element("p", WORDS[f"notice.{what}"][language]), class_="carried")
