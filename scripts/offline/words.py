"""What is said of keeping the site? All words of this folder, from the one file beside it."""

from scripts.beside import read_words

WORDS = read_words(__file__)


def say_all(table: str, language: str) -> dict[str, str]:
    """Return the words of one table in a language, by their names in it."""
    begin = f"{table}."
    return {name.removeprefix(begin): text[language] for name, text in WORDS.items() if name.startswith(begin)}


def tell_page(language: str) -> dict[str, str]:
    """Return what every page has ready to say, for its script."""
    return say_all("page", language)
