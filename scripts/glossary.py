"""What does each fixed term mean, and where is it taught? The glossary's page, and its terms marked in other pages."""

from assess.html.element import Markup


def draw(language: str, root: str) -> Markup:
    """Draw the glossary in the order of this language's alphabet; `root` leads from the page to the language's home."""
    del language, root
    return Markup()


def mark_terms(html: str, language: str, root: str, page: str) -> str:
    """Link the first use of each term in a page's prose with its entry in the glossary."""
    del language, root, page
    return html
