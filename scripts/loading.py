"""How does a page ask for a style or a script of its own, which other pages do not load?"""

from assess.html.element import Markup, element


def load_style(name: str, root: str) -> Markup:
    """Return the link to a style sheet; `root` is the way from the page to the site's root, ending in a slash."""
    return element("link", rel="stylesheet", href=f"{root}assets/styles/{name}.css")


def load_script(name: str, root: str) -> Markup:
    """Return the element that loads a bundle of ours."""
    return element("script", type="module", src=f"{root}assets/scripts/{name}.js")
