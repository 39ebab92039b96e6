"""How is a page found, however its words are typed? One index for each language, with words that mean the same."""

import html
import json
import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from scripts import terms

type Entry = dict[str, Any]
type Index = dict[str, Any]

SYNONYMS = Path(__file__).with_name("synonyms.toml")
TAG = re.compile(r"<[^>]+>")
NOT_A_WORD = re.compile(r"[\W_]+")
LETTERS = str.maketrans("يىكۀةأإآ", "ییکههااا")
GLOSSARY = "glossary/"
BEFORE = 2.0  # what a word means comes before the pages that use it
OVERSEAS = (("isation", "ization"), ("programme", "program"), ("centre", "center"))  # as others spell English

# What the theme's worker is told: which of its languages, where words end (a JavaScript expression), what it drops.
# Commas and stops between digits do not end a word: 1,250 and ۱٬۲۵۰ and 12.5 are one number each.
READING: Mapping[str, Mapping[str, object]] = {
    "fa": {
        "lang": ["fa"],
        "separator": r"""[\s\-–—:!?=()\[\]/'"؛؟«»…]+|[,،](?!\d)|\.(?!\d)|&[lg]t;""",
        "pipeline": [],
    },
    "en": {
        "lang": ["en"],
        "separator": r"""[\s\-–—:!?=()\[\]/"“”…]+|,(?!\d)|\.(?!\d)|&[lg]t;""",
        "pipeline": ["stopWordFilter"],
    },
}


def write_indexes(site: Path, homes: Mapping[str, str]) -> None:
    """Split the one index that MkDocs wrote into one below each language's home ("" or "en/")."""
    merged = json.loads((site / "search/search_index.json").read_text("utf-8"))
    groups = synonyms()
    for language, home in homes.items():
        others = [other for other in homes.values() if len(other) > len(home)]
        file = site / home / "search/search_index.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        index = index_below(merged, home, others) | {"config": reading(merged, language)}
        found = [*index["docs"], *list_terms(index, language)]
        index["docs"] = [with_synonyms(entry, groups) for entry in found]
        file.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), "utf-8")


def synonyms() -> list[list[str]]:
    """Return the groups of words that mean the same: each term by all its names, and some words that are no terms."""
    groups: list[list[str]] = tomllib.loads(SYNONYMS.read_text("utf-8"))["same"]
    return [list({plain_words(word): word for word in name_all(term)}.values()) for term in terms.load()] + groups


def name_all(term: terms.Term) -> Iterator[str]:
    """List all that a term is called, and the spellings that the worker does not fold by itself."""
    yield from term.written("fa")
    yield from term.also
    for word in term.written("en"):
        yield from (word, terms.make_plural(word), word.replace("-", ""))
        yield from (word.replace(ours, theirs) for ours, theirs in OVERSEAS if ours in word)


def list_terms(index: Index, language: str) -> list[Entry]:
    """Return an entry for each term, so that search leads to its place in the glossary; none without a glossary."""
    if GLOSSARY not in {entry["location"] for entry in index["docs"]}:
        return []
    return [list_term(term, language) for term in terms.load()]


def list_term(term: terms.Term, language: str) -> Entry:
    """Return what search reads of a term: its name, what else it is called, what it means."""
    told = {"title": term.name[language], "text": f"<p>{term.define[language]}</p>"}
    names = " ".join(dict.fromkeys(name_all(term)))
    return {"location": f"{GLOSSARY}#{term.id}", **told, "names": names, "boost": BEFORE}


def reading(merged: Index, language: str) -> Index:
    """Return how the worker reads this language: synonyms weigh as plain text, a term's other names as its title."""
    given = merged["config"]["fields"]
    fields = {**given, "synonyms": {"boost": 1.0}, "names": given["title"]}
    return {**merged["config"], **READING[language], "fields": fields}


def index_below(merged: Index, home: str, others: Sequence[str]) -> Index:
    """Return the entries of one language, their addresses counted from its home."""
    mine = (
        entry
        for entry in merged["docs"]
        if entry["location"].startswith(home) and not entry["location"].startswith(tuple(others))
    )
    return {"docs": [entry | {"location": entry["location"].removeprefix(home)} for entry in mine]}


def with_synonyms(entry: Entry, groups: Sequence[Sequence[str]]) -> Entry:
    """Add the words that mean the same as a word of this entry and are not in it."""
    text = f" {plain_words(entry['title'])} {plain_words(entry['text'])} "
    said = [[f" {_plain_word(word)} " in text for word in group] for group in groups]
    missing = [
        word
        for group, here in zip(groups, said, strict=True)
        if any(here)
        for word, is_here in zip(group, here, strict=True)
        if not is_here
    ]
    return entry | {"synonyms": " ".join(missing)} if missing else entry


def plain_words(text: str) -> str:
    """Return the words of a text or of HTML, in one spelling, parted by single spaces."""
    folded = unicodedata.normalize("NFKC", html.unescape(TAG.sub(" ", text))).lower().translate(LETTERS)
    bare = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return NOT_A_WORD.sub(" ", bare).strip()


_plain_word = cache(plain_words)  # the same words are looked for in every entry
