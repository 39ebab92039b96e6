"""What does a platform take out of an export? One shape for all formats, and the same as the bank has it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html.parser import HTMLParser

from assess.quiz.bank import Bank, list_ideas
from assess.quiz.item import Case, Choosing, Item, Match, Multiple, Number, Order, Truth
from assess.quiz.text import WORDS

DIRECTIONS = {"fa": "rtl", "en": "ltr"}
ARROWS = {"fa": "←", "en": "→"}
BLOCKS = ("p", "ol")
PLACES = {"fa": "۰۱۲۳۴۵۶۷۸۹", "en": "0123456789"}


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One answer: its text (or number), its share of the point, what is said to it, how far from it counts as it."""

    text: str
    share: float
    say: str = ""
    tolerance: float = 0


@dataclass(frozen=True, kw_only=True)
class Taken:
    """A question: its kind as platforms have it, its answers (however they are mixed), its pairs or its order."""

    id: str
    kind: str
    idea: str
    text: tuple[str, ...]
    answers: tuple[Answer, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    order: tuple[str, ...] = ()
    reasons: tuple[tuple[str, str], ...] = ()
    about: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Told:
    """What stands in a piece of HTML: its paragraphs, and the lines of its list with the reason below each."""

    paragraphs: tuple[str, ...]
    reasons: tuple[tuple[str, str], ...]


class _Reader(HTMLParser):
    """Collects paragraphs and reasons; each block says its language and direction."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language, self.paragraphs, self.reasons, self.open = language, [""][:0], [("", "")][:0], [""][:0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            assert dict(attrs) == {"dir": DIRECTIONS[self.language], "lang": self.language}
        if tag == "p":
            self.paragraphs.append("")
        if tag == "li":
            self.reasons.append(("", ""))
        if tag == "br":
            self.handle_data("\n")
        else:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "p" in self.open:
            self.paragraphs[-1] += data
        elif "li" in self.open:
            name, why = self.reasons[-1]
            self.reasons[-1] = (name + data, why) if "strong" in self.open else (name, why + data)
        else:
            raise AssertionError(data)


def read_html(html: str, language: str) -> Told:
    """Read HTML as a browser does: line breaks are kept, entities are letters."""
    reader = _Reader(language)
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return Told(
        paragraphs=tuple(reader.paragraphs),
        reasons=tuple((name, why.removeprefix("\n")) for name, why in reader.reasons),
    )


def read_line(html: str, language: str) -> str:
    """Read HTML that is one paragraph."""
    (line,) = read_html(html, language).paragraphs
    return line


def tell_bank(bank: Bank, language: str, *, with_orders: bool = True) -> list[Taken]:
    """Tell what the bank has; where orders have no form, they are pairs of a thing and its place."""
    return [tell_item(item, language, with_orders=with_orders) for item in bank.items]


def tell_item(item: Item, language: str, *, with_orders: bool = True) -> Taken:
    """Tell what a question has."""
    taken = Taken(
        id=item.id,
        kind=_tell_kind(item, with_orders=with_orders),
        idea=item.idea,
        text=tuple(tidy(text) for text in _tell_text(item, language, with_orders=with_orders)),
        answers=tuple(_tell_answers(item, language)),
        about=(WORDS["export.idea"][language].format(idea=list_ideas()[item.idea][language]),),
    )
    if isinstance(item, Match):
        return _tell_pairs(item, taken, language)
    return _tell_order(item, taken, language, with_orders=with_orders) if isinstance(item, Order) else taken


def _tell_text(item: Item, language: str, *, with_orders: bool) -> Iterator[str]:
    yield from [item.story[language]] if isinstance(item, Case) else []
    yield item.ask[language]
    if isinstance(item, Number):
        unit = [WORDS["export.unit"][language].format(unit=item.unit[language])] if item.unit else []
        yield " ".join([WORDS["export.number"][language].format(sample="\u206612.5\u2069"), *unit])
    if isinstance(item, Order) and not with_orders:
        yield WORDS["export.place"][language]


def _tell_pairs(item: Match, taken: Taken, language: str) -> Taken:
    sides = [(tidy(pair.left[language]), tidy(pair.right[language])) for pair in item.pairs]
    names = [f"\u2068{left}\u2069 {ARROWS[language]} \u2068{right}\u2069" for left, right in sides]
    reasons = zip(names, (tidy(pair.say[language]) for pair in item.pairs), strict=True)
    return replace(taken, pairs=tuple((left, flatten(right)) for left, right in sides), reasons=tuple(reasons))


def _tell_order(item: Order, taken: Taken, language: str, *, with_orders: bool) -> Taken:
    reasons = tuple((tidy(step.text[language]), tidy(step.say[language])) for step in item.items)
    things = tuple(thing for thing, _ in reasons)
    if with_orders:
        return replace(taken, order=things, reasons=reasons)
    places = tuple((thing, PLACES[language][number]) for number, thing in enumerate(things, 1))
    return replace(taken, pairs=places, reasons=reasons)


def _tell_kind(item: Item, *, with_orders: bool) -> str:
    if isinstance(item, Choosing):
        return "several" if isinstance(item, Multiple) else "one"
    kinds = {"truth": "truth", "number": "number", "match": "pairs", "order": "order" if with_orders else "pairs"}
    return kinds[item.kind]


def _tell_answers(item: Item, language: str) -> list[Answer]:
    if isinstance(item, Multiple):
        part = 1 / sum(answer.worth for answer in item.answers)
        shares = [answer.worth * part or -part for answer in item.answers]
        return _tell_choices(item, shares, language)
    if isinstance(item, Choosing):
        return _tell_choices(item, [answer.worth for answer in item.answers], language)
    if isinstance(item, Truth):
        says = {"false": (not item.right, item.say_false), "true": (item.right, item.say_true)}
        return [Answer(text=name, share=float(right), say=tidy(say[language])) for name, (right, say) in says.items()]
    return _tell_numbers(item, language) if isinstance(item, Number) else []


def _tell_numbers(item: Number, language: str) -> list[Answer]:
    right = Answer(text=str(float(item.right)), share=1, say=tidy(item.say[language]), tolerance=item.tolerance)
    slips = [
        Answer(text=str(float(slip.value)), share=0, say=tidy(slip.say[language]), tolerance=slip.tolerance)
        for slip in item.slips
    ]
    return [right, *slips, Answer(text="*", share=0, say=tidy(item.wrong[language]))]


def _tell_choices(item: Choosing, shares: Iterable[float], language: str) -> list[Answer]:
    return sort(
        Answer(text=tidy(answer.text[language]), share=round(share, 5), say=tidy(answer.say[language]))
        for answer, share in zip(item.answers, shares, strict=True)
    )


def tidy(text: str) -> str:
    """Leave out what no export can carry: signs that XML forbids, and the odd ends of lines."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]", "", re.sub("\r\n?", "\n", text))


def sort(answers: Iterable[Answer]) -> list[Answer]:
    """Bring answers to choose from into one order, whichever they were shown in."""
    return sorted(answers, key=lambda answer: (answer.text, answer.say, answer.share))


def flatten(text: str) -> str:
    """Write on one line what goes into a closed list."""
    return " ".join(text.split())
