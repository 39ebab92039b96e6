"""Does the plan of a class keep its time, and are its figures those of the cases and the chapter that it uses?"""

import re
from itertools import pairwise

import pytest

from assess.tool import give_voice
from assess.words import LANGUAGES
from scripts.cases import find
from tests.docs.test_teach_cases import FIGURE, list_figures
from tests.docs.written import Written

SPAN = re.compile(r"([\d۰-۹]+) (?:to|تا) ([\d۰-۹]+)")
DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789")
WHOLE = 90
OWN = {"fa": {"۱۰۳", "۶۷٫۷"}, "en": {"4.50", "103", "67.7"}}  # what is worked out wrongly
SECTIONS = ("count", "bucket", "case", "two-answers", "trial", "offline")

both = pytest.mark.parametrize("language", LANGUAGES)


def read_spans(text: str) -> list[tuple[int, int]]:
    """The spans of minutes with which lines begin."""
    found = (SPAN.match(line.lstrip("#| ")) for line in text.splitlines() if line.startswith(("| ", "### ")))
    return [(int(span[1].translate(DIGITS)), int(span[2].translate(DIGITS))) for span in found if span]


@both
@pytest.mark.parametrize("section", ["glance", "minutes", "evening"])
def test_the_minutes_follow_each_other_to_the_end(section: str, language: str) -> None:
    spans = read_spans(Written("teach/class", language).section(section))
    assert spans[0][0] == 0
    assert spans[-1][1] == WHOLE
    assert all(before[1] == after[0] for before, after in pairwise(spans))


@both
def test_what_is_told_minute_by_minute_is_what_the_glance_shows(language: str) -> None:
    page = Written("teach/class", language)
    assert read_spans(page.section("glance")) == read_spans(page.section("minutes"))


@both
@pytest.mark.parametrize("section", SECTIONS)
def test_the_figures_are_those_of_the_tool_and_of_the_chapter(section: str, language: str) -> None:
    """Counts and levels are worked out in the Persian chapter; both plans take them from there."""
    known = OWN[language] | set(FIGURE.findall(Written("book/retention/why", "fa").text))
    known |= {figure.translate(DIGITS) for figure in known}
    for name in ("boiler", "vet"):
        case = find(name)
        inputs = case.take(language)
        known |= list_figures(case.tool.answer(inputs), give_voice(case.tool, inputs, language))
    said = FIGURE.findall(Written("teach/class", language).section(section))
    assert {figure for figure in said if len(figure) > len("99")} - known == set()
