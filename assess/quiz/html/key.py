"""What is the answer, and why? Folded below each question, for readers without a script and for those who gave up.

What the script says to an answer it takes from here: each text by the name under which marking calls for it.
"""

from collections.abc import Iterator, Sequence

from assess.html.element import Markup, element
from assess.numerals import localise, write_plain
from assess.quiz.item import Choosing, Item, Match, Number, Order, Truth
from assess.quiz.marking import grade
from assess.quiz.mix import list_shown
from assess.words import Voice


def draw_key(item: Item, voice: Voice) -> Markup:
    """Draw all that can be said about a question."""
    tag = "ol" if isinstance(item, Order) else "ul"
    return element(
        "details",
        element("summary", voice.say("page.key")),
        element(tag, *_list_lines(item, voice), class_="question-says"),
        class_="question-key",
    )


def draw_mark(mark: str, voice: Voice) -> Markup:
    """Draw a sign of its own shape, with its word for those who hear it."""
    return element("span", element("span", voice.say(f"mark.{mark}"), class_="assess-said"), data_mark=mark)


def _list_lines(item: Item, voice: Voice) -> Iterator[Markup]:
    match item:
        case Choosing() | Truth():
            return _list_answers(item, voice)
        case Number():
            return _list_numbers(item, voice)
        case Order():
            return _list_things([step.text[voice.language] for step in item.items], item, voice)
        case Match():
            sides = ("left", "right")
            pairs = [{side: getattr(pair, side)[voice.language] for side in sides} for pair in item.pairs]
            return _list_things([voice.say("page.pair", pair) for pair in pairs], item, voice)
    raise TypeError(item)


def _list_answers(item: Choosing | Truth, voice: Voice) -> Iterator[Markup]:
    """Say to each answer what it is worth, in the order in which they are shown."""
    if isinstance(item, Truth):
        answers = [
            (0, voice.say("truth.true"), float(item.right)),
            (1, voice.say("truth.false"), float(not item.right)),
        ]
    else:
        shown = ((place, item.answers[place]) for place in list_shown(item))
        answers = [(place, answer.text[voice.language], answer.worth) for place, answer in shown]
    for place, text, worth in answers:
        yield _draw_line(str(place), text, item, voice, mark=grade(worth))


def _list_numbers(item: Number, voice: Voice) -> Iterator[Markup]:
    unit = f" {item.unit[voice.language]}" if item.unit else ""
    yield _draw_line("right", _write(item.right, voice) + unit, item, voice, mark="right")
    for place, slip in enumerate(item.slips):
        yield _draw_line(f"slip-{place}", _write(slip.value, voice) + unit, item, voice, mark="wrong")
    yield _draw_line("wrong", voice.say("page.other"), item, voice, mark="wrong")


def _list_things(names: Sequence[str], item: Item, voice: Voice) -> Iterator[Markup]:
    return (_draw_line(str(place), name, item, voice) for place, name in enumerate(names))


def _draw_line(name: str, text: str, item: Item, voice: Voice, mark: str = "") -> Markup:
    sign = draw_mark(mark, voice) if mark else None
    title = element("p", sign, element("span", text), class_="question-name")
    return element("li", title, element("p", item.says[name][voice.language]), data_say=name)


def _write(value: float, voice: Voice) -> str:
    return localise(write_plain(value), voice.language)
