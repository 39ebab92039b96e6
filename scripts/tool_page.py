"""How does a tool, or the workbook, stand in a page? As `assess` draws it, with the way to the browser's Python."""

from assess import tools
from assess.html.desk import draw_desk
from assess.html.section import draw_section
from scripts import runtime
from scripts.loading import load_script, load_style
from scripts.pages import HOMES
from scripts.runtime.manifest import Manifest


def draw(name: str, language: str, root: str) -> str:
    """Draw the section of a tool for a page.

    Args:
        name: the tool's.
        language: the page's.
        root: the way from the page to the site's root, ending in a slash.
    """
    folder, size = find_python(root)
    plan = f"{root.removeprefix('../' * HOMES[language].count('/'))}workbook/"  # the same words in both twins
    return draw_section(tools.find(name), language, runtime=folder, size=size, plan=plan) + load_script("tool", root)


def draw_plans(language: str, root: str) -> str:
    """Draw the workbook for a page of a language."""
    folder, size = find_python(root)
    desk = draw_desk(language, runtime=folder, size=size)
    styles = load_style("dialog", root) + load_style("workbook", root)
    return styles + desk + load_script("workbook", root)


def find_python(root: str) -> tuple[str, int]:
    """Return the folder of the browser's Python, and what has to be fetched of it."""
    manifest = Manifest.read(runtime.keep_built())
    return f"{root}assets/python/{manifest.hash}/", manifest.gzip
