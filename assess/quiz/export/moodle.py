"""How do questions read as Moodle XML? Every kind has its like there, and nearly the score that the site gives.

single, case: multichoice, a case with its story and with parts of the point; truth: truefalse; multiple: multichoice
whose wrong ticks take away as much as right ones bring; match: match; number: numerical with our tolerance, slips as
answers worth nothing, the unit optional. Their scores are ours but for Moodle's rounding (see `shares.py`).
order: ordering (in Moodle since 4.4). It counts pairs that stand in the right order, as we do, but takes nothing away
for the others: it gives (1 + s) / 2 where we give s, and half a point or less where we give none.
"""

from collections.abc import Iterable, Iterator

from assess.numerals import write_exact
from assess.quiz.export.pieces import draw_general, draw_question, draw_text, flatten, list_choices
from assess.quiz.export.pools import Pool
from assess.quiz.export.shares import name_share
from assess.quiz.export.xml import DECLARATION, Xml, tag, wrap
from assess.quiz.item import Choosing, Item, Match, Multiple, Number, Order, Truth
from assess.words import Voice

TYPES = {
    "single": "multichoice",
    "multiple": "multichoice",
    "case": "multichoice",
    "truth": "truefalse",
    "number": "numerical",
    "match": "match",
    "order": "ordering",
}
PENALTY, LAST_WORD = "0.3333333", "1"  # for each further try; true or false leaves nothing to try
FEEDBACK = {"right": "correctfeedback", "partly": "partiallycorrectfeedback", "wrong": "incorrectfeedback"}
ORDERING = {
    "layouttype": "VERTICAL",
    "selecttype": "ALL",
    "selectcount": "0",
    "gradingtype": "RELATIVE_ALL_PREVIOUS_AND_NEXT",
    "showgrading": "SHOW",
    "numberingstyle": "none",
}


def write_moodle(pools: Iterable[Pool], voice: Voice) -> str:
    """Write a question bank that Moodle imports."""
    written = [piece for pool in pools for piece in _list_pool(pool, voice)]
    return DECLARATION + tag("quiz", *written) + "\n"


def _list_pool(pool: Pool, voice: Voice) -> Iterator[Xml]:
    yield tag("question", tag("category", tag("text", pool.category)), type="category")
    for item in pool.items:
        yield write_item(item, voice)


def write_item(item: Item, voice: Voice) -> Xml:
    """Write one question."""
    return tag("question", *_list_head(item, voice), *_list_body(item, voice), _tag(item), type=TYPES[item.kind])


def _list_head(item: Item, voice: Voice) -> Iterator[Xml]:
    """List what every kind has."""
    yield tag("name", tag("text", item.id))
    yield _html("questiontext", draw_question(item, voice))
    yield _html("generalfeedback", draw_general(item, voice))
    yield tag("defaultgrade", "1")
    yield tag("penalty", LAST_WORD if isinstance(item, Truth) else PENALTY)
    yield tag("hidden", "0")
    yield tag("idnumber", item.id)


def _tag(item: Item) -> Xml:
    return tag("tags", tag("tag", tag("text", item.idea)))


def _html(name: str, html: str, **attributes: str) -> Xml:
    return tag(name, tag("text", wrap(html)), **attributes, format="html")


def _list_body(item: Item, voice: Voice) -> Iterator[Xml]:
    match item:
        case Choosing():
            return _list_choices(item, voice)
        case Truth():
            return _list_truth(item, voice)
        case Number():
            return _list_number(item, voice)
        case Order():
            return _list_order(item, voice)
        case Match():
            return _list_match(item, voice)
    raise TypeError(item)


def _list_choices(item: Choosing, voice: Voice) -> Iterator[Xml]:
    yield tag("single", "false" if isinstance(item, Multiple) else "true")
    yield tag("shuffleanswers", "true")
    yield tag("answernumbering", "none")
    yield from _list_verdicts(voice)
    for choice in list_choices(item, voice.language):
        text = draw_text(choice.text, voice.language)
        yield _answer(tag("text", wrap(text)), name_share(choice.share), choice.say, voice, format_="html")


def _list_verdicts(voice: Voice) -> Iterator[Xml]:
    """List what is said to an answer as a whole."""
    for verdict, name in FEEDBACK.items():
        yield _html(name, draw_text(voice.say(f"verdict.{verdict}"), voice.language))


def _answer(text: Xml, share: str, say: str, voice: Voice, *more: Xml, format_: str = "moodle_auto_format") -> Xml:
    feedback = _html("feedback", draw_text(say, voice.language))
    return tag("answer", text, feedback, *more, fraction=share, format=format_)


def _list_truth(item: Truth, voice: Voice) -> Iterator[Xml]:
    for name, is_right in (("true", item.right), ("false", not item.right)):
        say = (item.say_true if name == "true" else item.say_false)[voice.language]
        yield _answer(tag("text", name), name_share(float(is_right)), say, voice)


def _list_number(item: Number, voice: Voice) -> Iterator[Xml]:
    """List the right number, the slips and, last, any other number: Moodle takes the first that fits, as we do."""
    right = [(write_exact(item.right), item.tolerance, 1, item.say)]
    slips = [(write_exact(slip.value), slip.tolerance, 0, slip.say) for slip in item.slips]
    for value, tolerance, share, say in (*right, *slips, ("*", 0, 0, item.wrong)):
        margin = tag("tolerance", write_exact(tolerance))
        yield _answer(tag("text", value), name_share(share), say[voice.language], voice, margin)
    yield from _list_units(item, voice)


def _list_units(item: Number, voice: Voice) -> Iterator[Xml]:
    """List the units that may stand behind the number, and make it none the worse."""
    names = [flatten(item.unit[voice.language])] if item.unit else []
    names += ["%", "٪"] if item.in_percent else []
    units = [tag("unit", tag("multiplier", "1"), tag("unit_name", name)) for name in dict.fromkeys(names)]
    yield from [tag("units", *units)] if units else []
    yield tag("unitgradingtype", "0")
    yield tag("showunits", "0" if units else "3")


def _list_order(item: Order, voice: Voice) -> Iterator[Xml]:
    for name, value in ORDERING.items():
        yield tag(name, value)
    yield from _list_verdicts(voice)
    for place, step in enumerate(item.items, 1):
        text = tag("text", wrap(draw_text(step.text[voice.language], voice.language)))
        yield _answer(text, str(place), step.say[voice.language], voice, format_="html")


def _list_match(item: Match, voice: Voice) -> Iterator[Xml]:
    yield tag("shuffleanswers", "true")
    yield from _list_verdicts(voice)
    for pair in item.pairs:
        left = tag("text", wrap(draw_text(pair.left[voice.language], voice.language)))
        right = tag("answer", tag("text", flatten(pair.right[voice.language])))
        yield tag("subquestion", left, right, format="html")
