"""What is said of keeping the site? All words of this folder's, from the one file beside it."""

from scripts.beside import read_words

WORDS = read_words(__file__)


def tell_page(language: str) -> dict[str, str]:
    """Return what every page has ready to say, by name."""
    return {name.removeprefix("page."): text[language] for name, text in WORDS.items() if name.startswith("page.")}
