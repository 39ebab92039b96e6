"""What of a question does every platform take, and how does it read there?

Texts travel as HTML that says its language and direction, since a Persian question may well be asked in an English
course. What the site shows beside a field (the unit, how to write a number) stands in the question itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assess.html.element import Markup, element, join
from assess.numerals import ISOLATE, RELEASE, localise, write_plain
from assess.quiz.bank import list_ideas
from assess.quiz.export.xml import clean
from assess.quiz.item import Case, Choosing, Item, Match, Multiple, Number, Order
from assess.quiz.mix import list_shown
from assess.quiz.text import WORDS
from assess.words import Voice

DIRECTIONS = {"fa": "rtl", "en": "ltr"}
SAMPLE = f"{ISOLATE}12.5{RELEASE}"  # platforms read Latin digits only

type Reason = tuple[str, str]  # what may be answered, and what is said to it


@dataclass(frozen=True, kw_only=True)
class Choice:
    """An answer as a platform takes it: its lasting place, its text, its share of the point, what is said to it."""

    place: int
    text: str
    share: float
    say: str


def give_voice(language: str) -> Voice:
    """Give the words of the quiz in a language."""
    return Voice(words=WORDS, language=language)


def list_choices(item: Choosing, language: str) -> list[Choice]:
    """List the answers in the order in which the site shows them.

    Where several are right each brings its share, and each wrong one takes away as much as a right one brings.
    """
    whole = sum(answer.worth for answer in item.answers) if isinstance(item, Multiple) else 1
    wrong = -1 / whole if isinstance(item, Multiple) else 0
    shown = [(place, item.answers[place]) for place in list_shown(item)]
    return [
        Choice(place=place, text=answer.text[language], share=answer.worth / whole or wrong, say=answer.say[language])
        for place, answer in shown
    ]


def flatten(text: str) -> str:
    """Write a text on one line, for places that take no HTML."""
    return " ".join(clean(text).split())


def draw_text(text: str, language: str) -> Markup:
    """Draw a paragraph."""
    return element("p", break_lines(text), dir=DIRECTIONS[language], lang=language)


def break_lines(text: str) -> Markup:
    """Keep the line breaks of a text."""
    first, *others = clean(text).split("\n")
    return join([first, *(piece for line in others for piece in (element("br"), line))])


def draw_question(item: Item, voice: Voice) -> Markup:
    """Draw what is asked: the story before it, what has to be known to answer it after it."""
    story = [item.story[voice.language]] if isinstance(item, Case) else []
    told = [*story, item.ask[voice.language]]
    told += [tell_number(item, voice)] if isinstance(item, Number) else []
    return join(draw_text(text, voice.language) for text in told)


def tell_number(item: Number, voice: Voice) -> str:
    """Tell how the number is to be written."""
    told = [voice.say("export.number", {"sample": SAMPLE})]
    told += [voice.say("export.unit", {"unit": item.unit[voice.language]})] if item.unit else []
    return " ".join(told)


def tell_idea(item: Item, voice: Voice) -> str:
    """Tell what a question was about."""
    idea = list_ideas().get(item.idea)
    return voice.say("export.idea", {"idea": idea[voice.language] if idea else item.idea})


def draw_general(item: Item, voice: Voice) -> Markup:
    """Draw what is said to everybody afterwards: the idea, and all reasons where a platform has no place for each."""
    reasons = list_reasons(item, voice)
    listed = draw_reasons(reasons, voice.language) if reasons else None
    return join((listed, draw_text(tell_idea(item, voice), voice.language)))


def list_reasons(item: Item, voice: Voice) -> list[Reason]:
    """List what is right about an order, or about pairs, and why."""
    language = voice.language
    if isinstance(item, Match):
        sides = ({"left": pair.left[language], "right": pair.right[language]} for pair in item.pairs)
        names = [voice.say("page.pair", each) for each in sides]
        return list(zip(names, (pair.say[language] for pair in item.pairs), strict=True))
    return [(step.text[language], step.say[language]) for step in item.items] if isinstance(item, Order) else []


def draw_reasons(reasons: Sequence[Reason], language: str) -> Markup:
    """Draw a numbered list of answers, each with its reason below it."""
    lines = (
        element("li", element("strong", break_lines(name)), element("br"), break_lines(why)) for name, why in reasons
    )
    return element("ol", *lines, dir=DIRECTIONS[language], lang=language)


def list_slips(item: Number, voice: Voice) -> list[Reason]:
    """List the numbers that a mistake leads to, and what is said to each."""
    return [(localise(write_plain(slip.value), voice.language), slip.say[voice.language]) for slip in item.slips]
