"""Who draws what a page's marks name? `draw(name, language, root)`, or less of it where less is needed."""

from functools import partial

from scripts import (
    carry,
    case_page,
    downloads_page,
    figures,
    glossary,
    maths,
    offline,
    quiz_page,
    snippets,
    speed,
    taste,
    tool_page,
    weeks,
    worksheets,
)
from scripts.loading import load_style
from scripts.marks import Draw


def of_words(language: str, root: str) -> dict[str, Draw]:
    """What is drawn from written words, whose numbers and links then get what those of the prose get.

    Args:
        language: the page's.
        root: the way from the page to the site's root, ending in a slash.
    """
    return {
        "figure": lambda name: load_style("figures", root) + figures.draw(name, language),
        "glossary": lambda _: glossary.draw(language, root),
        "speed": partial(speed.draw, language=language, root=root),
        "published": lambda _: maths.draw(language, root),
        "quiz": partial(quiz_page.draw_quiz, language=language, root=root),
        "test": lambda _: quiz_page.draw_test(language, root),
        "progress": lambda _: quiz_page.draw_progress(language, root),
        "case": partial(case_page.draw, language=language, root=root),
        "sheet": partial(worksheets.draw, language=language, root=root),
        "offline": lambda _: offline.draw(language, root),
        "folder": lambda _: carry.draw(language, root),
        "week": partial(weeks.draw, language=language, root=root),
    }


def of_tools(language: str, root: str, site_url: str) -> dict[str, Draw]:
    """What must come out as it is: `assess` draws it in the browser too, or somebody copies it.

    Args:
        language: the page's.
        root: the way from the page to the site's root, ending in a slash.
        site_url: the address of that root, ending in a slash.
    """
    return {
        "tool": partial(tool_page.draw, language=language, root=root),
        "workbook": lambda _: tool_page.draw_plans(language, root),
        "taste": partial(taste.draw, language=language, root=root),
        "snippet": lambda _: snippets.draw(language, root, site_url),
        "downloads": lambda _: downloads_page.draw(language, root),
    }
