"""How does a question read in a terminal, and what is said to its answer?"""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from assess.quiz.item import Case, Choosing, Item, Match, Number, Order, Truth
from assess.quiz.marking import Marked, grade
from assess.quiz.mix import list_shown
from assess.words import Voice, load

WORDS = load("assess.quiz")


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of the key: the name of what is said to it, how right it is, and its text."""

    name: str
    mark: str
    text: str


def tell_item(item: Item, voice: Voice, number: int, of: int) -> str:
    """Put a question."""
    lines = [voice.say("page.question", {"number": number, "of": of})]
    lines += [item.story[voice.language]] if isinstance(item, Case) else []
    return "\n".join([*lines, item.ask[voice.language], *_list_choices(item, voice)])


def _list_choices(item: Item, voice: Voice) -> Iterator[str]:
    """List what there is to choose from, each with its letter; the rows of a match stand above, with numbers."""
    if isinstance(item, Match):
        for number, pair in enumerate(item.pairs, 1):
            yield f"  {voice.number(number)}. {pair.left[voice.language]}"
    texts = _list_texts(item, voice)
    for place in list_shown(item):
        yield f"  {label(item, place, voice)}) {texts[place]}"


def _list_texts(item: Item, voice: Voice) -> list[str]:
    if isinstance(item, Choosing):
        return [answer.text[voice.language] for answer in item.answers]
    if isinstance(item, Order):
        return [step.text[voice.language] for step in item.items]
    return [pair.right[voice.language] for pair in item.pairs] if isinstance(item, Match) else []


def label(item: Item, place: int, voice: Voice) -> str:
    """Give the letter by which a place of the bank is shown."""
    return voice.say("terminal.labels").split()[list_shown(item).index(place)]


def tell_feedback(item: Item, marked: Marked, voice: Voice) -> str:
    """Say how right an answer was, what it called for, and what would have been right."""
    whole = marked.verdict == "right"
    shown = {line.name for line in list_lines(item, voice) if line.mark == "right" and not whole} | {*marked.says}
    return "\n".join([voice.say(f"verdict.{marked.verdict}"), *tell_lines(item, voice, shown)])


def tell_key(item: Item, voice: Voice) -> str:
    """Say everything that can be said to a question."""
    return "\n".join([voice.say("page.key"), *tell_lines(item, voice, item.says)])


def tell_lines(item: Item, voice: Voice, names: Container[str]) -> Iterator[str]:
    """Write the lines of a key that have these names, each with its reason below it."""
    for line in list_lines(item, voice):
        if line.name in names:
            yield f"  {voice.say(f'mark.{line.mark}')} {line.text}"
            yield f"    {item.says[line.name][voice.language]}"


def list_lines(item: Item, voice: Voice) -> list[Line]:
    """List the key of a question: everything that may be answered, and how right each is."""
    if isinstance(item, Number):
        return list(_list_numbers(item, voice))
    if isinstance(item, Truth):
        names = ("true", "false")
        return [
            Line(name=str(place), mark=grade(place == item.key), text=voice.say(f"truth.{name}"))
            for place, name in enumerate(names)
        ]
    if isinstance(item, Choosing):
        worths = [answer.worth for answer in item.answers]
        texts = _list_texts(item, voice)
        return [
            Line(name=str(place), mark=grade(worths[place]), text=f"{label(item, place, voice)}) {texts[place]}")
            for place in list_shown(item)
        ]
    return [Line(name=str(place), mark="right", text=text) for place, text in enumerate(_list_right(item, voice))]


def _list_numbers(item: Number, voice: Voice) -> Iterator[Line]:
    unit = f" {item.unit[voice.language]}" if item.unit else ""
    yield Line(name="right", mark="right", text=voice.write(item.right, "number") + unit)
    for place, slip in enumerate(item.slips):
        yield Line(name=f"slip-{place}", mark="wrong", text=voice.write(slip.value, "number") + unit)
    yield Line(name="wrong", mark="wrong", text=voice.say("page.other"))


def _list_right(item: Item, voice: Voice) -> Iterator[str]:
    """Write an order, or the pairs of a match, as they are right."""
    for place, text in enumerate(_list_texts(item, voice)):
        left = f"{item.pairs[place].left[voice.language]}: " if isinstance(item, Match) else ""
        yield f"{voice.number(place + 1)}. {left}{label(item, place, voice)}) {text}"
