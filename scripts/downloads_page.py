"""What can an instructor take away? Packages and files of questions: by chapter, of the test, of each tool."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from assess import tools
from assess.html.element import Markup, element, escape
from assess.quiz.bank import list_parts
from scripts.beside import read_words
from scripts.courses import Download, list_downloads
from scripts.covers import read_title
from scripts.loading import load_script, load_style
from scripts.pages import find_home

WORDS = read_words(__file__)

type Files = Mapping[str, Sequence[Download]]  # by subject


def draw(language: str, root: str) -> Markup:
    """Draw all downloads of a language; their sizes are filled in once they are made (scripts/courses/sizes.py).

    Args:
        language: the page's.
        root: the way from the page to the site's root, ending in a slash.
    """
    files = _sort(list_downloads(language))
    groups = [group for group in _list_groups(language) if any(subject in files for subject in group[2])]
    return element(
        "div",
        load_style("downloads", root),
        *(_draw_group(group, files, language, root) for group in groups),
        load_script("downloads", root),
        class_="downloads",
        data_downloads=True,
    )


def name_anchor(subject: str) -> str:
    """Return where in the page the downloads of a subject stand."""
    return subject.replace("/", "-")


type Group = tuple[str, str, tuple[str, ...]]  # the anchor of several together, their name, the subjects


def _sort(downloads: Sequence[Download]) -> Files:
    """Sort files by what they hold; packages of a chapter come before its questions."""
    ordered = sorted(downloads, key=lambda each: each.subject)
    return {subject: tuple(each) for subject, each in groupby(ordered, lambda each: each.subject)}


def _list_groups(language: str) -> Iterator[Group]:
    for part in list_parts():
        yield f"part-{part.id}", part.name[language], part.chapters
    names = {name: WORDS[f"groups.{name}"][language] for name in ("test", "tools", "all")}
    yield "", names["test"], ("test",)
    yield "part-tools", names["tools"], tools.NAMES
    yield "", names["all"], ("all",)


def _draw_group(group: Group, files: Files, language: str, root: str) -> Markup:
    """Draw what belongs together in a part that folds: the chapters shut, as there are many."""
    anchor, name, subjects = group
    if len(subjects) == 1:
        return _draw_card(subjects[0], escape(name), files[subjects[0]], language, root)
    shown = [
        _draw_card(subject, _lead_to(subject, language, root), files[subject], language, root)
        for subject in subjects
        if subject in files
    ]
    return element("details", element("summary", name), *shown, id=anchor, open=subjects == tools.NAMES)


def _draw_card(subject: str, name: Markup, files: Sequence[Download], language: str, root: str) -> Markup:
    """Draw what there is of one subject."""
    anchor = name_anchor(subject)
    title = element("h3", name, id=f"{anchor}-name")
    links = (element("li", _draw_link(each, f"{anchor}-name", language, root)) for each in files)
    return element("section", title, element("ul", *links), id=anchor, class_="downloads-card")


def _lead_to(subject: str, language: str, root: str) -> Markup:
    """Name what the files are of as its own page does, and lead there."""
    page = f"{'tools' if subject in tools.NAMES else 'book'}/{subject}"
    return element("a", read_title(page, language), href=f"{find_home(language, root)}{page}/")


def _draw_link(file: Download, subject: str, language: str, root: str) -> Markup:
    """Draw a link; what it is of is told to those who hear one link after another."""
    size = element("span", data_weighs=file.path)
    name = element("span", WORDS[f"kinds.{file.kind}"][language])
    return element("a", name, " ", size, href=root + file.path, download=True, aria_describedby=subject)
