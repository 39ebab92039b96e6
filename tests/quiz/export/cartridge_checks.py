"""Does a cartridge ask what the bank asks, and mark every answer as we say that it does?"""

from collections.abc import Callable, Iterator
from itertools import combinations

from assess.quiz.bank import Bank
from assess.quiz.item import Choosing, Item, Match, Multiple, Number, Order, Truth
from assess.quiz.text import WORDS
from tests.quiz.export.cartridge_reader import Asked, Cartridge
from tests.quiz.export.taken import Told, tell_item, tidy


def compare(cartridge: Cartridge, bank: Bank, language: str) -> None:
    """Compare what is taken out of a cartridge with what the bank has."""
    asked = iter([question for questions in cartridge.quizzes.values() for question in questions])
    for item in bank.items:
        CHECKS[item.kind](item, asked, language)
    assert list(asked) == []


def check_head(item: Item, asked: Asked, language: str) -> None:
    """Check what is asked, and that the idea is told afterwards."""
    told = tell_item(item, language)
    assert asked.id.startswith(item.id)
    assert asked.text[: len(told.text)] == told.text
    assert asked.says["general_fb"].paragraphs == told.about


def check_choice(item: Choosing | Truth, questions: Iterator[Asked], language: str) -> None:
    """Check that each answer brings what it is worth, if that is all or nothing, and calls for its own words."""
    asked = next(questions)
    check_head(item, asked, language)
    assert asked.profile == ("cc.true_false.v0p1" if isinstance(item, Truth) else "cc.multiple_choice.v0p1")
    for name, text, worth, say in list_answers(item, language):
        assert asked.labels[name] == text
        assert asked.answer(name) == (float(worth == 1), [Told(paragraphs=(say,), reasons=())])
    assert len(asked.labels) == len(item.says)


def list_answers(item: Choosing | Truth, language: str) -> list[tuple[str, str, float, str]]:
    """List answers by the names that a cartridge has for them."""
    if isinstance(item, Truth):
        texts = [("true", item.right, item.say_true), ("false", not item.right, item.say_false)]
        names = {name: WORDS[f"truth.{name}"][language] for name, _, _ in texts}
        return [(name, names[name], float(right), tidy(say[language])) for name, right, say in texts]
    return [
        (f"answer-{place}", tidy(answer.text[language]), answer.worth, tidy(answer.say[language]))
        for place, answer in enumerate(item.answers)
    ]


def check_several(item: Multiple, questions: Iterator[Asked], language: str) -> None:
    """Check every set of ticks: all right ones and no other bring the point, and each tick calls for its words."""
    asked, answers = next(questions), list_answers(item, language)
    check_head(item, asked, language)
    assert {name: text for name, text, _, _ in answers} == asked.labels
    for count in range(1, len(answers) + 1):
        for ticked in combinations(answers, count):
            whole = [each for each in answers if each[2] == 1] == list(ticked)
            score, said = asked.answer(*(name for name, _, _, _ in ticked))
            assert score == float(whole)
            assert sorted(told.paragraphs for told in said) == sorted((say,) for _, _, _, say in ticked)


def check_number(item: Number, questions: Iterator[Asked], language: str) -> None:
    """Check that the right number counts in either hand, and that slips are told of after any other."""
    asked = next(questions)
    check_head(item, asked, language)
    plain = f"{item.right:g}"
    for form in (plain, plain.translate(str.maketrans("0123456789.", "۰۱۲۳۴۵۶۷۸۹٫"))):
        assert asked.answer(form) == (1, [Told(paragraphs=(tidy(item.say[language]),), reasons=())])
    for other in (f"{item.right + 1 + item.tolerance:g}", *(f"{slip.value:g}" for slip in item.slips)):
        score, (said,) = asked.answer(other)
        assert score == 0
        assert said.paragraphs == (tidy(item.wrong[language]),)
        assert [why for _, why in said.reasons] == [tidy(slip.say[language]) for slip in item.slips]


def check_match(item: Match, questions: Iterator[Asked], language: str) -> None:
    """Check that each row asks for its own right among all of them."""
    for row, pair in enumerate(item.pairs):
        asked = next(questions)
        check_head(item, asked, language)
        assert (asked.id, asked.text[-1]) == (f"{item.id}.{row + 1}", tidy(pair.left[language]))
        for place, other in enumerate(item.pairs):
            assert asked.labels[f"right-{place}"] == tidy(other.right[language])
            score, said = asked.answer(f"right-{place}")
            assert score == float(place == row)
            assert [told.paragraphs for told in said] == ([(tidy(pair.say[language]),)] if place == row else [])


def check_order(item: Order, questions: Iterator[Asked], language: str) -> None:
    """Check that one of four orders is right, and that a wrong one is told of what it has misplaced."""
    asked, told = next(questions), tell_item(item, language)
    check_head(item, asked, language)
    letters = dict(text.split(") ", 1) for text in asked.text[1:-1])
    orders = {name: [letters[letter] for letter in text.split()[::2]] for name, text in asked.labels.items()}
    assert sorted(map(sorted, orders.values())) == [sorted(told.order)] * 4
    assert len({tuple(order) for order in orders.values()}) == len(orders) == 4
    for name, order in orders.items():
        score, (said,) = asked.answer(name)
        assert score == float(order == list(told.order))
        astray = {thing for thing, right in zip(order, told.order, strict=True) if thing != right}
        assert list(said.reasons) == [reason for reason in told.reasons if reason[0] in (astray or told.order)]


CHECKS: dict[str, Callable[..., None]] = {
    "single": check_choice,
    "case": check_choice,
    "truth": check_choice,
    "multiple": check_several,
    "number": check_number,
    "match": check_match,
    "order": check_order,
}
