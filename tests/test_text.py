"""Does an answer read well in a terminal?"""

import pytest

from assess.text import to_text
from assess.tool import give_voice
from assess.words import LANGUAGES
from tests.answers import TOOL
from tests.retention.cases import ALL


def text(name: str, language: str) -> str:
    """Write the report of a case as text."""
    inputs = ALL[name]
    return to_text(TOOL.answer(inputs), give_voice(TOOL, inputs, language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ALL)
def test_every_figure_advice_warning_and_step_is_told(name: str, language: str) -> None:
    report, told = TOOL.answer(ALL[name]), text(name, language)
    for metric in report.metrics:
        assert f"\n{TOOL.words[f'metrics.{metric}'][language]}: " in told
    assert [line[:2] for line in told.splitlines() if line[:1] == "A" and line[1:2].isdigit()] == [
        rule.id for rule in report.advice
    ]
    assert told.count("\n! ") == len(report.warnings)
    voice = give_voice(TOOL, ALL[name], language)
    assert all(f"    {voice.formula(f'steps.{step.id}.formula')}\n" in told for step in report.steps)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_headline_comes_first_and_nothing_is_markup(language: str) -> None:
    told = text("shop", language)
    inputs = ALL["shop"]
    report = TOOL.answer(inputs)
    assert told.startswith(give_voice(TOOL, inputs, language).say(report.headline, report.figures))
    assert "<" not in told


def test_a_figure_that_does_not_exist_says_why() -> None:
    assert f"Value per customer, as things are: — ({TOOL.words['why.unbounded'].en})" in text(
        "nobody leaves, no discount, no end", "en"
    )
