"""How does a tool stand in a page? Its section as `assess` draws it, with the way to the browser's Python."""

from assess import tools
from assess.html.element import element
from assess.html.section import draw_section
from scripts import runtime
from scripts.runtime.manifest import Manifest


def draw(name: str, language: str, root: str) -> str:
    """Draw the section of a tool for a page.

    Args:
        name: the tool's.
        language: the page's.
        root: the way from the page to the site's root, ending in a slash.
    """
    manifest = Manifest.read(runtime.keep_built())
    folder = f"{root}assets/python/{manifest.hash}/"
    script = element("script", type="module", src=f"{root}assets/scripts/tool.js")
    return draw_section(tools.find(name), language, runtime=folder, size=manifest.gzip) + script
