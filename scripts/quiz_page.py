"""How do questions stand in a page of the site? As `assess.quiz` draws them, with their styles and their script."""

import json
from pathlib import Path

from mkdocs.exceptions import PluginError

from assess.html.element import Markup
from assess.quiz.bank import load
from assess.quiz.html.final import draw_final
from assess.quiz.html.item import draw_item
from assess.quiz.html.progress import draw_progress as draw_ideas
from assess.quiz.html.quiz import draw_quiz as draw_questions
from scripts.covers import find_teachers
from scripts.loading import load_script, load_style
from scripts.pages import HOMES, find_home, isolate_numbers

QUESTIONS = "assets/quiz"
CHAPTER_STYLES = ("quiz", "question", "paper")  # paper has the last word on how they look
TEST_STYLES = ("quiz", "question", "test", "paper")


def draw_quiz(name: str, language: str, root: str) -> str:
    """Draw the questions of a chapter.

    Args:
        name: the chapter's, `channels/jobs`.
        language: the page's.
        root: the way from the page to the site's root, ending in a slash.

    Raises:
        PluginError: no such chapter asks anything; MkDocs stops at that.
    """
    if name not in load().chapters:
        raise PluginError(f"{name} asks nothing: write assess/quiz/bank/{name}.toml, or take its mark out of the page")
    return _finish(draw_chapter_quiz(name, language, home=find_home(language, root)), root, *CHAPTER_STYLES)


def draw_chapter_quiz(name: str, language: str, *, home: str) -> Markup:
    """Draw the section of a chapter's questions and nothing else, for any page.

    Args:
        name: the chapter's, `channels/jobs`.
        language: the page's.
        home: the way from the page to the home page of its language, or that page's address.
    """
    return draw_questions(name, language, f"{home}check/progress/")


def draw_test(language: str, root: str) -> str:
    """Draw the final test for a page of a language."""
    return _finish(draw_final_test(language, root=root, home=find_home(language, root)), root, *TEST_STYLES)


def draw_final_test(language: str, *, root: str, home: str) -> Markup:
    """Draw the section of the final test and nothing else, for any page.

    Args:
        language: the page's.
        root: the way from the page to the root of the site or package, "" or ending in a slash.
        home: the way from the page to the home page of its language, or that page's address.
    """
    questions = f"{root}{QUESTIONS}/questions.{language}.json"
    return draw_final(language, questions, f"{home}check/progress/", find_teachers(language, home))


def draw_progress(language: str, root: str) -> str:
    """Draw how far the reader has come, for a page of a language."""
    home = find_home(language, root)
    drawn = draw_ideas(language, f"{home}check/test/", find_teachers(language, home))
    return _finish(drawn, root, "quiz", "progress", "dialog", "paper")


def write_questions(site: Path) -> None:
    """Write all questions of each language into a built site, for the tests that no page holds."""
    for language in HOMES:
        file = site / QUESTIONS / f"questions.{language}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(tell_questions(language), ensure_ascii=False, separators=(",", ":")), "utf-8")


def tell_questions(language: str) -> dict[str, object]:
    """Tell which questions each chapter has, and how each stands in a page."""
    bank = load()
    chapters = [[chapter, [item.id for item in items]] for chapter, items in bank.chapters.items()]
    return {
        "chapters": chapters,
        "html": {item.id: isolate_numbers(draw_item(item, language, 0, 0)) for item in bank.items},
    }


def _finish(drawn: str, root: str, *styles: str) -> str:
    """Add what the drawn questions need from the site."""
    sheets = (load_style(name, root) for name in styles)
    return "".join((*sheets, drawn, load_script("quiz", root)))
