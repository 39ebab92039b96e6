"""Which questions stay together on a platform, and under which names? Those of a chapter; those of a final test."""

from collections.abc import Sequence
from dataclasses import dataclass

from assess.numerals import localise_digits
from assess.quiz.bank import Bank, list_parts
from assess.quiz.export.pieces import flatten
from assess.quiz.item import Item
from assess.words import Voice

ALL, TEST = "all", "test"


@dataclass(frozen=True, kw_only=True)
class Pool:
    """Questions with the names under which a platform files them, the outermost first.

    `id` is a chapter as pages name it, or "test"; `chapters` are those whose pages the questions belong to.
    """

    id: str
    names: tuple[str, ...]
    items: tuple[Item, ...]
    chapters: tuple[str, ...]

    @property
    def file(self) -> str:
        """The id as part of a file's name and of an identifier: `channels-jobs`."""
        return self.id.replace("/", "-")

    @property
    def category(self) -> str:
        """The names as a path through Moodle's question bank; a stroke within a name stands twice."""
        return "/".join(("$course$", "top", *(name.replace("/", "//") for name in self.names)))


def gather(chapter: str, bank: Bank, voice: Voice) -> list[Pool]:
    """Gather the questions of a chapter, or of all of them; a chapter that asks nothing gives none."""
    wanted = bank.chapters if chapter == ALL else (chapter,)
    return [_gather_chapter(each, bank.chapters[each], voice) for each in wanted if bank.chapters.get(each)]


def _gather_chapter(chapter: str, items: tuple[Item, ...], voice: Voice) -> Pool:
    part = next(part for part in list_parts() if chapter in part.chapters)
    names = (voice.say("export.name"), part.name[voice.language], tell_title(chapter, voice))
    return Pool(id=chapter, names=tuple(flatten(name) for name in names), items=items, chapters=(chapter,))


def gather_test(items: Sequence[Item], seed: str, voice: Voice) -> Pool:
    """Gather the questions of a final test."""
    which = voice.say("test.which", {"seed": localise_digits(seed, voice.language)})
    chapters = tuple(dict.fromkeys(item.chapter for item in items))
    return Pool(id=TEST, names=(voice.say("export.name"), which), items=tuple(items), chapters=chapters)


def tell_title(chapter: str, voice: Voice) -> str:
    """Tell the title of a chapter."""
    return voice.say(f"title.{chapter.replace('/', '.')}")
