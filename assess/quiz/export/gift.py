"""How do questions read as GIFT, the plain text that Moodle and others import and that people edit by hand?

single, case, multiple, truth, number and match have a form there, with the scores of `moodle.py`. There is none for an
order that every reader knows (Moodle's own needs 4.4 and no other knows it), so an order becomes a match of each thing
with its place: a thing in its own place counts, where the site counts every two that stand the right way round.
There are no units, and no words for an answer as a whole; the id and the idea stand in a comment that Moodle reads.
"""

import re
from collections.abc import Iterable, Iterator

from assess.html.element import join
from assess.numerals import write_exact
from assess.quiz.export.pieces import draw_general, draw_question, draw_text, flatten, list_choices
from assess.quiz.export.pools import Pool
from assess.quiz.export.shares import name_share
from assess.quiz.item import Choosing, Item, Match, Multiple, Number, Order, Truth
from assess.words import Voice

SPECIAL = re.compile(r"[\\~=#{}:]")


def write_gift(pools: Iterable[Pool], voice: Voice) -> str:
    """Write a question bank as GIFT. An empty line ends a question, so none holds one."""
    return "\n\n".join(block for pool in pools for block in _list_blocks(pool, voice)) + "\n"


def _list_blocks(pool: Pool, voice: Voice) -> Iterator[str]:
    yield f"$CATEGORY: {pool.category}"
    yield from (write_item(item, voice) for item in pool.items)


def write_item(item: Item, voice: Voice) -> str:
    """Write one question."""
    asked = [draw_question(item, voice)]
    asked += [draw_text(voice.say("export.place"), voice.language)] if isinstance(item, Order) else []
    opening = "{#" if isinstance(item, Number) else "{"
    head = [f"// [id:{item.id}] [tag:{item.idea}]", f"::{escape(item.id)}::[html]{escape(join(asked))}{opening}"]
    answers = [*_list_answers(item, voice), "####" + escape(draw_general(item, voice))]
    return "\n".join([*head, *(f"\t{answer}" for answer in answers), "}"])


def escape(text: str) -> str:
    """Escape what GIFT would take for its own."""
    return SPECIAL.sub(r"\\\g<0>", text)


def _list_answers(item: Item, voice: Voice) -> Iterator[str]:
    language = voice.language
    match item:
        case Choosing():
            return _list_choices(item, language)
        case Truth():
            return _list_truth(item, language)
        case Number():
            return _list_numbers(item, language)
        case Order():
            places = ((step.text[language], voice.number(place)) for place, step in enumerate(item.items, 1))
            return _list_pairs(places, language)
        case Match():
            return _list_pairs(((pair.left[language], pair.right[language]) for pair in item.pairs), language)
    raise TypeError(item)


def _list_choices(item: Choosing, language: str) -> Iterator[str]:
    for choice in list_choices(item, language):
        mark = _mark(name_share(choice.share), alone=not isinstance(item, Multiple))
        yield f"{mark}{_write(choice.text, language)}#{_write(choice.say, language)}"


def _mark(share: str, *, alone: bool) -> str:
    """Mark an answer by its share; where several are right none may stand after `=`, which means that no other is."""
    if share == "0":
        return "~"
    return "=" if alone and share == "100" else f"~%{share}%"


def _list_truth(item: Truth, language: str) -> Iterator[str]:
    """Say which it is, then what is said to whoever is wrong, then to whoever is right."""
    right, wrong = (item.say_true, item.say_false) if item.right else (item.say_false, item.say_true)
    yield f"{str(item.right).upper()}#{_write(wrong[language], language)}#{_write(right[language], language)}"


def _list_numbers(item: Number, language: str) -> Iterator[str]:
    """List the right number, the slips, and what is said to any other; the first that fits is taken."""
    right = [(100, item.right, item.tolerance, item.say)]
    slips = [(0, slip.value, slip.tolerance, slip.say) for slip in item.slips]
    for share, value, tolerance, say in (*right, *slips):
        yield f"=%{share}%{write_exact(value)}:{write_exact(tolerance)}#{_write(say[language], language)}"
    yield f"~#{_write(item.wrong[language], language)}"


def _list_pairs(pairs: Iterable[tuple[str, str]], language: str) -> Iterator[str]:
    """List pairs; what stands right is plain text, as it goes into a closed list."""
    for left, right in pairs:
        yield f"={_write(left, language)} -> {escape(flatten(right))}"


def _write(text: str, language: str) -> str:
    return escape(draw_text(text, language))
