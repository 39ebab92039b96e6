"""What is read in a week of the course? Its chapters, the ideas that each teaches, and the way to its questions."""

import tomllib
from pathlib import Path

from assess.html.element import Markup, element, join
from assess.quiz.bank import list_ideas, load
from assess.words import Text, Voice, Words
from assess.words import load as load_words
from scripts.covers import read_front, read_title
from scripts.pages import find_home

TOLD = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
WEEKS: dict[str, list[str]] = TOLD["chapters"]


def draw(name: str, language: str, root: str) -> Markup:
    """Draw the table of a week; `root` is the way from the page to the site's root, ending in a slash."""
    home = find_home(language, root)
    voice = give_voice(language)
    heads = (element("th", voice.say(each), scope="col") for each in ("chapter", "ideas", "quiz"))
    rows = (_draw_chapter(chapter, voice, home) for chapter in WEEKS[name])
    return element("table", element("thead", element("tr", *heads)), element("tbody", *rows), data_week=name)


def give_voice(language: str) -> Voice:
    """Return a voice with the words beside the weeks."""
    texts = {name: Text(**text) for name, text in TOLD["words"].items()}
    return Voice(words=Words(texts, load_words("assess")), language=language)


def _draw_chapter(chapter: str, voice: Voice, home: str) -> Markup:
    page = f"{home}book/{chapter}/"
    name = element("th", element("a", read_title(f"book/{chapter}", voice.language), href=page), scope="row")
    asked = voice.say("ask", {"count": len(load().chapters[chapter])})
    quiz = element("td", element("a", asked, href=f"{page}#check"))
    return element("tr", name, element("td", _list_ideas(chapter, voice.language)), quiz)


def _list_ideas(chapter: str, language: str) -> Markup:
    """List the ideas of a chapter by name and id."""
    names = list_ideas()
    told = ((names[idea][language], idea) for idea in list_taught(chapter))
    return element("ul", *(element("li", join((name, " ", element("small", idea, dir="ltr")))) for name, idea in told))


def list_taught(chapter: str) -> list[str]:
    """List the ideas that a chapter says it teaches."""
    return [str(idea) for idea in read_front(f"book/{chapter}", "fa")["covers"]]
