"""What does Moodle take out of a file of GIFT? A reader by the rules of its import, tried in the same order."""

import re
from collections.abc import Iterable, Iterator

from tests.quiz.export.moodle_reader import read_category, read_share
from tests.quiz.export.taken import Answer, Taken, read_html, read_line, sort

WEIGHT = re.compile(r"%(-*[0-9]{1,2}\.?[0-9]*)%")
ESCAPED = {f"\\{sign}": f"&&{ord(sign):03};" for sign in ":#={}~"} | {"\\n": "&&010;"}
COMMENT = re.compile(r"\[(id|tag):([^\]]*)\]")


def read_gift(text: str, language: str) -> tuple[list[Taken], list[tuple[str, ...]]]:
    """Read a file; give its questions, and the category that each went to."""
    taken: list[Taken] = []
    categories: list[tuple[str, ...]] = []
    here: tuple[str, ...] = ("default",)
    for lines in _list_blocks(text):
        body = "\n".join(line for line in lines if not line.startswith("//"))
        if body.startswith("$CATEGORY:"):
            here = read_category(body.removeprefix("$CATEGORY:").strip())
        else:
            told = dict(found for line in lines if line.startswith("//") for found in COMMENT.findall(line))
            taken.append(read_question(body, told, language))
            categories.append(here)
    return taken, categories


def _list_blocks(text: str) -> Iterator[list[str]]:
    """List what stands between empty lines."""
    block: list[str] = []
    for line in [*(line.strip() for line in text.split("\n")), ""]:
        if line:
            block.append(line)
        elif block:
            yield block
            block = []


def read_question(body: str, told: dict[str, str], language: str) -> Taken:
    """Read one question: its name, its text, what stands in its braces, what is said to everybody."""
    hidden = _hide(body)
    _, name, rest = hidden.split("::", 2)
    start, end = rest.index("{"), rest.index("}")
    assert rest.endswith("}"), "the answers stand at the end"
    inside, _, general = rest[start + 1 : end].strip().rpartition("####")
    text = rest[:start].strip()
    assert text.startswith("[html]")
    assert _show(name) == told["id"]
    kind, answers, pairs = _read_answers(inside.strip(), language)
    after = read_html(_show(general), language)
    return Taken(
        id=_show(name),
        kind=kind,
        idea=told["tag"],
        text=read_html(_show(text.removeprefix("[html]")), language).paragraphs,
        answers=tuple(answers if kind == "number" else sort(answers)),
        pairs=tuple(pairs),
        reasons=after.reasons,
        about=after.paragraphs,
    )


def _hide(text: str) -> str:
    """Put something else for whatever is escaped, so that it is taken for nothing."""
    text = text.replace("\\\\", "&&092;")
    for sign, place in ESCAPED.items():
        text = text.replace(sign, place)
    return text.replace("&&092;", "\\")


def _show(text: str) -> str:
    """Put back what was escaped."""
    for sign, place in ESCAPED.items():
        text = text.replace(place, "\n" if sign == "\\n" else sign[1])
    return text.strip()


def _read_answers(inside: str, language: str) -> tuple[str, list[Answer], list[tuple[str, str]]]:
    """Read what stands in braces; which kind it is the signs in it tell."""
    assert not inside.startswith(">"), "an order, which older and other readers do not know"
    if inside.startswith("#"):
        return "number", list(_read_numbers(inside[1:], language)), []
    if "~" in inside:
        single = "=" in inside
        answers = [_read_choice(each, language) for each in _split(inside.replace("=", "~="), "~")]
        shares = [answer.share for answer in answers]
        assert (max(shares) if single else round(sum(share for share in shares if share > 0), 2)) == 1
        return "one" if single else "several", answers, []
    if "=" in inside and "->" in inside:
        return "pairs", [], [_read_pair(each, language) for each in _split(inside, "=")]
    return "truth", list(_read_truth(inside, language)), []


def _split(text: str, sign: str) -> list[str]:
    first, *others = [each.strip() for each in text.split(sign)]
    return others if not first else [first, *others]


def _read_choice(text: str, language: str) -> Answer:
    share = 0.0
    if text.startswith("="):
        share, text = 1, text[1:]
    elif weight := WEIGHT.match(text):
        share, text = read_share(weight[1]), text[weight.end() :]
    answer, _, say = text.partition("#")
    return Answer(text=read_line(_show(answer), language), share=share, say=read_line(_show(say), language))


def _read_pair(text: str, language: str) -> tuple[str, str]:
    left, arrow, right = text.partition("->")
    assert arrow
    assert _show(right)
    return read_line(_show(left), language), _show(right)


def _read_truth(text: str, language: str) -> Iterator[Answer]:
    answer, wrong, right = (_show(each) for each in text.split("#", 2))
    assert answer in {"T", "TRUE", "F", "FALSE"}
    is_true = answer.startswith("T")
    for name, is_right in (("true", is_true), ("false", not is_true)):
        yield Answer(text=name, share=float(is_right), say=read_line(right if is_right else wrong, language))


def _read_numbers(text: str, language: str) -> Iterable[Answer]:
    text, other, wrong = text.partition("~")
    for each in _split(text, "="):
        weight = WEIGHT.match(each)
        share, bare = (read_share(weight[1]), each[weight.end() :]) if weight else (1.0, each)
        answer, _, say = bare.partition("#")
        value, _, tolerance = _show(answer).partition(":")
        told = read_line(_show(say), language)
        yield Answer(text=str(float(value)), share=share, say=told, tolerance=float(tolerance or 0))
    if other:
        yield Answer(text="*", share=0, say=read_line(_show(wrong.partition("#")[2]), language))
