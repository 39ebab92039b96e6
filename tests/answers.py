"""What may a reader answer, and how is the page asked? Shared by the tests of every door."""

import json
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from assess import browser, tools
from assess.importance import Figures, Judgments, Matrix
from assess.lists import Choices, Links, Order, Text, tidy
from assess.question import Choice, NotTaken, Number, Numbers, Question
from assess.reading import sift
from assess.tables import Row, Rows
from assess.tool import Inputs, Tool, give_voice, name_parts
from assess.words import LANGUAGES, Voice

TOOL = tools.find("retention")
VOICES = {language: give_voice(TOOL, TOOL.example(), language) for language in LANGUAGES}
LANGUAGE = st.sampled_from(LANGUAGES)
COUNTS = ("start", "end", "new")  # they belong together

SCALE = (1, 2, 2.5, 3, 4, 5, 6, 7, 8, 9)
WRITTEN = ("تلفن", "کافه‌ی شهر", "shop", "a  b", "<b>x</b>", '"', "&amp;", "=1+1", "{0}", "\u202eabc", "%", "[1]", "-")


def values(question: Question, names: Sequence[str] = ()) -> st.SearchStrategy[Any]:
    """Every legal answer to one question, its edges and silence among them; `names` are those of its parts."""
    legal = _list_legal(question, names)
    return legal | st.none() if question.optional else legal


def _list_legal(question: Question, names: Sequence[str]) -> st.SearchStrategy[Any]:  # noqa: PLR0911 one a kind
    match question:
        case Choice():
            return st.sampled_from(question.options)
        case Choices():
            return st.lists(st.sampled_from(question.options), unique=True, min_size=question.least)
        case Numbers():
            return st.lists(values(question.item), min_size=1, max_size=question.most)
        case Text():
            return (st.text(max_size=question.most) | st.sampled_from(WRITTEN)).map(_keep).filter(bool)
        case Rows():
            rows = st.fixed_dictionaries({name: values(item) for name, item in question.items.items()})
            return st.lists(rows, min_size=question.least, max_size=min(question.most, question.least + 2)).map(
                lambda rows: _part(question, rows)
            )
        case Order():
            return st.permutations(names).flatmap(_tie)
        case Figures():
            figures = st.fixed_dictionaries(dict.fromkeys(names, values(question.item)))
            return figures.map(lambda told: told if any(told.values()) else told | {names[0]: 1.0})
        case Judgments():
            return st.lists(judgments(len(names)), min_size=1, max_size=2)
        case Links():
            return st.just([])  # what there is to link to is known once all tables are filled
    return _list_numbers(question)


def _list_numbers(question: Question) -> st.SearchStrategy[Any]:
    assert isinstance(question, Number)
    if question.whole:
        return st.integers(int(question.low or 0), int(question.high or 100))
    return st.floats(question.low, question.high, exclude_min=question.above).map(lambda value: value + 0.0)


def _keep(text: str) -> str:
    """Make any text one that stays as it is; `null` is silence."""
    kept = tidy(text)
    return "" if kept == "null" else kept


def _part(question: Rows, rows: list[Row]) -> list[Row]:
    """Give rows that must differ something to differ by, and those that others link to their ids."""
    for place, row in enumerate(rows):
        if question.ids:
            row["id"] = f"{question.ids}{place + 1}"
        for name in (each for each in question.unique if each != "id"):
            row[name] = f"{row[name][:30]} {place}"
    return rows


@st.composite
def _tie(draw: st.DrawFn, names: list[str]) -> list[str | list[str]]:
    """Let some that follow each other stand level."""
    places: list[list[str]] = []
    for name in names:
        if places and draw(st.integers(0, 3)) == 0:
            places[-1].append(name)
        else:
            places.append([name])
    return [place[0] if len(place) == 1 else place for place in places]


@st.composite
def judgments(draw: st.DrawFn, size: int) -> Matrix:
    """What one judge says of each pair; those beside each other are always judged, so that all are connected."""
    matrix: Matrix = [[1.0 if i == j else None for j in range(size)] for i in range(size)]
    for i in range(size):
        for j in range(i + 1, size):
            if j == i + 1 or draw(st.booleans()):
                times = float(draw(st.sampled_from(SCALE)))
                matrix[i][j], matrix[j][i] = draw(st.sampled_from([(times, 1 / times), (1 / times, times)]))
    return matrix


