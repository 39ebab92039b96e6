"""Does the page's script mark, mix, draw and read numbers exactly as Python does? Both are asked the same."""

import json
import random
import subprocess
from pathlib import Path
from typing import Any

import pytest

from assess.quiz.bank import Bank, load
from assess.quiz.drawing import draw_test
from assess.quiz.html.item import pack_key
from assess.quiz.item import Choosing, Item, Match, Multiple, Number, Order, Truth
from assess.quiz.marking import mark, tell_key
from assess.quiz.mix import mix
from assess.quiz.typed import Unreadable, read_typed
from tests.quiz.samples import SMALL

SCRIPTS = Path(__file__).parents[2] / "docs/assets/scripts/quiz"
MIXED = json.loads(Path(__file__).with_name("mixed.json").read_text("utf-8"))
ITEMS = [*SMALL.items, *load().items]
TYPED = [
    *("12.5", "۱۲٫۵", "١٢٫٥", "۱۲/۵", "12.5%", "۱۲٫۵٪", "12.5 per cent", "۱۲٫۵ درصد", " 12.50 ", "+12.5", "012.5"),
    *("۱٬۲۵۰", "1,250", "1 250", "12,5", "1.2.5", "-8", "۸-", "−۸", "8", "۸", ".5", "5.", "0", "-0", "."),
    *("", " ", "%", "abc", "12 5", "1e3", "٫", "--5", "-5-", "\u2066−۱۲٫۵\u2069", "١٢،٥"),
]


def ask(name: str, script: str, *asked: object) -> list[Any]:
    """Let Node call what a module exports, once for each list of arguments."""
    code = f"""
      import {{ readFileSync }} from "node:fs";
      import * as all from {json.dumps((SCRIPTS / f"{name}.js").as_uri())};
      const told = JSON.parse(readFileSync(0, "utf8")).map((args) => all.{script}(...args) ?? null);
      console.log(JSON.stringify(told));"""
    command = ["node", "--input-type=module", "--eval", code]
    done = subprocess.run(command, input=json.dumps(asked), capture_output=True, text=True, check=True)
    answers: list[Any] = json.loads(done.stdout)
    return answers


def answer(item: Item, chance: random.Random) -> Any:  # noqa: ANN401 any shape that an answer may have
    """Answer a question by chance, in the shape that it asks for."""
    if isinstance(item, Multiple):
        return sorted(chance.sample(range(len(item.answers)), chance.randint(1, len(item.answers))))
    if isinstance(item, Choosing):
        return chance.randrange(len(item.answers))
    if isinstance(item, Truth):
        return chance.randrange(2)
    if isinstance(item, Number):
        ends = [(item.right, item.tolerance), *((slip.value, slip.tolerance) for slip in item.slips)]
        value, tolerance = chance.choice(ends)
        return value + tolerance * chance.choice((-1.001, -1, -0.5, 0, 1, 1.001, 40))
    if isinstance(item, Order):
        return chance.sample(range(len(item.items)), len(item.items))
    assert isinstance(item, Match)
    return [chance.randrange(len(item.pairs)) for _ in item.pairs]


def test_every_answer_is_marked_alike() -> None:
    """The whole bank: the key, and answers by chance, the very edges of tolerances among them."""
    chance = random.Random(1)  # noqa: S311 the same answers at every run
    asked = [(item, given) for item in ITEMS for given in (tell_key(item), *(answer(item, chance) for _ in range(12)))]
    told = ask("marking", "mark", *((item.kind, pack_key(item), given) for item, given in asked))
    for (item, given), marked in zip(asked, told, strict=True):
        expected = mark(item, given)
        assert marked["score"] == pytest.approx(expected.score, abs=1e-12), (item.id, given)
        assert marked["says"] == list(expected.says), (item.id, given)


def test_every_single_place_is_marked_by_what_it_adds() -> None:
    """A sign stands beside each answer given, each thing in an order, each pair."""
    asked: list[tuple[str, object, object]] = [
        ("case", {"worth": [1, 0.5, 0]}, 1),
        ("multiple", {"worth": [1, 0, 1]}, [0, 1]),
        ("order", {"size": 3}, [2, 1, 0]),
        ("match", {"size": 3}, [0, 2, 1]),
        ("number", {"right": 1, "tolerance": 0, "slips": []}, 1),
    ]
    assert [marked["marks"] for marked in ask("marking", "mark", *asked)] == [
        {"1": "partly"},
        {"0": "right", "1": "wrong"},
        {"0": "wrong", "1": "right", "2": "wrong"},
        {"0": "right", "1": "wrong", "2": "wrong"},
        {},
    ]


def test_chance_is_the_same() -> None:
    assert ask("mix", "mix", *([text] for text in MIXED)) == list(MIXED.values())
    texts = ["channels.jobs.x:3", "۷", "🙂", "e\u0301"]
    assert ask("mix", "mix", *([text] for text in texts)) == [mix(text) for text in texts]


@pytest.mark.parametrize("bank", [SMALL, load()], ids=["small", "whole"])
def test_a_number_draws_the_same_test(bank: Bank) -> None:
    chapters = [[chapter, [item.id for item in items]] for chapter, items in bank.chapters.items()]
    seeds = ["0", "1", "7", "1405", "999999999", *map(str, range(100, 120))]
    told = ask("drawing", "drawTest", *([chapters, seed] for seed in seeds))
    assert told == [[item.id for item in draw_test(bank, seed)] for seed in seeds]


@pytest.mark.parametrize("size", [4, 9, 30, 400])
def test_a_test_of_any_size_is_drawn_alike(size: int) -> None:
    bank = load()
    chapters = [[chapter, [item.id for item in items]] for chapter, items in bank.chapters.items()]
    parts = len({chapter.partition("/")[0] for chapter in bank.chapters})
    drawn = ask("drawing", "drawTest", [chapters, "7", max(size, parts)])[0]
    assert drawn == [item.id for item in draw_test(bank, "7", max(size, parts))]


def test_a_number_is_read_alike() -> None:
    """Whatever Python takes for a number the page takes for the same one, and nothing else."""
    item = next(item for item in SMALL.items if isinstance(item, Number) and item.in_percent)
    assert item.unit is not None
    for unit in (item.unit.fa, item.unit.en):
        texts = [text for text in TYPED if not any(other in text for other in {item.unit.fa, item.unit.en} - {unit})]
        told = ask("number", "readNumber", *([text, unit, True] for text in texts))
        for text, value in zip(texts, told, strict=True):
            assert value == pytest.approx(read(item, text)), text


def read(item: Number, text: str) -> float | None:
    """What Python makes of it. Powers of ten it takes from files, not from readers of a page."""
    if "e" in text and "per" not in text:
        return None
    try:
        value = read_typed(item, text)
    except Unreadable:
        return None
    assert isinstance(value, float)
    return value


def test_a_share_keeps_its_sign_where_no_percentage_is_asked_for() -> None:
    assert ask("number", "readNumber", ["25%", "", False], ["0.25", "", False]) == [0.25, 0.25]
