"""What may a reader answer, and how is the page asked? Shared by the tests of every door."""

import json
from typing import Any

from hypothesis import strategies as st

from assess import browser, tools
from assess.question import Choice, Number, Numbers, Question
from assess.reading import sift
from assess.tool import Inputs, give_voice
from assess.words import LANGUAGES, Voice

TOOL = tools.find("retention")
VOICES = {language: give_voice(TOOL, TOOL.example(), language) for language in LANGUAGES}
LANGUAGE = st.sampled_from(LANGUAGES)


def values(question: Question) -> st.SearchStrategy[Any]:
    """Every legal answer to one question, its edges and silence among them."""
    if isinstance(question, Choice):
        legal: st.SearchStrategy[Any] = st.sampled_from(question.options)
    elif isinstance(question, Numbers):
        legal = st.lists(values(question.item), min_size=1, max_size=question.most)
    elif isinstance(question, Number) and question.whole:
        legal = st.integers(int(question.low or 0), int(question.high or 100))
    else:
        assert isinstance(question, Number)
        legal = st.floats(question.low, question.high, exclude_min=question.above).map(lambda value: value + 0.0)
    return legal | st.none() if question.optional else legal


def inputs() -> st.SearchStrategy[Inputs]:
    """Complete legal inputs: answers one by one legal, that also agree with each other."""
    answers = st.fixed_dictionaries({name: values(question) for name, question in TOOL.questions.items()})
    return st.one_of(answers, calm_inputs()).map(_agree)


def calm_inputs() -> st.SearchStrategy[Inputs]:
    """The first example with a few answers changed."""
    changed = {name: values(question) for name, question in TOOL.questions.items()}
    return st.fixed_dictionaries({}, optional=changed).map(lambda some: TOOL.example() | some)


def _agree(answers: Inputs) -> Inputs:
    """Take back the answers that contradict others."""
    while refusals := sift(TOOL, answers)[1]:
        for refusal in refusals:
            also = ("start", "end", "new") if refusal.path in ("start", "end", "new") else (refusal.path,)
            answers = answers | dict.fromkeys(also)
    return answers


def ask(language: str = "en", **asked: Any) -> dict[str, Any]:  # noqa: ANN401 any message
    """Ask the page's door."""
    message = {"id": 7, "tool": "retention", "language": language} | asked
    told: dict[str, Any] = json.loads(browser.answer(json.dumps(message)), parse_constant=refuse_constant)
    return told


def refuse_constant(name: str) -> float:
    """NaN and Infinity are no JSON; a browser would not read them."""
    raise ValueError(name)


def voice(language: str, **settings: str) -> Voice:
    """A voice of the tool, with a currency or a period of its own."""
    return Voice(words=TOOL.words, language=language, **settings)
