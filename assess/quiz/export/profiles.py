"""What becomes of each kind of question in a Common Cartridge, which knows few kinds?

single and case: multiple_choice, of a case only the best answer; truth: true_false; multiple: multiple_response, all or
nothing by the standard, while platforms have rules of their own. The rest has no profile there:
number: fib, where texts are compared, so the right number stands in every way it is usually written, without a margin;
match: a multiple_choice for each row; order: a multiple_choice of four orders.
The scores differ from ours wherever we give a part of the point; the cartridge says so on a page of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from assess.html.element import Markup, join
from assess.quiz.export import pieces
from assess.quiz.export.numbers import list_forms
from assess.quiz.export.orders import list_labelled, list_orders, tell_order
from assess.quiz.export.pieces import draw_reasons, draw_text
from assess.quiz.item import Choosing, Item, Match, Multiple, Number, Order, Truth
from assess.quiz.mix import list_shown
from assess.words import Voice


@dataclass(frozen=True, kw_only=True)
class Option:
    """One answer to choose: its name within the question, how it reads, what is said to it (or nothing)."""

    name: str
    text: Markup
    right: bool
    say: Markup | None


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question as a cartridge holds it: with answers to choose from, or with texts that count as right.

    `says` is what is said to answers as a whole, by the names under which platforms know it.
    """

    id: str
    profile: str
    text: Markup
    says: dict[str, Markup]
    options: tuple[Option, ...] = ()
    forms: tuple[str, ...] = ()


def list_questions(item: Item, voice: Voice) -> Iterator[Question]:
    """List what a question becomes: one, or one for each row of a match."""
    match item:
        case Multiple():
            yield _choose(item, "multiple_response", _list_answers(item, voice), voice)
        case Choosing():
            yield _choose(item, "multiple_choice", _list_answers(item, voice), voice)
        case Truth():
            yield _choose(item, "true_false", _list_truth(item, voice), voice)
        case Order():
            yield _choose(item, "multiple_choice", _list_order(item, voice), voice)
        case Number():
            yield _fill_in(item, voice)
        case Match():
            yield from _list_rows(item, voice)


def _choose(item: Item, profile: str, options: Iterator[Option], voice: Voice) -> Question:
    text, says = pieces.draw_question(item, voice), {"general": pieces.draw_general(item, voice)}
    if isinstance(item, Order):
        text = join((text, *list_labelled(item, voice), draw_text(voice.say("export.which"), voice.language)))
    return Question(id=item.id, profile=profile, text=text, says=says, options=tuple(options))


def _list_answers(item: Choosing, voice: Voice) -> Iterator[Option]:
    for choice in pieces.list_choices(item, voice.language):
        yield Option(
            name=f"answer-{choice.place}",
            text=draw_text(choice.text, voice.language),
            right=item.answers[choice.place].worth == 1,
            say=draw_text(choice.say, voice.language),
        )


def _list_truth(item: Truth, voice: Voice) -> Iterator[Option]:
    """List true and false, by the names that platforms ask for."""
    for place, name in enumerate(("true", "false")):
        yield Option(
            name=name,
            text=draw_text(voice.say(f"truth.{name}"), voice.language),
            right=place == item.key,
            say=draw_text(item.says[str(place)][voice.language], voice.language),
        )


def _list_order(item: Order, voice: Voice) -> Iterator[Option]:
    """List four orders; to a wrong one is said where those belong that it has misplaced."""
    reasons = pieces.list_reasons(item, voice)
    for number, order in enumerate(list_orders(item), 1):
        astray = [place for at, place in enumerate(order) if at != place]
        yield Option(
            name=f"order-{number}",
            text=draw_text(tell_order(item, order, voice), voice.language),
            right=not astray,
            say=draw_reasons([reasons[place] for place in sorted(astray)] or reasons, voice.language),
        )


def _fill_in(item: Number, voice: Voice) -> Question:
    """Ask for a number; slips are told of together, as some platforms take for right whatever text is named."""
    slips, language = pieces.list_slips(item, voice), voice.language
    told = draw_reasons(slips, language) if slips else None
    says = {
        "general": pieces.draw_general(item, voice),
        "correct": draw_text(item.say[language], language),
        "general_incorrect": join((draw_text(item.wrong[language], language), told)),
    }
    text = pieces.draw_question(item, voice)
    return Question(id=item.id, profile="fib", text=text, says=says, forms=tuple(list_forms(item)))


def _list_rows(item: Match, voice: Voice) -> Iterator[Question]:
    language = voice.language
    asked = join((pieces.draw_question(item, voice), draw_text(voice.say("export.row"), language)))
    says = {"general": draw_text(pieces.tell_idea(item, voice), language)}
    for row, pair in enumerate(item.pairs):
        yield Question(
            id=f"{item.id}.{row + 1}",
            profile="multiple_choice",
            text=join((asked, draw_text(pair.left[language], language))),
            says=says,
            options=tuple(_list_rights(item, row, language)),
        )


def _list_rights(item: Match, row: int, language: str) -> Iterator[Option]:
    for place in list_shown(item):
        pair, right = item.pairs[place], place == row
        say = draw_text(pair.say[language], language) if right else None
        yield Option(name=f"right-{place}", text=draw_text(pair.right[language], language), right=right, say=say)