def inputs(tool: Tool = TOOL) -> st.SearchStrategy[Inputs]:
    """Complete legal inputs: answers one by one legal, that also agree with each other."""
    return st.one_of(any_inputs(tool), calm_inputs(tool)).map(lambda answers: _agree(tool, answers))


@st.composite
def any_inputs(draw: st.DrawFn, tool: Tool) -> Inputs:
    """Whatever is legal, question by question."""
    answers = tool.defaults()
    for name, question in tool.questions.items():
        answers[name] = _draw_answer(draw, question, answers)
    return _link(draw, tool, answers)


@st.composite
def calm_inputs(draw: st.DrawFn, tool: Tool = TOOL) -> Inputs:
    """An example with a few answers changed."""
    answers = tool.example(draw(st.sampled_from(list(tool.examples))))
    changed = draw(st.sets(st.sampled_from(list(tool.questions)), max_size=4))
    for name, question in tool.questions.items():
        if name in changed or question.of in changed or (question.when and question.when[0] in changed):
            answers[name] = _draw_answer(draw, question, answers)
    return _link(draw, tool, answers) if changed else answers


def _draw_answer(draw: st.DrawFn, question: Question, answers: Inputs) -> Any:  # noqa: ANN401
    """Draw an answer that fits those before it; what is not asked for stays silent."""
    if question.when and answers[question.when[0]] != question.when[1]:
        return question.default
    return draw(values(question, name_parts(question, answers)))


def _link(draw: st.DrawFn, tool: Tool, answers: Inputs) -> Inputs:
    """Link the rows of tables with items that are there, and with no others."""
    for table in (each for each in tool.questions.values() if isinstance(each, Rows)):
        for links in (each for each in table.items.values() if isinstance(each, Links)):
            known = [item["id"] for item in answers[links.to]]
            linked = st.lists(st.sampled_from(known), unique=True, max_size=3) if known else st.just([])
            answers[table.name] = [row | {links.name: draw(linked)} for row in answers[table.name]]
    return answers


def _agree(tool: Tool, answers: Inputs) -> Inputs:
    """Take back the answers that contradict others."""
    while refusals := sift(tool, answers)[1]:
        for refusal in refusals:
            also = COUNTS if refusal.path in COUNTS else (refusal.path,)
            answers = answers | _take_back(tool, also, answers)
    return answers


def _take_back(tool: Tool, names: Sequence[str], answers: Inputs) -> Inputs:
    """Leave a question unanswered, or answer it in a way that always goes."""
    if names == ("budget",):
        return {"budget": 1000.0}
    if names[0].startswith("weights."):
        return {"weights.by": "equal", names[0]: None}
    assert all(tool.questions[name].optional or name.startswith("jobs.") for name in names), (names, answers)
    return {name: tool.questions[name].default for name in names}


def ask(language: str = "en", **asked: Any) -> dict[str, Any]:  # noqa: ANN401 any message
    """Ask the page's door; about retention, unless another `tool` is named."""
    message = {"id": 7, "tool": "retention", "language": language} | asked
    told: dict[str, Any] = json.loads(browser.answer(json.dumps(message)), parse_constant=refuse_constant)
    return told


def refuse_constant(name: str) -> float:
    """NaN and Infinity are no JSON; a browser would not read them."""
    raise ValueError(name)


def voice(language: str, **settings: str) -> Voice:
    """A voice of the tool, with a currency or a period of its own."""
    return Voice(words=TOOL.words, language=language, **settings)


PARTS = ("reach", "fit", "cost")


def faults(question: Question, answer: object, *, typed: bool = False) -> list[str]:
    """Tell what is wrong with an answer: where, and for what reason; its parts, if any, go by PARTS."""
    try:
        question.take(answer, typed=typed, names=PARTS)
    except NotTaken as refusal:
        return [f"{fault.at} {fault.reason}".strip() for fault in refusal.list_faults(answer)]
    return []
