"""How does a tool, or the workbook, stand in a page? As `assess` draws it, with the way to the browser's Python."""

import re

from assess import tools
from assess.html.desk import draw_desk
from assess.html.element import Markup, element
from assess.html.section import draw_section
from scripts import assets, runtime
from scripts.loading import load_script, load_style
from scripts.pages import find_home
from scripts.policy import CHARSET
from scripts.runtime.manifest import Manifest

ROOM = re.compile(r'<section class="assess" data-tool="(?P<tool>\w+)"')


def draw(name: str, language: str, root: str) -> str:
    """Draw a tool for a page of the site, with its script.

    Args:
        name: the tool's.
        language: the page's.
        root: the way from the page to the site's root, ending in a slash.
    """
    home = find_home(language, root)
    return draw_tool(name, language, root=root, home=home, plan=f"{home}workbook/") + load_script("tool", root)


def wake_early(html: str, root: str) -> str:
    """Let Python wake before all else where a reader comes back to a tool that they used; other pages stay as they are.

    Args:
        html: the whole page.
        root: the way from the page to the site's root, ending in a slash.
    """
    room = ROOM.search(html)
    if not room:
        return html
    script, (folder, _) = Markup(assets.write_inline("early")), find_python(root)
    worker = f"{root}assets/scripts/worker.js"
    early = element("script", script, data_early=room["tool"], data_runtime=folder, data_worker=worker)
    return html.replace(CHARSET, CHARSET + early, 1)  # scripts behind the first style wait for it


def draw_tool(  # noqa: PLR0913 where its page lies, each by name
    name: str, language: str, *, root: str, home: str, waits: bool = False, plan: str = ""
) -> Markup:
    """Draw the section of a tool and nothing else, for any page.

    Args:
        name: the tool's.
        language: the page's.
        root: the way from the page to the root of the site or package, "" or ending in a slash.
        home: the way from the page to the home page of its language, or that page's address.
        waits: whether Python may only wake once the reader touches the tool.
        plan: address of the page that gathers all tools, if there is one.
    """
    folder, size = find_python(root)
    return draw_section(tools.find(name), language, runtime=folder, size=size, plan=plan, home=home, waits=waits)


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
